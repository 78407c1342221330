/** The chance of a run of days without any event, by two regimes. */
import { exp } from '../../random/exp.js'
import type { Regimes } from './regimes.js'

/** Where the record stands: the chance that its last day was active, and the days without events that it ends with. */
export interface RunSoFar {
  active: number
  quietDays: number
}

/**
 * Probability that so many days in a row have no event by the end of `ahead` days. The regime and the days of quiet so
 * far are a Markov chain; it stops where the run is reached.
 *
 * @param length days of the run, at least 1
 */
export function quietRun(
  { quiet, active, rises, halts }: Regimes,
  { active: before, quietDays }: RunSoFar,
  ahead: number,
  length: number,
): number {
  if (quietDays >= length) return 1
  const [noneQuiet, noneActive] = [exp(-quiet), exp(-active)]
  let inQuiet = new Float64Array(length)
  let inActive = new Float64Array(length)
  inQuiet[quietDays] = 1 - before
  inActive[quietDays] = before
  let reached = 0
  for (let day = 0; day < ahead; day++) {
    const [nextQuiet, nextActive] = [new Float64Array(length), new Float64Array(length)]
    for (let run = 0; run < length; run++) {
      const isQuiet = inQuiet[run] * (1 - rises) + inActive[run] * halts
      const isActive = inQuiet[run] * rises + inActive[run] * (1 - halts)
      nextQuiet[0] += isQuiet * (1 - noneQuiet)
      nextActive[0] += isActive * (1 - noneActive)
      if (run + 1 === length) reached += isQuiet * noneQuiet + isActive * noneActive
      else {
        nextQuiet[run + 1] += isQuiet * noneQuiet
        nextActive[run + 1] += isActive * noneActive
      }
    }
    ;[inQuiet, inActive] = [nextQuiet, nextActive]
  }
  return reached
}
