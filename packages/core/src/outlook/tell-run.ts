/** A run of a forecast, told day by day. */
import type { Conditioning } from '../assess/condition.js'
import type { Trace } from '../engine/trace.js'
import { startsOf, whyNone } from './starts.js'

export interface TellOptions {
  /** Seed of the forecast. */
  seed: bigint
  /** Number of runs that the forecast was asked for; the drawing of particles depends on it. */
  runs: number
  /** Which of them, from 0. */
  run: number
}

/**
 * Repeats the run that `forecast` makes under that number, from the same standing, with the same seed and number of
 * runs. The trace begins on the day after the as-of day; its hidden values are those of the run's particle on that day,
 * with the orders then in force.
 * @param standing particles as they were when the forecast was made
 * @throws RangeError where there is no such run, or the forecast abstains
 */
export async function tellRun(standing: Conditioning, { seed, runs, run }: TellOptions): Promise<Trace> {
  const { islands } = standing
  const { groups, replicates, u } = startsOf(standing, { seed, runs })
  if (!Number.isInteger(run) || run < 0 || run >= groups * replicates)
    throw new RangeError(
      `run ${run}: not among the ${groups * replicates} runs of the forecast, which are counted from 0`,
    )
  const none = whyNone(standing, islands.size)
  if (none !== null) throw new RangeError(`no run goes on from there: ${none}`)
  return islands.tell(islands.weight, u, groups, { seed, run, replicates })
}
