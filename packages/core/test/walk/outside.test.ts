/** Rows that the model cannot explain: mixtures against sums made by hand. */
import { beforeEach, describe, expect, test } from 'vitest'
import { toldAct } from '../../src/assess/compile-told.js'
import type { Sim } from '../../src/model/sim.js'
import { attackEvidence, Evidence, FACTOR, FACTORS } from '../../src/walk/aim-evidence.js'
import {
  OUTSIDE_RATE,
  OUTSIDE_TOLL,
  outsideChance,
  outsideCount,
  outsideFigure,
  outsideWeapons,
  shareThere,
} from '../../src/walk/outside.js'
import { begun, givenOwn } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'
import { observed, ToldDay } from '../helpers/told.js'

let sim: Sim

beforeEach(() => {
  sim = begun(scenario(), 4n, 2)
})

const figure = (...values: number[]) => ({ count: values.length, values: Float64Array.from(values) })

describe('counts from outside the model', () => {
  test('sum to one: up to n they make 1 - 1 / (n + 2)', () => {
    let sum = 0
    for (let n = 0; n <= 5000; n++) sum += outsideCount(n)
    expect(sum).toBeCloseTo(1 - 1 / 5002, 12)
  })

  test('of weapons begin with one', () => {
    expect(outsideWeapons(figure(1))).toBe(outsideCount(0))
    expect(outsideWeapons(figure(12, 22))).toBeCloseTo((1 / (12 * 13) + 1 / (22 * 23)) / 2, 12)
    expect([outsideWeapons(figure()), outsideFigure(figure())]).toEqual([1, 1])
  })

  test('sites from outside are all as likely, and shares still sum to one', () => {
    expect(shareThere(0.7, 3) + shareThere(0.3, 3) + shareThere(0, 3)).toBeCloseTo(1, 12)
    expect(shareThere(0, 3)).toBeGreaterThan(0)
  })
})

describe('a toll', () => {
  const attack = (reliability: number, killed: number, injured: number) => {
    const evidence = new Evidence()
    const { scenario: given } = sim.world
    const act = {
      ...givenOwn({ principal: 0, option: 0, site: null }),
      kind: 'attack' as const,
      proxies: [0],
      attacks: 1,
    }
    expect(given.proxies.length).toBeGreaterThan(0)
    const told = toldAct(
      { ...observed(act as never), weights: [1], killed: [killed], injured: [injured], age: 30, reliability },
      sim.world,
    )
    attackEvidence(sim, told, evidence)
    return evidence
  }

  test.each([
    [0, 0],
    [3, 40],
    [2, 0],
  ])('of %i killed and %i injured is so with its reliability, or says nothing, or is any', (killed, injured) => {
    const outside = OUTSIDE_TOLL * outsideCount(killed) * outsideCount(injured)
    const mixed = attack(0.9, killed, injured)
    // By the model alone: what a row that is certain says, without outside.
    const sure = attack(1, killed, injured)
    const told = [0, FACTORS].map((at) => Math.exp(sure.unbounded[at + FACTOR.tollBoth]))
    const model = told.map((all) => (all - outside) / (1 - OUTSIDE_TOLL))
    const prior = [0, FACTORS].map((at) => Math.exp(sure.unbounded[at]))
    const either = (prior[0] * model[0] + prior[1] * model[1]) / (prior[0] + prior[1])
    const expected = model.map((one) => (1 - OUTSIDE_TOLL) * (0.9 * one + 0.1 * either) + outside)
    for (const aim of [0, 1])
      expect(Math.exp(mixed.unbounded[aim * FACTORS + FACTOR.tollBoth])).toBeCloseTo(expected[aim], 12)
    // The posterior that it came from outside, over both aims.
    const seen = prior[0] * expected[0] + prior[1] * expected[1]
    expect(mixed.outsideToll).toBeCloseTo((outside * (prior[0] + prior[1])) / seen, 10)
  })

  test('that the model gives no chance speaks for neither aim', () => {
    const { outsideToll, unbounded } = attack(0.9, 50_000, 0)
    expect(outsideToll).toBeGreaterThan(0.999)
    expect(unbounded[FACTORS + FACTOR.toll] - unbounded[FACTOR.toll]).toBeCloseTo(0, 3)
  })

  test('never weighs more than ten decibans; what it would weigh without that bound is kept', () => {
    const { factors, unbounded } = attack(1, 3, 40)
    const ratio = (from: Float64Array): number => from[FACTORS + FACTOR.toll] - from[FACTOR.toll]
    expect(Math.abs(ratio(factors))).toBeLessThanOrEqual(Math.LN10 + 1e-12)
    expect(Math.abs(ratio(unbounded))).toBeGreaterThan(Math.abs(ratio(factors)))
  })
})

describe('an act', () => {
  const option = (id: string): number => sim.world.scenario.principals[0].options.findIndex((one) => one.id === id)
  const weigh = (id: string): number => {
    const act = observed(givenOwn({ principal: 0, option: option(id), site: null, warned: false }))
    return new ToldDay(sim, [act]).decide()
  }

  test('that the model gives no chance weighs the rate of outside over all that a record tells of', () => {
    const menu = sim.world.menus[0]
    const o = option('large-strike')
    // Nothing can be prepared in time: the model gives it no chance today.
    sim.drawn.ripens[0][o] = 0
    const tellable = [...menu.isForce].filter((is, n) => is === 1 || menu.isSignal[n] === 1).length
    const quiet = new ToldDay(sim, []).decide()
    const before = sim.s.slice()
    const weight = weigh('large-strike')
    sim.s.set(before)
    expect(OUTSIDE_RATE).toBe(0.001)
    // Of the other side nothing is told on either day.
    const other = quiet - Math.log(1 - outsideChance(sim.world.step))
    expect(weight - other).toBeLessThan(Math.log(outsideChance(sim.world.step)))
    expect(weight - other).toBeGreaterThan(Math.log(outsideChance(sim.world.step) / tellable) - 1)
  })
})
