import { civilFromDay, dayOf } from './dates.js'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `28 January 2024` of `2024-01-28`. */
export function longDate(date: string): string {
  const { year, month, day } = civilFromDay(dayOf(date))
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `28 Jan` of `2024-01-28`. */
export function shortDate(date: string): string {
  const { month, day } = civilFromDay(dayOf(date))
  return `${day} ${MONTHS[month - 1].slice(0, 3)}`
}
