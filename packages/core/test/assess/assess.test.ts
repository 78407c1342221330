/**
 * A whole assessment of a shipped crisis: nothing later leaks in, evidence sums, every lever moves, the same seed gives
 * the same bits.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/assess/assess.js'
import { EVIDENCE_ITEMS } from '../../src/assess/evidence.js'
import { observe } from '../../src/assess/observations.js'
import type { ReadAct } from '../../src/assess/reader.js'
import { degenerate } from '../../src/assess/refusal.js'
import { compareViewpoints, readByViewpoint } from '../../src/assess/viewpoints.js'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { dayOf } from '../../src/terms/dates.js'
import { probabilityOf } from '../../src/walk/logs.js'
import { forceOf } from '../helpers/kernel.js'

function shipped(name: string): Crisis {
  const folder = fileURLToPath(new URL(`../../../../crises/${name}`, import.meta.url))
  const readText = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const { crisis } = loadCrisis({ name, text: readText('crisis.yaml'), readText })
  if (crisis === undefined) throw new Error(`${name} has mistakes`)
  return crisis
}

const asad = shipped('ain-al-asad')
const SALVO = 'J20-043'
const reading = (result: Assessment, id: string): ReadAct => {
  const found = result.acts.find(({ ids }) => ids.includes(id))
  if (found === undefined) throw new Error(`${id} was not read`)
  return found
}

describe('as-of', () => {
  const injured = (date: string): readonly [number, number] | null | undefined =>
    observe(asad, dayOf(date))
      .acts.flat()
      .filter(({ ids }) => ids.includes(SALVO))
      .map(({ act }) => forceOf(act).injured)[0]

  test('injuries count as they became known', () => {
    expect(injured('2020-01-09')).toEqual([0, 0])
    expect(injured('2020-01-16')).toEqual([11, 11])
    expect(injured('2020-02-11')?.[1]).toBeGreaterThan(100)
  })

  test('a cut record is the record cut: rows that were not yet known change no bit', async () => {
    const day = '2020-01-09'
    const until = dayOf(day) + 1
    const cut: Crisis = { ...asad, record: asad.record.filter((row) => row.known <= until) }
    const whole = await assess(asad, { asOf: day, particles: 300, seed: 4n })
    expect(await assess(cut, { asOf: day, particles: 300, seed: 4n })).toEqual(whole)
    expect(whole.acts.every(({ date }) => dayOf(date) < until)).toBe(true)
  })
})

describe('the salvo of January 2020', () => {
  let early: ReadAct
  let late: ReadAct
  beforeAll(async () => {
    early = reading(await assess(asad, { asOf: '2020-01-09', particles: 600, seed: 1n }), SALVO)
    late = reading(await assess(asad, { asOf: '2020-02-11', particles: 600, seed: 1n }), SALVO)
  }, 60_000)

  test('the waterfall sums exactly to the posterior log-odds', () => {
    for (const act of [early, late]) {
      const sum = act.evidence.reduce((total, { logRatio }) => total + logRatio, 0)
      expect(Math.abs(probabilityOf(sum) - act.punish.mean)).toBeLessThan(1e-9)
      for (const one of act.viewpoints)
        expect(Math.abs(one.steps.reduce((total, { logRatio }) => total + logRatio, 0) - one.logOdds)).toBeLessThan(
          1e-9,
        )
    }
  })

  test('no evidence weighs more than ten decibans, toll, weapons and site together; what words add is not bounded', () => {
    const weightOf = (act: ReadAct, items: readonly string[]): number =>
      Math.abs(act.evidence.reduce((sum, { item, decibans }) => sum + (items.includes(item) ? decibans : 0), 0))
    for (const act of [early, late]) {
      expect(weightOf(act, ['warning'])).toBeLessThan(10.5)
      expect(weightOf(act, ['casualties', 'weapons', 'site'])).toBeLessThan(10.5)
    }
  })

  test('the injured that became known speak for an act that was meant to punish', () => {
    for (const [n, one] of late.viewpoints.entries()) expect(one.punish).toBeGreaterThan(early.viewpoints[n].punish)
  })

  test('every setting of a viewpoint and every item of evidence moves its reading', () => {
    const evidence = [...late.evidence, late.shelter]
    const { analyst } = asad.file.viewpoints
    const usual = readByViewpoint('analyst', analyst, evidence).logOdds
    expect(readByViewpoint('analyst', { ...analyst, prior: { punish: 0.3 } }, evidence).logOdds).not.toBe(usual)
    for (const item of EVIDENCE_ITEMS) {
      const less = { ...analyst, accepts: { ...analyst.accepts, [item]: analyst.accepts[item] / 2 } }
      expect(Math.abs(readByViewpoint('analyst', less, evidence).logOdds - usual), item).toBeGreaterThan(1e-4)
    }
  })

  test('what one would have to believe brings a viewpoint to even', () => {
    const evidence = [...late.evidence, late.shelter]
    for (const [id, one] of Object.entries(asad.file.viewpoints)) {
      const read = readByViewpoint(id, one, evidence)
      expect(readByViewpoint(id, { ...one, prior: { punish: read.evenPrior } }, evidence).logOdds).toBeCloseTo(0, 8)
      for (const { item, weight } of read.evenWeights) {
        expect(
          readByViewpoint(id, { ...one, accepts: { ...one.accepts, [item]: weight } }, evidence).logOdds,
        ).toBeCloseTo(0, 8)
      }
    }
  })

  test('pairs name the part that sets them furthest apart', () => {
    const { analyst } = asad.file.viewpoints
    const evidence = [...late.evidence, late.shelter]
    const one = readByViewpoint('one', analyst, evidence)
    const other = readByViewpoint('other', { ...analyst, prior: { punish: 0.01 } }, evidence)
    const [pair] = compareViewpoints([one, other])
    expect(pair).toMatchObject({ one: 'one', other: 'other', item: 'prior' })
    expect(pair.difference).toBeCloseTo(one.logOdds - other.logOdds, 12)
  })
})

test('same seed, same bits; shares are shares', async () => {
  const options = { asOf: '2023-11-10', particles: 200, seed: 3n }
  const tower = shipped('tower22')
  const result = await assess(tower, options)
  expect(await assess(tower, options)).toEqual(result)
  expect(result.diagnostics.failedOn).toBeNull()
  // Every chance has its simulation error: islands are never of one mind.
  expect(result.acts.some(({ punish }) => punish.error > 0.001)).toBe(true)
  expect(result.bands.at(-1)?.control.every(({ error }) => error > 0)).toBe(true)
  for (const act of result.acts) {
    expect(act.punish.error).toBeGreaterThanOrEqual(0)
    expect(act.punish.error).toBeLessThanOrEqual(0.5)
    expect(act.punish.mean).toBeGreaterThanOrEqual(0)
    expect(act.punish.mean).toBeLessThanOrEqual(1)
    if (act.causes !== null) expect(act.causes.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 9)
  }
  for (const band of result.bands) {
    for (const shares of [...band.strategies, ...band.orders]) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
  }
})

test('where the filter degenerated the reading is refused, with the reason', async () => {
  const { acts, diagnostics } = await assess(asad, { asOf: '2020-01-09', particles: 6, seed: 1n })
  expect(acts.some(({ refused }) => refused !== null)).toBe(true)
  const effective = Float64Array.from(diagnostics.effective)
  for (const act of acts) {
    const from = dayOf(act.date) - dayOf('2019-12-27')
    expect(act.refused).toBe(degenerate({ effective }, 6, from, from + act.lag))
    if (act.refused !== null) expect(act.refused).toMatch(/worth less than 3 of 6/)
  }
})
