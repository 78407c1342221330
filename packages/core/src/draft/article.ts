/** What a draft is made of: an article in sentences, and rows that each point at the words that they rest on. */
import type { Column } from '../crisis/schema/record.js'

/** A stretch of the article, in UTF-16 units from its start, the end excluded. */
export interface Span {
  from: number
  until: number
}

export interface Sentence extends Span {
  /** From 1, the headline included. */
  number: number
  /** Paragraph, from 1. */
  paragraph: number
  text: string
  /** A line of its own at the top, without a full stop: it tells again what follows. */
  isHeadline: boolean
}

/** How sure the rule is that made a value. None is a fact before somebody has judged it. */
export type Sure = 'high' | 'medium' | 'low'

/** One cell of a row that is not yet one. */
export interface DraftField {
  value: string
  sure: Sure
  /** The rule that made it, in a few words. */
  rule: string
  /** The words that it was read from; absent where it was concluded from none. */
  span?: Span
  /** What the reader should settle, where the words leave it open. */
  ask?: string
}

export type DraftFields = Partial<Record<Column, DraftField>>

/** A row to be accepted, corrected or rejected. */
export interface DraftRow {
  id: string
  /** Number of the sentence that it rests on. */
  sentence: number
  /** Other sentences that tell of the same and were folded into it. */
  also: number[]
  /** The words that made it a row. */
  span: Span
  /** The sentence itself. */
  text: string
  fields: DraftFields
}

/** Words that look like an act or a statement and became no row of their own, and why. */
export interface PassedOver {
  sentence: number
  span: Span
  words: string
  why: string
}

export interface Draft {
  /** The day of the article, by which "on Tuesday" is read; undefined where none is stated. */
  dated?: string
  sentences: Sentence[]
  rows: DraftRow[]
  passedOver: PassedOver[]
}
