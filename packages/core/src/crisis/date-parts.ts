/** Parts of dates as other programs write them, from which a hint or a date of the record is made. */
import { civilFromDay, dayFromCivil } from '../terms/dates.js'
import { MONTH_NAMES } from '../terms/long-date.js'

/** A number below 100 in two digits. */
export const two = (n: number): string => String(n).padStart(2, '0')

/** Last day of a month. */
export const lastDay = (year: number, month: number): number =>
  month === 12 ? 31 : civilFromDay(dayFromCivil(year, month + 1, 1) - 1).day

/** `2030-01-09`; undefined where there is no such day. */
export function day(year: number, month: number, dayOfMonth: number): string | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDay(year, month))
    return undefined
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** A year of two digits as most programs take it: 69 to 99 lie in the 20th century. */
export const century = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 68 ? 1900 : 2000)

/** Days from 1899-12-30, from which a spreadsheet counts, to 1970-01-01; and those between its two systems. */
export const SPREADSHEET = 25569
export const SYSTEM_1904 = 1462
/**
 * Day numbers of a spreadsheet that are worth reading as one: after 1927, so that no year is taken for one, and up to
 * 2200.
 */
export const SERIALS = [10_000, 109_938] as const

/** The time of day that stands after a date, as `T05:30`; nothing where there is none, undefined where it is none. */
export function timeOf(text: string): string | undefined {
  if (text.trim() === '') return ''
  const match =
    /^[ t,]*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)? ?([ap]\.?m\.?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (match === null) return undefined
  const half = match[4]?.[0].toLowerCase()
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0)
  if (Number(match[1]) > 23 || Number(match[2]) > 59) return undefined
  const zone = match[5] === undefined ? '' : /^(z|utc|gmt)$/i.test(match[5]) ? 'Z' : match[5]
  return `T${two(hour)}:${match[2]}${match[3] === undefined ? '' : `:${match[3]}`}${zone}`
}

/** Months as they are shortened, and a word that begins like one. */
export const SHORT = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase())
export const MONTH = new RegExp(`(?:^|[^a-z])(${SHORT.join('|')})[a-z]*`)
