/**
 * What a recorded word or show of force weighs: hazard x probability x the share of such acts that the record tells of.
 */
import { describe, expect, test } from 'vitest'
import type { ObservedAct } from '../../src/assess/observations.js'
import { totalAccount, weighOptions } from '../../src/model/decide.js'
import { isPressed } from '../../src/model/opportunity/equations.js'
import { CONTENTS, type MessageContent } from '../../src/model/options.js'
import { C, P, principalBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { OUTSIDE_RATE } from '../../src/walk/outside.js'
import { REPORTED } from '../../src/walk/principals-told.js'
import { begun, givenOwn } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'
import { observed, ToldDay } from '../helpers/told.js'

/** A dyad in which the first side is owed nothing, or much. */
function dyad(startAccount = 0): Sim {
  const given = scenario()
  return begun({ ...given, principals: [{ ...given.principals[0], startAccount }, given.principals[1]] }, 4n, 2)
}

const optionOf = (sim: Sim, i: number, id: string): number =>
  sim.world.scenario.principals[i].options.findIndex((option) => option.id === id)
const message = (principal: number, content: MessageContent): ObservedAct =>
  observed({ kind: 'message', step: 0, principal, content, channel: 1, option: 0 })
const own = (sim: Sim, principal: number, id: string): ObservedAct =>
  observed(givenOwn({ principal, option: optionOf(sim, principal, id), site: null }))

/** Log weight of a day; the state stays as it was. */
function decide(sim: Sim, acts: readonly ObservedAct[]): number {
  const before = sim.s.slice()
  const weight = new ToldDay(sim, acts).decide()
  sim.s.set(before)
  return weight
}

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

const isDeed = (sim: Sim, i: number, o: number): boolean => {
  const { isSignal, isSilence, order } = sim.world.menus[i]
  return isSignal[o] === 0 && isSilence[o] === 0 && order[o] < 0
}

/** Pr(a deed that takes no preparation | an opportunity). */
function unprepared(sim: Sim, i: number): number {
  weighOptions(sim, i, false, false)
  const { preparation } = sim.world.menus[i]
  return [...sim.probability[i]].reduce((sum, p, o) => sum + (isDeed(sim, i, o) && preparation[o] === 0 ? p : 0), 0)
}

/** Pr(it decides on this option today, is ready today and carries it out today): nothing was prepared before. */
function atOnce(sim: Sim, i: number, o: number): number {
  weighOptions(sim, i, false, false)
  return hazard(sim, i) * sim.probability[i][o] * sim.drawn.ripens[i][o] * sim.drawn.d[C.readyStep]
}

const prepared = (sim: Sim, i: number): number[] =>
  [...sim.world.menus[i].preparation].flatMap((days, o) => (days > 0 ? [o] : []))

/** Pr(one of these | it thinks of saying something): chosen among signals, orders and silence alone. */
function signalled(sim: Sim, i: number, ids: readonly string[], tilt = 1): number {
  weighOptions(sim, i, false, false)
  const { message: content, isSignal } = sim.world.menus[i]
  const weight = (o: number): number => {
    if (isDeed(sim, i, o)) return 0
    if (isSignal[o] === 0) return sim.probability[i][o]
    const said = CONTENTS[content[o]]
    const factor = said === undefined || said === 'threaten' ? tilt : said === 'assure' ? 1 / tilt : 1
    return sim.probability[i][o] * factor
  }
  const among = [...sim.probability[i]].reduce((sum, _, o) => sum + weight(o), 0)
  return ids.reduce((sum, id) => sum + weight(optionOf(sim, i, id)), 0) / among
}

/**
 * Log weight of a signal by hand: no deed, an opportunity to speak, this signal, and that it is told; over who has begun
 * to prepare something today and who has not.
 */
function weightOf(sim: Sim, i: number, ids: readonly string[]): number {
  const idle = 1 - hazard(sim, i) * unprepared(sim, i)
  const options = prepared(sim, i)
  const begun = options.reduce((sum, o) => sum + hazard(sim, i) * sim.probability[i][o], 0)
  const gone = options.reduce((sum, o) => sum + atOnce(sim, i, o), 0)
  const tilt = Math.exp(sim.drawn.d[C.vowing])
  const said = (idle - begun) * signalled(sim, i, ids) + (begun - gone) * signalled(sim, i, ids, tilt)
  return Math.log(mixed(sim, i, said * hazard(sim, i) * sim.drawn.d[C.speaking] * REPORTED, ids.length))
}

/** Pr(a day has a reason outside the model). */
const outside = (sim: Sim): number => 1 - Math.exp(-OUTSIDE_RATE * sim.world.step)

/** Pr(this many options, by the model or from outside, where each that a record tells of is as likely). */
function mixed(sim: Sim, i: number, model: number, options: number): number {
  const { isForce, isSignal } = sim.world.menus[i]
  const tellable = [...isForce].filter((force, o) => force === 1 || isSignal[o] === 1).length
  return (1 - outside(sim)) * model + (outside(sim) * options) / tellable
}

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
        (menu.preparation[o] > 0
          ? atOnce(sim, 0, o)
          : hazard(sim, 0) *
            (menu.isForce[o] ? (severity >= 0.2 ? 1 : REPORTED) : withdraw || rung === 'war' ? 1 : 0) *
            sim.probability[0][o]),
      0,
    )
    // The force that a record would tell may come from outside too.
    const force = [...menu.isForce].filter((is) => is === 1).length
    expect(told + nothing + mixed(sim, 0, seen, force)).toBeCloseTo(1, 8)
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

  test('weighs the force as decided, prepared and carried out today, with no share left out: none of it is missed', () => {
    const sim = dyad(0.6)
    const expected = Math.log(mixed(sim, 0, atOnce(sim, 0, optionOf(sim, 0, 'limited-strike')), 1))
    const other = weightOf(sim, 1, ['assure', 'assure-publicly'])
    expect(decide(sim, [own(sim, 0, 'limited-strike'), message(1, 'assure')])).toBeCloseTo(expected + other, 9)
  })
})
