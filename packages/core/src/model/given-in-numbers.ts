/** What is given from outside as the kernel takes it: flat numbers, -1 for what is not there or is left to the model. */
import { FixedAct } from './fixed-act.ts'
import { CONTENTS, ORDERS } from './options.ts'
import type { GivenAct, GivenAttack, GivenOwn, GivenRange } from './scenario.ts'
import { receiverOf } from './targets.ts'
import { type ForcedAct, GivenKind } from './world.ts'

/** The numbers of an act that `ForcedAct` and `ToldAct` (walk/told-act.ts) both have. */
type ActNumbers = Pick<
  ForcedAct,
  'kind' | 'principal' | 'to' | 'option' | 'order' | 'content' | 'channel' | 'days' | 'seen'
>

const NOBODY: ActNumbers = {
  kind: 0,
  principal: -1,
  to: -1,
  option: -1,
  order: -1,
  content: -1,
  channel: -1,
  days: -1,
  seen: -1,
}
const OPEN: readonly [number, number] = [-1, -1]

/** Who does what in an act, order or message, in codes and places. */
export function inNumbers(act: GivenAct): ActNumbers {
  const kind = GivenKind[act.kind]
  if (act.kind === 'attack') return { ...NOBODY, kind }
  const { principal } = act
  if (act.kind === 'own') return { ...NOBODY, kind, principal, option: act.option }
  if (act.kind === 'order')
    return { ...NOBODY, kind, principal, order: ORDERS.indexOf(act.order), seen: act.seen === null ? -1 : +act.seen }
  const content = CONTENTS.indexOf(act.content)
  return {
    ...NOBODY,
    kind,
    principal,
    to: receiverOf(act),
    content,
    days: act.days ?? -1,
    channel: act.channel ?? -1,
    option: act.option ?? -1,
  }
}

/** What is fixed of an act of force. @param aim 1 punish, 0 demonstrate; as the act has it where absent */
export function fixedOf(act: GivenOwn | GivenAttack, aim: number = aimInNumbers(act)): FixedAct {
  const range = (given: GivenRange): Int32Array => Int32Array.from(given ?? OPEN)
  const { weapons, killed, injured, warned, leader, site } = act
  return new FixedAct(range(weapons), range(killed), range(injured), aim, warned, leader, site ?? -1)
}

const aimInNumbers = ({ aim }: GivenOwn | GivenAttack): number => (aim === null ? -1 : aim === 'punish' ? 1 : 0)

/** Nothing is fixed of orders and messages. */
export const NOTHING_FIXED = new FixedAct(
  Int32Array.from(OPEN),
  Int32Array.from(OPEN),
  Int32Array.from(OPEN),
  -1,
  false,
  false,
  -1,
)
