/**
 * A run that goes on from a particle: its hidden values and its state, values that only matter later drawn for its group, and its own random draws. The
 * result does not depend on which runs were made before.
 */
import { settleDrawn } from '../model/drawn.js'
import { type Sim, STANDOFF } from '../model/sim.js'
import { turnCalendar } from '../model/start.js'
import { G } from '../model/state.js'
import { step } from '../model/step.js'
import { firstWords } from '../random/first-words.js'
import { seedWords } from '../random/seed.js'
import type { Conditioned } from './conditioned.js'
import { drawWhatLiesAhead } from './rejuvenate.js'

export class RunAhead {
  readonly sim: Sim
  /** Step of the day after the as-of day. */
  readonly from: number
  private readonly key: [number, number]
  private readonly turned: [number, number]
  private group = -1

  /** Borrows the simulation of the model until `close`. */
  constructor(
    private readonly model: Conditioned,
    seed: bigint,
  ) {
    this.sim = model.sim
    this.from = model.observed.steps
    this.key = seedWords(seed)
    this.turned = model.turnedBefore(this.from)
  }

  /** Whether the current run has reached the horizon. */
  get atHorizon(): boolean {
    return this.sim.t >= this.model.world.scenario.steps
  }

  /**
   * Sets the simulation to the as-of day.
   * @param p particle of the chunk from which the whole group goes on
   * @param group, run numbers among all of the forecast
   */
  begin(p: number, group: number, run: number): void {
    const { model, sim, from } = this
    model.take(p)
    model.takeValues(p)
    if (group === this.group) model.restoreDraw()
    else this.drawAhead(group)
    sim.run = run
    sim.ending = STANDOFF
    sim.route = 0
    sim.chooser = -1
    sim.sought = 0
    sim.misread = 0
    sim.tremble = 0
    sim.t = from
    sim.s[G.lullStep] = -1
    sim.log.clear()
    sim.calendarNext.set(this.turned)
  }

  /** Advances by one step; true when the run has ended, or the horizon is reached. */
  advance(): boolean {
    const { sim, key } = this
    firstWords(key[0], key[1], sim.run, sim.t, 1, 2 + this.model.world.proxies, sim.words)
    return step(sim) || this.atHorizon
  }

  /** The draw in the simulation, with what lies ahead drawn for this group; kept for its other runs. */
  private drawAhead(group: number): void {
    const { model, sim, from } = this
    drawWhatLiesAhead(model, group, from - 1)
    settleDrawn(model.world, sim.drawn)
    sim.t = from - 1
    sim.calendarNext.fill(0)
    turnCalendar(sim)
    model.rememberDraw()
    this.group = group
  }
}
