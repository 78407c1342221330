/**
 * The parts of every option's utility at a decision, from the model's own functions and the state as it stands. The
 * decision itself adds them up as it goes (model/decide.ts); a test holds the two to 1e-9 of each other.
 */
import { OWN_HAND, PATRON_SHARE } from '../../model/answering/equations.js'
import { onceTurned, turnedBy } from '../../model/calendar.js'
import { ceaseFire } from '../../model/cease-fires.js'
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
import { claim, demandTerm, publicPressure } from '../../model/demands.js'
import { REPLY_EXTRAS, replyAt, replyCentre, runawayRisk } from '../../model/level-one/equations.js'
import { pairOf } from '../../model/pairs.js'
import { C, P, principalBase } from '../../model/run-constants.js'
import { recentSeverity } from '../../model/runaway/equations.js'
import { patronDriver, patronReach, type Sim } from '../../model/sim.js'
import { bookAt, pairAt, principalAt, Q, S } from '../../model/state.js'
import type { UtilityTerms } from './types.js'

export interface OptionTerms {
  option: number
  terms: UtilityTerms
  expectedReply: number
  warProbability: number
}

/** A minus zero reads badly. */
const plain = (value: number): number => value + 0

/** What principal i faces in another one, as `weighOptions` has it. */
interface Faced {
  j: number
  match: (reach: number) => number
  owed: number
  otherDue: number
  belief: readonly number[]
  /** Its own last force against the other, as it still counts. */
  own: number
}

function facedBy(sim: Sim, i: number, j: number): Faced {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const { informed } = world.scenario.counterfactual
  const mine = pairAt(layout, i, j)
  const books = informed ? totalAccount(sim, layout.account, j, i) : totalAccount(sim, layout.estimate, i, j)
  const owes = books + claim(sim, j, i)
  return {
    j,
    ...bookOf(sim, informed ? layout.truth : layout.account, i, j),
    otherDue: Math.min(1, owes),
    belief: [0, 1, 2].map((m) => (informed ? Number(d[principalBase(j) + P.strategy] === m) : s[mine + Q.belief0 + m])),
    own: recentSeverity(s[mine + Q.recentSeverity], s[mine + Q.recentAge], d[C.recentDays]),
  }
}

/** Expected severity of the other's reply, and the risk of war, after an option of this relief, harm and severity. */
function replyOf(sim: Sim, i: number, faced: Faced, option: { relief: number; harm: number; severity: number }): Reply {
  const { drawn, world } = sim
  const { j, belief, otherDue, own } = faced
  const width = world.menus[j].count + REPLY_EXTRAS
  let severity = 0
  let risk = 0
  for (let m = 0; m < belief.length; m++) {
    const x = replyCentre(drawn.d[C.reciprocity0 + m], otherDue, option.relief, option.harm)
    severity += belief[m] * replyAt(drawn.replies[pairOf(j, i)], width, width - 2, x)
    risk += belief[m] * riskOfReply(sim, i, j, x, Math.max(option.severity, own))
  }
  return { severity, risk }
}

interface Reply {
  severity: number
  risk: number
}

const NOTHING = { relief: 0, harm: 0, severity: 0 } as const

