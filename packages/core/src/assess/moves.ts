/**
 * Resample-move (Gilks & Berzuini 2001): particles are moved by steps of Markov chain Monte Carlo that leave their
 * distribution as it is, so copies become different without any approximation. A particle is its hidden values theta
 * and the uniforms u of its path, weighed by
 *
 *     p(theta) p(u) prod over steps of w_t(theta, u),
 *
 * and the path is a function of both. A move proposes another theta with u kept, or other uniforms for some days with
 * theta kept, walks the path again from the first day, and is taken with the probability of Metropolis and Hastings.
 * Walking the path again is nearly all of the cost.
 */
import { drawValue, hiddenOf, isCategory } from '../model/hidden.js'
import { LANE } from '../random/lanes.js'
import { log } from '../random/log.js'
import { normalDraw } from '../random/normal-draw.js'
import { Stream } from '../random/stream.js'
import type { Distribution } from '../terms/distribution.js'
import type { Conditioned } from './conditioned.js'
import { logPriorOnScale } from './hidden-prior.js'
import { fromScale, type ScaledValue, scaledValues, toScale } from './hidden-scale.js'

/** Hidden values drawn anew from their priors at once, on average. */
const REDRAWN = 5
/** Values that a shift moves at once, one of these. */
const SHIFTED = [3, 8, 20, 60] as const
/** Length of a shift along the difference of two other particles: 2.38 / sqrt(2 values), after ter Braak (2006). */
const ALONG = 2.38 / Math.SQRT2
/** Length of what is added to a shift, against the spread of the particles: copies have no difference to go along. */
const ADDED = 0.3
/** Most days whose uniforms are drawn anew at once. */
const LONGEST_WINDOW = 21

/** What a move changes. */
export const MOVES = ['type', 'redraw', 'shift', 'path'] as const
const SHARES = [0.2, 0.25, 0.35, 0.2] as const

/** Tried and taken, by MOVES. */
export interface MoveCounts {
  tried: Float64Array
  taken: Float64Array
}

export class Moves {
  readonly counts: MoveCounts = { tried: new Float64Array(MOVES.length), taken: new Float64Array(MOVES.length) }
  private readonly scaled: ScaledValue[]
  private readonly columns: number[]
  private readonly priors: Distribution[]
  /** Categories on which the record can bear: places among the hidden values, columns of a row. */
  private readonly types: { at: number; column: number; chance: readonly number[] }[]
  private readonly spread: Float64Array
  /** Every value of every particle on its scale. */
  private readonly z: Float64Array
  private readonly chosen: Int32Array
  private readonly chooser: Stream
  private readonly drawer: Stream
  /** Addresses handed out so far, by rounds of all particles of all islands. */
  private rounds = 0

  /** @param all particles of all islands */
  constructor(
    private readonly model: Conditioned,
    private readonly all: number,
  ) {
    const hidden = hiddenOf(model.world)
    const columnOf = (at: number): number => model.plan.values + model.uncertain.indexOf(at)
    this.scaled = scaledValues(hidden)
    this.columns = this.scaled.map(({ at }) => columnOf(at))
    this.priors = this.scaled.map(({ at }) => hidden.values[at].from as Distribution)
    const { strategy, startOrder } = hidden.places
    this.types = Array.from(model.world.hasProxies).flatMap((patron, i) =>
      [strategy + i, ...(patron === 1 ? [startOrder + i] : [])].flatMap((at) => {
        const { from } = hidden.values[at]
        return isCategory(from) && from.filter((p) => p > 0).length > 1
          ? [{ at, column: columnOf(at), chance: from }]
          : []
      }),
    )
    this.spread = new Float64Array(this.scaled.length)
    this.z = new Float64Array(this.scaled.length * model.size)
    this.chosen = new Int32Array(this.scaled.length)
    this.chooser = new Stream(model.seed)
    this.drawer = new Stream(model.seed)
  }

  /** Moves every particle, which all count the same, at the end of step t. */
  move(t: number, sweeps: number): void {
    this.measure()
    for (let sweep = 0; sweep < sweeps; sweep++) {
      this.rounds++
      const { first, size } = this.model
      for (let p = 0; p < size; p++) this.moveOne(p, t, this.chooser.open(first + p, this.rounds, LANE.moves))
    }
  }

