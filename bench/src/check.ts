/** What a run came to, as one line of text: equal lines mean equal bits. */
import type { RunResult } from '../../packages/core/src/engine/run-result.js'
import { L } from '../../packages/core/src/model/log.js'

/** FNV-1a over the bits of doubles, 32 bits at a time. */
export function hashOf(numbers: Float64Array, n: number): string {
  const halves = new Int32Array(numbers.buffer, numbers.byteOffset, 2 * n)
  let hash = 0x811c9dc5
  for (let at = 0; at < halves.length; at++) hash = Math.imul(hash ^ halves[at], 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** @param state the run's state, `Sim.s` */
export function lineOf(
  { run, t, ending, route, chooser, sought, misread, tremble, lullStep, log }: RunResult,
  state: Float64Array,
): string {
  const numbers = [run, t, ending, route, chooser, sought, misread, tremble, lullStep, log.count]
  return `${numbers.join(' ')} ${hashOf(log.rows, log.count * L.width)} ${hashOf(state, state.length)}`
}
