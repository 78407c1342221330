import type { Trust } from '../record/reliability.js'
import type { Assertion } from './assertion.js'
import type { Interest } from './interest.js'

/** A row that asserts something, and how far it is believed. */
export interface Claim {
  /** The row that says so. */
  row: string
  /** Who says so: a party, or the text of the record. */
  by: string
  /** When it was said, and by when it was known (days). */
  said: number
  known: number
  assertion: Assertion
  interest: Interest
  /** How likely it is said where it is false, as a share of where it is true (interest.ts), on average over `trust`. */
  doubt: number
  /** How far its row is to be relied on. */
  trust: Trust
}

/** A claim that is not counted, and why. */
export interface IdleClaim {
  row: string
  what: string
  why: string
}
