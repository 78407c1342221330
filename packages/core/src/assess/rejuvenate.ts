/**
 * Resampling copies particles, so fewer and fewer different hidden values would be left. After each resampling every
 * particle's values are moved a little, as Liu and West (2001) do, so that copies differ: with m the mean over the
 * particles at hand, on the scale of hidden-scale.ts, and j a mate drawn at random,
 *
 *     z' = m + a (z - m) + h (z_j - m),    a^2 + h^2 = 1,
 *
 * which leaves mean and covariance, correlations too, as they were. A kernel of mates needs no matrix and one draw a
 * particle. It is an approximation: state and history of the particle were made with the old values. Calibration is
 * tested (O10), and `deep` needs none of it.
 *
 * Values that have had no effect yet are drawn anew from their priors, which is exact: later entries of a calendar, the
 * end of a driver.
 */
import { drawValue, hiddenOf } from '../model/hidden.js'
import { settleDrawn } from '../model/run-constants.js'
import { LANE } from '../random/lanes.js'
import type { Conditioned } from './conditioned.js'
import { fromScale, type ScaledValue, scaledValues, toScale } from './hidden-scale.js'

/** Weight h of the mate; judgement, compared with the exact moves (docs/assess.md). */
export const MATE_WEIGHT = 0.1
/** Attempts to draw an end of a driver that is still in the future. */
const TRIES = 32

export class Rejuvenation {
  private readonly scaled: ScaledValue[]
  /** Where each of them lies in a particle's row. */
  private readonly columns: number[]
  private readonly mean: Float64Array
  private readonly values: Float64Array

  constructor(private readonly model: Conditioned) {
    this.scaled = scaledValues(hiddenOf(model.world))
    this.columns = this.scaled.map(({ at }) => model.plan.values + model.uncertain.indexOf(at))
    this.mean = new Float64Array(this.scaled.length)
    this.values = new Float64Array(this.scaled.length * model.size)
  }

  /** Moves every particle after a selection at the end of step t. */
  move(t: number): void {
    const { model, scaled, columns, mean, values } = this
    const { size, sim, plan, stream } = model
    const { rows } = model.particles
    const width = scaled.length
    mean.fill(0)
    for (let p = 0; p < size; p++) {
      for (let j = 0; j < width; j++) {
        const z = toScale(scaled[j], rows[p * plan.size + columns[j]])
        values[p * width + j] = z
        mean[j] += z
      }
    }
    for (let j = 0; j < width; j++) mean[j] /= size
    const kept = Math.sqrt(1 - MATE_WEIGHT * MATE_WEIGHT)
    for (let p = 0; p < size; p++) {
      const mate = Math.min(size - 1, Math.floor(stream.open(model.first + p, t, LANE.rejuvenation).unit() * size))
      model.takeValues(p)
      const { raw } = sim.drawn
      for (let j = 0; j < width; j++) {
        const m = mean[j]
        raw[scaled[j].at] = fromScale(
          scaled[j],
          m + kept * (values[p * width + j] - m) + MATE_WEIGHT * (values[mate * width + j] - m),
        )
      }
      drawWhatLiesAhead(model, model.first + p, t)
      settleDrawn(model.world, sim.drawn, model.drawsSites)
      model.keepDraw(p)
      model.settleQuiet(p)
    }
  }
}

/** Draws anew, for the draw in the simulation, what the record up to the end of step t cannot have touched. */
export function drawWhatLiesAhead(model: Conditioned, address: number, t: number): void {
  const { values, places } = hiddenOf(model.world)
  const { raw } = model.sim.drawn
  const { scenario } = model.world
  for (const [i, { calendar }] of scenario.principals.entries()) {
    for (let e = 0; e < calendar.length; e++) {
      if (calendar[e].step > t)
        raw[places.calendar[i] + e] = drawValue(values[places.calendar[i] + e], model.stream, address, 1 + t)
    }
  }
  for (const [v, { end }] of scenario.drivers.entries()) {
    if (end === null || end.step + raw[places.driver + v] / scenario.step <= t + 1) continue
    for (let n = 0; n < TRIES; n++) {
      const days = drawValue(values[places.driver + v], model.stream, address, 1 + t * TRIES + n)
      if (end.step + days / scenario.step <= t + 1) continue
      raw[places.driver + v] = days
      break
    }
  }
}
