/** The outcome of a question, declared in the file or found in the whole record, with the grounds for it. */
import type { Crisis } from '../crisis/load.js'
import type { Question } from '../crisis/schema/asking.js'
import { dayOf, formatDay } from '../terms/dates.js'
import { longDate } from '../terms/long-date.js'
import { recordedTruce } from './recorded-truce.js'
import { statedTotals, totalAt } from './stated-totals.js'
import { type Figure, tally } from './tally.js'

export interface Resolution {
  /** Yes or no, or the total reached; null where it cannot be told. */
  outcome: boolean | number | null
  /** On what it rests, or why it cannot be told, in words. */
  grounds: string
  /** Whether what was declared and what the record says differ; `grounds` has both. */
  conflict?: true
  /** Whether a total was read off between two that were stated. */
  interpolated?: true
}

/** Days between two stated totals up to which one between them is read off a straight line. */
const WIDEST_GAP = 14

type CountQuestion = Extract<Question, { count: string }>

/**
 * Answers a yes-or-no question of the file. An `outcome` declared with the question goes before the record; where the
 * two differ, `conflict` is set and the grounds give both. Endings and lulls are never read off the record, as no row
 * says "war" or "settlement"; a tacit truce is, by its days. Counts are: all attacks from the totals of the main series, whose stated values enclose
 * those of other days; anything else from rows, by the lowest and highest figures that they allow. Where these leave it
 * open, or the record ends too early, it stays open.
 */
export function resolveQuestion(crisis: Crisis, question: Question): Resolution {
  const read: Resolution =
    'ending' in question
      ? question.ending === 'tacit-truce'
        ? truceInRecord(crisis, question.by)
        : { outcome: null, grounds: 'endings and lulls need an outcome declared in the file' }
      : countInRecord(crisis, question)
  if (question.outcome === undefined) return read
  const outcome = question.outcome === 'yes'
  const declared = `the file declares ${question.outcome}${question.source === undefined ? '' : ` (${question.source})`}`
  if ('ending' in question && question.ending !== 'tacit-truce') return { outcome, grounds: declared }
  if (read.outcome === null) return { outcome, grounds: `${declared}; from the record alone: ${read.grounds}` }
  if (read.outcome === outcome) return { outcome, grounds: `${declared}, as does the record: ${read.grounds}` }
  return {
    outcome,
    grounds: `${declared}, but the record says ${read.outcome ? 'yes' : 'no'}: ${read.grounds}`,
    conflict: true,
  }
}

/**
 * The total of a series at the end of a day: stated for that day, or the same before and after it. Between two
 * different totals at most 14 days apart it is read off a straight line and marked as such. Without a main series,
 * `attacks` counts the rows since the first day of the window.
 */
export function resolveTotal(crisis: Crisis, series: string, resolves: string): Resolution {
  const day = Math.floor(dayOf(resolves))
  const totals = statedTotals(crisis, series)
  if (totals === null) {
    if (series !== 'attacks' || statedTotals(crisis) !== null)
      return { outcome: null, grounds: `the record has no series "${series}"` }
    if (day > lastDayOf(crisis)) return { outcome: null, grounds: endsBefore(crisis) }
    const { likely } = inRows(crisis, { count: 'attacks' }, dayOf(crisis.file.window.from), day + 1)
    return { outcome: likely, grounds: `attacks in the rows: ${likely}` }
  }
  const { low, high, before, after } = totalAt(totals, day)
  if (low === high)
    return { outcome: low, grounds: `${series}: ${low}${before?.day === day ? '' : ' before and after'}` }
  if (after === null) return { outcome: null, grounds: `${series} states no total on or after ${longDate(resolves)}` }
  const [start, first] = before === null ? [totals.from - 1, 0] : [before.day, before.total]
  const enclosed = `${series}: ${first}${before === null ? '' : ` on ${longDate(formatDay(start))}`}, ${after.total} on ${longDate(formatDay(after.day))}`
  if (after.day - start > WIDEST_GAP) return { outcome: null, grounds: `${enclosed}, too far apart to tell` }
  const outcome = Math.round(first + ((after.total - first) * (day - start)) / (after.day - start))
  return { outcome, grounds: `${enclosed}, so about ${outcome}`, interpolated: true }
}

