/**
 * What a recorded word or show of force weighs: hazard x probability x the share of such acts that the record tells of.
 */
import { describe, expect, test } from 'vitest'
import type { ObservedAct } from '../../src/assess/observations.js'
import { totalAccount, weighOptions } from '../../src/model/decide.js'
import { isPressed } from '../../src/model/opportunity/equations.js'
import type { MessageContent } from '../../src/model/options.js'
import { C, P, principalBase } from '../../src/model/run-constants.js'
import type { GivenAct } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { REPORTED } from '../../src/walk/principals-told.js'
import { begun, givenOwn } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'
import { ToldDay } from '../helpers/told.js'

/** A dyad in which the first side is owed nothing, or much. */
function dyad(startAccount = 0): Sim {
  const given = scenario()
  return begun({ ...given, principals: [{ ...given.principals[0], startAccount }, given.principals[1]] }, 4n, 2)
}

const observed = (act: GivenAct): ObservedAct => ({
  ids: ['R'],
  summary: '',
  act,
  weights: [],
  age: 5,
  killed: [],
  injured: [],
  weapons: [],
  reliability: 1,
  claims: [],
})
const optionOf = (sim: Sim, i: number, id: string): number =>
  sim.world.scenario.principals[i].options.findIndex((option) => option.id === id)
const message = (principal: number, content: MessageContent): ObservedAct =>
  observed({ kind: 'message', step: 0, principal, content, channel: 1, option: 0 })
const own = (sim: Sim, principal: number, id: string): ObservedAct =>
  observed(givenOwn({ principal, option: optionOf(sim, principal, id), site: null }))

const decide = (sim: Sim, acts: readonly ObservedAct[]): number => new ToldDay(sim, acts).decide()

/** Pr(an opportunity), by hand. */
function hazard(sim: Sim, i: number): number {
  const { d } = sim.drawn
  const pressed = isPressed(
    totalAccount(sim, sim.layout.account, i, 1 - i),
    totalAccount(sim, sim.layout.estimate, i, 1 - i),
    d[C.ownThreshold],
    d[C.otherThreshold],
  )
  return pressed ? d[principalBase(i) + P.opportunityStep] : d[C.backgroundStep]
}

/** Pr(one of these options | an opportunity). */
function chance(sim: Sim, i: number, ids: readonly string[]): number {
  weighOptions(sim, i, false, false)
  return ids.reduce((sum, id) => sum + sim.probability[i][optionOf(sim, i, id)], 0)
}

/** Pr(one of these signals | it thinks of saying something): chosen among signals and silence alone. */
function signalled(sim: Sim, i: number, ids: readonly string[]): number {
  weighOptions(sim, i, false, false)
  const { isSignal, isSilence } = sim.world.menus[i]
  const among = [...sim.probability[i]].reduce((sum, p, o) => sum + (isSignal[o] || isSilence[o] ? p : 0), 0)
  return ids.reduce((sum, id) => sum + sim.probability[i][optionOf(sim, i, id)], 0) / among
}

/** Pr(it does nothing), neither by force nor by an order. */
function idle(sim: Sim, i: number): number {
  weighOptions(sim, i, false, false)
  const { isSignal, isSilence } = sim.world.menus[i]
  return (
    1 - hazard(sim, i) * [...sim.probability[i]].reduce((sum, p, o) => sum + (isSignal[o] || isSilence[o] ? 0 : p), 0)
  )
}

/** Log weight of a signal by hand: no deed, an opportunity to speak, this signal, and that it is told. */
const weightOf = (sim: Sim, i: number, ids: readonly string[]): number =>
  Math.log(idle(sim, i) * hazard(sim, i) * sim.drawn.d[C.speaking] * signalled(sim, i, ids) * REPORTED)

