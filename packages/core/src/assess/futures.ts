/**
 * Runs that go on from the particles: what comes next as the record leaves it. A particle is drawn with its weight,
 * then some runs start from it, which share its hidden values and its state but not their random draws. Steps, days and
 * weeks of their results count from the as-of day.
 */
import type { Question } from '../engine/question.js'
import { type RunResult, truceFrom } from '../engine/run-result.js'
import { Summarizer, type Summary } from '../engine/summary.js'
import { L } from '../model/log.js'
import type { World } from '../model/world.js'
import { CARRIED } from '../walk/row-plan.js'
import type { Conditioned } from './conditioned.js'
import { noteSums, type SumPlaces, sumPlaces } from './group-sums.js'
import { attacksUpTo, firstForce, keepRun, keptPlaces } from './kept-run.js'
import { RunAhead } from './run-ahead.js'

export interface FuturesSpec {
  seed: bigint
  /** Particles of the island, one for each group of runs. */
  picks: Int32Array
  /** Number of the first group among all of the forecast. */
  firstGroup: number
  /** Runs of a group. */
  replicates: number
  /** In steps from the as-of day. */
  questions: Question[]
  /** Steps at the end of which attacks are counted. */
  totals: number[]
  /** Runs are kept one by one of each group whose number is a multiple of this; of none where absent. */
  keep?: number
}

/** Bins of the attacks up to a step: 0, 1, ...; the last holds all above. */
export const TOTAL_BINS = 1024

export interface Futures {
  summary: Summary
  /** totals x TOTAL_BINS counts of runs: attacks since the last day that a total covers. */
  totals: Float64Array
  /**
   * For each principal in turn, runs by the option of its first own-hand force; the last of each is no force at all.
   */
  first: Float64Array
  /** groups x places.width: what the runs of each group add up to (group-sums.ts). */
  byGroup: Float64Array
  places: SumPlaces
  /** Groups of runs. */
  groups: number
  /** Kept runs in their order, a row each (kept-run.ts); null where none were asked for. */
  kept: Int32Array | null
}

/** Length of a principal's part of `first`. */
export const firstWidth = (world: World): number => Math.max(...world.menus.map(({ count }) => count)) + 1

/**
 * Makes the runs of `spec` that go on from the picked particles of one island, `replicates` from each, and adds them up.
 * The runs of a group share its particle's hidden values and state. Groups and runs are numbered over all islands, so
 * their draws are the same however particles are divided into islands.
 */
export function futures(
  model: Conditioned,
  { seed, picks, firstGroup, replicates, questions, totals, keep }: FuturesSpec,
): Futures {
  const { particles, plan } = model
  const { scenario } = model.world
  const ahead = new RunAhead(model, seed)
  const { from } = ahead
  // The world as seen from the as-of day.
  const world: World = {
    ...model.world,
    scenario: {
      ...scenario,
      steps: scenario.steps - from,
      firstDay: scenario.firstDay + from * scenario.step,
      replicates,
    },
  }
  const summarizer = new Summarizer(world, questions)
  const counts = new Float64Array(totals.length * TOTAL_BINS)
  const width = firstWidth(world)
  const first = new Float64Array(world.principals * width)
  const { summary } = summarizer
  const { weeks } = summary
  const places = sumPlaces(summary, first.length, totals.length)
  const byGroup = new Float64Array(picks.length * places.width)
  const sums = new Float64Array(places.width)
  const asked = { principals: world.principals, questions, totals, weeks }
  const keptWidth = keptPlaces(asked).width
  const keptOf = (groups: number): number => (keep === undefined ? 0 : Math.ceil(groups / keep))
  const kept =
    keep === undefined
      ? null
      : new Int32Array((keptOf(firstGroup + picks.length) - keptOf(firstGroup)) * replicates * keptWidth)
  let keptAt = 0
  for (let n = 0; n < picks.length; n++) {
    const p = picks[n]
    const group = firstGroup + n
    const since = particles.rows[p * plan.size + plan.carried + CARRIED.since]
    const before = sums.slice()
    for (let r = 0; r < replicates; r++) {
      const result = fromDay(ahead.whole(p, group, group * replicates + r), world, from)
      summarizer.add(result, since)
      for (const [c, until] of totals.entries()) {
        const attacks = Math.min(TOTAL_BINS - 1, attacksUpTo(result, since, until))
        counts[c * TOTAL_BINS + attacks]++
        sums[places.totals + c] += attacks
      }
      noteFirst(result, first, width)
      if (kept !== null && keep !== undefined && group % keep === 0) {
        keepRun(result, since, asked, kept, keptAt)
        keptAt += keptWidth
      }
    }
    noteSums(summary, first, places, sums)
    for (let w = 0; w < places.width; w++) byGroup[n * places.width + w] = sums[w] - before[w]
  }
  return { summary, totals: counts, first, byGroup, places, groups: picks.length, kept }
}

/** The run with its steps counted from the as-of day. */
function fromDay(sim: RunResult, world: World, from: number): RunResult {
  const { rows, count } = sim.log
  for (let e = 0; e < count; e++) rows[e * L.width + L.step] -= from
  const { run, ending, route, chooser, sought, misread, tremble, lullStep, log } = sim
  const { stands, begun, begunSought, begunMisread, begunTremble, runaway, accidental, settled, withdrawn } = sim
  return {
    world,
    run,
    t: sim.t - from,
    ending,
    route,
    chooser,
    sought,
    misread,
    tremble,
    lullStep: lullStep < 0 ? -1 : lullStep - from,
    ...truceFrom(sim, from),
    stands,
    begun,
    begunSought,
    begunMisread,
    begunTremble,
    runaway,
    accidental,
    settled,
    withdrawn,
    log,
  }
}

function noteFirst(result: RunResult, first: Float64Array, width: number): void {
  for (let i = 0; i < result.world.principals; i++) {
    const row = firstForce(result, i)
    first[i * width + (row < 0 ? width - 1 : result.log.rows[row + L.what])]++
  }
}
