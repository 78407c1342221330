/**
 * The parts of every option's utility at a decision, from the model's own functions and the state as it stands. The
 * decision itself adds them up as it goes (model/decide.ts); a test holds the two to 1e-9 of each other.
 */
import { onceTurned, turnedBy } from '../../model/calendar.js'
import {
  appetiteTerm,
  audienceTerm,
  costTerm,
  fitTerm,
  orderTerm,
  reputationTerm,
  willingness,
} from '../../model/choice/equations.js'
import { totalAccount } from '../../model/decide.js'
import { REPLY_EXTRAS, replyAt, replyCentre, runawayRisk } from '../../model/level-one/equations.js'
import { C, P, principalBase } from '../../model/run-constants.js'
import { recentSeverity } from '../../model/runaway/equations.js'
import { patronDriver, type Sim } from '../../model/sim.js'
import { S } from '../../model/state.js'
import type { UtilityTerms } from './types.js'

export interface OptionTerms {
  option: number
  terms: UtilityTerms
  expectedReply: number
  warProbability: number
}

/** A minus zero reads badly. */
const plain = (value: number): number => value + 0

/** Terms of the options on principal i's menu now; call it while `sim.utility` holds the decision. */
export function optionTerms(sim: Sim, i: number): OptionTerms[] {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const j = 1 - i
  const menu = world.menus[i]
  const { informed } = world.scenario.counterfactual
  const { options } = world.scenario.principals[i]
  const mine = principalBase(i)
  const self = layout.principal + i * S.size
  const accounts = bookOf(sim, informed ? layout.truth : layout.account, i)
  const due = Math.min(1, accounts.total)
  const otherDue = Math.min(1, informed ? totalAccount(sim, layout.account, j) : totalAccount(sim, layout.estimate, i))
  const belief = [0, 1, 2].map((m) =>
    informed ? Number(d[principalBase(j) + P.strategy] === m) : s[self + S.belief0 + m],
  )
  const width = world.menus[j].count + REPLY_EXTRAS
  const own = recentSeverity(s[self + S.recentSeverity], s[self + S.recentAge], d[C.recentDays])

  const result: OptionTerms[] = []
  for (let o = 0; o < menu.count; o++) {
    if (sim.utility[i][o] === Number.NEGATIVE_INFINITY) continue
    const severity = menu.severity[o]
    let expectedReply = 0
    let risk = 0
    for (let m = 0; m < 3; m++) {
      const x = replyCentre(d[C.reciprocity0 + m], otherDue, menu.relief[o], menu.harm[o])
      expectedReply += belief[m] * replyAt(drawn.replies[j], width, width - 2, x)
      risk += belief[m] * riskOfReply(sim, j, width, x, Math.max(severity, own))
    }
    const warProbability = menu.isWar[o] === 1 ? 1 : risk
    result.push({
      option: o,
      expectedReply,
      warProbability,
      terms: {
        audience: plain(
          audienceTerm(d[mine + P.audienceWeight], s[self + S.pressure], due, severity, accounts.match(menu.reach[o])),
        ),
        fit: plain(fitTerm(d[mine + P.fitWeight], d[mine + P.reciprocity], due, severity)),
        cost: plain(costTerm(d[mine + P.costWeight], calendarValue(sim, i, true), severity)),
        appetite: plain(appetiteTerm(d[mine + P.appetiteWeight], calendarValue(sim, i, false), severity)),
        warRisk: plain(-d[mine + P.warAversion] * warProbability),
        fear: plain(-d[mine + P.fear] * expectedReply),
        reputation: plain(reputationTerm(d[mine + P.reputation], options[o].concession, options[o].cover)),
        order: world.hasProxies[i]
          ? plain(
              orderTerm(
                d[mine + P.pressureGain] * willingness(d[mine + P.patronCaution], s[self + S.fear]),
                patronDriver(sim, i),
                s[self + S.order],
                menu.order[o],
                d[C.orderLeaving],
                d[C.orderRepeating],
              ),
            )
          : 0,
      },
    })
  }
  return result
}

/** An option's utility from its parts, in logits. */
export const sumOfTerms = (terms: UtilityTerms): number =>
  Object.values(terms).reduce((sum: number, term: number) => sum + term, 0)

/** One book of principal i: its total, and the share of it that an option's reach answers. */
function bookOf(sim: Sim, book: number, i: number): { total: number; match: (reach: number) => number } {
  const total = totalAccount(sim, book, i)
  const hand = sim.s[book + i * sim.world.authors]
  const patron = sim.s[book + i * sim.world.authors + 1]
  const proxies = total - hand - patron
  const match = (reach: number): number =>
    total > 0 ? ((reach & 1 ? hand : 0) + (reach & 2 ? patron : 0) + (reach & 4 ? proxies : 0)) / total : 0
  return { total, match }
}

/** Probability that the other's reply to an exchange at this severity lets it run away. */
function riskOfReply(sim: Sim, j: number, width: number, x: number, exposed: number): number {
  const { drawn, world } = sim
  const menu = world.menus[j]
  let risk = 0
  for (let r = 0; r < menu.count; r++) {
    if (menu.isForce[r] === 1)
      risk +=
        replyAt(drawn.replies[j], width, r, x) *
        runawayRisk(drawn.d[C.runawayRate], drawn.d[C.runawayFloor], exposed, menu.severity[r])
  }
  return risk
}

/** Load of principal i (or, with isLoad false, its appetite) as the calendar stands at the present step. */
export function calendarValue(sim: Sim, i: number, isLoad: boolean): number {
  const start = sim.drawn.d[principalBase(i) + (isLoad ? P.load : P.appetite)]
  return onceTurned(sim.world, i, isLoad, turnedBy(sim.world, i, sim.t), sim.drawn.calendar[i], start)
}
