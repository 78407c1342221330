/**
 * Resample-move (Gilks & Berzuini 2001): after a selection every particle is moved by steps of Markov chain Monte Carlo
 * that leave its distribution as it is, so copies become different without any approximation. A particle is its hidden
 * values theta and the uniforms u of its path, weighed by
 *
 *     p(theta) p(u) prod over steps of w_t(theta, u),
 *
 * and the path is a function of both. A move proposes another theta with u kept, or other uniforms for some days with
 * theta kept, walks the path again from the first day, and is taken with the probability of Metropolis and Hastings.
 * Simulating the path again is the main cost.
 */

import { drawValue, hiddenOf, isCategory } from '../model/hidden.js'
import { settleDrawn } from '../model/run-constants.js'
import { LANE } from '../random/lanes.js'
import { log } from '../random/log.js'
import { normalDraw } from '../random/normal-draw.js'
import { Stream } from '../random/stream.js'
import type { Distribution } from '../terms/distribution.js'
import { CARRIED } from '../walk/row-plan.js'
import type { Conditioned } from './conditioned.js'
import { logPriorOnScale } from './hidden-prior.js'
import { fromScale, type ScaledValue, scaledValues, toScale } from './hidden-scale.js'

/** Moves of every particle after a selection. */
const SWEEPS = 4
/** Hidden values redrawn at once, on average. */
const REDRAWN = 6
/**
 * Length of a local move against the spread of the particles, for all values at once: 2.38 / sqrt(values), as Roberts
 * et al. (1997) find best.
 */
const LOCAL = 2.38
/** Most days whose uniforms are drawn anew at once. */
const LONGEST_WINDOW = 14

/** What a move changes. */
export const MOVES = ['type', 'redraw', 'local', 'path'] as const
const CUMULATIVE = [0.3, 0.55, 0.8, 1] as const

/** Tried and taken, by MOVES. */
export interface MoveCounts {
  tried: Float64Array
  taken: Float64Array
}

export class DeepMoves {
  readonly counts: MoveCounts = { tried: new Float64Array(MOVES.length), taken: new Float64Array(MOVES.length) }
  private readonly scaled: ScaledValue[]
  private readonly columns: number[]
  private readonly priors: Distribution[]
  private readonly spread: Float64Array
  private readonly path: Float64Array
  /** The running totals, then the table of the draw, for the current path. */
  private readonly scratch: Float64Array
  private readonly chooser: Stream
  private readonly drawer: Stream
  /** Addresses handed out so far, by rounds of all particles of the filter. */
  private rounds = 0

  /** @param all particles of the filter, over all chunks */
  constructor(
    private readonly model: Conditioned,
    private readonly all: number,
  ) {
    const hidden = hiddenOf(model.world)
    this.scaled = scaledValues(hidden)
    this.columns = this.scaled.map(({ at }) => model.plan.values + model.uncertain.indexOf(at))
    this.priors = this.scaled.map(({ at }) => hidden.values[at].from as Distribution)
    this.spread = new Float64Array(this.scaled.length)
    this.path = new Float64Array(model.observed.steps)
    this.scratch = new Float64Array(CARRIED.size + 2 * model.world.proxies)
    this.chooser = new Stream(model.seed)
    this.drawer = new Stream(model.seed)
  }

  /** Moves every particle after a selection at the end of step t. */
  move(t: number, sweeps = SWEEPS): void {
    const { model } = this
    const { size, plan, particles, first } = model
    // The future of each particle is drawn separately again.
    for (let p = 0; p < size; p++)
      particles.rows.fill(first + p, p * plan.size + plan.path + t + 1, (p + 1) * plan.size)
    this.measureSpread()
    for (let sweep = 0; sweep < sweeps; sweep++) {
      this.rounds++
      for (let p = 0; p < size; p++) this.moveOne(p, t, this.chooser.open(first + p, t, LANE.deepMoves + sweep))
    }
  }

