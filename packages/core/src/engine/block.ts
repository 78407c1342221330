/** One block of runs: the unit of work that a thread, a browser worker or a cluster job takes. */
import type { World } from '../model/world.js'
import type { Question } from './question.js'
import type { RunnerLike } from './run-result.js'
import { BLOCK, Summarizer, type Summary } from './summary.js'

/**
 * Makes the runs of one block of a batch, and adds them up.
 * @param runs of the whole batch
 * @param block its number, from 0; the last may have fewer than BLOCK runs
 * @param withRows also keep one row a run
 */
export function runBlock(
  runner: RunnerLike,
  world: World,
  questions: readonly Question[],
  runs: number,
  block: number,
  withRows = false,
): Summary {
  const first = block * BLOCK
  const count = Math.min(BLOCK, runs - first)
  const summarizer = new Summarizer(world, questions, withRows ? count : 0)
  for (let n = 0; n < count; n++) summarizer.add(runner.run(first + n))
  return summarizer.summary
}

/** Number of blocks of a batch of so many runs. */
export function blocksOf(runs: number): number {
  return Math.ceil(runs / BLOCK)
}
