/**
 * A run that starts from a particle: with its hidden values and state, with values that have had no effect yet drawn
 * for its group, and with random draws of its own. The result does not depend on which runs were made before.
 */
import { type Continuation, ContinuedHere, type ContinuedResult, continuationOf } from '../engine/continuation.js'
import { Runner } from '../engine/runner.js'
import { settleDrawn } from '../model/run-constants.js'
import type { Sim } from '../model/sim.js'
import { startAfresh } from '../model/truce.js'
import type { Conditioned } from './conditioned.js'
import { drawWhatLiesAhead } from './what-lies-ahead.js'

export class RunAhead {
  /** Step of the day after the as-of day. */
  readonly from: number
  private readonly runs: Continuation
  private readonly here: Runner | null
  private group = -1

  /**
   * Borrows the simulation of the model to settle draws.
   * @param listened whether somebody listens to the runs, which then are made in JavaScript
   */
  constructor(
    private readonly model: Conditioned,
    seed: bigint,
    listened = false,
  ) {
    this.from = model.observed.steps
    this.here = listened || model.world.drawsReplies ? new Runner(model.world, model.seed, seed) : null
    this.runs = this.here === null ? continuationOf(model.world, model.seed, seed) : new ContinuedHere(this.here)
  }

  /** The simulation in which a run that is listened to goes on. */
  get sim(): Sim {
    if (this.here === null) throw new Error('nobody listens to these runs')
    return this.here.sim
  }

  /**
   * A run from the as-of day on, before its first step.
   * @param p particle of the island from which the whole group goes on
   * @param group, run numbers among all of the forecast
   */
  begin(p: number, group: number, run: number): void {
    const { model, runs, from } = this
    if (group !== this.group) this.drawAhead(p, group)
    runs.s.set(model.particles.state(p))
    startAfresh(runs.s)
    runs.begin(run, from)
  }

  /** Goes on by one step; true when the run has ended, or the horizon is reached. */
  advance(): boolean {
    return this.runs.goOn(this.sim.t + 1)
  }

  /** A whole run, as `begin` begins it; valid until the next. */
  whole(p: number, group: number, run: number): ContinuedResult {
    this.begin(p, group, run)
    this.runs.goOn(this.model.world.steps)
    return this.runs.result
  }

  /** The hidden values of the particle, of which those without effect so far are drawn for this group. */
  private drawAhead(p: number, group: number): void {
    const { model, from, here } = this
    const { sim } = model
    model.take(p)
    model.takeValues(p)
    drawWhatLiesAhead(model, group, from - 1)
    settleDrawn(model.world, sim.drawn)
    this.runs.takeDraw(sim.drawn.slab)
    if (here !== null && model.world.drawsReplies) {
      for (let n = 0; n < sim.drawn.replies.length; n++) {
        here.sim.drawn.replies[n].set(sim.drawn.replies[n])
        here.sim.drawn.quiet[n].set(sim.drawn.quiet[n])
      }
    }
    this.group = group
  }
}
