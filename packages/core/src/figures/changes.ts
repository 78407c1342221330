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
export const isNothing = (told: Told): boolean => toldOf(told) === 'none'
/** More than the error of simulation would explain. */
export const isClear = (told: Told): boolean => ['maybe', 'sure'].includes(toldOf(told))

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

/** One metric of several measures on one scale; null without any. */
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
      isClear: isClear(one),
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

/** Of normal errors, the part beyond the two standard errors by which a change stands out: so many do by luck. */
const BY_LUCK = 0.046

/** How many of some changes are more than simulation error would explain, and how many would be by luck alone. */
export function clearOf(told: readonly Told[]): { all: number; clear: number; byLuck: number } {
  const all = told.length
  return { all, clear: told.filter(isClear).length, byLuck: Math.max(1, Math.round(BY_LUCK * all)) }
}
