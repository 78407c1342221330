import { civilFromDay, dayOf } from './dates.js'

/** The months of the year by their names. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The time of a date that has one, to go behind it. */
const timeOf = (date: string): string =>
  date.includes('T') ? `, ${date.slice(date.indexOf('T') + 1, date.indexOf('T') + 6)}` : ''

/** `28 January 2024` of `2024-01-28`; `28 January 2024, 05:30` of `2024-01-28T05:30`. */
export function longDate(date: string): string {
  const { year, month, day } = civilFromDay(dayOf(date))
  return `${day} ${MONTH_NAMES[month - 1]} ${year}${timeOf(date)}`
}

/** `28 Jan` of `2024-01-28`, with its time where it has one. */
export function shortDate(date: string): string {
  const { month, day } = civilFromDay(dayOf(date))
  return `${day} ${MONTH_NAMES[month - 1].slice(0, 3)}${timeOf(date)}`
}
