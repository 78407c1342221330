/**
 * What a move proposes for a particle: a type, one value, many values, a shift, or other days of its path. Each proposal
 * leaves the priors as they are, or tells by how much it does not.
 */
import { drawValue, type HiddenValue, hiddenOf, isCategory } from '../model/hidden.js'
import { quantile } from '../random/distribution.js'
import { log } from '../random/log.js'
import { normalDraw } from '../random/normal-draw.js'
import { Stream } from '../random/stream.js'
import type { Distribution } from '../terms/distribution.js'
import { Bearing } from './bearing.js'
import type { Conditioned } from './conditioned.js'
import { logPriorOnScale } from './hidden-prior.js'
import { fromScale, type ScaledValue, scaledValues, toScale } from './hidden-scale.js'
import { TypeMeans } from './type-means.js'

/** Share of the hidden values that a step along their priors takes up, one of these. */
const STEPPED = [0.1, 0.3, 1] as const
/** Values that a shift moves at once, one of these. */
const SHIFTED = [3, 8, 20, 60] as const
/** Length of a shift along the difference of two other particles: 2.38 / sqrt(2 values), after ter Braak (2006). */
const ALONG = 2.38 / Math.SQRT2
/** Length of what is added to a shift, against the spread of the particles: copies have no difference to go along. */
const ADDED = 0.3
/** Most days whose uniforms are drawn anew at once. */
const LONGEST_WINDOW = 60
/** Points by which the width of a prior on its scale is found. */
const QUANTILES = 12

/**
 * What a move changes: a type, and what hangs together with it; one value, drawn anew; many values, along their priors;
 * some, along the difference of two particles; the path, for some days.
 */
export const MOVES = ['type', 'one', 'many', 'shift', 'path'] as const
export type MoveKind = (typeof MOVES)[number]

/** A proposal in the making. */
export interface Trial {
  /** The rows of all particles; that of the trial begins at `trial`. */
  rows: Float64Array
  trial: number
  /** The particle that is to be moved at the end of step t. */
  p: number
  t: number
  /** The address at which what is drawn anew is drawn. */
  address: number
  /** The value that is drawn anew where one is. */
  alone: number
  stream: Stream
}

/** A category on which the record can bear: its column of a row, its prior, and the numbers of the same party. */
interface Type {
  column: number
  chance: readonly number[]
  means: TypeMeans
}

export class Proposals {
  /** How much the record bears on each value. */
  readonly bearing: Bearing
  private readonly scaled: readonly ScaledValue[]
  private readonly values: readonly HiddenValue[]
  private readonly columns: readonly number[]
  private readonly priors: readonly Distribution[]
  private readonly types: readonly Type[]
  /** Mean and standard deviation of each prior on its scale. */
  private readonly centre: Float64Array
  private readonly width: Float64Array
  /** Every value of every particle on its scale: now, and as the moves of the day began. */
  private readonly z: Float64Array
  private readonly atFirst: Float64Array
  private readonly spread: Float64Array
  private readonly costs = new Float64Array(STEPPED.length)
  private readonly chosen: Int32Array
  private readonly drawer: Stream

  constructor(private readonly model: Conditioned) {
    const hidden = hiddenOf(model.world)
    const columnOf = (at: number): number => model.plan.values + model.uncertain.indexOf(at)
    this.scaled = scaledValues(hidden)
    const { scaled } = this
    const count = scaled.length
    this.values = scaled.map(({ at }) => hidden.values[at])
    this.columns = scaled.map(({ at }) => columnOf(at))
    this.priors = this.values.map(({ from }) => from as Distribution)
    const { strategy, startOrder } = hidden.places
    this.types = Array.from(model.world.hasProxies).flatMap((patron, i) =>
      [strategy + i, ...(patron === 1 ? [startOrder + i] : [])].flatMap((at) => {
        const { from, party } = hidden.values[at]
        if (!isCategory(from) || from.filter((p) => p > 0).length < 2) return []
        const own = Int32Array.from(scaled.keys()).filter((j) => this.values[j].party === party)
        return [{ column: columnOf(at), chance: from, means: new TypeMeans(from.length, own) }]
      }),
    )
    this.bearing = new Bearing(count)
    this.centre = new Float64Array(count)
    this.width = new Float64Array(count)
    this.measurePriors()
    this.z = new Float64Array(count * model.size)
    this.atFirst = new Float64Array(count * model.size)
    this.spread = new Float64Array(count)
    this.chosen = new Int32Array(count)
    this.drawer = new Stream(model.seed)
  }

  /** Number of values that can be drawn alone. */
  get count(): number {
    return this.scaled.length
  }

  /** Whether a type is there to change. */
  get hasTypes(): boolean {
    return this.types.length > 0
  }

  /** Takes in the particles before the moves of a day. */
  begin(): void {
    this.measure()
    this.bearing.fade()
    this.gather()
  }

  /** Takes in what a step along the priors of all values may cost in log-likelihood. */
  setCost(cost: number): void {
    for (const [n, share] of STEPPED.entries()) this.costs[n] = this.bearing.stepCost(cost / share)
  }

  /** Particle p has become a copy of particle from[p], in ascending order. */
  copy(from: Int32Array): void {
    const { z, scaled } = this
    const width = scaled.length
    const old = z.slice()
    for (const [p, other] of from.entries())
      if (other !== p) z.set(old.subarray(other * width, (other + 1) * width), p * width)
  }

