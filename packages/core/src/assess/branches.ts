/**
 * The same futures in several worlds: every run that goes on from a particle is made once in each variant, with the
 * same random draws and, except for what a variant changes, the same hidden values. A variant that changes nothing
 * gives the same run, bit for bit. Endings are weighed, not drawn (model/weighed-endings.ts).
 */
import { type Continuation, ContinuedHere, type ContinuedResult, continuationOf } from '../engine/continuation.js'
import { victimOf } from '../engine/question.js'
import type { RunLog } from '../engine/run-result.js'
import { Runner } from '../engine/runner.js'
import { drawValue, hiddenOf } from '../model/hidden.js'
import { Happened, L } from '../model/log.js'
import { settleDrawn } from '../model/run-constants.js'
import { Sim } from '../model/sim.js'
import { startAfresh } from '../model/truce.js'
import { Stream } from '../random/stream.js'
import type { Conditioned } from './conditioned.js'
import { type KeptLog, Out, outcomeOf } from './outcome.js'
import { type Successor, successor, type UntilEvent, type Variant } from './variant.js'
import { drawWhatLiesAhead } from './what-lies-ahead.js'

export interface BranchesSpec {
  seed: bigint
  /** Particles of the island, one for each group of runs. */
  picks: Int32Array
  firstGroup: number
  replicates: number
  /** The first is what the others are compared with. */
  variants: Variant[]
}

export interface Branches {
  /** groups x replicates x variants x Out.width. */
  outcomes: Float64Array
  /** groups x uncertain hidden values of the base world. */
  values: Float64Array
}

/** What one phase of a variant needs: its world, a simulation in which draws are completed, and the runs. */
interface Stage {
  next: Successor
  sim: Sim
  runs: Continuation
}

function stageOf(next: Successor, seed: bigint): Stage {
  if (!next.world.drawsReplies)
    return { next, sim: new Sim(next.world, seed), runs: continuationOf(next.world, seed, seed, true) }
  // A draw that has its own reply tables is completed in the simulation that runs it.
  const runner = new Runner(next.world, seed, seed, true)
  return { next, sim: runner.sim, runs: new ContinuedHere(runner) }
}

/**
 * Makes the runs of `spec`: `replicates` from each picked particle, each of them in every variant, on the same draws
 * and, except for what a variant changes, the same hidden values. Outcomes lie by group, then by run, then by variant;
 * that of a variant tells where it first parts from the same run in the first variant.
 */
export function branches(model: Conditioned, spec: BranchesSpec): Branches {
  const { picks, replicates, variants } = spec
  const maker = new BranchMaker(model, spec)
  const outcomes = new Float64Array(picks.length * replicates * variants.length * Out.width)
  const values = new Float64Array(picks.length * model.uncertain.length)
  let at = 0
  for (let n = 0; n < picks.length; n++) {
    maker.group(picks[n], spec.firstGroup + n, values, n * model.uncertain.length)
    for (let r = 0; r < replicates; r++) {
      for (let v = 0; v < variants.length; v++) {
        maker.run((spec.firstGroup + n) * replicates + r, v, outcomes, at)
        at += Out.width
      }
    }
  }
  return { outcomes, values }
}

class BranchMaker {
  private readonly stages: Stage[][]
  private readonly stream: Stream
  private readonly from: number
  /** Hidden values of the current group, as its particle has them. */
  private readonly raw: Float64Array
  private state: Float64Array
  private number = 0
  /** Draws already made for the current group, by variant and phase. */
  private settled: (Float64Array | null)[][] = []
  private readonly twin: KeptLog = { rows: new Float64Array(0), count: 0 }

  constructor(
    private readonly model: Conditioned,
    private readonly spec: BranchesSpec,
  ) {
    this.from = model.observed.steps
    this.stream = new Stream(spec.seed)
    this.raw = new Float64Array(model.sim.drawn.raw.length)
    this.state = new Float64Array(model.sim.layout.size)
    this.stages = spec.variants.map(({ phases }) =>
      phases.map(({ scenario }) => stageOf(successor(model.world, scenario), spec.seed)),
    )
  }

