/** Days as news tells them: by the calendar, by the weekday, or by how far off they are. */
import { dayFromCivil, formatDay } from '../terms/dates.js'
import type { Sure } from './article.js'
import { calendarIn, type DateFound, dayNumber, MONTHS, monthOf, nearestYear, YEAR } from './calendar.js'
import { countOf } from './numbers.js'

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`
const SMALL = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|\\d{1,3})'

type Told = Omit<DateFound, 'from' | 'until'>
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7
/** The last such weekday up to a day, that day included. */
const lastWeekday = (name: string, base: number): number =>
  base - ((weekdayOf(base) - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7)
const days = (first: number, last: number, sure: Sure, rule: string): Told => ({ first, last, sure, rule })
const UNITS: Readonly<Record<string, number>> = {
  hour: 0,
  minute: 0,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
}
const amount = (count: string, unit: string): number =>
  (/^an?$/i.test(count) ? 1 : (countOf(count)?.best ?? 3)) * UNITS[unit.toLowerCase()]
const sureOf = (unit: string): Sure => (/^(?:hour|minute|day)$/i.test(unit) ? 'high' : 'low')
const UNIT = '(minute|hour|day|week|fortnight|month|year)s?'
const NEAR =
  '(?:(?:early|late|earlier|later|before dawn|in the early hours of|on the (?:morning|evening|night) of)(?: on)? )?'

/** Words, and the days that they name as seen from the day of the article (undefined where that is not known). */
const RELATIVE: readonly [RegExp, (match: RegExpExecArray, base: number) => Told | undefined][] = [
  [
    new RegExp(`\\b(?:until|by|before|next|coming|from)(?: next)? (${WEEKDAY})\\b`, 'giu'),
    ([, day], base) => ({
      ...days(lastWeekday(day, base + 6), lastWeekday(day, base + 6), 'medium', 'a coming weekday'),
      isAhead: true,
    }),
  ],
  [
    new RegExp(`\\blast (${WEEKDAY})\\b|\\b(${WEEKDAY}) last week\\b`, 'giu'),
    ([, last, week], base) => {
      const day = lastWeekday(last ?? week, base - 1)
      return {
        ...days(day, day, 'medium', 'last weekday'),
        ask: base - day < 3 ? 'this week or the week before?' : undefined,
      }
    },
  ],
  [
    new RegExp(`\\b(?:overnight|in the night|during the night)(?: (?:in)?to (${WEEKDAY}))?\\b`, 'giu'),
    ([, day], base) => {
      const morning = day === undefined ? base : lastWeekday(day, base)
      return days(morning - 1, morning, 'medium', 'overnight: the evening before or the morning of the article')
    },
  ],
  [
    new RegExp(`\\b(?:${NEAR}on |${NEAR})?(${WEEKDAY})(?:['’]s)?(?: (?:morning|afternoon|evening|night))?\\b`, 'giu'),
    ([, day], base) => days(lastWeekday(day, base), lastWeekday(day, base), 'high', 'the last such weekday'),
  ],
  [
    /\b(?:earlier |later |early |late )?today\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b/gi,
    (_, base) => days(base, base, 'high', 'the day of the article'),
  ],
  [/\byesterday\b/gi, (_, base) => days(base - 1, base - 1, 'high', 'the day before the article')],
  [
    /\b(?:tomorrow|next (?:week|month|year)|in the coming (?:days|weeks|hours))\b/gi,
    (_, base) => ({ ...days(base + 1, base + 30, 'low', 'ahead'), isAhead: true }),
  ],
  [
    new RegExp(`\\b(${SMALL}) ${UNIT} ago\\b`, 'giu'),
    ([, count, unit], base) =>
      days(base - amount(count, unit), base - amount(count, unit), sureOf(unit), 'so long before the article'),
  ],
  [/\b(?:earlier this week|this week)\b/gi, (_, base) => days(base - weekdayOf(base), base, 'low', 'this week')],
  [/\blast week\b/gi, (_, base) => days(base - weekdayOf(base) - 7, base - weekdayOf(base) - 1, 'low', 'last week')],
  [
    /\b(?:earlier this month|this month)\b/gi,
    (_, base) => days(base - Number(formatDay(base).slice(8)) + 1, base, 'low', 'this month'),
  ],
  [/\blast month\b/gi, (_, base) => days(...monthBefore(base), 'low', 'last month')],
  [
    /\b(?:earlier this year|this year)\b/gi,
    (_, base) => days(dayFromCivil(yearOf(base), 1, 1), base, 'low', 'this year'),
  ],
  [
    /\blast year\b/gi,
    (_, base) => days(dayFromCivil(yearOf(base) - 1, 1, 1), dayFromCivil(yearOf(base), 1, 1) - 1, 'low', 'last year'),
  ],
  [
    new RegExp(
      `\\b(?:in|since|during|until) (?:early |late |mid-)?(${MONTHS.join('|')})(?: (${YEAR}))?\\b(?! \\d)`,
      'gu' + 'i',
    ),
    ([, month, year], base) => wholeMonth(monthOf(month), year === undefined ? undefined : Number(year), base),
  ],
  [
    new RegExp(`\\b(?:in|since|during) (${YEAR})\\b`, 'giu'),
    ([, year]) => days(dayFromCivil(Number(year), 1, 1), dayFromCivil(Number(year) + 1, 1, 1) - 1, 'low', 'a year'),
  ],
  [
    new RegExp(`\\b(${SMALL}) ${UNIT} (before|earlier than|after) (?=(the|its|his|their|that) )`, 'giu'),
    ([, count, unit, side, article]) => shifted(count, unit, side, /\bthe$/i.test(article)),
  ],
  [
    new RegExp(`\\b(?:just )?(${SMALL}) ${UNIT} (before|after)\\b`, 'giu'),
    ([, count, unit, side]) => shifted(count, unit, side, true),
  ],
  [
    /\bthe (?:next|following) (?:day|morning|night)\b/gi,
    () => ({ sure: 'medium', rule: 'the day after what was told before', shift: 1 }),
  ],
  [
    /\bthe (?:day|night) before\b|\bthe previous (?:day|night|evening)\b/gi,
    () => ({ sure: 'medium', rule: 'the day before what was told before', shift: -1 }),
  ],
  [
    new RegExp(`\\b(${SMALL}) ${UNIT} (later|earlier)\\b`, 'giu'),
    ([, count, unit, side]) => ({
      sure: unit.toLowerCase() === 'day' ? 'medium' : 'low',
      rule: 'so long after or before what was told before',
      shift: (side.toLowerCase() === 'later' ? 1 : -1) * amount(count, unit),
    }),
  ],
]

