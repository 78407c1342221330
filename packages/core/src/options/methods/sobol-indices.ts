/**
 * Sobol's indices: the share of an output's variance V that an input explains.
 *
 *   first, by itself:            S_i  = V[ E(f | x_i) ] / V
 *                                     = (1/N) sum_n (f(B)_n - f0) (f(AB_i)_n - f(A)_n) / V     (Saltelli 2010)
 *   total, with all it touches:  ST_i = 1 - V[ E(f | x_~i) ] / V
 *                                     = (1/2N) sum_n (f(A)_n - f(AB_i)_n)^2 / V                (Jansen 1999)
 *
 * f0 and V are the mean and variance over A and B. Taking f0 off changes no expectation and most of the noise. First
 * indices sum to at most 1, total ones to at least 1; estimates may miss both, and a first index near 0 may come out
 * below it.
 *
 * The intervals resample the N base points. They treat these as independent draws, but they are spread evenly: the
 * intervals are too wide rather than too narrow. Except for rare events: where an output is 1 for few points and else
 * 0, first indices rest on the few base points where B has the event and A has not, and the bootstrap cannot know what
 * none of them shows. Let N be 40 / P(event) or more or, better, let the output be a probability.
 *
 * An output that is the same at all points has every index 0 with interval [0, 0]. Where only A and B (or those
 * resampled) are constant, a total index counts as 1 if input i moved the output at all and as 0 otherwise, so a rare
 * event seen only in AB_i has interval [0, 1] or so, not NaN.
 */
import type { Stream } from '../../random/stream.js'
import {
  type BootstrapOptions,
  bootstrapOptions,
  type Estimate,
  percentileInterval,
  resampleCounts,
} from './bootstrap.js'
import { checkEvaluations } from './check-evaluations.js'

/** The indices of one output, by input. */
export interface SobolIndices {
  first: Estimate[]
  total: Estimate[]
}

export interface SobolOptions extends BootstrapOptions {
  /** Outputs a point; default 1. */
  outputs?: number
}

/** Variances below this, outputs being scaled to within 1 of their mean, are rounding. */
const ROUNDING = 1e-12

/**
 * The indices of each output.
 *
 * @param evaluations N (k + 2) points x outputs, point by point in the order of the design (SaltelliDesign); any size
 * up to 1e300,
 *   otherwise a RangeError that names the point
 * @param design N and k
 * @param stream draws the resamples
 */
export function sobolIndices(
  evaluations: Float64Array,
  design: { base: number; inputs: number },
  stream: Stream,
  options: SobolOptions = {},
): SobolIndices[] {
  const { base, inputs } = design
  const { outputs = 1 } = options
  const { resamples, level } = bootstrapOptions(options)
  checkEvaluations(evaluations, base * (inputs + 2), outputs)

  const y = scaled(evaluations, outputs)
  const sums = new Sums(inputs, outputs)
  const cells = inputs * outputs
  const first = new Float64Array(cells)
  const total = new Float64Array(cells)
  const counts = new Uint32Array(base).fill(1)
  sums.take(y, counts)
  sums.indices(base, first, total, 0, 1)

  // Resample r of a cell stands at cell * resamples + r, so that the resamples of a cell are one stretch.
  const firsts = new Float64Array(cells * resamples)
  const totals = new Float64Array(cells * resamples)
  for (let r = 0; r < resamples; r++) {
    resampleCounts(stream, r, counts)
    sums.take(y, counts)
    sums.indices(base, firsts, totals, r, resamples)
  }

  const estimates = (values: Float64Array, resampled: Float64Array, output: number): Estimate[] =>
    Array.from({ length: inputs }, (_, i) => {
      const cell = i * outputs + output
      return percentileInterval(values[cell], resampled.subarray(cell * resamples, (cell + 1) * resamples), level)
    })
  return Array.from({ length: outputs }, (_, output) => ({
    first: estimates(first, firsts, output),
    total: estimates(total, totals, output),
  }))
}

/**
 * Each output less its mean, over its greatest deviation from it: indices are the same, squares cannot overflow, a
 * constant is exactly 0. The mean is taken of deviations from the first value, as a sum of equal values need not be a
 * multiple of them.
 */
function scaled(evaluations: Float64Array, outputs: number): Float64Array {
  const y = new Float64Array(evaluations.length)
  const points = y.length / outputs
  for (let o = 0; o < outputs; o++) {
    let mean = 0
    for (let at = o; at < y.length; at += outputs) mean += (evaluations[at] - evaluations[o]) / points
    let greatest = 0
    for (let at = o; at < y.length; at += outputs) {
      y[at] = evaluations[at] - evaluations[o] - mean
      greatest = Math.max(greatest, Math.abs(y[at]))
    }
    if (greatest > 0) for (let at = o; at < y.length; at += outputs) y[at] /= greatest
  }
  return y
}

/**
 * The sums that the indices are made of, over base points that count 0, 1 or more times. Cells are input by input,
 * output by output.
 */
class Sums {
  private readonly value: Float64Array
  private readonly square: Float64Array
  /** Of f(AB_i) - f(A), of that times f(B), and of its square. */
  private readonly step: Float64Array
  private readonly cross: Float64Array
  private readonly stepSquare: Float64Array

  constructor(
    private readonly inputs: number,
    private readonly outputs: number,
  ) {
    this.value = new Float64Array(outputs)
    this.square = new Float64Array(outputs)
    this.step = new Float64Array(inputs * outputs)
    this.cross = new Float64Array(inputs * outputs)
    this.stepSquare = new Float64Array(inputs * outputs)
  }

  take(y: Float64Array, counts: Uint32Array): void {
    const { inputs, outputs, value, square, step, cross, stepSquare } = this
    for (const sum of [value, square, step, cross, stepSquare]) sum.fill(0)
    for (let n = 0; n < counts.length; n++) {
      const count = counts[n]
      if (count === 0) continue
      const atA = n * (inputs + 2) * outputs
      const atB = atA + outputs
      for (let o = 0; o < outputs; o++) {
        const a = y[atA + o]
        const b = y[atB + o]
        value[o] += count * (a + b)
        square[o] += count * (a * a + b * b)
      }
      for (let i = 0, cell = 0, at = atB + outputs; i < inputs; i++) {
        for (let o = 0; o < outputs; o++, cell++, at++) {
          const moved = y[at] - y[atA + o]
          if (moved === 0) continue
          step[cell] += count * moved
          cross[cell] += count * moved * y[atB + o]
          stepSquare[cell] += count * moved * moved
        }
      }
    }
  }

  /** Writes the indices of each cell into first[cell * stride + offset] and total likewise. */
  indices(base: number, first: Float64Array, total: Float64Array, offset: number, stride: number): void {
    const { outputs, value, square, step, cross, stepSquare } = this
    for (let cell = 0; cell < step.length; cell++) {
      const o = cell % outputs
      const mean = value[o] / (2 * base)
      const variance = square[o] / (2 * base) - mean * mean
      const at = cell * stride + offset
      first[at] = share((cross[cell] - mean * step[cell]) / base, variance)
      total[at] = share(stepSquare[cell] / (2 * base), variance)
    }
  }
}

/** part / whole; where there is no whole, 1 if there is a part and 0 if not. */
function share(part: number, whole: number): number {
  if (whole > ROUNDING) return part / whole
  return part > ROUNDING ? 1 : 0
}
