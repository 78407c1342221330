/**
 * Measures compared run for run: O8 and O9 over every shipped measure, schedules, events, and what may not be changed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { stand } from '../../src/assess/standing.js'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { compare, designOf, type MeasureEffect } from '../../src/options/compare.js'
import { askMeasure } from '../../src/options/measure.js'
import { endOfDay } from '../../src/terms/dates.js'

function shipped(name: string): Crisis {
  const folder = fileURLToPath(new URL(`../../../../crises/${name}`, import.meta.url))
  const readText = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const { crisis } = loadCrisis({ name, text: readText('crisis.yaml'), readText })
  if (crisis === undefined) throw new Error(`${name} has mistakes`)
  return crisis
}

const tower = shipped('tower22')
const asad = shipped('ain-al-asad')
const later = { asOf: '2024-01-28', until: '2024-02-25', particles: 200, runs: 160, seed: 7n }
const earlier = { asOf: '2023-12-25', until: '2024-02-10', particles: 200, runs: 400, seed: 7n }
const moved = ({ metrics }: MeasureEffect): boolean => metrics.some(({ difference }) => difference !== 0)
const withMeasures = (crisis: Crisis, measures: Crisis['file']['measures']): Crisis => ({
  ...crisis,
  file: { ...crisis.file, measures: { ...crisis.file.measures, ...measures } },
})
const measure = (set: Record<string, unknown>, from?: string): Crisis['file']['measures'][string] =>
  ({ name: 'a measure', set, from, judged: [] }) as never

describe('O8: what changes nothing', () => {
  const same = withMeasures(tower, {
    nothing: measure({}),
    'same-value': measure({ 'sites.tower-22.count': tower.file.sites['tower-22'].count }),
    never: measure({ 'sites.tower-22.cover': 0.9 }, '2024-03-30'),
  })

  test('gives exactly 0 in every metric, and no run is touched', async () => {
    const { measures } = await compare(same, { ...later, measures: ['nothing', 'same-value', 'never'] })
    for (const one of measures) {
      expect(one.touched).toBe(0)
      for (const { difference, standardError, interval } of one.metrics)
        expect([difference, standardError, ...interval]).toEqual([0, 0, 0, 0])
      for (const { runs } of one.chains) expect(runs).toBe(0)
    }
  }, 60_000)
})

describe('O9: no inert measure', () => {
  test('every measure of Tower 22 moves an output', async () => {
    // Before the groups fall silent, and where every day of a measure still lies ahead.
    const { measures } = await compare(tower, {
      asOf: '2023-12-25',
      until: '2024-03-10',
      particles: 200,
      runs: 400,
      seed: 7n,
    })
    expect(measures.length).toBeGreaterThanOrEqual(8)
    for (const one of measures) expect(moved(one), one.id).toBe(true)
  }, 120_000)

  test('every measure of Ain al-Asad moves an output', async () => {
    const { measures } = await compare(asad, { particles: 200, runs: 400, seed: 3n })
    expect(measures.length).toBeGreaterThanOrEqual(8)
    for (const one of measures) expect(moved(one), one.id).toBe(true)
  }, 120_000)
})

describe('as it is asked for', () => {
  test('same seed, same bits; measures asked for beside it change nothing', async () => {
    const alone = await compare(tower, { ...later, measures: ['harden'] })
    const beside = await compare(tower, { ...later, measures: ['thin-out', 'harden'] })
    // But for what depends on how many are compared.
    const effect = ({ metrics, ...one }: MeasureEffect) => ({
      ...one,
      metrics: metrics.map(({ smallestFound: _, ...metric }) => metric),
    })
    expect(effect(beside.measures[1])).toEqual(effect(alone.measures[0]))
  }, 60_000)

  test('two together are neither of them', async () => {
    const { measures } = await compare(tower, { ...earlier, measures: ['harden', 'thin-out', 'harden+thin-out'] })
    const killed = measures.map(({ metrics }) => metrics.find(({ metric }) => metric === 'killed-us')?.after)
    expect(new Set(killed).size).toBe(3)
  }, 60_000)

  test('a measure for some days does less, and one until an event ends with it', async () => {
    const { measures } = await compare(tower, {
      ...earlier,
      measures: ['harden', 'harden@2023-12-27..2024-01-01', 'harden@2023-12-27..attacks'],
    })
    const [whole, short, event] = measures.map(({ touched }) => touched)
    expect(short).toBeLessThan(whole)
    expect(event).toBeLessThanOrEqual(whole)
  }, 60_000)

  test('from the first day of the window where no day is given', async () => {
    const result = await compare(asad, {
      measures: ['harden'].filter((id) => id in asad.file.measures).concat(Object.keys(asad.file.measures).slice(0, 1)),
      particles: 100,
      runs: 80,
      seed: 1n,
    })
    expect(result.asOf).toBeNull()
    expect(result.base.find(({ metric }) => metric === 'standoff')?.mean).toBeGreaterThan(0)
  }, 60_000)
})

describe('groups of runs', () => {
  test('never outnumber the particles, and runs are as many as asked for', () => {
    expect(designOf(8000, 20_000)).toEqual({ groups: 1000, replicates: 8 })
    expect(designOf(8000, 1000)).toEqual({ groups: 1000, replicates: 8 })
    expect(designOf(8000, 500)).toEqual({ groups: 500, replicates: 16 })
    for (const particles of [2, 100, 300, 700]) {
      for (const runs of [100, 8000, 12_345]) {
        const { groups, replicates } = designOf(runs, particles)
        expect(groups).toBeLessThanOrEqual(particles)
        expect(Math.abs(groups * replicates - runs)).toBeLessThanOrEqual(replicates / 2)
      }
    }
  })

  test('of few particles have more runs', async () => {
    const { runs, replicates } = await compare(asad, {
      until: '2020-01-20',
      particles: 100,
      runs: 1600,
      seed: 3n,
      measures: [],
    })
    expect([runs, replicates]).toEqual([1600, 16])
  }, 60_000)
})

describe('the simulation error', () => {
  test('of what is compared from a record is never less than the runs alone tell, and the islands are told', async () => {
    const { base, islands, measures } = await compare(tower, { ...later, measures: ['harden'] })
    expect(islands).toBeGreaterThan(1)
    expect(islands).toBeLessThanOrEqual(4)
    for (const { error, mean, interval } of base) {
      expect(error).toBeGreaterThanOrEqual(0)
      if (interval !== null && mean > 0) expect(interval[0]).toBeLessThanOrEqual(Math.max(0, mean - 1.6448 * error))
    }
    expect(measures[0].metrics.some(({ standardError }) => standardError > 0)).toBe(true)
  }, 60_000)

  test('where no record was used there is no filter to tell of', async () => {
    const { islands, abstained } = await compare(asad, { particles: 100, runs: 80, seed: 1n, measures: [] })
    expect([islands, abstained]).toEqual([null, null])
  }, 60_000)

  test('where nearly all rests on one of several filters nothing is compared, and the text says why', async () => {
    const standing = await stand(tower, later, endOfDay(later.until))
    const { weight, island } = standing.islands
    // All weight goes to the first.
    for (let p = 0; p < weight.length; p++) weight[p] = island[p] === 0 ? 1 / island.filter((n) => n === 0).length : 0
    const { abstained, measures } = await compare(tower, { ...later, measures: ['harden'] }, standing)
    expect(abstained).toContain('nearly all of it rests on one of the independent filters')
    expect(measures).toEqual([])
  }, 60_000)
})

test('names in metrics have their article', async () => {
  const { base } = await compare(tower, { ...later, measures: ['harden'] })
  expect(base.map(({ text }) => text)).toContain('people of the United States killed')
  for (const { unit, mean, interval } of base) {
    if (unit !== 'probability') expect(interval).toBeNull()
    else expect(interval?.[0] ?? 2).toBeLessThanOrEqual(mean)
  }
}, 60_000)

describe('what cannot be', () => {
  test('an unknown measure is named with the nearest right word', () => {
    expect(() => askMeasure(tower, 'hardne')).toThrow(/no measure "hardne"; did you mean harden\?/)
    expect(() => askMeasure(tower, 'harden@yesterday')).toThrow(/expected a date such as 2024-01-28/)
    expect(() => askMeasure(tower, 'harden@2024-03-01..2024-02-01')).toThrow(
      /is over before it begins: expected a last day on or after 2024-03-01/,
    )
    expect(() => askMeasure(tower, 'harden@2024-01-28..deaths:usa')).toThrow(/no party "usa"; did you mean us\?/)
  })

  test('a horizon before the as-of day is refused', async () => {
    await expect(compare(tower, { ...later, until: '2024-01-10', measures: ['harden'] })).rejects.toThrow(
      /does not lie after/,
    )
  })

  test('a path that is wrong is told with the measure', async () => {
    await expect(
      compare(withMeasures(tower, { wrong: measure({ 'sites.tower-23.cover': 0.9 }) }), {
        ...later,
        measures: ['wrong'],
      }),
    ).rejects.toThrow(/measure wrong, sites.tower-23.cover/)
  }, 60_000)
})
