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
    totalAccount(sim, sim.layout.account, i),
    totalAccount(sim, sim.layout.estimate, i),
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

describe('words', () => {
  test.each([0, 0.6])('weigh hazard x probability x .6, where the side is owed %d', (owed) => {
    const sim = dyad(owed)
    const expected =
      Math.log(hazard(sim, 0) * chance(sim, 0, ['threaten']) * REPORTED) +
      Math.log(hazard(sim, 1) * chance(sim, 1, ['assure', 'assure-publicly']) * REPORTED)
    expect(decide(sim, [message(0, 'threaten'), message(1, 'assure')])).toBeCloseTo(expected, 12)
    expect(REPORTED).toBe(0.6)
  })

  test('are likelier from a side that is owed an answer: it has a decision to make', () => {
    const weight = (owed: number): number => decide(dyad(owed), [message(0, 'threaten'), message(1, 'assure')])
    expect(weight(0.6)).toBeGreaterThan(weight(0) + 1)
  })

  test('a show of force weighs the same way', () => {
    const sim = dyad(0.6)
    const expected =
      Math.log(hazard(sim, 0) * chance(sim, 0, ['posture']) * REPORTED) +
      Math.log(hazard(sim, 1) * chance(sim, 1, ['threaten']) * REPORTED)
    expect(decide(sim, [own(sim, 0, 'posture'), message(1, 'threaten')])).toBeCloseTo(expected, 12)
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
    const other = Math.log(hazard(sim, 1) * chance(sim, 1, ['assure', 'assure-publicly']) * REPORTED)
    expect(decide(sim, [own(sim, 0, 'limited-strike'), message(1, 'assure')])).toBeCloseTo(expected + other, 9)
  })
})
