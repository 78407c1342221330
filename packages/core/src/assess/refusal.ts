/** When a result is withheld, and the reason that is given. */
import type { NotExplained } from './not-explained.js'
import type { ObservedAct } from './observations.js'
import type { FilterDiagnostics } from './particle-filter.js'

/** Effective sample size, as a share of the particles, below which no act is read. */
const LEAST_EFFECTIVE = 0.001
/** Least effective sample size with which acts are read. */
const LEAST_PARTICLES = 3
/** Fewest islands, by their weights, with which causes and types are reported: with fewer nothing tells the error. */
const LEAST_ISLANDS = 1.05
/** Largest simulation error with which a probability is still reported. */
const MOST_ERROR = 0.1

/** Why an act at step `from` that is read at step `until` gets no reading, or null. */
export function degenerate(
  { effective }: Pick<FilterDiagnostics, 'effective'>,
  particles: number,
  from: number,
  until: number,
): string | null {
  let least = 1
  for (let t = from; t <= until; t++) least = Math.min(least, effective[t])
  const enough = Math.max(LEAST_EFFECTIVE, LEAST_PARTICLES / particles)
  return least < enough
    ? `by effective sample size the particles left after it are worth less than ${Math.ceil(enough * particles)} of ${particles}; more particles may help`
    : null
}

/** Why nothing is said of an act that the model does not explain, or whose toll it does not. */
export function unexplained(
  { killed, injured, weapons }: Pick<ObservedAct, 'killed' | 'injured' | 'weapons'>,
  what: NotExplained['what'],
): string {
  if (what === 'act')
    return 'the model cannot explain this row: the act almost surely has a reason, or a place, that the model does not hold'
  const told = [['killed', killed] as const, ['injured', injured] as const, ['weapons', weapons] as const].flatMap(
    ([what, figure]) => (figure.length === 0 ? [] : [`${Math.max(...figure)} ${what}`]),
  )
  return `the model cannot explain this row: whether it was meant to punish or not, the model gives ${told.join(', ')} hardly any chance`
}

/** Why a probability is not reported, or null: its simulation error is too large. */
export function tooUnsure(error: number, islands: number): string | null {
  if (islands < LEAST_ISLANDS)
    return 'nearly all of it rests on one of the independent filters, so that nothing tells how far another seed would move it; more particles may help'
  if (error > MOST_ERROR)
    return `another seed may move it by ${Math.round(100 * error)} percentage points or more; more particles may help`
  return null
}

/** Words of likelihood between these say that it is even: below it is unlikely, above likely (terms/likelihood.ts). */
const [UNLIKELY, LIKELY] = [0.45, 0.55]

/**
 * Why the reading of an aim is not reported, or null: another seed may move it from likely to unlikely, or by more than
 * is reported of any probability.
 * @param error simulation error of the mean, one standard error
 */
export function overturned({ mean, error }: { mean: number; error: number }): string | null {
  if (mean - error < UNLIKELY && mean + error > LIKELY)
    return `another seed may turn it from likely to unlikely (it moves by ${Math.round(100 * error)} percentage points); more particles may help`
  return error > MOST_ERROR ? tooUnsure(error, LEAST_ISLANDS) : null
}