  private moveOne(p: number, t: number, stream: Stream): void {
    const { model, counts, path } = this
    const { plan, particles, sim } = model
    const row = p * plan.size
    model.takeValues(p)
    for (let s = 0; s <= t; s++) path[s] = particles.rows[row + plan.path + s]
    const u = stream.unit()
    const kind = CUMULATIVE.findIndex((share) => u < share)
    let prior = 0
    let renewed = false
    if (kind === 0) renewed = this.redrawType(p, stream)
    else if (kind === 1) this.redraw(p, stream)
    else if (kind === 2) prior = this.shift(p, stream)
    else this.renewPath(p, t, stream)
    const chance = log(stream.unit())
    counts.tried[kind]++
    settleDrawn(model.world, sim.drawn)
    const likelihood = this.walk(t)
    if (!(chance < likelihood - particles.rows[row + plan.logLikelihood] + prior)) return
    counts.taken[kind]++
    model.keepDraw(p)
    particles.state(p).set(sim.s)
    particles.rows.set(this.scratch, row + plan.carried)
    particles.rows[row + plan.logLikelihood] = likelihood
    if (renewed) particles.rows[row + plan.founder] = this.rounds * this.all + model.first + p
    for (let s = 0; s <= t; s++) particles.rows[row + plan.path + s] = path[s]
  }

  /** Log-likelihood of the draw in the simulation along `path` up to the end of step t; leaves its state there. */
  private walk(t: number): number {
    const { model, path, scratch } = this
    model.begin(path[0])
    scratch.fill(0)
    model.quietInto(scratch, CARRIED.size)
    let total = 0
    for (let s = 0; s <= t; s++) {
      total += model.step(s, path[s], path[0], scratch, 0, CARRIED.size)
      if (total === Number.NEGATIVE_INFINITY) return total
    }
    return total
  }

  /** Proposes another category for one categorical hidden value. Returns whether it differs. */
  private redrawType(p: number, stream: Stream): boolean {
    const { values, places } = hiddenOf(this.model.world)
    const { raw } = this.model.sim.drawn
    const kinds = [places.strategy, places.strategy + 1, places.startOrder, places.startOrder + 1].filter((at) =>
      isCategory(values[at].from),
    )
    const at = kinds[Math.min(kinds.length - 1, Math.floor(stream.unit() * kinds.length))]
    const before = raw[at]
    raw[at] = this.drawn(at, p)
    return raw[at] !== before
  }

  /** Some hidden values from their priors. */
  private redraw(p: number, stream: Stream): void {
    const { raw } = this.model.sim.drawn
    const share = REDRAWN / this.scaled.length
    for (const { at } of this.scaled) if (stream.unit() < share) raw[at] = this.drawn(at, p)
  }

  /** A hidden value from its prior, at an address that nothing else has. */
  private drawn(at: number, p: number): number {
    return drawValue(hiddenOf(this.model.world).values[at], this.drawer, this.rounds * this.all + this.model.first + p)
  }

  /** A shift of all values on their scales; the log ratio of prior densities. */
  private shift(p: number, stream: Stream): number {
    const { scaled, columns, priors, spread, model } = this
    const { raw } = model.sim.drawn
    const { rows } = model.particles
    const length = LOCAL / Math.sqrt(scaled.length)
    let ratio = 0
    for (let j = 0; j < scaled.length; j++) {
      const value = rows[p * model.plan.size + columns[j]]
      const z = toScale(scaled[j], value)
      const moved = z + length * spread[j] * normalDraw(stream)
      raw[scaled[j].at] = fromScale(scaled[j], moved)
      ratio += logPriorOnScale(priors[j], raw[scaled[j].at], moved) - logPriorOnScale(priors[j], value, z)
    }
    return ratio
  }

  /** Fresh uniforms for some days. */
  private renewPath(p: number, t: number, stream: Stream): void {
    const from = Math.floor(stream.unit() * (t + 1))
    const days = 1 + Math.floor(stream.unit() * LONGEST_WINDOW)
    this.path.fill(this.rounds * this.all + this.model.first + p, from, Math.min(t + 1, from + days))
  }

  /** Standard deviation of each value among the particles, on its scale. */
  private measureSpread(): void {
    const { scaled, columns, spread, model } = this
    const { rows } = model.particles
    for (let j = 0; j < scaled.length; j++) {
      let sum = 0
      let squares = 0
      for (let p = 0; p < model.size; p++) {
        const z = toScale(scaled[j], rows[p * model.plan.size + columns[j]])
        sum += z
        squares += z * z
      }
      const mean = sum / model.size
      spread[j] = Math.sqrt(Math.max(1e-6, squares / model.size - mean * mean))
    }
  }
}
