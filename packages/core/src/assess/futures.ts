/**
 * Runs that go on from the particles: what comes next as the record leaves it. A particle is drawn with its weight, then some runs start from
 * it, which share its hidden values and its state but not their luck. Steps, days and weeks of what they come to count from the as-of day.
 */
import type { Question } from '../engine/question.js'
import type { RunResult } from '../engine/run-result.js'
import { Summarizer, type Summary } from '../engine/summary.js'
import { settleDrawn } from '../model/drawn.js'
import { Happened, L } from '../model/log.js'
import { turnCalendar } from '../model/start.js'
import { G } from '../model/state.js'
import { step } from '../model/step.js'
import type { World } from '../model/world.js'
import { createPhiloxBatch } from '../random/philox-batch.js'
import { seedWords } from '../random/stream.js'
import { CARRIED } from './attacks-observed.js'
import type { Conditioned } from './conditioned.js'
import { drawWhatLiesAhead } from './rejuvenate.js'

export interface FuturesSpec {
  seed: bigint
  /** Particles of the chunk, one for each group of runs. */
  picks: Int32Array
  /** Number of the first group among all of the forecast. */
  firstGroup: number
  /** Runs of a group. */
  replicates: number
  /** In steps from the as-of day. */
  questions: Question[]
  /** Steps at the end of which attacks are counted. */
  totals: number[]
}

/** Bins of the attacks up to a step: 0, 1, ...; the last holds all above. */
export const TOTAL_BINS = 1024

export interface Futures {
  summary: Summary
  /** totals x TOTAL_BINS counts of runs: attacks since the last day that a total covers. */
  totals: Float64Array
  /** For each principal in turn, runs by the option of its first own-hand force; the last of each is no force at all. */
  first: Float64Array
  /** groups x events of the summary: runs of each group that show it. */
  byGroup: Float64Array
  /** The particle of the start to which each group goes back. */
  founder: Float64Array
}

/** Length of a principal's part of `first`. */
export const firstWidth = (world: World): number => Math.max(world.menus[0].count, world.menus[1].count) + 1

export function futures(model: Conditioned, { seed, picks, firstGroup, replicates, questions, totals }: FuturesSpec): Futures {
  const { sim, observed, particles, plan } = model
  const from = observed.steps
  const { scenario } = model.world
  // The world as seen from the as-of day.
  const world: World = { ...model.world, scenario: { ...scenario, steps: scenario.steps - from, firstDay: scenario.firstDay + from * scenario.step, replicates } }
  const summarizer = new Summarizer(world, questions)
  const counts = new Float64Array(totals.length * TOTAL_BINS)
  const width = firstWidth(world)
  const first = new Float64Array(2 * width)
  const batch = createPhiloxBatch(2 + world.proxies)
  const [k0, k1] = seedWords(seed)
  const words = sim.words
  sim.words = batch.words
  const { events } = summarizer.summary
  const byGroup = new Float64Array(picks.length * events.length)
  const founder = new Float64Array(picks.length)
  for (let n = 0; n < picks.length; n++) {
    const p = picks[n]
    founder[n] = particles.rows[p * plan.size + plan.founder]
    const before = events.slice()
    for (let r = 0; r < replicates; r++) {
      const run = (firstGroup + n) * replicates + r
      model.take(p)
      model.takeValues(p)
      if (r === 0) ahead(model, firstGroup + n, from)
      else model.restoreDraw()
      sim.run = run
      sim.ending = 0
      sim.t = from
      sim.s[G.lullStep] = -1
      sim.log.clear()
      sim.calendarNext.set(model.turnedBefore(from))
      let done = from >= scenario.steps
      while (!done) {
        batch.fillSteps(k0, k1, run, sim.t, 1, 0, 2 + world.proxies)
        done = step(sim) || sim.t >= scenario.steps
      }
      const since = particles.rows[p * plan.size + plan.carried + CARRIED.since]
      const result = fromDay(sim, world, from)
      summarizer.add(result, since)
      count(result, since, totals, counts)
      noteFirst(result, first, width)
    }
    for (let e = 0; e < events.length; e++) byGroup[n * events.length + e] = events[e] - before[e]
  }
  sim.words = words
  return { summary: summarizer.summary, totals: counts, first, byGroup, founder }
}

/** The draw in the simulation, with what lies ahead drawn for this group; kept for its other runs. */
function ahead(model: Conditioned, group: number, from: number): void {
  const { sim, world } = model
  drawWhatLiesAhead(model, group, from - 1)
  settleDrawn(world, sim.drawn)
  sim.t = from - 1
  sim.calendarNext.fill(0)
  turnCalendar(sim)
  model.rememberDraw()
}

/** The run with its steps counted from the as-of day. */
function fromDay(sim: RunResult & { log: { rows: Float64Array; count: number } }, world: World, from: number): RunResult {
  const { rows, count } = sim.log
  for (let e = 0; e < count; e++) rows[e * L.width + L.step] -= from
  const { run, ending, route, chooser, sought, misread, tremble, lullStep, log } = sim
  return { world, run, t: sim.t - from, ending, route, chooser, sought, misread, tremble, lullStep: lullStep < 0 ? -1 : lullStep - from, log }
}

/** Attacks up to the end of each of some steps. */
function count({ log: { rows, count: events } }: RunResult, before: number, totals: readonly number[], counts: Float64Array): void {
  for (const [c, until] of totals.entries()) {
    let sum = before
    for (let e = 0; e < events; e++) if (rows[e * L.width + L.kind] === Happened.attack && rows[e * L.width + L.step] <= until) sum++
    counts[c * TOTAL_BINS + Math.min(TOTAL_BINS - 1, sum)]++
  }
}

function noteFirst({ world, log: { rows, count: events } }: RunResult, first: Float64Array, width: number): void {
  for (let i = 0; i < 2; i++) {
    const menu = world.menus[i]
    let option = width - 1
    for (let e = 0; e < events && option === width - 1; e++) {
      const at = e * L.width
      if (rows[at + L.kind] === Happened.act && rows[at + L.party] === i && menu.isForce[rows[at + L.what]] === 1) option = rows[at + L.what]
    }
    first[i * width + option]++
  }
}
