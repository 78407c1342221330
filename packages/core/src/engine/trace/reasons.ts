/** Why: what a principal had before it at a decision, how an attack was blamed, how the aim of a strike was judged. */
import { FIRST_PROXY, OWN_HAND, PATRON_SHARE } from '../../model/answering/equations.js'
import { totalAccount } from '../../model/decide.js'
import { isPressed } from '../../model/opportunity/equations.js'
import { ORDERS, type Order } from '../../model/options.js'
import { C, P, principalBase } from '../../model/run-constants.js'
import type { Sim } from '../../model/sim.js'
import { bookAt, pairAt, principalAt, Q, S } from '../../model/state.js'
import { STRATEGIES, type Strategy } from '../../model/strategy/strategies.js'
import { percentWords } from '../../terms/likelihood.js'
import { authorName, nameOf, twoDigits } from './names.js'
import { calendarValue, optionTerms } from './terms.js'
import type { BlameWhy, DecisionWhy, JudgedWhy, UtilityTerms, WeighedOption } from './types.js'

function shares<K extends string>(names: readonly K[], s: Float64Array, at: number): Record<K, number> {
  return Object.fromEntries(names.map((name, n) => [name, s[at + n]])) as Record<K, number>
}

/** The strategy drawn for principal i. */
export const strategyOf = (sim: Sim, i: number): Strategy => STRATEGIES[sim.drawn.d[principalBase(i) + P.strategy]]
/** What principal i believes of the order that principal j has in force. */
const orderBelief = (sim: Sim, i: number, j: number): Record<Order, number> =>
  shares(ORDERS, sim.s, pairAt(sim.layout, i, j) + Q.order0)

/**
 * All that principal i weighed, with what it held of the one that its choice is directed at; call it from the listener,
 * while the state is as the decision saw it.
 * @param option that it decided on
 */
export function whyDecided(sim: Sim, i: number, option: number): DecisionWhy {
  const { world, s, layout, drawn } = sim
  const { d } = drawn
  const { id, options } = world.scenario.principals[i]
  const self = principalAt(layout, i)
  const j = world.menus[i].target[option]
  const owed = totalAccount(sim, layout.account, i, j)
  const otherOwed = totalAccount(sim, layout.estimate, i, j)
  const terms = optionTerms(sim, i)
  const weighed = terms.map(
    ({ option, ...rest }): WeighedOption => ({
      id: options[option].id,
      name: options[option].name,
      probability: sim.probability[i][option],
      weight: world.menus[i].weight[option],
      utility: sim.utility[i][option],
      ...rest,
    }),
  )
  const authors = Array.from({ length: world.authors }, (_, a) => a).filter(
    (a) => a === OWN_HAND || (a === PATRON_SHARE ? world.hasProxies[j] : world.proxyPatron[a - FIRST_PROXY] === j),
  )
  return {
    principal: id,
    other: nameOf(world, j),
    chosen: options[option].id,
    pressed: isPressed(owed, otherOwed, d[C.ownThreshold], d[C.otherThreshold]),
    strategy: strategyOf(sim, i),
    accounts: authors.map((a) => ({
      author: authorName(world, j, a),
      owed: s[bookAt(layout, layout.account, i, j) + a],
    })),
    owed,
    otherOwed,
    pressure: s[self + S.pressure],
    appetite: calendarValue(sim, i, false),
    load: calendarValue(sim, i, true),
    strategyBelief: shares(STRATEGIES, s, pairAt(layout, i, j) + Q.belief0),
    orderBelief: world.hasProxies[j] ? orderBelief(sim, i, j) : null,
    order: world.hasProxies[i] ? ORDERS[s[self + S.order]] : null,
    options: weighed.sort((a, b) => b.probability - a.probability),
    offMenu: options.filter((_, o) => sim.utility[i][o] === Number.NEGATIVE_INFINITY).map((option) => option.id),
  }
}

/**
 * How the victim of an attack by a proxy shared the blame. Call it from the listener: the belief over orders is read
 * off the state, and must be the one by which the victim judged.
 * @param proxy its place among the proxies
 * @param ordered P(directed or licensed) as the victim judges it
 * @param patronShare share of the blame laid on the patron
 * @param harm as the victim perceives it, in units of its accounts
 */
export function whyBlamed(sim: Sim, proxy: number, ordered: number, patronShare: number, harm: number): BlameWhy {
  const { world } = sim
  const patron = world.proxyPatron[proxy]
  const victim = world.proxyVictim[proxy]
  return {
    observer: nameOf(world, victim),
    patron: nameOf(world, patron),
    proxy: nameOf(world, world.principals + proxy),
    orderBelief: orderBelief(sim, victim, patron),
    ordered,
    patronShare,
    harm,
  }
}

/**
 * How a principal judged the aim of a strike on its side.
 * @param observer that principal
 * @param punish P(meant to kill) as it judges it
 * @param harm as it perceives it, in units of its accounts
 */
export function whyJudged(sim: Sim, observer: number, punish: number, harm: number): JudgedWhy {
  return { observer: nameOf(sim.world, observer), punish, harm }
}

export const TERM_NAMES: Readonly<Record<keyof UtilityTerms, string>> = {
  audience: 'the audience at home',
  fit: 'how well the answer fits',
  cost: 'the cost of force',
  appetite: 'how much force the public accepts',
  warRisk: 'the risk of war',
  fear: 'fear of the reply',
  reputation: 'backing down',
  order: 'gain from pressure',
  demand: 'what is wanted of one another',
  ceaseFire: 'keeping a cease-fire',
}

/** How much more an option is wanted for one reason, in words: each logit multiplies the odds of choosing it by 2.7. */
const STRENGTHS = [
  { below: 0.5, words: 'slightly' },
  { below: 1.5, words: 'clearly' },
  { below: 4, words: 'strongly' },
  { below: Number.POSITIVE_INFINITY, words: 'very strongly' },
] as const

function leaning(gap: number): string {
  const strength = STRENGTHS.find(({ below }) => Math.abs(gap) < below)?.words
  return `${strength} ${gap > 0 ? 'for' : 'against'} it`
}

/** One line: how likely the choice was, against which other, and the reasons that made the difference. */
export function reasonLine(why: DecisionWhy): string {
  const chosen = why.options.find((option) => option.id === why.chosen) as WeighedOption
  const rival = why.options.find((option) => option !== chosen)
  const state = `${why.pressed ? '' : 'nothing was pressing; '}unanswered harm ${twoDigits(why.owed)}, that of the other side as it thinks ${twoDigits(why.otherOwed)}, pressure at home ${twoDigits(why.pressure)}`
  const expects = `it expected a reply of severity ${twoDigits(chosen.expectedReply)}`
  if (rival === undefined) return `${state}; it had no other option; ${expects}.`
  const gaps = (Object.keys(TERM_NAMES) as (keyof UtilityTerms)[])
    .map((term) => ({ term, gap: chosen.terms[term] - rival.terms[term] }))
    .filter(({ gap }) => Math.abs(gap) >= 0.05)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, 3)
    .map(({ term, gap }) => `${TERM_NAMES[term]} ${leaning(gap)}`)
  const apart = gaps.length > 0 ? ` (what made the difference: ${gaps.join(', ')})` : ''
  return `${state}; it chose this with a chance of ${percentWords(chosen.probability)}, against ${percentWords(rival.probability)} for "${rival.name}"${apart}; ${expects}.`
}
