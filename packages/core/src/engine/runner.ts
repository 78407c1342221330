/**
 * Runs of one scenario, one after another, on one thread. The words that every party needs each step are made in batches of steps.
 * Which thread makes a run, and in which order, changes nothing: all draws are addressed by (seed, run, step, party, purpose).
 */

import { Sim } from '../model/sim.js'
import { startGroup, startRun } from '../model/start.js'
import { step } from '../model/step.js'
import type { World } from '../model/world.js'
import { createPhiloxBatch, type PhiloxBatch } from '../random/philox-batch.js'
import { seedWords } from '../random/stream.js'

/** Steps for which words are made at once. */
export const BATCH_STEPS = 32

export class Runner {
  readonly sim: Sim
  private readonly batch: PhiloxBatch
  private readonly key: [number, number]
  private readonly parties: number
  private group = -1

  constructor(
    readonly world: World,
    readonly seed: bigint,
  ) {
    this.sim = new Sim(world, seed)
    this.parties = 2 + world.proxies
    this.batch = createPhiloxBatch(BATCH_STEPS * this.parties)
    this.key = seedWords(seed)
    this.sim.words = this.batch.words
  }

  /** Sets the simulation to the start of run `run`, drawing its group's hidden values if they are not in place. */
  begin(run: number): Sim {
    const group = Math.floor(run / this.world.scenario.replicates)
    if (group !== this.group) {
      startGroup(this.sim, group)
      this.group = group
    }
    startRun(this.sim, run)
    return this.sim
  }

  /** Advances by one step; true when the run has ended, or the horizon is reached. */
  advance(): boolean {
    const { sim } = this
    const within = sim.t % BATCH_STEPS
    if (within === 0) this.batch.fillSteps(this.key[0], this.key[1], sim.run, sim.t, BATCH_STEPS, 0, this.parties)
    sim.wordsAt = within * this.parties * 4
    return step(sim) || sim.t >= this.world.scenario.steps
  }

  /** One whole run; what happened is in `sim.log` until the next. */
  run(run: number): Sim {
    this.begin(run)
    while (!this.advance());
    return this.sim
  }
}
