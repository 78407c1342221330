import type { FixedAct } from '../model/fixed-act.ts'
import { type Doubles, doubles, type Ints, ints, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { Figure } from './figure.ts'

const NOTHING = new Figure(0, doubles(0))

/** One act, order or message as the record tells it: `ObservedAct` (assess/observations.ts) in numbers. */
export class ToldAct {
  /** A code of GivenKind. */
  kind: i32 = 0
  principal: i32 = 0
  /** Principal to whom a message goes. */
  to: i32 = 0
  option: i32 = 0
  order: i32 = 0
  content: i32 = 0
  channel: i32 = 0
  /** Days to the deadline of a demand, below 0 where it has none. */
  days: number = -1
  seen: i32 = 0
  site: i32 = 0
  warned: boolean = false
  /** The record has the warning of this act as a row of its own. */
  announced: boolean = false
  /**
   * Days on one of which it happened, the last not among them, and its number among such acts; none where `dayUntil` is
   * negative.
   */
  dayFrom: i32 = 0
  dayUntil: i32 = -1
  dayNumber: i32 = 0
  /** For an attack: who may have made it, and how far the record lays it to each. */
  proxyCount: i32 = 0
  proxies: Ints = ints(0)
  weights: Doubles = doubles(0)
  /** Days from the act to the as-of day. */
  age: number = 0
  /**
   * Probability that what the record tells of the toll is so: for the particle in hand, where it is drawn; and the shapes
   * of the Beta that it is drawn from, 0 where it is not.
   */
  reliability: number = 1
  trustA: number = 0
  trustB: number = 0
  /** For an attack: whether anything is said of its cause, and how likely that is under each. */
  weighsCauses: boolean = false
  causeWorth: Doubles = doubles(4)
  killed: Figure = NOTHING
  injured: Figure = NOTHING
  weapons: Figure = NOTHING
  /** What is fixed of the act where it is meant to be seen, then where it is meant to punish. */
  readonly fixed: List<FixedAct> = list<FixedAct>(2)
  /**
   * For each option of the actor's menu, the probability of the weapons launched; NaN where it is not yet known. For
   * own-hand acts only.
   */
  launchedCount: i32 = 0
  launched: Doubles = doubles(0)
}

/** Whether the record leaves open on which of several days it happened. */
export function hasUncertainDay(act: ToldAct): boolean {
  return act.dayUntil >= 0
}

/** What is said of the cause of an attack, as `attack` (model/attack.ts) takes it. */
export function tellCauses(act: ToldAct): void {
  for (let aim = 0; aim < 2; aim++) {
    act.fixed[aim].weighsCauses = true
    act.fixed[aim].causeWorth = act.causeWorth
  }
}
