/**
 * Several acts of one side on one day: each is carried and read, and the order in which they were written down changes
 * nothing.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { type ObservedAct, observe } from '../../src/assess/observations.js'
import { compileScenario } from '../../src/crisis/compile.js'
import { weighOptions } from '../../src/model/decide.js'
import { Happened } from '../../src/model/log.js'
import { C, P, principalBase } from '../../src/model/run-constants.js'
import type { GivenOwn } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { dayOf } from '../../src/terms/dates.js'
import { OUTSIDE_RATE } from '../../src/walk/outside.js'
import { sound } from '../crisis/help.js'
import { begun, forceOf, givenOwn, rowsOf } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'
import { observed, ToldDay } from '../helpers/told.js'

const THREE = readFileSync(
  fileURLToPath(new URL('../fixtures/acts/three-strikes-one-day.yaml', import.meta.url)),
  'utf8',
)
const [HEAD] = THREE.split('    - {')
const ROWS = THREE.split('\n').filter((line) => line.startsWith('    - {'))
/** The file with its rows in another order, and more of them. */
const withRows = (rows: readonly string[]): ReturnType<typeof sound> => sound(`${HEAD}${rows.join('\n')}\n`)

const MORE = [
  '    - { id: A5, date: 2030-05-05, actor: brigade, action: attack, target: North, killed: 1, summary: fifth }',
  '    - { id: A6, date: 2030-05-05, actor: brigade, action: rocket_attack, target: North, killed: 0, summary: sixth }',
  '    - { id: A7, date: 2030-05-05, actor: south, action: ballistic_missile_attack, target: North, killed: 0, summary: seventh }',
  '    - { id: A8, date: 2030-05-05, actor: south, action: air_strike, target: North, killed: 0, summary: eighth }',
  '    - { id: A10, date: 2030-05-05, actor: north, action: threat, target: South, summary: tenth }',
]

describe('acts of one day', () => {
  test('three strikes are three acts, each with its own dead', async () => {
    const crisis = withRows(ROWS)
    const { acts } = observe(crisis, dayOf('2030-05-05'))
    expect(acts[4].map(({ ids, act }) => [ids, forceOf(act).killed?.[0]])).toEqual([
      [['A2'], 2],
      [['A3'], 9],
      [['A4'], 0],
    ])
    const read = await assess(crisis, { asOf: '2030-05-05', particles: 100, seed: 1n })
    expect(read.acts.map(({ ids }) => ids[0])).toEqual(['A1', 'A2', 'A3', 'A4'])
    for (const act of read.acts) expect(act.punish.mean).toBeGreaterThan(0)
    expect(read.leftOut).toEqual([])
    const given = compileScenario(crisis, { given: { record: true, through: dayOf('2030-05-06'), rows: [] } }).scenario
      .given
    expect(given?.acts.map((act) => forceOf(act).killed?.[0])).toEqual([3, 2, 9, 0])
  })

  test('rows that state the same minute tell of one operation', () => {
    const at = (id: string, killed: number, time: string): string =>
      `    - { id: ${id}, date: 2030-05-05T${time}+03:00, actor: north, action: air_strike, target: brigade, killed: ${killed}, summary: x }`
    const acts = (rows: string[]) =>
      observe(withRows(rows), dayOf('2030-05-06'))
        .acts.flat()
        .map(({ ids, act }) => [ids, forceOf(act).killed?.[0]])
    expect(acts([at('B1', 2, '10:00'), at('B2', 3, '10:00')])).toEqual([[['B1', 'B2'], 5]])
    expect(acts([at('B1', 2, '10:00'), at('B2', 3, '14:30')])).toEqual([
      [['B1'], 2],
      [['B2'], 3],
    ])
  })

  test('are the same in whatever order they are written down', () => {
    const acts = (rows: readonly string[]) => observe(withRows(rows), dayOf('2030-05-07')).acts
    const all = [...ROWS, ...MORE]
    const usual = acts(all)
    expect(usual.flat().flatMap(({ ids }) => ids)).toHaveLength(all.length)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), (rows) => {
        expect(acts(rows)).toEqual(usual)
      }),
      { numRuns: 25, seed: 1 },
    )
  })

  test('give the same readings to the bit in whatever order they are written down', async () => {
    const read = async (rows: readonly string[]) =>
      (await assess(withRows(rows), { asOf: '2030-05-07', particles: 60, seed: 3n })).acts
    const all = [...ROWS, ...MORE]
    expect(await read([...all].reverse())).toEqual(await read(all))
  })
})

describe('the weight of several acts of one side on one day', () => {
  const dyad = (): Sim => {
    const given = scenario()
    return begun({ ...given, principals: [{ ...given.principals[0], startAccount: 0.6 }, given.principals[1]] }, 4n, 2)
  }
  const own = (sim: Sim, id: string): ObservedAct & { act: GivenOwn } => {
    const option = sim.world.scenario.principals[0].options.findIndex((one) => one.id === id)
    return observed(givenOwn({ principal: 0, option, site: null }))
  }
  const decide = (sim: Sim, acts: readonly ObservedAct[]): number => {
    const before = sim.s.slice()
    const weight = new ToldDay(sim, acts).decide()
    sim.s.set(before)
    return weight
  }

  test('is the decision of the first, and for each further one the choice among options of force', () => {
    const sim = dyad()
    const [first, second] = [own(sim, 'limited-strike'), own(sim, 'large-strike')]
    weighOptions(sim, 0, false, false)
    const { isForce, isSignal, isWar, preparation } = sim.world.menus[0]
    const { d, ripens } = sim.drawn
    // Decided, prepared and carried out today: nothing was prepared before.
    const tellable = [...isForce].filter((is, o) => is === 1 || isSignal[o] === 1).length
    const outside = 1 - Math.exp(-OUTSIDE_RATE * sim.world.step)
    const h = d[principalBase(0) + P.opportunityStep]
    const probability = [...sim.probability[0]].map((p, o) =>
      isForce[o] === 0
        ? 0
        : (1 - outside) * h * p * (preparation[o] > 0 ? ripens[0][o] * d[C.readyStep] : 1) + outside / tellable,
    )
    const force = probability.reduce((sum, p) => sum + p, 0)
    expect([...isForce].filter((is, o) => is === 1 && preparation[o] === 0 && isWar[o] === 0)).toEqual([])
    expect(decide(sim, [first, second]) - decide(sim, [first])).toBeCloseTo(
      Math.log(probability[second.act.option] / force),
      9,
    )
    expect(decide(sim, [second, first])).toBeCloseTo(decide(sim, [first, second]), 9)
  })

  test('further acts are carried out with luck of their own', () => {
    let same = 0
    for (let run = 0; run < 20; run++) {
      const given = scenario()
      const sim = begun(given, 4n, run)
      const acts = [own(sim, 'large-strike'), own(sim, 'large-strike')]
      const day = new ToldDay(sim, acts)
      day.decide(run)
      sim.log.clear()
      day.carryOut()
      const struck = rowsOf(sim, Happened.act)
      expect(struck).toHaveLength(2)
      if (struck[0].join() === struck[1].join()) same++
      expect(sim.run).toBe(run)
    }
    expect(same).toBeLessThan(10)
  })
})