  /** The trial has become particle p. */
  adopted(p: number): void {
    const { scaled, columns, z, model } = this
    const row = p * model.plan.size
    for (let j = 0; j < scaled.length; j++)
      z[p * scaled.length + j] = toScale(scaled[j], model.particles.rows[row + columns[j]])
  }

  /** Writes a proposal into the trial row; log of what it and the priors add to the ratio of Metropolis and Hastings. */
  propose(kind: MoveKind, trial: Trial): number {
    switch (kind) {
      case 'type':
        return this.changeType(trial)
      case 'one':
        return this.redraw(trial, trial.alone)
      case 'many':
        return this.alongPriors(trial)
      case 'shift':
        return this.shift(trial)
      case 'path':
        return this.renewPath(trial)
    }
  }

  /** Another category for one type; half of the time the numbers that hang together with it go along. */
  private changeType(trial: Trial): number {
    const { rows, p, stream } = trial
    const { column, chance, means } =
      this.types[Math.min(this.types.length - 1, Math.floor(stream.unit() * this.types.length))]
    const before = rows[trial.trial + column]
    let left = stream.unit() * (1 - chance[before])
    let after = before
    for (let c = 0; c < chance.length && left >= 0; c++) {
      if (c === before || chance[c] === 0) continue
      left -= chance[c]
      after = c
    }
    rows[trial.trial + column] = after
    let ratio = log(1 - chance[before]) - log(1 - chance[after])
    if (stream.unit() < 0.5) return ratio
    for (const [a, j] of means.own.entries())
      ratio += this.place(trial, j, this.z[p * this.scaled.length + j] + means.shift(a, before, after))
    return ratio
  }

  /** Draws one value anew from its prior. */
  private redraw({ rows, trial, address }: Trial, j: number): number {
    rows[trial + this.columns[j]] = drawValue(this.values[j], this.drawer, address)
    return 0
  }

  /**
   * A step of many values that leaves their priors as they are, but for what these differ from a normal: those on which
   * the record bears little are drawn anew, the others become a mean of what they were and of a new draw.
   */
  private alongPriors(trial: Trial): number {
    const { scaled, z, centre, width, bearing, costs } = this
    const { p, stream } = trial
    const which = Math.min(STEPPED.length - 1, Math.floor(stream.unit() * STEPPED.length))
    const [share, cost] = [STEPPED[which], costs[which]]
    let ratio = 0
    for (let j = 0; j < scaled.length; j++) {
      const part = cost / bearing.of(j)
      if (part >= 1) {
        this.redraw(trial, j)
        continue
      }
      if (share < 1 && stream.unit() >= share) continue
      const from = (z[p * scaled.length + j] - centre[j]) / width[j]
      const to = Math.sqrt(1 - part) * from + Math.sqrt(part) * normalDraw(stream)
      ratio += this.place(trial, j, centre[j] + width[j] * to) + 0.5 * (to * to - from * from)
    }
    return ratio
  }

  /** A shift of a few values along the difference of two other particles; the log ratio of prior densities. */
  private shift(trial: Trial): number {
    const { scaled, spread, z, atFirst, chosen, model } = this
    const { p, stream } = trial
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
      const by = along * (atFirst[one + j] - atFirst[other + j]) + added * spread[j] * normalDraw(stream)
      ratio += this.place(trial, j, z[p * width + j] + by)
    }
    return ratio
  }

  /** Fresh uniforms for some days. */
  private renewPath({ rows, trial, address, t, stream }: Trial): number {
    const from = Math.floor(stream.unit() * (t + 1))
    const days = 1 + Math.floor(stream.unit() * LONGEST_WINDOW)
    const at = trial + this.model.plan.path
    rows.fill(address, at + from, at + Math.min(t + 1, from + days))
    return 0
  }

  /** Puts value j of the trial at a place of its scale; log of how much likelier its prior makes it than what it was. */
  private place({ rows, trial, p }: Trial, j: number, after: number): number {
    const column = trial + this.columns[j]
    const before = logPriorOnScale(this.priors[j], rows[column], this.z[p * this.scaled.length + j])
    rows[column] = fromScale(this.scaled[j], after)
    return logPriorOnScale(this.priors[j], rows[column], after) - before
  }

  private measurePriors(): void {
    for (const [j, one] of this.scaled.entries()) {
      let [sum, squares] = [0, 0]
      for (let n = 0; n < QUANTILES; n++) {
        const z = toScale(one, quantile(this.priors[j], (n + 0.5) / QUANTILES))
        sum += z
        squares += z * z
      }
      this.centre[j] = sum / QUANTILES
      this.width[j] = Math.sqrt(squares / QUANTILES - this.centre[j] ** 2)
    }
  }

  /** Every value on its scale, and its standard deviation among the particles. */
  private measure(): void {
    const { scaled, columns, spread, z, atFirst, model } = this
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
    atFirst.set(z)
  }

  /** What hangs together with types among the particles. */
  private gather(): void {
    const { model, scaled, types, z } = this
    const { rows } = model.particles
    for (const { column, means } of types) means.gather((p) => rows[p * model.plan.size + column], z, scaled.length)
  }
}
