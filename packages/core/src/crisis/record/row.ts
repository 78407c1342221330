import type { Aim, Order } from '../../model/options.js'
import type { When } from '../../terms/dates.js'
import type { RowContent, RowKind } from '../actions.js'
import type { Assertion } from '../claims/assertion.js'
import type { Interest } from '../claims/interest.js'
import type { Quantity } from './quantity.js'

/** Who did it: one party, one of several (with weights where they are given), or all of them together. */
export interface RowAuthor {
  parties: { id: string; weight?: number }[]
  /** All of them together, not one of them. */
  together?: true
  text: string
}

/** What is kept of one source, beside its address. */
export interface KeptSource {
  /** Address of an archived copy. */
  archive?: string
  /** Path of a local copy, from the folder of the crisis file. */
  copy?: string
  /** SHA-256 of that copy, in small letters. */
  sha256?: string
}

/**
 * One dated row of the record, as the model reads it. Days are counted since 1970-01-01 in the time zone of the crisis,
 * with fractions for times.
 */
export interface RecordRow {
  id: string
  kind: RowKind
  when: When
  /** By when it was known: the end of the day or minute that is told, of the act where none is. */
  known: number
  /** Day on which its words were written, where the row states one. */
  written?: number
  author: RowAuthor
  action: string
  rung?: string
  content?: RowContent
  /** Deadline of a demand, as a moment. */
  deadline?: number
  order?: Order
  /** Proxies that an order reaches; all of its author where absent. */
  orderTo?: string[]
  aim?: Aim
  target?: { party?: string; text: string }
  site?: string
  place?: { text: string; lat?: number; lon?: number; precisionKm: number }
  /** How many attacks the row stands for. */
  attacks: number
  weapons?: Quantity
  killed?: { low: number; best: number; high: number }
  injured?: Quantity
  /** Count rows: the series and its running total. */
  series?: string
  total?: number
  /** The row that a revision revises, or that a claim or denial is about. */
  of?: string
  channel?: { id?: string; through?: string[]; text: string }
  claimedBy: string[]
  /** Said to be claimed by nobody, which is more than not known. */
  unclaimed?: true
  attributedBy: string[]
  deniedBy: string[]
  /** What the row says is so, and whom that serves; what follows from its label and author where absent. */
  asserts?: Assertion[]
  interest?: Interest
  confidence?: 'H' | 'M' | 'L'
  /** Without its closing [conf=...]. */
  summary: string
  sources: string[]
  /** What is kept of the sources, in their order, as far as any is told to be kept. */
  kept?: KeptSource[]
  judged: string[]
  /** Why a value was judged as it was. */
  note?: string
  /** Every cell as it stood, unknown columns of a CSV file included: nothing is lost. */
  raw: Readonly<Record<string, string>>
  line: number
  file: string
}
