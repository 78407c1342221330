/**
 * The design of a Sobol analysis (Saltelli et al., Computer Physics Communications 181 (2010) 259-270). Two independent
 * N x k samples A and B of the unit cube, and for each input i the matrix AB_i: A with column i from B. f(AB_i) against
 * f(A) tells what input i does while the others stay; against f(B), what it does by itself.
 *
 * N (k + 2) points. Those of base point n are neighbours: row n (k + 2) is A_n, the next B_n, then AB_1,n to AB_k,n.
 * Any row can be had by its number, so the points may be evaluated in batches of any size, anywhere, in any order; and
 * a larger N begins with the rows of a smaller one. A and B are the two halves of one scrambled Sobol sequence in 2k
 * dimensions: N is best a power of two.
 */
import type { Stream } from '../../random/stream.js'
import { MOST_DIMENSIONS, SobolSequence } from './sobol-sequence.js'

/** Points `first` to `first + points.length / inputs - 1` of a design, one after another, each coordinate in (0, 1). */
export interface Batch {
  first: number
  points: Float64Array
}

export class SaltelliDesign {
  /** How many points: N (k + 2). */
  readonly size: number
  private readonly sequence: SobolSequence
  /** Base point `at` of A, then of B: its k + 2 rows are asked for one after another. */
  private readonly pair: Float64Array
  private at = -1

  /**
   * @param base N, at least 2; the indices' errors fall between 1/sqrt(N) and 1/N
   * @param inputs k, 1..128
   * @param stream scrambles the sequence; other seeds give independent designs
   */
  constructor(
    readonly base: number,
    readonly inputs: number,
    stream: Stream,
  ) {
    if (!(Number.isInteger(base) && base >= 2))
      throw new RangeError(`${base} base points is not a whole number of at least 2`)
    if (!(Number.isInteger(inputs) && inputs >= 1 && 2 * inputs <= MOST_DIMENSIONS))
      throw new RangeError(`${inputs} inputs is not in 1..${MOST_DIMENSIONS / 2}`)
    this.size = base * (inputs + 2)
    this.sequence = new SobolSequence(2 * inputs, stream)
    this.pair = new Float64Array(2 * inputs)
  }

  /** Writes point `row`, k coordinates, into `into` from `offset` on. */
  point(row: number, into: Float64Array, offset = 0): void {
    const { inputs, pair } = this
    const within = row % (inputs + 2)
    const n = (row - within) / (inputs + 2)
    if (n !== this.at) this.sequence.point(n, pair)
    this.at = n
    for (let i = 0; i < inputs; i++) {
      const fromB = within === 1 || within === i + 2
      into[offset + i] = pair[fromB ? inputs + i : i]
    }
  }

  /** The whole design in order, at most `most` points at a time, so that memory holds only those. */
  *batches(most: number): Generator<Batch, void, undefined> {
    if (!(Number.isInteger(most) && most >= 1)) throw new RangeError(`batches of ${most} points`)
    for (let first = 0; first < this.size; first += most) {
      const points = new Float64Array(Math.min(most, this.size - first) * this.inputs)
      for (let at = 0; at < points.length; at += this.inputs) this.point(first + at / this.inputs, points, at)
      yield { first, points }
    }
  }
}
