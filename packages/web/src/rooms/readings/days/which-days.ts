/** As-of days on which an act is read to see its reading move, and what became known between them. */
import type { Crisis, RecordRow } from '@standoff/core'
import { dayOf, formatDay } from '@standoff/core/kernel'
import { asOfOf } from '../../../state/study.js'
import type { OneAct } from '../act/acts.js'
import { assurances, statements } from '../why/facts.js'

/** Days after the act that are always asked. */
const AFTER = [0, 1, 2, 4, 7, 10]
const MOST_DAYS = 12

/** First as-of day that knows a row. */
export const knownOn = ({ known, when }: RecordRow): number => Math.max(Math.ceil(known) - 1, Math.floor(when.from))

/** Rows that bear on the act: itself, what revises it, and its author's words on it. */
export function bearing(crisis: Crisis, act: OneAct): RecordRow[] {
  const revisions = crisis.record.filter(
    ({ kind, of }) => kind === 'revision' && of !== undefined && act.ids.includes(of),
  )
  return [...new Set([...act.rows, ...assurances(crisis, act), ...statements(crisis, act), ...revisions])]
}

/** From the act to the last day of the record. */
export function rangeOf(crisis: Crisis, act: OneAct): { first: number; last: number } {
  const first = dayOf(act.date)
  return { first, last: Math.max(first, Math.floor(dayOf(asOfOf(crisis, {}, undefined)))) }
}

export function daysToAsk(crisis: Crisis, act: OneAct): string[] {
  const { first, last } = rangeOf(crisis, act)
  const news = bearing(crisis, act).map(knownOn)
  const must = [...AFTER.map((days) => first + days), last]
  const all = [...new Set([...must, ...news])].filter((day) => day >= first && day <= last).sort((a, b) => a - b)
  if (all.length <= MOST_DAYS) return all.map(formatDay)
  // What was revised says more than one more day after the act.
  const kept = new Set([first, last, ...news.slice(-(MOST_DAYS - 4))])
  for (const day of all) if (kept.size < MOST_DAYS) kept.add(day)
  return [...kept]
    .filter((day) => day >= first && day <= last)
    .sort((a, b) => a - b)
    .slice(0, MOST_DAYS)
    .map(formatDay)
}

/** Rows that became known after one as-of day and by another: those that bear on the act, and how many others. */
export function knownBetween(
  crisis: Crisis,
  act: OneAct,
  after: string | null,
  by: string,
): { bearing: RecordRow[]; others: number } {
  const [from, until] = [after === null ? dayOf(by) - 1 : dayOf(after), dayOf(by)].map(Math.floor)
  const own = new Set(bearing(crisis, act))
  const came = crisis.record.filter((row) => knownOn(row) > from && knownOn(row) <= until)
  return { bearing: came.filter((row) => own.has(row)), others: came.filter((row) => !own.has(row)).length }
}