  /** Loads a particle, and draws the values about which the record says nothing. */
  group(p: number, number: number, values: Float64Array, at: number): void {
    const { model, from } = this
    model.takeValues(p)
    drawWhatLiesAhead(model, number, from - 1)
    this.raw.set(model.sim.drawn.raw)
    for (const [u, place] of model.uncertain.entries()) values[at + u] = this.raw[place]
    this.state.set(model.particles.state(p))
    startAfresh(this.state)
    this.number = number
    this.settled = this.stages.map((phases) => phases.map(() => null))
  }

  run(run: number, v: number, outcomes: Float64Array, at: number): void {
    const { spec, stages, from } = this
    const { phases, until } = spec.variants[v]
    let phase = 0
    let { runs } = stages[v][0]
    this.enter(v, 0, run, from, this.state)
    let open = until
    let counted = 0
    let done = from >= runs.world.steps
    while (!done) {
      const { t } = runs.result
      if (phase + 1 < phases.length && phases[phase + 1].step <= t) runs = this.change(runs, v, ++phase)
      // A day at a time only where an event of the run ends the variant.
      const next = phase + 1 < phases.length ? Math.max(t + 1, phases[phase + 1].step) : runs.world.steps
      done = runs.goOn(open !== undefined && phase > 0 ? t + 1 : next)
      if (open === undefined) continue
      if (phase > 0 && !done && happened(runs.result, open, counted)) {
        // The world without the variant is restored, for the rest of the run.
        open = undefined
        runs = this.change(runs, v, 0)
        phase = phases.length
      }
      counted = runs.result.log.count
    }
    const { result } = runs
    outcomeOf(result, from, v === 0 ? null : this.twin, outcomes, at)
    if (v === 0) this.keepTwin(result)
  }

  /** Switches to another phase of the variant; keeps state and history. */
  private change(before: Continuation, v: number, phase: number): Continuation {
    const { runs } = this.stages[v][phase]
    if (runs === before) return runs
    const { run, t, log } = before.result
    this.enter(v, phase, run, t, before.s, log)
    return runs
  }

  private enter(v: number, phase: number, run: number, t: number, state: Float64Array, log?: RunLog): void {
    const { sim, runs } = this.stages[v][phase]
    this.settle(sim, v, phase)
    runs.takeDraw(sim.drawn.slab)
    runs.s.set(state)
    runs.begin(run, t, log)
  }

  /** The draw of the group in the world of a phase; completed once and kept. */
  private settle(sim: Sim, v: number, phase: number): void {
    const { next } = this.stages[v][phase]
    const { drawn } = sim
    const known = this.settled[v][phase]
    if (known !== null && !next.world.drawsReplies) {
      drawn.slab.set(known)
      return
    }
    for (let j = 0; j < next.values.length; j++)
      drawn.raw[j] = next.same[j] >= 0 ? this.raw[next.same[j]] : drawValue(next.values[j], this.stream, this.number)
    settleDrawn(next.world, drawn)
    this.settled[v][phase] = drawn.slab.slice()
  }

  private keepTwin({ log }: ContinuedResult): void {
    if (this.twin.rows.length < log.count * L.width) this.twin.rows = new Float64Array(2 * log.count * L.width)
    this.twin.rows.set(log.rows.subarray(0, log.count * L.width))
    this.twin.count = log.count
  }
}

/** Whether an event happened among those logged since. */
function happened({ world, log }: ContinuedResult, { count, party }: UntilEvent, since: number): boolean {
  for (let e = since; e < log.count; e++) {
    const at = e * L.width
    const kind = log.rows[at + L.kind]
    const who = log.rows[at + L.party]
    const isForce =
      kind === Happened.attack || (kind === Happened.act && world.menus[who].isForce[log.rows[at + L.what]] === 1)
    if (!isForce) continue
    if (count === 'attacks' && kind === Happened.attack && (party < 0 || who === party)) return true
    if (count === 'strikes' && kind === Happened.act && (party < 0 || who === party)) return true
    if (
      count === 'deaths' &&
      log.rows[at + L.killed] > 0 &&
      (party < 0 || victimOf(world, kind, who, log.rows[at + L.what], log.rows[at + L.site]) === party)
    )
      return true
  }
  return false
}

/** Names of the uncertain hidden values, in the order of `Branches.values`. */
export function uncertainNames(model: Pick<Conditioned, 'world' | 'uncertain'>): string[] {
  const { values } = hiddenOf(model.world)
  return Array.from(model.uncertain, (at) => values[at].name)
}
