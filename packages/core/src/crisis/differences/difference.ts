/** In what two crises differ: one value, or one row of the record. */
import type { RecordRow } from '../record/row.js'

export interface Place {
  file: string
  line: number
  column: number
}

/** What one of the two files has: as it is written there, or what is taken where it is left out. */
export interface Side {
  /** Undefined where it is left out and nothing is taken in its place. */
  value: unknown
  /** Nothing is written: `value` is what the format takes then. */
  isLeftOut: boolean
  /** Where it is written; where it is left out, the nearest thing around it. */
  place: Place
}

/** One step of a path: a key, or the member of a list that is known by a text. */
export type Step = string | { member: string }

export interface ValueDifference {
  kind: 'value'
  /** By ids, as for `--set`: `sites.base.cover`. */
  path: string
  steps: readonly Step[]
  /** It is a judgement: named under `judged`, or what a voice is on record as judging. */
  isJudged: boolean
  a: Side
  b: Side
}

/** One column of a row in which the two differ; empty where there is no such cell. */
export interface CellDifference {
  column: string
  a: string
  b: string
  isJudged: boolean
}

export interface RowDifference {
  kind: 'row'
  /** Id of the row in A; in B where only B has it. */
  id: string
  /** Undefined where the file has no such row. */
  a?: RecordRow
  b?: RecordRow
  /** Where both have it; in the order of the format's columns. */
  cells: CellDifference[]
}

export type Difference = ValueDifference | RowDifference

/** A row that both have under different ids. */
export interface RenamedRow {
  a: string
  b: string
}
