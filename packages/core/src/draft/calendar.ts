/** Days by the calendar: "3 March", "Jan. 28, 2024", "28/01/2024" where that is clear. */
import { dayFromCivil, formatDay, isPlausible } from '../terms/dates.js'
import type { Span, Sure } from './article.js'

/** A stretch of days that some words name; both ends are counted. */
export interface DateFound extends Span {
  first?: number
  last?: number
  sure: Sure
  rule: string
  /** Days after (below 0: before) the event that the words lean on, such as "the next day". */
  shift?: number
  /** The words join two clauses: "a day after the group fired". What follows lies `-shift` from what stands before. */
  isJoint?: true
  /** Lies after the article, or names when something is to end. */
  isAhead?: true
  ask?: string
}

export const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
export const YEAR = '(?:19|20|21)\\d\\d'

const CALENDAR: readonly [RegExp, readonly ('d' | 'm' | 'y')[]][] = [
  [new RegExp(`\\b(${YEAR})-(\\d{2})-(\\d{2})\\b`, 'giu'), ['y', 'm', 'd']],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (${YEAR}))?(?![\\p{L}\\d])`, 'giu'),
    ['d', 'm', 'y'],
  ],
  [new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (${YEAR}))?(?![\\p{L}\\d])`, 'giu'), ['m', 'd', 'y']],
]
const AMBIGUOUS = new RegExp(`\\b(\\d{1,2})[/.](\\d{1,2})[/.](${YEAR})\\b`, 'g')

/** Month from 1 of a name, short or long, or of a number. */
export const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : MONTHS.findIndex((month) => month.startsWith(text.slice(0, 3).toLowerCase())) + 1

/** The day number; undefined where there is no such day or year. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const number = dayFromCivil(year, month, day)
  return isPlausible(number) && Number(formatDay(number).slice(8)) === day ? number : undefined
}

/** The year that brings a day and month nearest before a base, a week after it at the latest. */
export function nearestYear(month: number, day: number, base: number): number | undefined {
  const year = Number(formatDay(base).slice(0, 4))
  for (const one of [year + 1, year, year - 1]) {
    const number = dayNumber(one, month, day)
    if (number !== undefined && number <= base + 7) return number
  }
  return undefined
}

/** The first calendar date of a text; `day` where its year is told too. */
export function calendarDate(text: string): { day?: string; text: string } | undefined {
  const [first] = calendarIn(text, undefined)
  if (first === undefined) return undefined
  return {
    ...(first.first === undefined ? {} : { day: formatDay(first.first) }),
    text: text.slice(first.from, first.until),
  }
}

/**
 * Calendar dates of a text in the order of their forms.
 * @param base day number by which a date without a year is read
 */
export function calendarIn(text: string, base: number | undefined): DateFound[] {
  const found: DateFound[] = []
  for (const [form, order] of CALENDAR)
    for (const match of text.matchAll(form)) {
      const part = (what: 'd' | 'm' | 'y'): string | undefined => match[order.indexOf(what) + 1]
      const [day, month, year] = [Number(part('d')), monthOf(part('m') ?? ''), part('y')]
      const span = { from: match.index, until: match.index + match[0].length }
      if (year !== undefined) {
        const number = dayNumber(Number(year), month, day)
        if (number !== undefined)
          found.push({ ...span, first: number, last: number, sure: 'high', rule: 'calendar date' })
      } else if (dayNumber(2000, month, day) !== undefined) {
        const number = base === undefined ? undefined : nearestYear(month, day, base)
        found.push({ ...span, first: number, last: number, sure: 'high', rule: 'calendar date, year of the article' })
      }
    }
  for (const match of text.matchAll(AMBIGUOUS)) {
    const [one, two, year] = match.slice(1).map(Number)
    const [asDay, asMonth] = [dayNumber(year, two, one), dayNumber(year, one, two)]
    const span = { from: match.index, until: match.index + match[0].length }
    const only = one === two ? asDay : asDay === undefined || asMonth === undefined ? (asDay ?? asMonth) : undefined
    if (only !== undefined) found.push({ ...span, first: only, last: only, sure: 'high', rule: 'calendar date' })
    else if (asDay !== undefined && asMonth !== undefined)
      found.push({
        ...span,
        sure: 'low',
        rule: 'day and month may be swapped',
        ask: `${match[0]}: ${formatDay(asDay)} or ${formatDay(asMonth)}?`,
      })
  }
  return found
}
