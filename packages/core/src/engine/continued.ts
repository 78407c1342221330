/**
 * Runs that go on: from a state, a draw and a step that somebody else has put into the simulation. The words that every
 * party needs each step are made in batches of steps.
 */
import { freshDraw, Sim, STANDOFF } from '../model/sim.ts'
import { turnedBefore } from '../model/start.ts'
import { step } from '../model/step.ts'
import type { World } from '../model/world.ts'
import { firstWords } from '../random/first-words.ts'
import { highWord, lowWord, type Seed } from '../target/arithmetic.ts'
import { words } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { BATCH_STEPS } from './runner.ts'

export class Continued {
  readonly sim: Sim
  private readonly k0: i32
  private readonly k1: i32
  private readonly parties: i32
  /** Step of the first words in the batch. */
  private batch: i32 = 0

  /** @param seed of the rare draws; @param stepSeed of the words of each step */
  constructor(
    readonly world: World,
    seed: Seed,
    stepSeed: Seed,
  ) {
    this.sim = new Sim(world, seed)
    this.k0 = lowWord(stepSeed)
    this.k1 = highWord(stepSeed)
    this.parties = 2 + world.proxies
    this.sim.words = words(4 * BATCH_STEPS * this.parties)
  }

  /** A run from step `t` on; its state and draw are in the simulation. */
  begin(run: i32, t: i32): void {
    const sim = this.sim
    sim.run = run
    sim.t = t
    sim.ending = STANDOFF
    sim.route = 0
    sim.chooser = -1
    sim.sought = 0
    sim.misread = 0
    sim.tremble = 0
    sim.log.clear()
    for (let i = 0; i < 2; i++) sim.calendarNext[i] = turnedBefore(this.world, i, t)
    freshDraw(sim)
    this.batch = t - BATCH_STEPS
  }

  /** Goes on to before step `until`; true when the run has ended, or the horizon is reached. */
  goOn(until: i32): boolean {
    const sim = this.sim
    const steps = this.world.steps
    while (sim.t < until && sim.t < steps) {
      if (sim.t >= this.batch + BATCH_STEPS) {
        this.batch = sim.t
        firstWords(this.k0, this.k1, sim.run, sim.t, BATCH_STEPS, this.parties, sim.words)
      }
      sim.wordsAt = (sim.t - this.batch) * this.parties * 4
      if (step(sim)) return true
    }
    return sim.t >= steps
  }
}
