/**
 * A worker thread: builds the world once from the scenario that it is given, then makes the blocks that it is asked
 * for.
 */
import { createRunner, createWorld, runBlock, type Summary } from '@standoff/core'
import { Piscina } from 'piscina'
import type { Batch } from './batch.js'

const { scenario, questions, runs, seed, withRows } = Piscina.workerData as Batch
const world = createWorld(scenario)
const runner = createRunner(world, seed)

export default function makeBlock(block: number): Summary {
  return runBlock(runner, world, questions, runs, block, withRows)
}
