/** What the reading of statements works on, and what it leaves to the acts. */
import type { Found } from './events.js'
import type { Memory } from './memory.js'
import type { Reading } from './reading.js'
import type { Days } from './when.js'

export interface StatementContext {
  reading: Reading
  memory: Memory
  days: Days
  found: Found
}

/** A stretch in which acts are no facts, and why. */
export interface Covered {
  from: number
  until: number
  why: string
}
