/**
 * What measures change, as plain data: a row a measure with what is not known of its change and the error of
 * simulation, about a line at nothing.
 */
import type { MetricDifference } from '../options/compare.js'
import { toldOf } from '../options/what-moves.js'
import { type Domain, ERRORS_95 } from './axis.js'

/** How far a scale reaches at least on each side of nothing, so that smaller differences are not blown up. */
const LEAST: Readonly<Record<MetricDifference['unit'], number>> = {
  probability: 0.5,
  people: 0.2,
  attacks: 1,
  strikes: 0.5,
  days: 1,
}

/** By what a number of a unit is multiplied to be shown: chances are shown in points of a hundred. */
export const shownScale = (unit: string): number => (unit === 'probability' ? 100 : 1)

/** Decimals that numbers of such a size are worth. */
export function digitsFor(size: number): number {
  const most = Math.abs(size)
  return most >= 100 ? 0 : most >= 3 ? 1 : 2
}

type Told = Pick<MetricDifference, 'difference' | 'standardError'>

/** Nothing went differently in this metric in any run. */
export const isNothing = (told: Told): boolean => toldOf(told, 1) === 'none'
/** More than the error of simulation would explain, of so many measures or values compared. */
export const isClear = (told: Told, compared: number): boolean => toldOf(told, compared) === 'clear'

/** Metrics that are drawn side by side, in this order: war, lives, attacks, days: what most people ask for. */
export const overviewOf = (metrics: readonly string[]): string[] =>
  metrics.filter((id) => ['war', 'attacks', 'calm'].includes(id) || id.startsWith('killed-'))

/** A change as it is shown: in points of a hundred where it is one of a chance. */
export interface DrawnChange {
  value: number
  /** 5 to 95% over what is not known; null where no run went differently. */
  hidden: Domain | null
  /** Error of simulation, 95%; null where no run went differently. */
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
  /** What lies to the left and to the right of nothing. */
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
 * How many of some changes are more than simulation error would explain.
 * @param compared how many measures there are of each
 */
export function clearOf(told: readonly Told[], compared: number): { all: number; clear: number } {
  return { all: told.length, clear: told.filter((one) => isClear(one, compared)).length }
}
