/**
 * Dates as days since 1970-01-01, with the precision they were stated in. Fractions are times of day. Days are local:
 * those of the time zone that the crisis names (time-zone.ts), or of UTC where it names none. No clock and no Date
 * object: the proleptic Gregorian calendar by Howard Hinnant's `days_from_civil`.
 */
import { type ToLocal, toUtc } from './time-zone.js'

export type Precision = 'minute' | 'day' | 'interval'

/** A stretch of time, end excluded: a day is [D, D + 1), a stated time reaches to the end of its minute. */
export interface When {
  from: number
  until: number
  precision: Precision
  text: string
}

/** First and last years that a crisis file may speak of. */
export const PLAUSIBLE_YEARS: readonly [number, number] = [1900, 2200]

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]

/** Days since 1970-01-01 of a civil date. */
export function dayFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The civil date of a day number; the inverse of `dayFromCivil`. */
export function civilFromDay(dayNumber: number): { year: number; month: number; day: number } {
  const z = Math.floor(dayNumber) + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** `2024-01-28` of a day number; the time of day is left out. */
export function formatDay(dayNumber: number): string {
  const { year, month, day } = civilFromDay(dayNumber)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Minutes east of Greenwich. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone[0] === '-' ? -minutes : minutes
}

const DAY = 86_400
const MINUTE = 60

/**
 * One date or date-time; undefined where the text is neither. A time without an offset is local, one with an offset
 * becomes so.
 */
function parseOne(text: string, toLocal: ToLocal): When | undefined {
  const match = PATTERN.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined
  const start = dayFromCivil(year, month, day)
  if (match[4] === undefined) return { from: start, until: start + 1, precision: 'day', text }
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)]
  const offset = zoneMinutes(match[7])
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60) return undefined
  const stated = start * DAY + hour * 3600 + minute * MINUTE + second
  const at = match[7] === undefined ? stated : toLocal(stated - offset * MINUTE)
  // Whole seconds are divided once, so that the same moment is the same number however it was written.
  return { from: at / DAY, until: ((Math.floor(at / MINUTE) + 1) * MINUTE) / DAY, precision: 'minute', text }
}

/**
 * `2024-01-28`, `2024-01-28T05:30+03:00` or an interval `a/b` (both ends included); undefined where it is none of them.
 */
export function parseWhen(text: string, toLocal: ToLocal = toUtc): When | undefined {
  const cut = text.indexOf('/')
  if (cut < 0) return parseOne(text, toLocal)
  const from = parseOne(text.slice(0, cut), toLocal)
  const until = parseOne(text.slice(cut + 1), toLocal)
  if (from === undefined || until === undefined || until.until <= from.from) return undefined
  return { from: from.from, until: until.until, precision: 'interval', text }
}

/** The day number of a date or date-time; undefined where the text is neither. */
export function parseDay(text: string, toLocal: ToLocal = toUtc): number | undefined {
  return parseOne(text, toLocal)?.from
}

/**
 * The moment at which the day of a checked text ends, which is when the next begins; of a time its day counts whole.
 */
export const endOfDay = (text: string): number => Math.floor(dayOf(text)) + 1

/** The date of the last day, `2024-01-28`, of so many steps of `step` days from the day number `firstDay` on. */
export const lastDateOf = ({ firstDay, steps, step }: { firstDay: number; steps: number; step: number }): string =>
  formatDay(Math.ceil(firstDay + steps * step - 1e-9) - 1)

/** `2024-01-28T05:30` of a moment; seconds are left out. */
export function formatMinute(dayNumber: number): string {
  const minutes = Math.floor((dayNumber * DAY) / MINUTE + 1e-6)
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  return `${formatDay(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`
}

/** A checked date in local words: a time that was written with an offset becomes local time without one. */
export function localText(text: string, toLocal: ToLocal): string {
  return /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? formatMinute(parseDay(text, toLocal) ?? dayOf(text)) : text
}

/**
 * Like `parseDay`, for texts that were checked before.
 * @throws RangeError where the text is no date after all
 */
export function dayOf(text: string): number {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`not a date: ${text}`)
  return day
}

/** Whether a day number falls in the years that a crisis file may speak of. */
export function isPlausible(dayNumber: number): boolean {
  return dayNumber >= dayFromCivil(PLAUSIBLE_YEARS[0], 1, 1) && dayNumber < dayFromCivil(PLAUSIBLE_YEARS[1] + 1, 1, 1)
}
