/**
 * Rules of repeated-game theory in place of the choice by utility: synchronous rounds, memory of one round, moves flipped with
 * probability e. To cooperate is to do nothing, to defect is the first own-hand force option. Oracle O1; evidence.md section 9.
 */
import type { RuleDoctrine, RuleName } from './scenario.js'
import type { Sim } from './sim.js'
import { S } from './state.js'

/** Whether a rule means to cooperate, after its own and the other's last moves (1 cooperated) and both standings (1 good). */
export function means(rule: RuleName, own: number, other: number, ownStanding: number, otherStanding: number, generous: boolean): boolean {
  switch (rule) {
    case 'cooperate':
      return true
    case 'defect':
      return false
    case 'tft':
      return other === 1
    case 'gtft':
      return other === 1 || generous
    case 'wsls':
      return own === other
    case 'grim':
      return own === 1 && other === 1
    case 'contrite':
      return ownStanding === 0 || otherStanding === 1
  }
}

/** Standing after a move (Boyd 1989): to cooperate is always good; to defect only against bad standing while in good. */
export function standingAfter(cooperated: boolean, own: number, other: number): number {
  if (cooperated) return 1
  return own === 1 && other === 0 ? 1 : 0
}

/** The option that a rule plays this round. Moves of the present round are not yet seen by the other. */
export function ruleMove(sim: Sim, i: number, doctrine: RuleDoctrine, slip: number, luck: number): number {
  const { s, layout, world } = sim
  const self = layout.principal + i * S.size
  const other = layout.principal + (1 - i) * S.size
  const intended = means(doctrine.rule, s[self + S.lastMove], s[other + S.lastMove], s[self + S.standing], s[other + S.standing], luck < doctrine.generosity)
  const cooperates = slip < doctrine.error ? !intended : intended
  return cooperates ? 0 : world.menus[i].isForce.indexOf(1)
}

/** After both moves: what each now remembers. */
export function rememberMoves(sim: Sim): void {
  const { s, layout, world } = sim
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
