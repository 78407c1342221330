/** The last day counts: of the window, of --until, of a question. What the record has settled is not asked. */
import { beforeAll, describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { compileScenario } from '../../src/crisis/compile.js'
import type { Crisis } from '../../src/crisis/load.js'
import { runBlock } from '../../src/engine/block.js'
import { createRunner } from '../../src/engine/create-runner.js'
import { EVENTS } from '../../src/engine/summary.js'
import { createWorld } from '../../src/model/create-world.js'
import { compare } from '../../src/options/compare.js'
import { type Forecast, type ForecastOptions, forecast } from '../../src/outlook/forecast.js'
import { load } from '../crisis/help.js'

const FILE = `standoff: 1
title: Days
window: { from: 2030-01-01, until: 2030-03-01 }
timeZone: Asia/Kolkata
parties:
  north: { kind: principal, role: strong, name: North }
  south: { kind: principal, role: patron, name: South }
  brigade: { kind: proxy, name: Brigade, parameters: { ownRate: 0.2 } }
ties:
  - { patron: south, proxy: brigade }
measures:
  quiet: { name: Quiet, set: { ties.brigade.parameters.control: 0.9 } }
`
const ROWS = `record:
  rows:
    - { id: A1, date: 2030-01-03, actor: brigade, action: attack, target: North, killed: 3, summary: attack }
    - { id: A2, date: 2030-01-05, actor: north, action: air_strike, target: brigade, killed: 2, summary: strike }
    - { id: A3, date: "2030-01-21T02:00+05:30", actor: brigade, action: attack, target: North, killed: 0, summary: attack by night }
`
const count = (id: string, what: string, more = 'atLeast: 1'): string =>
  `  - { id: ${id}, text: ${id}?, ${what}, from: 2030-01-01, until: 2030-02-20, ${more} }\n`
const QUESTIONS = `questions:
${count('one-strike', 'count: strikes, party: north')}${count('one-attack', 'count: attacks')}${count('one-death', 'count: deaths, party: north')}${count('no-death', 'count: deaths, party: north', 'atMost: 2')}${count('few-deaths', 'count: deaths, party: north', 'atMost: 3')}${count('many', 'count: attacks', 'atLeast: 4')}  - { id: war, text: War?, ending: war, by: 2030-02-20 }
  - { id: standoff, text: Still?, ending: standoff, by: 2030-02-20 }
  - { id: over, text: Over?, count: attacks, from: 2030-01-01, until: 2030-01-20, atLeast: 1 }
  - { id: last-day, text: On the last day?, count: attacks, from: 2030-03-01, until: 2030-03-01, atLeast: 1 }
`
function made(text: string): Crisis {
  const { crisis, problems } = load(text)
  if (crisis === undefined) throw new Error(JSON.stringify(problems))
  return crisis
}
const crisis = made(FILE + QUESTIONS + ROWS)
const make = (change: Partial<ForecastOptions> = {}): Promise<Forecast> =>
  forecast(crisis, { asOf: '2030-01-20', particles: 120, runs: 480, seed: 1n, ...change })

describe('a forecast as of 20 January', () => {
  let whole: Forecast
  beforeAll(async () => {
    whole = await make()
  })
  test('runs through the last day of the window', () => {
    expect([whole.until, whole.outlook?.until, whole.outlook?.from, whole.outlook?.days]).toEqual([
      '2030-03-01',
      '2030-03-01',
      '2030-01-21',
      40,
    ])
    expect(whole.questions.find(({ id }) => id === 'last-day')?.probability).toBeGreaterThan(0)
  })
  test('gives a question the same chance whether runs end with the window or with its own day', async () => {
    const own = await make({ until: '2030-02-20' })
    const chances = ({ questions }: Forecast) =>
      Object.fromEntries(
        questions
          .filter(({ resolves }) => resolves === '2030-02-20')
          .map(({ id, probability, interval }) => [id, [probability, interval]]),
      )
    expect(Object.keys(chances(own))).toEqual(['few-deaths', 'many', 'war', 'standoff'])
    expect(chances(own)).toEqual(chances(whole))
    // A day earlier, it is not reached.
    expect((await make({ until: '2030-02-19' })).unasked.find(({ id }) => id === 'many')?.why).toBe(
      'settled after the runs end; a later --until would reach it',
    )
  })
  test('asks nothing that the record has settled, and says why', () => {
    expect(whole.unasked).toMatchObject([
      {
        id: 'one-strike',
        why: 'settled already: yes, as the record has 1 strike by 20 January 2030',
        settled: { answer: true, counted: 1 },
      },
      {
        id: 'one-attack',
        why: 'settled already: yes, as the record has 1 attack by 20 January 2030',
        settled: { answer: true, counted: 1 },
      },
      {
        id: 'one-death',
        why: 'settled already: yes, as the record has 3 deaths by 20 January 2030',
        settled: { answer: true, counted: 3 },
      },
      {
        id: 'no-death',
        why: 'settled already: no, as the record has 3 deaths by 20 January 2030',
        settled: { answer: false, counted: 3 },
      },
      { id: 'over', why: 'settled before the day of the forecast' },
    ])
  })
  test('asks on the day before the record settles it', async () => {
    expect((await make({ asOf: '2030-01-04' })).questions.map(({ id }) => id)).toContain('one-strike')
    expect((await make({ asOf: '2030-01-05' })).questions.map(({ id }) => id)).not.toContain('one-strike')
  })
  test('asks for no lull that the record has had', async () => {
    const lull = '  - { id: lull, text: A lull?, ending: lull, by: 2030-02-20 }\n'
    const quiet = made(FILE.replace('title: Days', 'title: Days\nlullDays: 12') + QUESTIONS + lull + ROWS)
    const asked = async (asOf: string) =>
      (await forecast(quiet, { asOf, particles: 60, runs: 120, seed: 1n })).unasked.find(({ id }) => id === 'lull')?.why
    expect(await asked('2030-01-16')).toBeUndefined()
    expect(await asked('2030-01-17')).toBe(
      'settled already: yes, as the record has 12 days without a force act up to 17 January 2030',
    )
    expect(await asked('2030-01-25')).toBe(
      'settled already: yes, as the record has 12 days without a force act up to 17 January 2030',
    )
  })
  test('asks for no tacit truce that the record has had', async () => {
    const truce = '  - { id: truce, text: A truce?, ending: tacit-truce, by: 2030-02-20 }\n'
    const quiet = made(FILE.replace('title: Days', 'title: Days\ntruceDays: 10') + QUESTIONS + truce + ROWS)
    const asked = async (asOf: string) =>
      (await forecast(quiet, { asOf, particles: 60, runs: 120, seed: 1n })).unasked.find(({ id }) => id === 'truce')
    expect(await asked('2030-01-14')).toBeUndefined()
    expect(await asked('2030-01-15')).toMatchObject({
      why: 'settled already: yes, as the record has a tacit truce from 6 January 2030 on, 10 days of which had passed by 15 January 2030',
      settled: { answer: true, counted: null },
    })
  })
  test('does not know the attack of the 21st, though in Greenwich it was of the 20th', async () => {
    const { record } = crisis
    const without = await forecast(
      { ...crisis, record: record.filter(({ id }) => id !== 'A3') },
      { asOf: '2030-01-20', particles: 120, runs: 480, seed: 1n },
    )
    expect(without).toEqual(whole)
  })
})

describe('as of a time', () => {
  test('the acts of the day so far are given, and the rest of it is made', async () => {
    const before = await make({ asOf: '2030-01-21T01:59' })
    const after = await make({ asOf: '2030-01-21T02:00' })
    expect([before.asOf, after.asOf, after.outlook?.from]).toEqual([
      '2030-01-21T01:59',
      '2030-01-21T02:00',
      '2030-01-21',
    ])
    const many = ({ questions }: Forecast): number =>
      questions.find(({ id }) => id === 'many')?.probability ?? Number.NaN
    expect(many(after)).toBeGreaterThan(many(before))
    // Before its first hour has brought anything, a day is as it was at the end of the one before.
    expect({ ...before, asOf: '' }).toEqual({ ...(await make()), asOf: '' })
  })
  test('the acts of that day are read', async () => {
    const dates = async (asOf: string) =>
      (await assess(crisis, { asOf, particles: 200, seed: 1n })).acts.map(({ ids, date }) => [ids[0], date])
    expect(await dates('2030-01-21T01:59')).toEqual([
      ['A1', '2030-01-03'],
      ['A2', '2030-01-05'],
    ])
    expect(await dates('2030-01-21T02:00')).toContainEqual(['A3', '2030-01-21'])
  })
  test('on the first day of the window there may be no step before it', async () => {
    const first = await make({ asOf: '2030-01-01T06:00' })
    expect([first.asOf, first.outlook?.from]).toEqual(['2030-01-01T06:00', '2030-01-01'])
  })
})

describe('runs from the first day', () => {
  test('end with the last day, and give a question the same chance with an --until on its own day', () => {
    const { scenario } = compileScenario(crisis)
    expect(scenario.steps).toBe(60)
    const chances = (until?: string) => {
      const compiled = compileScenario(crisis, { until })
      const world = createWorld(compiled.scenario)
      return [...runBlock(createRunner(world, 1n), world, compiled.questions, 512, 0).events.slice(EVENTS.length)]
    }
    const asked = crisis.file.questions.flatMap((question, n) =>
      ('ending' in question ? question.by : question.until) === '2030-02-20' ? [n] : [],
    )
    const [sooner, later] = [chances('2030-02-20'), chances()]
    expect(asked.map((n) => sooner[n])).toEqual(asked.map((n) => later[n]))
  })
})

describe('a comparison', () => {
  const effect = (measure: string, asOf = '2030-01-20') =>
    compare(crisis, { asOf, particles: 100, runs: 400, seed: 1n, measures: [measure] })
  test('holds a measure in force through its last day', async () => {
    const [forGood, toTheEnd, but1] = [
      await effect('quiet'),
      await effect('quiet@2030-01-21..2030-03-01'),
      await effect('quiet@2030-01-21..2030-01-21'),
    ]
    expect(toTheEnd.measures[0].metrics).toEqual(forGood.measures[0].metrics)
    expect(forGood.until).toBe('2030-03-01')
    expect(but1.measures).toHaveLength(1)
    await expect(effect('quiet@2030-01-22..2030-01-21')).rejects.toThrow('expected a last day on or after 2030-01-22')
  })
})