/** Terms of the options on principal i's menu now; call it while `sim.utility` holds the decision. */
export function optionTerms(sim: Sim, i: number): OptionTerms[] {
  const { world, s, drawn, layout } = sim
  const { d } = drawn
  const menu = world.menus[i]
  const { options } = world.scenario.principals[i]
  const mine = principalBase(i)
  const self = principalAt(layout, i)
  const others = world.scenario.principals.flatMap((_, j) => (j === i ? [] : [facedBy(sim, i, j)]))
  const owed = others.reduce((sum, faced) => sum + faced.owed, 0)
  const due = Math.min(1, owed)
  const fit = (faced: Faced, severity: number): number =>
    fitTerm(d[mine + P.fitWeight], d[mine + P.reciprocity], Math.min(1, faced.owed), severity)

  const result: OptionTerms[] = []
  for (let o = 0; o < menu.count; o++) {
    if (sim.utility[i][o] === Number.NEGATIVE_INFINITY) continue
    const severity = menu.severity[o]
    // Toward those at whom it is not directed, an option counts as doing nothing.
    const toward = others.map((faced) => {
      const isTarget = faced.j === menu.target[o]
      const done = isTarget ? { relief: menu.relief[o], harm: menu.harm[o], severity } : NOTHING
      return {
        ...replyOf(sim, i, faced, done),
        fit: fit(faced, done.severity),
        match: isTarget && owed > 0 ? faced.match(menu.reach[o]) / owed : 0,
      }
    })
    const sumOf = (part: 'severity' | 'risk' | 'fit' | 'match'): number =>
      toward.reduce((sum, one) => sum + one[part], 0)
    const expectedReply = sumOf('severity')
    const warProbability = menu.isWar[o] === 1 ? 1 : sumOf('risk')
    result.push({
      option: o,
      expectedReply,
      warProbability,
      terms: {
        audience: plain(
          audienceTerm(d[mine + P.audienceWeight], publicPressure(sim, i), due, severity, sumOf('match')),
        ),
        fit: plain(sumOf('fit')),
        cost: plain(costTerm(d[mine + P.costWeight], calendarValue(sim, i, true), severity)),
        appetite: plain(appetiteTerm(d[mine + P.appetiteWeight], calendarValue(sim, i, false), severity)),
        warRisk: plain(-d[mine + P.warAversion] * warProbability),
        fear: plain(-d[mine + P.fear] * expectedReply),
        reputation: plain(reputationTerm(d[mine + P.reputation], options[o].concession, options[o].cover)),
        demand: plain(demandTerm(sim, i, menu.target[o], o)),
        ceaseFire: menu.isForce[o] === 1 ? plain(-d[C.ceaseFireCost] * ceaseFire(sim, i, menu.target[o])) : 0,
        order: world.hasProxies[i]
          ? plain(
              orderTerm(
                d[mine + P.pressureGain] * willingness(d[mine + P.patronCaution], s[self + S.fear]),
                patronDriver(sim, i),
                patronReach(sim, i),
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

/** One book of principal i about j: its total, and what of it an option's reach answers. */
function bookOf(sim: Sim, book: number, i: number, j: number): { owed: number; match: (reach: number) => number } {
  const held = totalAccount(sim, book, i, j)
  const at = bookAt(sim.layout, book, i, j)
  const patron = sim.s[at + PATRON_SHARE]
  const proxies = held - sim.s[at + OWN_HAND] - patron
  // What is demanded of it is due from its own hand.
  const demanded = claim(sim, i, j)
  const hand = sim.s[at + OWN_HAND] + demanded
  const owed = held + demanded
  const match = (reach: number): number => (reach & 1 ? hand : 0) + (reach & 2 ? patron : 0) + (reach & 4 ? proxies : 0)
  return { owed, match }
}

/** Probability that j's reply to i, to an exchange at this severity, lets it run away. */
function riskOfReply(sim: Sim, i: number, j: number, x: number, exposed: number): number {
  const { drawn, world } = sim
  const menu = world.menus[j]
  const width = menu.count + REPLY_EXTRAS
  let risk = 0
  for (let r = 0; r < menu.count; r++) {
    if (menu.isForce[r] === 1)
      risk +=
        replyAt(drawn.replies[pairOf(j, i)], width, r, x) *
        runawayRisk(drawn.d[C.runawayRate], drawn.d[C.runawayFloor], exposed, menu.severity[r])
  }
  return risk
}

/** Load of principal i (or, with isLoad false, its appetite) as the calendar stands at the present step. */
export function calendarValue(sim: Sim, i: number, isLoad: boolean): number {
  const start = sim.drawn.d[principalBase(i) + (isLoad ? P.load : P.appetite)]
  return onceTurned(sim.world, i, isLoad, turnedBy(sim.world, i, sim.t), sim.drawn.calendar[i], start)
}
