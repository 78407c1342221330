import { type Doubles, type Range, table } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** What is said of an attack bears on none of its causes. */
const NOTHING_SAID = table([1, 1, 1, 1])

/** What of an act is fixed from outside; the model draws the rest. */
export class FixedAct {
  /** Whether anything is said of the cause of an attack, and how likely that is under each. */
  weighsCauses: boolean = false
  causeWorth: Doubles = NOTHING_SAID

  constructor(
    /** Least and most; -1 where the model draws freely. */
    readonly weapons: Range,
    readonly killed: Range,
    readonly injured: Range,
    /** 1 punish, 0 demonstrate, -1 where the model draws it. */
    readonly aim: i32,
    readonly warned: boolean,
    readonly leader: boolean,
    /** -1 where the model draws it. */
    readonly site: i32,
  ) {}
}
