/** Values of options, checked as they are read. */
import { type Command, InvalidArgumentError } from 'commander'

/** Worker threads at most, for every command. */
export const MOST_THREADS = 256

/** The least that a reader of whole numbers takes, for the help. */
const LEAST = new WeakMap<object, number>()

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  const read = (text: string): number => {
    const value = Number(text.replaceAll('_', ''))
    if (!/^\d[\d_]*$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
    return value
  }
  LEAST.set(read, least)
  return read
}

/** Says in the help of every command from where on an option takes numbers, where that is not from 0 or 1. */
export function tellBounds(program: Command): Command {
  for (const { options } of program.commands) {
    for (const option of options) {
      const least = option.parseArg === undefined ? undefined : LEAST.get(option.parseArg)
      if (least !== undefined && least > 1) option.description += `; from ${least.toLocaleString('en')}`
    }
  }
  return program
}

/** A seed: 64 bits without sign. */
export function seedNumber(text: string): bigint {
  if (!/^\d{1,20}$/.test(text) || BigInt(text) >= 1n << 64n)
    throw new InvalidArgumentError('Expected a whole number from 0 to 2^64 - 1.')
  return BigInt(text)
}

export function stepDays(text: string): number {
  const value = Number(text)
  if (!(value >= 1 / 96 && value <= 1))
    throw new InvalidArgumentError('Expected days, from 1/96 to 1; 1, 0.5 and 0.25 are tested.')
  return value
}

/** A date as in the file; its calendar is checked by the core, which is loaded later. */
export function dateText(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('Expected a date such as 2024-01-28.')
  return text
}

/** An as-of day: a date, or a time on it, local where it has no offset. */
export function asOfValue(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text))
    throw new InvalidArgumentError('Expected a date such as 2024-01-28, or a local time such as 2024-01-28T05:30.')
  return text
}

/** Gathers an option that may be given more than once. */
export const gather = (value: string, before: string[] = []): string[] => [...before, value]
