import { dayFromCivil, formatDay, isPlausible, parseWhen } from '../terms/dates.js'
import { MONTH_NAMES } from '../terms/long-date.js'
import { plainCharacters } from '../terms/normal.js'
import { century, day, lastDay, MONTH, SERIALS, SHORT, SPREADSHEET, SYSTEM_1904, timeOf, two } from './date-parts.js'

const yearNote = (digits: string): string => (digits.length === 4 ? '' : ' (the year needs four digits)')
const write = (...texts: (string | undefined)[]): string | undefined => {
  const given = texts.filter((text) => text !== undefined)
  return given.length === 0 ? undefined : `write ${given.join(', or ')}`
}

/** 01/09/2030, 8.1.20: the order of day and month differs between countries. */
function numbersHint(text: string): string | undefined {
  const match = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)(.*)$/.exec(text)
  const time = timeOf(match?.[5] ?? '')
  if (match === null || time === undefined) return undefined
  const [first, second, year] = [Number(match[1]), Number(match[3]), century(match[4])]
  const [dayFirst, monthFirst] = [day(year, second, first), day(year, first, second)]
  if (dayFirst === undefined && monthFirst === undefined) return undefined
  const note = yearNote(match[4])
  if (dayFirst === monthFirst || monthFirst === undefined || dayFirst === undefined) {
    const order =
      dayFirst === monthFirst
        ? ''
        : dayFirst === undefined
          ? ', as the month stands first here'
          : ', as the day stands first here'
    return `write ${dayFirst ?? monthFirst}${time}${order}${note}`
  }
  const readings = [`${monthFirst}${time} if the month stands first`, `${dayFirst}${time} if the day stands first`]
  // Dates with dots are written day first.
  if (match[2] === '.') readings.reverse()
  return `day and month may be swapped: write ${readings.join(', or ')}${note}`
}

/** 2024/1/8, 2024-01-08 05:30, 20240108. */
function yearFirstHint(text: string): string | undefined {
  const match =
    /^(\d{4}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})((?:[ t]|$).*)$/i.exec(text)
  if (match === null) return undefined
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const time = timeOf(match[4])
  const found = day(year, month, dayOfMonth)
  if (found !== undefined) {
    if (time !== undefined) return write(`${found}${time}`)
    return `write the time as ${found}T05:30+03:00, with hours, minutes and the zone`
  }
  const swapped = day(year, dayOfMonth, month)
  if (month > 12)
    return `there is no month ${month}${swapped === undefined ? '' : `; day and month may be swapped: write ${swapped}`}`
  if (month > 0 && dayOfMonth > lastDay(year, month))
    return `${MONTH_NAMES[month - 1]} ${year} has ${lastDay(year, month)} days`
  return 'months and days count from 01'
}

/** Jan 8, 2020; 8-Jan-20; Wednesday, 8 January 2020; January 2020. */
function wordsHint(text: string): string | undefined {
  const words = text.toLowerCase().replace(/\b(\d{1,2})(st|nd|rd|th)\b/g, '$1')
  const named = MONTH.exec(words)
  if (named === null) return undefined
  const month = SHORT.indexOf(named[1]) + 1
  const numbers = [...words.matchAll(/(?<![\d:])\d{1,4}(?![\d:])/g)].map(([digits]) => digits)
  const time = timeOf(/\d{1,2}:\d{2}.*$/.exec(words)?.[0] ?? '') ?? ''
  if (numbers.length === 1 && numbers[0].length === 4) {
    const year = Number(numbers[0])
    return `write the day, or the whole month as ${day(year, month, 1)}/${day(year, month, lastDay(year, month))}`
  }
  if (numbers.length !== 2) return undefined
  const isYearFirst = numbers[0].length === 4
  const [dayDigits, yearDigits] = isYearFirst ? [numbers[1], numbers[0]] : numbers
  if (yearDigits.length % 2 === 1) return undefined
  const found = day(century(yearDigits), month, Number(dayDigits))
  return found === undefined ? undefined : `write ${found}${time}${yearNote(yearDigits)}`
}

/** 47492: days as a spreadsheet counts them. 1893456000: seconds of Unix. 2030: a year. */
function numberHint(text: string): string | undefined {
  if (!/^\d+([.,]\d+)?$/.test(text)) return undefined
  const value = Number(text.replace(',', '.'))
  if (/^\d{4}$/.test(text))
    return isPlausible(dayFromCivil(value, 1, 1))
      ? `write the day, or the whole year as ${text}-01-01/${text}-12-31`
      : undefined
  if (value >= SERIALS[0] && value < SERIALS[1]) {
    const at = value - SPREADSHEET
    const minutes = Math.round((at - Math.floor(at)) * 1440) % 1440
    const time = Number.isInteger(value) ? '' : `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
    return `${text} is a spreadsheet's number for the day ${formatDay(at)}: write ${formatDay(at)}${time} (or ${formatDay(at + SYSTEM_1904)}${time} if the spreadsheet counts from 1904, as old ones of a Mac do)`
  }
  const seconds = /^\d{13}$/.test(text) ? value / 1000 : /^\d{9,10}$/.test(text) ? value : undefined
  if (seconds !== undefined)
    return `${text} may be a count of ${text.length === 13 ? 'milliseconds' : 'seconds'} since 1970 (Unix time): write ${formatDay(seconds / 86400)}`
  return undefined
}

/** 2024-01-03 to 2024-01-07; 2024-01. */
function stretchHint(text: string): string | undefined {
  const parts = text.split(/ ?\/ ?| (?:to|until|till|through|and|-+) | ?\.\.+ ?/)
  if (parts.length === 2) {
    const [from, until] = parts.map((part) => parseWhen(part))
    if (from !== undefined && until !== undefined) {
      if (from.precision === 'interval' || until.precision === 'interval') return undefined
      if (until.from < from.from) return `the interval ends before it begins: write ${parts[1]}/${parts[0]}`
      return parts[0] === parts[1] ? write(parts[0]) : write(`${parts[0]}/${parts[1]}`)
    }
  }
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (month === null) return undefined
  const [year, number] = [Number(month[1]), Number(month[2])]
  const first = day(year, number, 1)
  return first === undefined
    ? undefined
    : `write the day, or the whole month as ${first}/${day(year, number, lastDay(year, number))}`
}

/** Longer texts are no dates. */
const LONGEST = 60

/**
 * What a text that could not be read as a date most likely means, and how to write that; undefined where nothing can be
 * told.
 */
export function dateHint(given: string): string | undefined {
  if (given.length > LONGEST) return undefined
  const text = plainCharacters(given)
    .replace(/^['"`\u2018\u201c]+|['"`\u2019\u201d]+$/g, '')
    .trim()
  if (text === '')
    return 'where the day is not known, write an interval in which it lies, such as 2024-01-03/2024-01-07'
  const sound = parseWhen(text)
  if (sound !== undefined) {
    if (!isPlausible(sound.from) || !isPlausible(sound.until)) return undefined
    return text === given.trim() ? undefined : `write ${text}, with plain digits and hyphens`
  }
  if (/^(unknown|unclear|n\/?a|tb[ad]|none|null|nil|\?+|-+)$/i.test(text))
    return 'where the day is not known, write an interval in which it lies, such as 2024-01-03/2024-01-07'
  return stretchHint(text) ?? numberHint(text) ?? numbersHint(text) ?? yearFirstHint(text) ?? wordsHint(text)
}
