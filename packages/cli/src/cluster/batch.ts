/**
 * What is asked of a batch of runs, and the one interface behind which it is made: here, on threads, later on a
 * cluster.
 */
import type { Scenario, Summary } from '@standoff/core'
import type { Question } from '@standoff/core/kernel'

export interface Batch {
  scenario: Scenario
  questions: readonly Question[]
  runs: number
  seed: bigint
  /** Also give one row a run with each block. */
  withRows?: boolean
}

/** Gives the blocks of a batch in their order; ends early, after a whole block, when the signal is given. */
export type BlockSource = (batch: Batch, signal: AbortSignal | undefined) => AsyncGenerator<Summary>
