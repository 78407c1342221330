import { availableParallelism } from 'node:os'
import { blocksOf, type Scenario } from '@standoff/core'

/** Party-steps below which starting threads takes longer than the runs. */
const WORTH_THREADS = 1_500_000

/**
 * How many threads to use where the user does not say: as many as there are cores, or none beside this one for little
 * work.
 */
export function usualThreads(scenario: Scenario, runs: number): number {
  const work = runs * scenario.steps * (2 + scenario.proxies.length)
  return work < WORTH_THREADS ? 1 : Math.min(availableParallelism(), blocksOf(runs))
}
