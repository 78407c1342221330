/**
 * What each particle knows of the force acts of the last days: a row a particle, copied when particles are resampled,
 * dropped when read.
 */

/** Rows of one act, `size` x `recordWidth`: the act is number `n` of those of step `step`. */
export interface ActRecord {
  step: number
  n: number
  /** Whether it is an act of force, which is read; of words and orders only what is not explained is told. */
  isForce: boolean
  rows: Float64Array
}

/** Storage for the rows of acts, which the walk along the record fills; acts go by their numbers. */
export interface RoomsForActs {
  open(act: number): void
  /** The rows as they are now; the array may be another after the next call. */
  rows(act: number): Float64Array
  /** Hands the rows over to the caller and frees their storage. */
  take(act: number): Float64Array
}

interface OpenAct {
  step: number
  n: number
  isForce: boolean
  act: number
}

export class ActRecords {
  private acts: OpenAct[] = []

  constructor(
    private readonly rooms: RoomsForActs,
    /** Width of a row. */
    readonly width: number,
  ) {}

  add(step: number, n: number, act: number, isForce: boolean): void {
    this.rooms.open(act)
    this.acts.push({ step, n, isForce, act })
  }

  /** The rows of every open act. */
  get open(): Float64Array[] {
    return this.acts.map(({ act }) => this.rooms.rows(act))
  }

  /** Takes out the acts of step `until` and before. */
  take(until: number): ActRecord[] {
    const ready = this.acts.filter(({ step }) => step <= until)
    this.acts = this.acts.filter(({ step }) => step > until)
    return ready.map(({ step, n, isForce, act }) => ({ step, n, isForce, rows: this.rooms.take(act) }))
  }
}
