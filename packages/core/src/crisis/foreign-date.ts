import { formatDay, isPlausible, parseWhen } from '../terms/dates.js'
import { plainCharacters } from '../terms/normal.js'
import { century, day, MONTH, SERIALS, SHORT, SPREADSHEET, timeOf, two } from './date-parts.js'

/** Which stands first in dates such as 08/01/2020: no file tells it, so whoever has the file must. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A date that was read, or the two that it may be. */
export type ForeignDate = { date: string } | { dayFirst: string; monthFirst: string }

/** Longer texts are no dates. */
const LONGEST = 60

/** A day with what stands after it. Midnight is what programs write who know no time: it is left out. */
function dated(found: string | undefined, after: string): ForeignDate | undefined {
  const time = timeOf(after)
  if (found === undefined || time === undefined) return undefined
  return { date: /^T00:00(:00)?$/.test(time) ? found : `${found}${time}` }
}

/** 08/01/2020, 8.1.20. */
function byNumbers(text: string, order: DateOrder | undefined): ForeignDate | undefined {
  const match = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)(.*)$/.exec(text)
  if (match === null) return undefined
  const [first, second, year] = [Number(match[1]), Number(match[3]), century(match[4])]
  const [dayFirst, monthFirst] = [
    dated(day(year, second, first), match[5]),
    dated(day(year, first, second), match[5]),
  ] as ({ date: string } | undefined)[]
  if (order !== undefined) return order === 'day-first' ? dayFirst : monthFirst
  if (dayFirst === undefined || monthFirst === undefined || dayFirst.date === monthFirst.date)
    return dayFirst ?? monthFirst
  return { dayFirst: dayFirst.date, monthFirst: monthFirst.date }
}

/** 2020-01-08 00:00:00, 2020/1/8, 20200108. */
function byYear(text: string): ForeignDate | undefined {
  const match =
    /^(\d{4}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})((?:[ t]|$).*)$/i.exec(text)
  return match === null ? undefined : dated(day(Number(match[1]), Number(match[2]), Number(match[3])), match[4])
}

/** 08 May 2025; May 8, 2025; 8-May-25. */
function byWords(text: string): ForeignDate | undefined {
  const words = text.toLowerCase().replace(/\b(\d{1,2})(st|nd|rd|th)\b/g, '$1')
  const named = MONTH.exec(words)
  const numbers = [...words.matchAll(/(?<![\d:])\d{1,4}(?![\d:])/g)].map(([digits]) => digits)
  if (named === null || numbers.length !== 2) return undefined
  const [dayDigits, yearDigits] = numbers[0].length === 4 ? [numbers[1], numbers[0]] : numbers
  if (yearDigits.length % 2 === 1) return undefined
  const found = day(century(yearDigits), SHORT.indexOf(named[1]) + 1, Number(dayDigits))
  return dated(found, /\d{1,2}:\d{2}.*$/.exec(words)?.[0] ?? '')
}

/** 43838.5: days as a spreadsheet counts them, from 1899-12-30. */
function bySerial(text: string): ForeignDate | undefined {
  const value = /^\d{5,6}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (!(value >= SERIALS[0] && value < SERIALS[1])) return undefined
  // To the minute before the day is taken: 23:59:59.99 is midnight of the next.
  const minutes = Math.round((value - SPREADSHEET) * 1440)
  const [whole, rest] = [Math.floor(minutes / 1440), minutes - 1440 * Math.floor(minutes / 1440)]
  const date = formatDay(whole)
  return { date: rest === 0 ? date : `${date}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` }
}

/**
 * A date as other programs write it, as the record writes it: `08 May 2025`, `20250508`, a spreadsheet's 45785. Where
 * day and month may be swapped and `order` does not say which stands first, both readings. Years of two digits from 69
 * on lie in the 20th century.
 * @returns undefined where it is no date between 1900 and 2200, or none in that order
 */
export function foreignDate(given: string, order?: DateOrder): ForeignDate | undefined {
  const isSound = (text: string): boolean => {
    const when = parseWhen(text)
    return when !== undefined && isPlausible(when.from) && isPlausible(when.until)
  }
  if (isSound(given)) return { date: given }
  if (given.length > LONGEST) return undefined
  const text = plainCharacters(given)
    .replace(/^['"`\u2018\u201c]+|['"`\u2019\u201d]+$/g, '')
    .trim()
  const found = byYear(text) ?? byNumbers(text, order) ?? byWords(text) ?? bySerial(text)
  if (found === undefined) return undefined
  return Object.values(found).every(isSound) ? found : undefined
}
