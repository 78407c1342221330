/**
 * What was counted before the as-of day, as the references on counts take it: spans of days with their totals, then the
 * days after the last stated total, of which rows alone tell.
 */
import type { Crisis } from '../../crisis/load.js'
import type { KnownCounts } from '../known-counts.js'
import { tally } from '../tally.js'

/** A count over one day or more. */
export interface Span {
  days: number
  count: number
  /** Part of what happened that is counted, above 0 to 1. */
  share: number
}

/** Days after the last stated total. Rows name a part of what happens, so the rest of it is still unknown. */
export interface NamedSince {
  /** Part of all events that rows name, 0 to 1. */
  share: number
  /** Events named, a day each. */
  days: readonly number[]
}

export interface CountedPast {
  /** One after another without a gap, of at least one day in all. */
  spans: readonly Span[]
  since: NamedSince
}

/** A stretch of days to be forecast, counted from the first day that no total covers: day 0. */
export interface Stretch {
  from: number
  /** The first day that lies after it. */
  until: number
}

const NOTHING_SINCE: NamedSince = { share: 0, days: [] }

/**
 * Rows after the last stated total of the main series, and the part of events that rows name: rows over totals on the
 * days that have both, with half an event more in the one and one in the other (Jeffreys' prior). A row that becomes
 * known only later is taken as one that no row names. Nothing where what is counted are rows themselves.
 *
 * @param asOf last day that is known whole (day number)
 */
export function namedSince(crisis: Crisis, asOf: number, known: KnownCounts): NamedSince {
  const { mainSeries } = crisis.file.record
  if (known.series !== mainSeries || known.intervals.length === 0 || known.until > asOf) return NOTHING_SINCE
  const { from, days } = tally(crisis, asOf, { count: 'attacks' })
  const counts = days.map(({ likely }) => likely)
  const before = counts.slice(0, known.until - from).reduce((sum, n) => sum + n, 0)
  const stated = known.intervals.reduce((sum, one) => sum + one.total, 0)
  return { share: Math.min(1, (before + 0.5) / (stated + 1)), days: counts.slice(known.until - from) }
}

/** The past in spans; null where nothing has been counted. */
export function countedPast(known: KnownCounts, since: NamedSince = NOTHING_SINCE): CountedPast | null {
  if (known.intervals.length === 0) return null
  const spans = known.intervals.map(({ from, until, total }) => ({ days: until - from, count: total, share: 1 }))
  return { spans, since }
}

/** Events of a stretch that rows have named already. */
export function namedIn({ since }: CountedPast, { from, until }: Stretch): number {
  return since.days.slice(Math.max(0, from), Math.max(0, until)).reduce((sum, n) => sum + n, 0)
}
