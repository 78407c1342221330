/** On which day an act or a statement was, by the words around it. */
import type { Sure } from './article.js'
import type { DateFound } from './calendar.js'
import { dateCell } from './dates.js'
import type { Reading } from './reading.js'

export interface WhenFound {
  first?: number
  last?: number
  sure: Sure
  rule: string
  from?: number
  until?: number
  ask?: string
}

export interface Days {
  /** Day of the article. */
  base?: number
  /** Days of the last act that was told, and its paragraph. */
  last?: { first: number; last: number; paragraph: number }
}

/** A day or an interval as the record has it; empty where no day is known. */
export const cellOfWhen = ({ first, last }: WhenFound): string =>
  first === undefined ? '' : dateCell(first, last ?? first)

const inFrame = (reading: Reading, date: DateFound): boolean =>
  reading.speeches.some(({ from, until }) => from <= date.from && date.until <= until)

const distance = (date: DateFound, from: number, until: number): number =>
  date.until <= from ? from - date.until : Math.max(0, date.from - until)

/** A date that counts from another event becomes days. */
function settled(date: DateFound, anchor: { first: number; last: number } | undefined): WhenFound | undefined {
  const { from, until, sure, rule, ask } = date
  if (date.shift === undefined) return { first: date.first, last: date.last, sure, rule, from, until, ask }
  if (anchor === undefined) return undefined
  return { first: anchor.first + date.shift, last: anchor.last + date.shift, sure, rule, from, until }
}

/** Days of an act whose words stand at an offset in a clause. */
export function whenOfAct(reading: Reading, clause: number, from: number, until: number, days: Days): WhenFound {
  const { clauses, dates, text } = reading
  const { from: start, until: end, lead } = clauses[clause]
  const usable = dates.filter(
    (date) =>
      !date.isAhead &&
      !inFrame(reading, date) &&
      !/\b(?:since|until) $/i.test(text.slice(0, date.from)) &&
      !/^(?:since|until)/i.test(text.slice(date.from)),
  )
  const joint = usable.find(
    (date) =>
      date.isJoint === true && date.until >= start - 8 && date.until <= start + 1 && /^(?:after|before)$/.test(lead),
  )
  if (joint !== undefined) {
    const main = usable.find((date) => date.first !== undefined && date.until <= joint.from)
    const anchor =
      main?.first !== undefined
        ? { first: main.first, last: main.last ?? main.first }
        : days.base === undefined
          ? undefined
          : { first: days.base, last: days.base }
    const back = settled({ ...joint, shift: -(joint.shift ?? 0) }, anchor)
    if (back !== undefined) return back
  }
  const here = usable.filter((date) => date.from >= start && date.until <= end + 1 && date !== joint)
  const near = (some: DateFound[]): DateFound | undefined =>
    [...some].sort((a, b) => distance(a, from, until) - distance(b, from, until))[0]
  const absolute = near(here.filter((date) => date.shift === undefined))
  const relative =
    near(here.filter((date) => date.shift !== undefined && date.isJoint !== true)) ??
    near(here.filter((date) => date.shift !== undefined && clauses[clause + 1]?.from !== date.until))
  // "Struck on Tuesday after an ambush a day earlier": what stands close behind counts from the day before it.
  const isNearer =
    absolute !== undefined &&
    relative !== undefined &&
    absolute.until <= from &&
    relative.from >= until &&
    relative.from - until < 60
  const found = isNearer ? relative : (absolute ?? relative)
  if (isNearer && absolute?.first !== undefined) {
    const counted = settled(relative, { first: absolute.first, last: absolute.last ?? absolute.first })
    if (counted !== undefined) return counted
  }
  const one = found === undefined ? undefined : settled(found, days.last)
  if (one !== undefined) return one
  const elsewhere = near(usable.filter((date) => date.shift === undefined && !here.includes(date)))
  const isSame = /^(?:|which|who|that|when|as|while)$/.test(lead) || clauses.length === 1
  if (elsewhere !== undefined && isSame)
    return { ...(settled(elsewhere, undefined) as WhenFound), sure: 'medium', rule: 'a day told in the same sentence' }
  if (days.last !== undefined && days.last.paragraph === reading.sentence.paragraph)
    return {
      first: days.last.first,
      last: days.last.last,
      sure: 'low',
      rule: 'no day is told; that of the act before',
      ask: 'which day?',
    }
  const told = near(dates.filter((date) => inFrame(reading, date) && date.first !== undefined && !date.isAhead))
  if (told !== undefined)
    return {
      ...(settled(told, undefined) as WhenFound),
      sure: 'low',
      rule: 'no day is told; that on which it was said',
      ask: 'which day?',
    }
  return ofArticle(days, 'which day?')
}

/** The day on which something was said. */
export function whenSaid(reading: Reading, from: number, until: number, days: Days): WhenFound {
  const { dates, text } = reading
  const usable = dates.filter((date) => date.first !== undefined && !date.isAhead && date.shift === undefined)
  const framed = usable.find((date) => inFrame(reading, date))
  const isSayDay = (date: DateFound): boolean => {
    if (/['’]s$/.test(text.slice(date.from, date.until)) || /\b(?:since|until) $/i.test(text.slice(0, date.from)))
      return false
    if (reading.speeches.some(({ content }) => content.some((one) => one.from <= date.from && date.until <= one.until)))
      return false
    const between = text.slice(until, Math.max(until, date.from))
    const isFree =
      !/\b(?:would|will|that|until|by|since|after|before|to|said|had|which|who|when|from|in)\b|["“']s (?:raid|attack|rocket|strike)/i.test(
        between,
      )
    return date.until <= from
      ? date.from < 15 || from - date.until < 30
      : isFree && (date.from - until < 25 || date.until >= text.length - 2)
  }
  const beside = framed ?? usable.find(isSayDay)
  if (beside !== undefined && (beside.last ?? 0) - (beside.first ?? 0) <= 1)
    return settled(beside, undefined) as WhenFound
  return ofArticle(days)
}

const ofArticle = ({ base }: Days, ask?: string): WhenFound =>
  base === undefined
    ? { sure: 'low', rule: 'no day is told', ask: 'which day? (--dated tells the day of the article)' }
    : {
        first: base,
        last: base,
        sure: ask === undefined ? 'medium' : 'low',
        rule: 'no day is told; that of the article',
        ask,
      }
