/**
 * What the record says, step by step, in numbers: `Observations` (assess/observations.ts) as particles walk along it.
 */
import { type Ints, ints, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { ToldAct } from './told-act.ts'
import type { ToldClaim } from './told-claim.ts'

export class ToldRecord {
  /** Steps of the record. */
  steps: i32 = 0
  actCount: i32 = 0
  acts: List<ToldAct> = list<ToldAct>(0)
  /** Acts whose day is uncertain. */
  uncertainCount: i32 = 0
  /**
   * Numbers of the acts of step t are `ofStep[firstOf[t]]` to before `ofStep[firstOf[t + 1]]`, in the order in which
   * they are carried out.
   */
  firstOf: Ints = ints(1)
  ofStep: Ints = ints(0)
  /** What is said of orders and groups; of step t from `claimsFrom[t]` to before `claimsFrom[t + 1]`. */
  claimCount: i32 = 0
  claims: List<ToldClaim> = list<ToldClaim>(0)
  claimsFrom: Ints = ints(1)
  /** Running totals: over which steps, all attacks, and those among them that no row names. */
  intervalCount: i32 = 0
  intervalFrom: Ints = ints(0)
  intervalUntil: Ints = ints(0)
  intervalTotal: Ints = ints(0)
  intervalUnnamed: Ints = ints(0)
  /** Interval of each step, or -1. */
  intervalOf: Ints = ints(0)
  /** Attacks of each step that a row names, those of an uncertain day apart. */
  named: Ints = ints(0)
}
