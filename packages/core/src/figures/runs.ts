/** Some runs one by one, as plain data, shown before any band: so that a fan is not taken for the course of one run. */
import type { FanWeek } from '../outlook/fan.js'
import type { CountedWeek } from '../outlook/known-counts.js'
import type { SingleRun } from '../outlook/single-runs.js'
import { asOfNumber, dayAfterAsOf } from '../terms/as-of.js'
import { dayOf, endOfDay } from '../terms/dates.js'
import type { Domain } from './axis.js'
import { WEEK } from './weeks.js'

/** Runs that are drawn one by one: three rows of three. */
export const HANDFUL = 9
/** Weeks counted that are drawn before each run. */
const BEFORE = 6

/** A run in its box: a line of steps, level over each week, and marks on it; days are day numbers. */
export interface DrawnRun {
  run: SingleRun
  steps: { from: number; until: number; attacks: number }[]
  /** Where it ended; null where it stood to the horizon. */
  end: { kind: Exclude<SingleRun['ending'], 'standoff'>; day: number; attacks: number } | null
  /** Day on which it fell into a lull, or null. */
  lull: number | null
}

export interface DrawnRuns {
  runs: DrawnRun[]
  /** The last weeks as counted, the same in every box. */
  before: readonly CountedWeek[]
  /** First day that is not recorded, a day number. */
  from: number
  days: Domain
  /** The same in every box. */
  attacks: Domain
}

/**
 * A few runs taken evenly from all, not chosen by how they went. Neighbouring runs share a particle, so the runs are
 * taken at a distance.
 */
export function handful<T>(runs: readonly T[]): T[] {
  const some = Math.min(HANDFUL, runs.length)
  return Array.from({ length: some }, (_, n) => runs[Math.floor(((n + 0.5) * runs.length) / some)])
}

/**
 * Runs in boxes on one scale.
 * @param counted weeks of the record up to the as-of day
 * @param band drawn behind them; null without
 */
export function drawnRuns(
  runs: readonly SingleRun[],
  counted: readonly CountedWeek[],
  band: readonly FanWeek[] | null,
  { asOf, until }: { asOf: string; until: string },
): DrawnRuns {
  const from = dayAfterAsOf(asOfNumber(asOf))
  const before = counted.slice(-BEFORE)
  const most = Math.max(
    1,
    ...runs.flatMap(({ weeks }) => weeks),
    ...before.map(({ attacks }) => attacks),
    ...(band ?? []).map(({ quantiles }) => quantiles[4]),
  )
  return {
    runs: runs.map((run) => drawnRun(run, from)),
    before,
    from,
    days: [before[0]?.day ?? from, endOfDay(until)],
    attacks: [0, most],
  }
}

function drawnRun(run: SingleRun, from: number): DrawnRun {
  const { ending, days, weeks, lullDate } = run
  // A week that the horizon cuts short is left out, its count being no week's; but not where it is all there is.
  const whole = ending === 'standoff' && days >= WEEK ? weeks.slice(0, Math.floor(days / WEEK)) : weeks
  return {
    run,
    steps: whole.map((attacks, w) => ({
      from: from + WEEK * w,
      until: from + Math.min(days, WEEK * (w + 1)),
      attacks,
    })),
    end: ending === 'standoff' ? null : { kind: ending, day: from + days, attacks: weeks.at(-1) ?? 0 },
    lull: lullDate === null ? null : dayOf(lullDate),
  }
}
