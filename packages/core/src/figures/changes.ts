/**
 * What measures change, as plain data: a row for each measure, with the interval of its change over the hidden values
 * and its simulation error, about a line at 0.
 */
import type { MetricDifference } from '../options/compare.js'
import { toldOf } from '../options/what-moves.js'
import { type Domain, ERRORS_95 } from './axis.js'

/** How far a scale reaches at least on each side of 0, so that small differences are not magnified. */
const LEAST: Readonly<Record<MetricDifference['unit'], number>> = {
  probability: 0.5,
  people: 0.2,
  attacks: 1,
  strikes: 0.5,
  days: 1,
}

/** Factor by which a number of a unit is multiplied to be shown: chances are shown in percentage points. */
export const shownScale = (unit: string): number => (unit === 'probability' ? 100 : 1)

/** Decimals that numbers of such a size are worth. */
export function digitsFor(size: number): number {
  const most = Math.abs(size)
  return most >= 100 ? 0 : most >= 3 ? 1 : 2
}

type Told = Pick<MetricDifference, 'difference' | 'standardError'>

/** Whether no run differs in this metric. */
export const isNothing = (told: Told): boolean => toldOf(told, 1) === 'none'
/** Whether it is more than simulation error would explain, with so many measures or values compared. */
export const isClear = (told: Told, compared: number): boolean => toldOf(told, compared) === 'clear'

/** Metrics that are drawn side by side, in this order: war, lives, attacks, days: what most people ask for. */
export const overviewOf = (metrics: readonly string[]): string[] =>
  metrics.filter((id) => ['war', 'attacks', 'calm'].includes(id) || id.startsWith('killed-'))

/** A change as it is shown: in percentage points where it is one of a chance. */
export interface DrawnChange {
  value: number
  /** 5 to 95% over the hidden values; null where no run differs. */
  hidden: Domain | null
  /** Simulation error, 95%; null where no run differs. */
  error: Domain | null
  isClear: boolean
  isNothing: boolean
}

export interface DrawnChanges {
  changes: DrawnChange[]
  unit: MetricDifference['unit']
  domain: Domain
  /** Decimals that the changes are worth. */
  digits: number
  /** What lies to the left and to the right of 0. */
  ends: readonly ['less', 'more'] | readonly ['better', 'worse'] | readonly ['worse', 'better']
}

/** One metric of all measures compared, on one scale; null without any. */
export function drawnChanges(differences: readonly MetricDifference[]): DrawnChanges | null {
  if (differences.length === 0) return null
  const [{ unit, worse }] = differences
  const scale = shownScale(unit)
  const changes = differences.map((one): DrawnChange => {
    const { difference, standardError, interval } = one
    const half = ERRORS_95 * standardError
    return {
      value: scale * difference,
      hidden: isNothing(one) ? null : [scale * interval[0], scale * interval[1]],
      error: isNothing(one) ? null : [scale * (difference - half), scale * (difference + half)],
      isClear: isClear(one, differences.length),
      isNothing: isNothing(one),
    }
  })
  const all = changes.flatMap(({ value, hidden, error }) => [value, ...(hidden ?? []), ...(error ?? [])])
  return {
    changes,
    unit,
    domain: [Math.min(-LEAST[unit], ...all), Math.max(LEAST[unit], ...all)],
    digits: digitsFor(Math.max(...changes.map(({ value }) => Math.abs(value)))),
    ends: worse === null ? ['less', 'more'] : worse ? ['better', 'worse'] : ['worse', 'better'],
  }
}

/**
 * How many changes are more than simulation error would explain, and how many there are.
 * @param compared how many measures there are of each
 */
export function clearOf(told: readonly Told[], compared: number): { all: number; clear: number } {
  return { all: told.length, clear: told.filter((one) => isClear(one, compared)).length }
}
