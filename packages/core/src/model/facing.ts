/** What a principal that decides faces in one of the others, worked out once for all of its options. */
import { type Doubles, doubles } from '../target/memory.ts'
import { ExpectedReplies } from './expected-replies.ts'

export class Facing {
  /** What it is owed by the other's own hand, as patron, and by its proxies. */
  byHand: number = 0
  asPatron: number = 0
  byProxies: number = 0
  /** All of that, at most 1; and what it thinks that the other is owed, at most 1. */
  due: number = 0
  otherDue: number = 0
  /** Severity of its own last force against the other, as it still counts. */
  ownRecent: number = 0
  /** Belief about the other's strategy, and what it expects the other to reply. */
  readonly belief: Doubles = doubles(3)
  readonly expected: ExpectedReplies = new ExpectedReplies()
  /** What stands against the other where an option is directed at somebody else: fit, reply and risk of war. */
  idleFit: number = 0
  idleReply: number = 0
  idleRisk: number = 0
}
