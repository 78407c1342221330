/**
 * The moment up to which a record is used. `2020-01-07` is the end of that day, `2020-01-08T01:00` the end of that
 * minute. In numbers it is told by the last day: its end is `asOf + 1`, so a time of day makes a fraction.
 */
import { dayOf, formatDay, formatMinute, localText, parseWhen } from './dates.js'
import type { ToLocal } from './time-zone.js'

/**
 * The number of an as-of day: the moment at which what is told ends, less 1. Of a whole day that is its day number.
 * @throws RangeError where the text is no date, or an interval
 */
export function asOfNumber(text: string): number {
  const when = parseWhen(text)
  if (when === undefined || when.precision === 'interval') throw new RangeError(`not a date: ${text}`)
  return when.until - 1
}

/** The text that `asOfNumber` reads as this number. */
export const asOfText = (asOf: number): string =>
  Number.isInteger(asOf) ? formatDay(asOf) : formatMinute(asOf + 1 - 1 / 1440)

/**
 * The moment after which nothing of the record is used, as a day number.
 * @throws RangeError where the text is no date, or an interval
 */
export const cutOf = (text: string): number => asOfNumber(text) + 1

/**
 * The first day that runs make after the as-of day: where the as-of day is not over, runs simulate all of it, with what
 * is known of it given.
 */
export const dayAfterAsOf = (asOf: number): number => Math.floor(asOf + 1)

/**
 * An as-of day as a user writes it, a time with or without an offset, in local words; undefined where it is no date.
 */
export function readAsOf(text: string, toLocal: ToLocal): string | undefined {
  const when = parseWhen(text, toLocal)
  if (when === undefined || when.precision === 'interval') return undefined
  return when.precision === 'day' ? text : asOfText(asOfNumber(localText(text, toLocal)))
}

/** The day on which a moment of `readAsOf` lies. */
export const dayOfAsOf = (text: string): string => formatDay(Math.floor(dayOf(text)))
