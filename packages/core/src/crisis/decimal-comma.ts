import { isScalar, type Pair } from 'yaml'
import { numberHint } from './number-hint.js'

/**
 * Inside braces, `cover: 0,6` is `cover: 0` and a key `6` that stands for nothing. Told as what it is, and read as 0.6,
 * so that nothing else is reported about it. Undefined where a pair is anything else.
 */
export function decimalComma(
  before: Pair | undefined,
  pair: Pair,
): { key: string; text: string; value: number; hint?: string } | undefined {
  if (before === undefined || !isScalar(pair.key) || !isScalar(before.key) || !isScalar(before.value)) return undefined
  if (isScalar(pair.value) ? pair.value.value !== null : pair.value !== null) return undefined
  const [whole, rest] = [before.value.source ?? '', String(pair.key.source ?? '')]
  if (!/^[+-]?\d+$/.test(whole) || !/^\d+ ?%?$/.test(rest)) return undefined
  const text = `${whole},${rest}`
  return {
    key: String(before.key.value),
    text,
    value: Number(text.replace(',', '.').replace(/ ?%$/, '')) / (rest.endsWith('%') ? 100 : 1),
    hint: numberHint(text)?.replace(', with a decimal point', ''),
  }
}