function truceInRecord(crisis: Crisis, by: string): Resolution {
  const known = { ...crisis, record: crisis.record.map((row) => ({ ...row, known: row.when.from })) }
  const { found, from, noted } = recordedTruce(known, Math.floor(dayOf(by)), lastDayOf(crisis))
  if (found === null) return { outcome: null, grounds: 'the record leaves open whether there was a tacit truce' }
  if (from === null || noted === null) return { outcome: false, grounds: 'the record has no tacit truce by then' }
  const grounds = `the record has a tacit truce from ${longDate(formatDay(from))} on, known as one at the end of ${longDate(formatDay(noted))}`
  return { outcome: true, grounds }
}

function countInRecord(crisis: Crisis, question: CountQuestion): Resolution {
  if (crisis.record.length === 0) return { outcome: null, grounds: 'the file has no record' }
  const { count, party, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = question
  // A question by a time of day counts that day whole, as runs do.
  const [from, until] = [Math.floor(dayOf(question.from)), Math.floor(dayOf(question.until)) + 1]
  const totals = count === 'attacks' ? statedTotals(crisis) : null
  const rows = inRows(crisis, question, from, until)
  let [low, high] = [rows.low, rows.high]
  let grounds = `${count}${party === undefined ? '' : `${count === 'deaths' ? ' of' : ' by'} ${party}`} in the rows: ${figureText(rows)}`
  if (totals !== null) {
    // Rows name only part of what a series counts, so by themselves they bound it from below.
    high = Number.POSITIVE_INFINITY
    if (party === undefined) {
      const [start, end] = [totalAt(totals, from - 1), totalAt(totals, until - 1)]
      const counted = { low: Math.max(0, end.low - start.high), likely: 0, high: end.high - start.low }
      if (decide(counted, atLeast, atMost) !== null || end.after !== null) {
        ;({ low, high } = counted)
        grounds = `${totals.name} counts ${figureText(counted)}`
      }
    }
  } else if (until - 1 > lastDayOf(crisis)) {
    high = Number.POSITIVE_INFINITY
    grounds += `, ${endsBefore(crisis)}`
  }
  const outcome = decide({ low, likely: low, high }, atLeast, atMost)
  return { outcome, grounds: outcome === null ? `${grounds}, which does not settle it` : grounds }
}

/** Whether every figure within the bounds gives one answer. */
function decide({ low, high }: Figure, atLeast: number, atMost: number): boolean | null {
  if (low >= atLeast && high <= atMost) return true
  return high < atLeast || low > atMost ? false : null
}

/** What rows count over days `from` to before `until`. */
function inRows(
  crisis: Crisis,
  counted: { count: CountQuestion['count']; party?: string },
  from: number,
  until: number,
): Figure {
  const sum = { low: 0, likely: 0, high: 0 }
  const start = dayOf(crisis.file.window.from)
  const asOf = Math.max(start, Math.min(until, lastDayOf(crisis) + 1))
  // For scoring, every row counts as known, whenever it became so.
  const record = crisis.record.map((row) => ({ ...row, known: row.when.from }))
  const { days } = tally({ ...crisis, record }, asOf, counted)
  for (const figure of days.slice(Math.max(0, from - start), Math.max(0, until - start))) {
    sum.low += figure.low
    sum.likely += figure.likely
    sum.high += figure.high
  }
  return sum
}

/** The day of the last row that tells of something; totals reach as far as they say themselves. */
function lastDayOf({ record }: Crisis): number {
  return record.reduce(
    (latest, row) => (row.kind === 'count' ? latest : Math.max(latest, Math.floor(row.when.from))),
    Number.NEGATIVE_INFINITY,
  )
}

function endsBefore(crisis: Crisis): string {
  const last = lastDayOf(crisis)
  return last === Number.NEGATIVE_INFINITY
    ? 'the record has no row of an act'
    : `the record ends on ${longDate(formatDay(last))}`
}

const figureText = ({ low, high }: Figure): string =>
  low === high ? `${low}` : high === Number.POSITIVE_INFINITY ? `at least ${low}` : `${low} to ${high}`
