/**
 * Particles are rows of one array, so that copying a row copies a particle, here or to another thread. A row holds the
 * hidden values that are uncertain, the constants that follow from them, the state, what is carried of the totals and of
 * acts of uncertain days, a table of the draw, the log-likelihood of its path, and the address of its randomness at each
 * step, by which it can be walked again.
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
  /** For each act of an uncertain day, 1 once the particle has carried it out. */
  readonly done: i32
  /** For each proxy, what `quietAttack` gives. */
  readonly quiet: i32
  readonly logLikelihood: i32
  /** Address of the randomness at each step. */
  readonly path: i32
  readonly size: i32

  /** @param uncertainDays acts of the record whose day is uncertain; @param path its steps */
  constructor(values: i32, draw: i32, state: i32, proxies: i32, uncertainDays: i32, path: i32) {
    this.draw = values
    this.state = this.draw + draw
    this.carried = this.state + state
    this.done = this.carried + CARRIED.size
    this.quiet = this.done + uncertainDays
    this.logLikelihood = this.quiet + 2 * proxies
    this.path = this.logLikelihood + 1
    this.size = this.path + path
  }
}
