import { plainCharacters } from '../terms/normal.js'

/** Bounds of the number that was expected, where they help to tell what was meant. */
export interface Bounds {
  low?: number
  high?: number
  isWhole?: boolean
}

/** A number as the format writes it, without rests of binary fractions. */
const plain = (value: number): string => String(Number(value.toPrecision(12)))

/** What a text in the style of a spreadsheet or of another language may stand for; several where that is open. */
function readings(text: string): number[] {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]/, '')
  const ungrouped = Number(digits.replace(/[ ,.'\u2019]/g, ''))
  // 1,234.5 and 1.234,5: the last mark is the decimal one.
  const both = /^\d{1,3}(?:([., '\u2019])\d{3})+([.,])\d+$/.exec(digits)
  if (both !== null && both[1] !== both[2]) {
    const cut = digits.lastIndexOf(both[2])
    return [sign * Number(`${digits.slice(0, cut).replace(/\D/g, '')}.${digits.slice(cut + 1)}`)]
  }
  if (/^[1-9]\d{0,2}([ '\u2019]\d{3})+$/.test(digits) || /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})+$/.test(digits))
    return [sign * ungrouped]
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return [sign * ungrouped, sign * Number(digits.replace(',', '.'))]
  if (/^\d*,\d+$/.test(digits)) return [sign * Number(digits.replace(',', '.'))]
  return /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? [sign * Number(digits)] : []
}

const fits = (value: number, { low = -1e12, high = 1e12, isWhole = false }: Bounds): boolean =>
  Number.isFinite(value) && value >= low && value <= high && (!isWhole || Number.isInteger(value))

const LONGEST = 60

/** The number that a text of a spreadsheet stands for, where it can stand for one alone: `33,31`, `1 234`. */
export function numberMeant(given: string, bounds: Bounds): number | undefined {
  if (given.length > LONGEST) return undefined
  const found = readings(plainCharacters(given)).filter((value) => fits(value, bounds))
  return found.length === 1 ? found[0] : undefined
}

/**
 * How to write what a text that is no number most likely means: "60%" and "0,6" are 0.6. Undefined where nothing can be
 * told.
 */
export function numberHint(given: string, bounds: Bounds = {}): string | undefined {
  if (given.length > LONGEST) return undefined
  const text = plainCharacters(given)
    .replace(/^['"`]+|['"`]+$/g, '')
    .trim()
  const share = /^(.*\d) ?(?:%|\u066a|per ?cent|pct\.?)$/i.exec(text)
  if (share !== null) {
    const [value] = readings(share[1]).map((percent) => percent / 100)
    return value === undefined || !fits(value, bounds) ? undefined : `write ${plain(value)}`
  }
  const found = readings(text).filter((value) => fits(value, bounds))
  if (found.length > 1) return `write ${plain(found[0])}, or ${plain(found[1])} if the comma is a decimal one`
  if (found.length === 1) {
    const isPlain = text === given.trim() && /^[+-]?\d+(\.\d+)?$/.test(text)
    return isPlain
      ? undefined
      : `write ${plain(found[0])}${/^[+-]?\d*,\d+$/.test(text) && !Number.isInteger(found[0]) ? ', with a decimal point' : ''}`
  }
  const about =
    /^(?:~|\u2248|about|around|circa|ca\.?|c\.|approx\.?|approximately|roughly|nearly|almost|over|under|at least|at most|up to|[<>]=?)? ?([\d.,]+) ?(?:\+|people|persons|dead|killed|kilometres|km|days?)?$/i.exec(
      text,
    )
  const [value] = about === null ? [] : readings(about[1]).filter((one) => fits(one, bounds))
  return value === undefined || about?.[1] === text ? undefined : `write ${plain(value)}`
}
