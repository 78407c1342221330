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
  /** How likely it is said where it is false, as a share of where it is true (interest.ts). */
  doubt: number
}

/** A claim that is not counted, and why. */
export interface IdleClaim {
  row: string
  what: string
  why: string
}
