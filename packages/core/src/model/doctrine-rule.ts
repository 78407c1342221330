/**
 * Rules of repeated-game theory in place of the choice by utility: synchronous rounds, memory of one round, moves
 * flipped with probability e. To cooperate is to do nothing, to defect is the first own-hand force option. Oracle O1;
 * evidence.md section 9.
 */
import type { i32 } from '../target/numbers.ts'
import type { Menu } from './menu.ts'
import type { Sim } from './sim.ts'
import { pairAt, Q } from './state.ts'
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

/**
 * The option that a rule plays this round: force against the first of the others toward whom it does not cooperate and
 * against whom it has any, or nothing. Moves of the present round are not yet seen by the others.
 */
export function ruleMove(sim: Sim, i: i32, side: Side, slip: number, luck: number): i32 {
  const s = sim.s
  const layout = sim.layout
  const menu = sim.world.menus[i]
  for (let j = 0; j < sim.world.principals; j++) {
    if (j === i) continue
    const own = pairAt(layout, i, j)
    const other = pairAt(layout, j, i)
    const intended = means(
      side.rule,
      s[own + Q.lastMove],
      s[other + Q.lastMove],
      s[own + Q.standing],
      s[other + Q.standing],
      luck < side.generosity,
    )
    const cooperates = slip < side.error ? !intended : intended
    if (cooperates) continue
    const force = firstForce(menu, j)
    if (force >= 0) return force
  }
  return 0
}

/** Place of the first force option against principal j, or -1. */
function firstForce(menu: Menu, j: i32): i32 {
  for (let o = 0; o < menu.count; o++) if (menu.isForce[o] === 1 && menu.target[o] === j) return o
  return -1
}

/**
 * Keeps the moves of this step, and the standing that principals have with each other by them, for the rules of the
 * next: for every two that both moved by a rule.
 */
export function rememberMoves(sim: Sim): void {
  const world = sim.world
  for (let j = 1; j < world.principals; j++)
    for (let i = 0; i < j; i++) if (world.sides[i].rule >= 0 && world.sides[j].rule >= 0) rememberDyad(sim, i, j)
}

function rememberDyad(sim: Sim, i: i32, j: i32): void {
  const s = sim.s
  const one = pairAt(sim.layout, i, j)
  const two = pairAt(sim.layout, j, i)
  const oneCooperated = cooperated(sim, i, j)
  const twoCooperated = cooperated(sim, j, i)
  const oneStanding = standingAfter(oneCooperated, s[one + Q.standing], s[two + Q.standing])
  const twoStanding = standingAfter(twoCooperated, s[two + Q.standing], s[one + Q.standing])
  s[one + Q.lastMove] = oneCooperated ? 1 : 0
  s[two + Q.lastMove] = twoCooperated ? 1 : 0
  s[one + Q.standing] = oneStanding
  s[two + Q.standing] = twoStanding
}

/** Whether i has used no force against j in this step. */
function cooperated(sim: Sim, i: i32, j: i32): boolean {
  const menu = sim.world.menus[i]
  const chosen = sim.chosen[i]
  return menu.isForce[chosen] !== 1 || menu.target[chosen] !== j
}
