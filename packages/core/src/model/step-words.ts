/**
 * The words that every party takes each step, for many steps at once. Those of the first principals and of the proxies
 * stand step by step; those of further principals follow, step by step again, so that nobody's change with how many
 * principals there are.
 */
import { firstWords } from '../random/first-words.ts'
import { FIRST_PROXY_LANE, FURTHER_LANE } from '../random/lanes.ts'
import type { i32 } from '../target/numbers.ts'
import type { Sim } from './sim.ts'

/** Makes the words of `steps` steps of the run in hand, from `firstStep` on: `sim.words` has room for all parties. */
export function makeStepWords(sim: Sim, k0: i32, k1: i32, firstStep: i32, steps: i32): void {
  const parties = FIRST_PROXY_LANE + sim.world.proxies
  const further = sim.world.principals - FIRST_PROXY_LANE
  firstWords(k0, k1, sim.run, firstStep, steps, parties, sim.words)
  if (further > 0) firstWords(k0, k1, sim.run, firstStep, steps, further, sim.words, FURTHER_LANE, 4 * steps * parties)
}

/** Goes to the words of step number `n` among the `steps` that were made at once. */
export function takeStepWords(sim: Sim, steps: i32, n: i32): void {
  const parties = FIRST_PROXY_LANE + sim.world.proxies
  const further = sim.world.principals - FIRST_PROXY_LANE
  sim.wordsAt = 4 * n * parties
  sim.furtherWordsAt = 4 * steps * parties + 4 * n * further
}
