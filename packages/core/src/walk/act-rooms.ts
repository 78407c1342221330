/** Where the rows of the acts in hand go, for their readings: a row for each particle and act. */
import { type Bytes, bytes, copy, type Doubles, doubles, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { type Evidence, FACTORS } from './aim-evidence.ts'

/**
 * Columns of the row of an act: both blocks of factors, the same unbounded, how far the act and its toll came from
 * outside the model, the four causes, and the shares of authors.
 */
export const UNBOUNDED_AT = 2 * FACTORS
export const OUTSIDE_AT = 4 * FACTORS
export enum OUTSIDE {
  choice,
  toll,
  size,
}
export const CAUSE_AT = OUTSIDE_AT + 2
export const AUTHOR_AT = CAUSE_AT + 4

/** Width of the row of an act, with a share for each of so many proxies. */
export function recordWidth(proxies: i32): i32 {
  return AUTHOR_AT + proxies
}

export class ActRooms {
  /** Width of a row. */
  readonly width: i32
  /** For each act of the record: 1 where its rows are kept, and where to. */
  readonly isKept: Bytes
  readonly rows: List<Doubles>
  /** Where the row of the particle in hand begins; negative where none is written. */
  at: i32 = -1

  constructor(
    private readonly acts: i32,
    proxies: i32,
  ) {
    this.width = recordWidth(proxies)
    this.isKept = bytes(acts)
    this.rows = list<Doubles>(acts)
    const none = doubles(0)
    for (let a = 0; a < acts; a++) this.rows[a] = none
  }

  /** Sets the rows of the particle in hand to 0. */
  clear(): void {
    for (let a = 0; a < this.acts; a++)
      if (this.isKept[a] === 1) for (let c = 0; c < this.width; c++) this.rows[a][this.at + c] = 0
  }

  /** Copies the rows of one particle over those of another. */
  copyRow(from: i32, to: i32): void {
    for (let a = 0; a < this.acts; a++)
      if (this.isKept[a] === 1) copy(this.rows[a], from * this.width, this.rows[a], to * this.width, this.width)
  }

  /** Writes the evidence on act `a` into the row of the particle in hand. */
  noteEvidence(a: i32, evidence: Evidence): void {
    const rows = this.rows[a]
    copy(evidence.factors, 0, rows, this.at, 2 * FACTORS)
    copy(evidence.unbounded, 0, rows, this.at + UNBOUNDED_AT, 2 * FACTORS)
    rows[this.at + OUTSIDE_AT + OUTSIDE.choice] = evidence.outsideChoice
    rows[this.at + OUTSIDE_AT + OUTSIDE.toll] = evidence.outsideToll
  }

  /** Writes how far act `a` had a reason outside the model. */
  noteOutside(a: i32, share: number): void {
    this.rows[a][this.at + OUTSIDE_AT + OUTSIDE.choice] = share
  }

  /** Whether the row of act `a` is wanted of the particle in hand. */
  wants(a: i32): boolean {
    return this.at >= 0 && this.isKept[a] === 1
  }
}