describe('words', () => {
  test.each([0, 0.6])('weigh as what is chosen among words and silence, where the side is owed %d', (owed) => {
    const sim = dyad(owed)
    const expected = weightOf(sim, 0, ['threaten']) + weightOf(sim, 1, ['assure', 'assure-publicly'])
    expect(decide(sim, [message(0, 'threaten'), message(1, 'assure')])).toBeCloseTo(expected, 12)
    expect(REPORTED).toBe(0.6)
  })

  test('are likelier from a side that is owed an answer: it has more to say', () => {
    const weight = (owed: number): number => decide(dyad(owed), [message(0, 'threaten'), message(1, 'assure')])
    expect(weight(0.6)).toBeGreaterThan(weight(0) + 1)
  })

  test('a show of force weighs the same way', () => {
    const sim = dyad(0.6)
    const expected = weightOf(sim, 0, ['posture']) + weightOf(sim, 1, ['threaten'])
    expect(decide(sim, [own(sim, 0, 'posture'), message(1, 'threaten')])).toBeCloseTo(expected, 12)
  })

  test('use up no decision: a side about to strike threatens no more seldom than one that is not', () => {
    const sim = dyad(0.6)
    weighOptions(sim, 0, false, false)
    const { probability, utility, world } = sim
    const strikes = [...world.menus[0].isForce].map((isForce, o) => (isForce ? o : -1)).filter((o) => o >= 0)
    const before = signalled(sim, 0, ['threaten'])
    for (const o of strikes) expect(utility[0][o]).toBeGreaterThan(Number.NEGATIVE_INFINITY)
    expect(strikes.reduce((sum, o) => sum + probability[0][o], 0)).toBeGreaterThan(0.1)
    expect(before).toBeGreaterThan(probability[0][optionOf(sim, 0, 'threaten')])
  })

  test('all that a record may tell of a side on a day, and nothing, make one', () => {
    const sim = dyad(0.6)
    const rest = decide(sim, [message(1, 'assure')])
    const menu = sim.world.menus[0]
    const { options } = sim.world.scenario.principals[0]
    const contents = [
      ...new Set(options.flatMap(({ message: said }, o) => (said !== null && menu.isSignal[o] ? [said] : []))),
    ]
    const told = [...contents.map((content) => message(0, content)), own(sim, 0, 'posture')].reduce(
      (sum, act) =>
        sum + Math.exp(decide(sim, [act, message(1, 'assure')]) - weightOf(sim, 1, ['assure', 'assure-publicly'])),
      0,
    )
    const nothing = Math.exp(rest - weightOf(sim, 1, ['assure', 'assure-publicly']))
    weighOptions(sim, 0, false, false)
    const seen = options.reduce(
      (sum, { severity, withdraw, rung }, o) =>
        sum +
        (menu.isForce[o] ? (severity >= 0.2 ? 1 : REPORTED) : withdraw || rung === 'war' ? 1 : 0) *
          sim.probability[0][o],
      0,
    )
    expect(told + nothing + hazard(sim, 0) * seen).toBeCloseTo(1, 8)
  })

  test('a second one on the same day is carried out without weight: a side decides once', () => {
    const sim = dyad(0.6)
    const [threat, answer, offer] = [message(0, 'threaten'), message(1, 'assure'), message(0, 'offer')]
    expect(decide(sim, [threat, answer, offer])).toBe(decide(sim, [threat, answer]))
    expect(decide(sim, [offer, threat, answer])).not.toBe(decide(sim, [threat, offer, answer]))
  })

  test('that are on no menu weigh as if nothing had been said', () => {
    const sim = dyad(0)
    expect(decide(sim, [message(0, 'deny'), message(1, 'assure')])).toBe(decide(sim, [message(1, 'assure')]))
  })
})

describe('a day with force', () => {
  test('does not weigh words again', () => {
    const sim = dyad(0.6)
    const [strike, answer, threat] = [own(sim, 0, 'limited-strike'), message(1, 'assure'), message(0, 'threaten')]
    const alone = decide(sim, [strike, answer])
    expect(decide(sim, [strike, threat, answer])).toBe(alone)
    expect(decide(sim, [threat, strike, answer])).toBe(alone)
    expect(decide(sim, [threat, answer])).not.toBe(alone)
  })

  test('weighs the force by its own probability, with no share left out: none of it is missed', () => {
    const sim = dyad(0.6)
    const expected = Math.log(hazard(sim, 0) * chance(sim, 0, ['limited-strike']))
    const other = weightOf(sim, 1, ['assure', 'assure-publicly'])
    expect(decide(sim, [own(sim, 0, 'limited-strike'), message(1, 'assure')])).toBeCloseTo(expected + other, 9)
  })
})