  private moveOne(p: number, t: number, stream: Stream): void {
    const { model, counts } = this
    const { plan, particles } = model
    const { rows } = particles
    const row = p * plan.size
    const trial = model.size * plan.size
    rows.copyWithin(trial + plan.values, row + plan.values, row + plan.values + plan.draw)
    rows.copyWithin(trial + plan.path, row + plan.path, row + plan.path + t + 1)
    let u = stream.unit()
    let kind = 0
    for (; kind < MOVES.length - 1; kind++) {
      u -= SHARES[kind]
      if (u < 0) break
    }
    if (kind === 0 && this.types.length === 0) kind = 1
    const ratio =
      kind === 0
        ? this.changeType(rows, trial, stream)
        : kind === 1
          ? this.redraw(rows, trial, p, stream)
          : kind === 2
            ? this.shift(rows, trial, p, stream)
            : this.renewPath(rows, trial, p, t, stream)
    const chance = log(stream.unit())
    counts.tried[kind]++
    const before = rows[row + plan.logLikelihood]
    const likelihood = model.retrace(t)
    if (!(chance < likelihood - before + ratio)) return
    counts.taken[kind]++
    model.adopt(p)
    const { scaled, columns, z } = this
    for (let j = 0; j < scaled.length; j++) z[p * scaled.length + j] = toScale(scaled[j], rows[row + columns[j]])
  }

  /** Another category for one type; log of what the proposal and the priors add to the ratio. */
  private changeType(rows: Float64Array, trial: number, stream: Stream): number {
    const { column, chance } =
      this.types[Math.min(this.types.length - 1, Math.floor(stream.unit() * this.types.length))]
    const before = rows[trial + column]
    let left = stream.unit() * (1 - chance[before])
    let after = before
    for (let c = 0; c < chance.length && left >= 0; c++) {
      if (c === before || chance[c] === 0) continue
      left -= chance[c]
      after = c
    }
    rows[trial + column] = after
    return log(1 - chance[before]) - log(1 - chance[after])
  }

  /** Some hidden values from their priors. */
  private redraw(rows: Float64Array, trial: number, p: number, stream: Stream): number {
    const { scaled, columns, model, drawer } = this
    const { values } = hiddenOf(model.world)
    const share = REDRAWN / scaled.length
    const address = this.rounds * this.all + model.first + p
    for (let j = 0; j < scaled.length; j++)
      if (stream.unit() < share) rows[trial + columns[j]] = drawValue(values[scaled[j].at], drawer, address)
    return 0
  }

  /** A shift of a few values along the difference of two other particles; the log ratio of prior densities. */
  private shift(rows: Float64Array, trial: number, p: number, stream: Stream): number {
    const { scaled, columns, priors, spread, z, chosen, model } = this
    const width = scaled.length
    const { size } = model
    const one = Math.min(size - 1, Math.floor(stream.unit() * size)) * width
    const other = Math.min(size - 1, Math.floor(stream.unit() * size)) * width
    const wanted = SHIFTED[Math.min(SHIFTED.length - 1, Math.floor(stream.unit() * SHIFTED.length))] / width
    let count = 0
    for (let j = 0; j < width; j++) if (stream.unit() < wanted) chosen[count++] = j
    const along = ALONG / Math.sqrt(count)
    const added = ADDED / Math.sqrt(count)
    let ratio = 0
    for (let n = 0; n < count; n++) {
      const j = chosen[n]
      const before = z[p * width + j]
      const after = before + along * (z[one + j] - z[other + j]) + added * spread[j] * normalDraw(stream)
      const value = fromScale(scaled[j], after)
      ratio += logPriorOnScale(priors[j], value, after) - logPriorOnScale(priors[j], rows[trial + columns[j]], before)
      rows[trial + columns[j]] = value
    }
    return ratio
  }

  /** Fresh uniforms for some days. */
  private renewPath(rows: Float64Array, trial: number, p: number, t: number, stream: Stream): number {
    const { plan } = this.model
    const from = Math.floor(stream.unit() * (t + 1))
    const days = 1 + Math.floor(stream.unit() * LONGEST_WINDOW)
    const at = trial + plan.path
    rows.fill(this.rounds * this.all + this.model.first + p, at + from, at + Math.min(t + 1, from + days))
    return 0
  }

  /** Every value on its scale, and its standard deviation among the particles. */
  private measure(): void {
    const { scaled, columns, spread, z, model } = this
    const { rows } = model.particles
    const width = scaled.length
    for (let j = 0; j < width; j++) {
      let sum = 0
      let squares = 0
      for (let p = 0; p < model.size; p++) {
        const value = toScale(scaled[j], rows[p * model.plan.size + columns[j]])
        z[p * width + j] = value
        sum += value
        squares += value * value
      }
      const mean = sum / model.size
      spread[j] = Math.sqrt(Math.max(1e-6, squares / model.size - mean * mean))
    }
  }
}
