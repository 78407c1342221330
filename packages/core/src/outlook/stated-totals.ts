/**
 * A series of running totals as the record states it: what is known of the total on a day that lies between two stated
 * ones.
 */
import type { Crisis } from '../crisis/load.js'
import { dayOf } from '../terms/dates.js'

export interface StatedTotals {
  name: string
  /** First day of the window: the series counts from there, as the runs do. */
  from: number
  /**
   * Days on which a total was stated, ascending, with the highest total stated so far: a total that fell was a
   * correction or an error.
   */
  stated: { day: number; total: number }[]
}

/** A total that may lie between two stated ones. */
export interface Between {
  low: number
  /** Infinite where no later total is stated. */
  high: number
  before: { day: number; total: number } | null
  after: { day: number; total: number } | null
}

/** The totals of a series; null where the record has none of that name. */
export function statedTotals(
  { file, record }: Crisis,
  name: string | undefined = file.record.mainSeries,
): StatedTotals | null {
  if (name === undefined) return null
  const rows = record
    .filter((row) => row.kind === 'count' && row.series === name && row.total !== undefined)
    .sort((a, b) => a.when.from - b.when.from)
  if (rows.length === 0) return null
  const from = dayOf(file.window.from)
  const stated: StatedTotals['stated'] = []
  let highest = 0
  for (const row of rows) {
    const day = Math.floor(row.when.from)
    highest = Math.max(highest, row.total as number)
    if (stated.length > 0 && stated[stated.length - 1].day === day) stated[stated.length - 1].total = highest
    else stated.push({ day, total: highest })
  }
  return { name, from, stated }
}

/** What is known of the total at the end of a day. */
export function totalAt({ from, stated }: StatedTotals, day: number): Between {
  const before = stated.findLast((one) => one.day <= day) ?? null
  // Nothing is counted before the window but what the series brought along.
  if (day < from) return { low: before?.total ?? 0, high: before?.total ?? 0, before, after: null }
  const after = stated.find((one) => one.day >= day) ?? null
  return { low: before?.total ?? 0, high: after?.total ?? Number.POSITIVE_INFINITY, before, after }
}
