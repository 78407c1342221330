/**
 * Morris's screening (Technometrics 33 (1991) 161-174; mu* of Campolongo et al., Environmental Modelling & Software 22
 * (2007) 1509-1518): which inputs matter at all, for few evaluations.
 *
 * Each input takes the levels 0, 1/3, 2/3, 1, and a step of delta = 2/3 leads from each level to just one other. A
 * trajectory starts at a random point of the grid and steps through the inputs once each, in random order: k + 1
 * points, one elementary effect an input,
 *
 *   EE_i = ( f(x with x_i + delta) - f(x) ) / delta                 x uniform on the grid
 *
 * mu is the mean of EE_i over trajectories, mu* that of |EE_i|, sigma its standard deviation (n - 1): mu* near 0 is an
 * idle input, sigma large against mu* one that bends or interacts. r (k + 1) points for r trajectories.
 *
 * Levels 0 and 1 are the ends of the range. For an input without ends let the caller map [0, 1] to an inner range of
 * quantiles.
 */
import { LANE } from '../../random/lanes.js'
import type { Stream } from '../../random/stream.js'
import {
  type BootstrapOptions,
  bootstrapOptions,
  type Estimate,
  percentileInterval,
  resampleCounts,
} from './bootstrap.js'
import { checkEvaluations } from './check-evaluations.js'

/** A step, in units of the range. */
export const DELTA = 2 / 3

export class MorrisDesign {
  /** How many points: r (k + 1), those of a trajectory one after another. */
  readonly size: number
  /** Level 0..3 at which each trajectory's inputs start, and when each input steps. */
  private readonly start: Uint8Array
  private readonly turn: Uint32Array

  /**
   * @param trajectories r, at least 2; 10 to 50 are usual
   * @param inputs k, at least 1
   */
  constructor(
    readonly trajectories: number,
    readonly inputs: number,
    stream: Stream,
  ) {
    if (!(Number.isInteger(trajectories) && trajectories >= 2))
      throw new RangeError(`${trajectories} trajectories is not a whole number of at least 2`)
    if (!(Number.isInteger(inputs) && inputs >= 1))
      throw new RangeError(`${inputs} inputs is not a whole number of at least 1`)
    this.size = trajectories * (inputs + 1)
    this.start = new Uint8Array(trajectories * inputs)
    this.turn = new Uint32Array(trajectories * inputs)
    for (let t = 0; t < trajectories; t++) {
      stream.open(t, 0, LANE.morris)
      const turn = this.turn.subarray(t * inputs, (t + 1) * inputs)
      for (let i = 0; i < inputs; i++) {
        this.start[t * inputs + i] = stream.word() >>> 30
        // Fisher and Yates from the inside: place i goes to a random place among those so far.
        const j = Math.floor(stream.unit() * (i + 1))
        turn[i] = turn[j]
        turn[j] = i
      }
    }
  }

  /** Writes point `row`, k coordinates out of 0, 1/3, 2/3, 1, into `into` from `offset` on. */
  point(row: number, into: Float64Array, offset = 0): void {
    const { inputs, start, turn } = this
    const steps = row % (inputs + 1)
    const first = ((row - steps) / (inputs + 1)) * inputs
    for (let i = 0; i < inputs; i++) {
      const level = start[first + i]
      into[offset + i] = (turn[first + i] < steps ? partner(level) : level) / 3
    }
  }

  /** All points, k coordinates each, one after another. */
  points(): Float64Array {
    const points = new Float64Array(this.size * this.inputs)
    for (let row = 0; row < this.size; row++) this.point(row, points, row * this.inputs)
    return points
  }

  /**
   * The elementary effects of one output, trajectory by trajectory, k each.
   *
   * @param evaluations points x outputs, point by point in the order of the design
   */
  elementaryEffects(evaluations: Float64Array, output = 0, outputs = 1): Float64Array {
    const { inputs, start, turn } = this
    const effects = new Float64Array(this.trajectories * inputs)
    for (let cell = 0; cell < effects.length; cell++) {
      const trajectory = Math.floor(cell / inputs)
      const before = (trajectory * (inputs + 1) + turn[cell]) * outputs + output
      const rise = evaluations[before + outputs] - evaluations[before]
      effects[cell] = (start[cell] < 2 ? rise : -rise) / DELTA
    }
    return effects
  }
}

/** The level two steps of a third away. */
function partner(level: number): number {
  return level < 2 ? level + 2 : level - 2
}

/** What a screening says of one input. */
export interface MorrisEffect {
  mu: number
  muStar: Estimate
  sigma: number
}

export interface MorrisOptions extends BootstrapOptions {
  /** Outputs a point; default 1. */
  outputs?: number
}

/**
 * For each output, the effect of each input, with intervals of mu* by resampling the trajectories. A constant output
 * gives 0, [0, 0].
 *
 * @param evaluations points x outputs, point by point in the order of the design; a value that is not finite or above
 * 1e300 is a
 *   RangeError that names the point
 */
export function morrisEffects(
  evaluations: Float64Array,
  design: MorrisDesign,
  stream: Stream,
  options: MorrisOptions = {},
): MorrisEffect[][] {
  const { outputs = 1 } = options
  const { resamples, level } = bootstrapOptions(options)
  const { trajectories, inputs } = design
  checkEvaluations(evaluations, design.size, outputs)

  const effects = Array.from({ length: outputs }, (_, output) => design.elementaryEffects(evaluations, output, outputs))
  const resampled = effects.map(() => new Float64Array(inputs * resamples))
  const counts = new Uint32Array(trajectories)
  for (let r = 0; r < resamples; r++) {
    resampleCounts(stream, r, counts)
    for (let output = 0; output < outputs; output++) {
      for (let i = 0; i < inputs; i++)
        resampled[output][i * resamples + r] = meanSize(effects[output], inputs, i, counts)
    }
  }
  counts.fill(1)
  return effects.map((effect, output) =>
    Array.from({ length: inputs }, (_, i) => ({
      mu: mean(effect, inputs, i),
      muStar: percentileInterval(
        meanSize(effect, inputs, i, counts),
        resampled[output].subarray(i * resamples, (i + 1) * resamples),
        level,
      ),
      sigma: deviation(effect, inputs, i),
    })),
  )
}

/** Mean of input i's effects. */
function mean(effects: Float64Array, inputs: number, i: number): number {
  let sum = 0
  for (let cell = i; cell < effects.length; cell += inputs) sum += effects[cell]
  return (sum * inputs) / effects.length
}

/** Mean size of input i's effects over trajectories that count 0, 1 or more times. */
function meanSize(effects: Float64Array, inputs: number, i: number, counts: Uint32Array): number {
  let sum = 0
  for (let t = 0; t < counts.length; t++) sum += counts[t] * Math.abs(effects[t * inputs + i])
  return sum / counts.length
}

/** Standard deviation of input i's effects. */
function deviation(effects: Float64Array, inputs: number, i: number): number {
  const centre = mean(effects, inputs, i)
  let squares = 0
  for (let cell = i; cell < effects.length; cell += inputs)
    squares += (effects[cell] - centre) * (effects[cell] - centre)
  return Math.sqrt(squares / (effects.length / inputs - 1))
}
