/** Values of options, checked as they are read. */
import { InvalidArgumentError } from 'commander'

/** A whole number from `least` to `most`. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text.replaceAll('_', ''))
    if (!/^\d[\d_]*$/.test(text) || value < least || value > most) throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
    return value
  }

/** A seed: 64 bits without sign. */
export function seedNumber(text: string): bigint {
  if (!/^\d{1,20}$/.test(text) || BigInt(text) >= 1n << 64n) throw new InvalidArgumentError('Expected a whole number from 0 to 2^64 - 1.')
  return BigInt(text)
}

export function stepDays(text: string): number {
  const value = Number(text)
  if (!(value >= 1 / 96 && value <= 1)) throw new InvalidArgumentError('Expected days, from 1/96 to 1; 1, 0.5 and 0.25 are tested.')
  return value
}

/** A date as in the file; its calendar is checked by the core, which is loaded later. */
export function dateText(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('Expected a date such as 2024-01-28.')
  return text
}

/** Gathers an option that may be given more than once. */
export const gather = (value: string, before: string[] = []): string[] => [...before, value]
