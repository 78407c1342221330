/**
 * Particles are rows of one array, so that copying a row copies a particle, here or to another thread. A row holds the
 * hidden values that are uncertain, the constants that follow from them, the state, what is carried of the totals, a
 * table of the draw, the particle's ancestor at the start, the log-likelihood of its path, and, where paths are to be
 * walked again, the address of its randomness at each step.
 */
import type { i32 } from '../target/numbers.ts'

/**
 * What a particle carries from step to step: intensity taken into account so far, attacks left of the interval, those
 * not named, and those since the last day that a total covers.
 */
export enum CARRIED {
  ahead,
  left,
  unnamed,
  since,
  size,
}

export class RowPlan {
  /** Hidden values that are uncertain begin at 0. */
  readonly values: i32 = 0
  /** The draw's slab without the hidden values, as far as it differs between particles. */
  readonly draw: i32
  readonly state: i32
  readonly carried: i32
  /** For each proxy, what `quietAttack` gives. */
  readonly quiet: i32
  readonly founder: i32
  readonly logLikelihood: i32
  /** Address of the randomness at each step. */
  readonly path: i32
  readonly size: i32

  /** @param path steps of the record */
  constructor(values: i32, draw: i32, state: i32, proxies: i32, path: i32) {
    this.draw = values
    this.state = this.draw + draw
    this.carried = this.state + state
    this.quiet = this.carried + CARRIED.size
    this.founder = this.quiet + 2 * proxies
    this.logLikelihood = this.founder + 1
    this.path = this.founder + 2
    this.size = this.founder + 2 + path
  }
}
