/**
 * Runs in one world, one after another, on one thread: from their start, or from a state that somebody else has put in
 * place. The words that every party needs each step are made in batches of steps. Which thread makes a run, and in
 * which order, changes nothing: all draws are addressed by (seed, run, step, party, purpose).
 */
import { FREE_SOURCE } from '../model/free-source.ts'
import { freshDraw, Sim } from '../model/sim.ts'
import type { Source } from '../model/source.ts'
import { noOutcome, startGroup, startRun } from '../model/start.ts'
import { step } from '../model/step.ts'
import { makeStepWords, takeStepWords } from '../model/step-words.ts'
import { WEIGHED_ENDINGS } from '../model/weighed-endings.ts'
import type { World } from '../model/world.ts'
import { highWord, lowWord, type Seed } from '../target/arithmetic.ts'
import { words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** Steps for which words are made at once. */
const BATCH_STEPS = 32

export class Runner {
  readonly sim: Sim
  private readonly k0: i32
  private readonly k1: i32
  private group: i32 = -1
  private readonly source: Source
  /** Step of the first words in the batch. */
  private batch: i32 = 0

  /**
   * @param seed of every draw
   * @param stepSeed of the words of each step, where they have one of their own
   * @param weighs whether endings are weighed instead of drawn
   */
  constructor(
    readonly world: World,
    readonly seed: Seed,
    stepSeed: Seed = seed,
    weighs: boolean = false,
  ) {
    this.source = weighs ? WEIGHED_ENDINGS : FREE_SOURCE
    this.sim = new Sim(world, seed)
    this.k0 = lowWord(stepSeed)
    this.k1 = highWord(stepSeed)
    this.sim.words = words(4 * BATCH_STEPS * (world.principals + world.proxies))
  }

  /** Sets the simulation to the start of run `run`, drawing its group's hidden values if they are not in place. */
  begin(run: i32): Sim {
    const within = run % this.world.replicates
    const group = (run - within) / this.world.replicates
    if (group !== this.group) {
      startGroup(this.sim, group)
      this.group = group
    }
    return this.start(run)
  }

  /** Sets the simulation to the start of run `run`, with the hidden values that are in place. */
  start(run: i32): Sim {
    startRun(this.sim, run)
    this.batch = -BATCH_STEPS
    return this.sim
  }

  /** Run `run` from step `t` on; its state and its draw are in the simulation. */
  restore(run: i32, t: i32): void {
    noOutcome(this.sim, run, t)
    freshDraw(this.sim)
    this.batch = t - BATCH_STEPS
  }

  /** Advances by one step; true when the run has ended, or the horizon is reached. */
  advance(): boolean {
    const sim = this.sim
    if (sim.t >= this.batch + BATCH_STEPS) {
      this.batch = sim.t
      makeStepWords(sim, this.k0, this.k1, sim.t, BATCH_STEPS)
    }
    takeStepWords(sim, BATCH_STEPS, sim.t - this.batch)
    return step(sim, this.source) || sim.t >= this.world.steps
  }

  /** Goes on to before step `until`; true when the run has ended, or the horizon is reached. */
  goOn(until: i32): boolean {
    while (this.sim.t < until && this.sim.t < this.world.steps) if (this.advance()) return true
    return this.sim.t >= this.world.steps
  }

  /** One whole run; what happened is in `sim.log` until the next. */
  run(run: i32): Sim {
    this.begin(run)
    while (!this.advance()) {}
    return this.sim
  }
}