const yearOf = (day: number): number => Number(formatDay(day).slice(0, 4))

function shifted(count: string, unit: string, side: string, mayJoin: boolean): Told {
  const shift = (side.toLowerCase() === 'after' ? 1 : -1) * amount(count, unit)
  return {
    sure: sureOf(unit) === 'high' ? 'medium' : 'low',
    rule: 'so long before or after another event',
    shift,
    ...(mayJoin ? { isJoint: true } : {}),
  }
}

function monthBefore(base: number): [number, number] {
  const last = base - Number(formatDay(base).slice(8))
  return [last - Number(formatDay(last).slice(8)) + 1, last]
}

function wholeMonth(month: number, year: number | undefined, base: number): Told {
  const first = year === undefined ? nearestYear(month, 1, base) : dayNumber(year, month, 1)
  if (first === undefined) return { sure: 'low', rule: 'a month' }
  const next = dayFromCivil(yearOf(first) + (month === 12 ? 1 : 0), (month % 12) + 1, 1)
  return days(first, Math.min(next - 1, Math.max(base, first)), 'low', 'a month')
}

/**
 * Every day that a sentence names, in order.
 * @param base day number of the article, by which weekdays and "yesterday" are read; where it is undefined those are
 *   found without their days, and asked
 */
export function datesIn(sentence: string, base: number | undefined): DateFound[] {
  const found = calendarIn(sentence, base)
  for (const [form, read] of RELATIVE)
    for (const match of sentence.matchAll(form)) {
      const span = { from: match.index, until: match.index + match[0].trimEnd().length }
      if (found.some((one) => one.from < span.until && span.from < one.until)) continue
      const told = read(match, base ?? 0)
      if (told === undefined) continue
      const isOpen = base === undefined && told.shift === undefined
      found.push({
        ...span,
        ...told,
        ...(isOpen
          ? {
              first: undefined,
              last: undefined,
              sure: 'low',
              ask: `which day is "${match[0].trim()}"? (--dated tells the day of the article)`,
            }
          : {}),
      })
    }
  return found.sort((a, b) => a.from - b.from)
}

/** Days as a cell of the record: one, or an interval with both ends. */
export const dateCell = (first: number, last: number): string =>
  first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`
