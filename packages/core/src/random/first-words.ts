/** The first block (c3 = 0) of many counters at once: the words that every party of a run needs each step. */
import type { Words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { philox4x32 } from './philox.ts'

/**
 * Writes the blocks of counters (run, step, lane, 0) for `steps` steps from `firstStep` and `lanes` lanes from
 * `firstLane`, step-major, into `out` from place `at` on: word w of a block is at
 * `at + 4 * (stepIndex * lanes + laneIndex) + w`.
 */
export function firstWords(
  k0: i32,
  k1: i32,
  run: i32,
  firstStep: i32,
  steps: i32,
  lanes: i32,
  out: Words,
  firstLane: i32 = 0,
  at: i32 = 0,
): void {
  let to = at
  for (let step = firstStep; step < firstStep + steps; step++) {
    for (let lane = firstLane; lane < firstLane + lanes; lane++) {
      philox4x32(k0, k1, run, step, lane, 0, out, to)
      to += 4
    }
  }
}
