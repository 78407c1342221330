/**
 * Rules of repeated-game theory in place of the choice by utility: synchronous rounds, memory of one round, moves
 * flipped with probability e. To cooperate is to do nothing, to defect is the first own-hand force option. Oracle O1;
 * evidence.md section 9.
 */
import type { Bytes } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import type { Sim } from './sim.ts'
import { S } from './state.ts'
import type { Side } from './world.ts'

/** Codes of the rules; RULE_NAMES has the same order. */
export enum Rule {
  tft,
  gtft,
  wsls,
  grim,
  contrite,
  cooperate,
  defect,
}

/**
 * Whether a rule means to cooperate, after its own and the other's last moves (1 cooperated) and both standings (1
 * good).
 */
export function means(
  rule: i32,
  own: number,
  other: number,
  ownStanding: number,
  otherStanding: number,
  generous: boolean,
): boolean {
  if (rule === Rule.cooperate) return true
  if (rule === Rule.defect) return false
  if (rule === Rule.tft) return other === 1
  if (rule === Rule.gtft) return other === 1 || generous
  if (rule === Rule.wsls) return own === other
  if (rule === Rule.grim) return own === 1 && other === 1
  return ownStanding === 0 || otherStanding === 1
}

/**
 * Standing after a move (Boyd 1989): to cooperate is always good; to defect only against bad standing while in good.
 */
export function standingAfter(cooperated: boolean, own: number, other: number): i32 {
  if (cooperated) return 1
  return own === 1 && other === 0 ? 1 : 0
}

/** The option that a rule plays this round. Moves of the present round are not yet seen by the other. */
export function ruleMove(sim: Sim, i: i32, side: Side, slip: number, luck: number): i32 {
  const s = sim.s
  const layout = sim.layout
  const world = sim.world
  const self = layout.principal + i * S.size
  const other = layout.principal + (1 - i) * S.size
  const intended = means(
    side.rule,
    s[self + S.lastMove],
    s[other + S.lastMove],
    s[self + S.standing],
    s[other + S.standing],
    luck < side.generosity,
  )
  const cooperates = slip < side.error ? !intended : intended
  return cooperates ? 0 : firstOf(world.menus[i].isForce, world.menus[i].count)
}

/** Place of the first flag that is set, or -1. */
function firstOf(flags: Bytes, count: i32): i32 {
  for (let n = 0; n < count; n++) if (flags[n] === 1) return n
  return -1
}

/**
 * Keeps the moves of this step, and the standing that each principal has by them, for the rules of the next. Both
 * principals must have moved by a rule.
 */
export function rememberMoves(sim: Sim): void {
  const s = sim.s
  const layout = sim.layout
  const world = sim.world
  const at0 = layout.principal
  const at1 = layout.principal + S.size
  const c0 = world.menus[0].isForce[sim.chosen[0]] !== 1
  const c1 = world.menus[1].isForce[sim.chosen[1]] !== 1
  const standing0 = standingAfter(c0, s[at0 + S.standing], s[at1 + S.standing])
  const standing1 = standingAfter(c1, s[at1 + S.standing], s[at0 + S.standing])
  s[at0 + S.lastMove] = c0 ? 1 : 0
  s[at1 + S.lastMove] = c1 ? 1 : 0
  s[at0 + S.standing] = standing0
  s[at1 + S.standing] = standing1
}
