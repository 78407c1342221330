import type { Range } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** What of an act is fixed from outside; the model draws the rest. */
export class FixedAct {
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
