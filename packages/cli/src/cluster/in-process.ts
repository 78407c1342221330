import { blocksOf, createRunner, createWorld, runBlock, type Summary } from '@standoff/core'
import type { Batch } from './batch.js'

/** Makes the blocks one after another on this thread; signals are handled between blocks. */
export async function* inProcess(
  { scenario, questions, runs, seed, withRows }: Batch,
  signal: AbortSignal | undefined,
): AsyncGenerator<Summary> {
  const world = createWorld(scenario)
  const runner = createRunner(world, seed)
  for (let block = 0; block < blocksOf(runs); block++) {
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted) return
    yield runBlock(runner, world, questions, runs, block, withRows)
  }
}
