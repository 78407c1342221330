import { expect, test } from 'vitest'
import { channelQuality, settlementHazard } from '../../src/model/negotiation/equations.js'
import { C } from '../../src/model/run-constants.js'
import { at, begun, manyRuns, points } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

test('the hazard of a settlement is the product of what helps and what hinders', () => {
  expect(settlementHazard(0.01, 2, 0.5, 1, 2, 0.5, 0.8)).toBeCloseTo(0.01 * Math.exp(-1) * 2 * 2 * 0.5 * 0.8, 16)
  expect(settlementHazard(0.01, 2, 0, 0, 1, 1, 1)).toBeCloseTo(0.01, 16)
  expect(settlementHazard(0.01, 2, 0, 3, 1, 1, 1)).toBeCloseTo(0.04, 16)
})

test('a stakeholder who never consents leaves no settlement', () => {
  expect(settlementHazard(0.01, 2, 0.1, 1, 2, 1, 0)).toBe(0)
})

test('tension keeps a settlement away', () => {
  expect(settlementHazard(0.01, 2, 0.8, 1, 1, 1, 1)).toBeLessThan(settlementHazard(0.01, 2, 0.2, 1, 1, 1, 1))
})

test('a channel that delivers nothing adds nothing, a perfect one adds most, a slow one loses by its delay', () => {
  expect(channelQuality(0, 0, 5)).toBe(0)
  expect(channelQuality(1, 0, 5)).toBe(1)
  expect(channelQuality(0.8, 5 * Math.LN2, 5)).toBeCloseTo(0.4, 12)
  expect(channelQuality(1, 2000, 5)).toBeLessThan(1e-100)
})

test('what a channel delivers brings a settlement nearer, run by run; opening one that delivers nothing does not', () => {
  const swiss = (reliability: number, delayDays: number, isOpen = true): number => {
    const file = scenario(
      {
        channels: scenario().channels.map((c) =>
          c.isPrivate ? { ...c, ...heard(reliability, delayDays), isOpen } : c,
        ),
      },
      points({ settlementRate: 0.004, runawayRate: 0, accidentRate: 0 }),
    )
    const runs = manyRuns(file, 5n)
    let settled = 0
    for (let run = 0; run < 3000; run++) if (runs.run(run).ending === 2) settled++
    return settled / 3000
  }
  const perfect = swiss(1, 0)
  const slow = swiss(1, 5)
  const dead = swiss(0, 0)
  expect(perfect).toBeGreaterThan(slow + 0.02)
  expect(slow).toBeGreaterThan(dead + 0.02)
  expect(dead).toBe(swiss(0, 0, false))
})

test('the run counts each open private channel by its quality', () => {
  const { drawn } = begun(scenario({}, points({ patience: 4 })))
  expect(drawn.d[C.openChannels]).toBeCloseTo(0.95 * Math.exp(-0.5 / 4), 12)
})

const heard = (reliability: number, delayDays: number) => ({ reliability: at(reliability), delayDays: at(delayDays) })
