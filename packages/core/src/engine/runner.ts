/**
 * Runs of one scenario, one after another, on one thread. The words that every party needs each step are made in
 * batches of steps. Which thread makes a run, and in which order, changes nothing: all draws are addressed by (seed,
 * run, step, party, purpose).
 */
import { Sim } from '../model/sim.ts'
import { startGroup, startRun } from '../model/start.ts'
import { step } from '../model/step.ts'
import type { World } from '../model/world.ts'
import { firstWords } from '../random/first-words.ts'
import { highWord, lowWord, type Seed } from '../target/arithmetic.ts'
import { words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** Steps for which words are made at once. */
export const BATCH_STEPS = 32

export class Runner {
  readonly sim: Sim
  private readonly k0: i32
  private readonly k1: i32
  private readonly parties: i32
  private group: i32 = -1

  constructor(
    readonly world: World,
    readonly seed: Seed,
  ) {
    this.sim = new Sim(world, seed)
    this.parties = 2 + world.proxies
    this.k0 = lowWord(seed)
    this.k1 = highWord(seed)
    this.sim.words = words(4 * BATCH_STEPS * this.parties)
  }

  /** Sets the simulation to the start of run `run`, drawing its group's hidden values if they are not in place. */
  begin(run: i32): Sim {
    const within = run % this.world.replicates
    const group = (run - within) / this.world.replicates
    if (group !== this.group) {
      startGroup(this.sim, group)
      this.group = group
    }
    startRun(this.sim, run)
    return this.sim
  }

  /** Advances by one step; true when the run has ended, or the horizon is reached. */
  advance(): boolean {
    const sim = this.sim
    const within = sim.t % BATCH_STEPS
    if (within === 0) firstWords(this.k0, this.k1, sim.run, sim.t, BATCH_STEPS, this.parties, sim.words)
    sim.wordsAt = within * this.parties * 4
    return step(sim) || sim.t >= this.world.steps
  }

  /** One whole run; what happened is in `sim.log` until the next. */
  run(run: i32): Sim {
    this.begin(run)
    while (!this.advance()) {}
    return this.sim
  }
}
