/** What no record that passes the check may do: leave a reading without a number. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/assess/assess.js'
import { figureOf } from '../../src/assess/compile-told.js'
import { readByViewpoint } from '../../src/assess/viewpoints.js'
import { loadCrisis } from '../../src/crisis/load.js'
import type { Viewpoint } from '../../src/crisis/schema/asking.js'
import type { Blow } from '../../src/walk/blow.js'
import { casualtiesProbability as linear } from '../../src/walk/casualties.js'
import { logCasualties as inLogs } from '../../src/walk/log-casualties.js'
import { shipped } from '../helpers/shipped.js'
import { blowOf } from '../helpers/told.js'

/** A month between N and S, its proxy P, with these rows. */
function month(rows: string, { second = 'patron', more = '' } = {}) {
  const text = `
standoff: 1
title: A month
window: { from: 2030-01-01, until: 2030-02-01 }
parties:
  n: { kind: principal, role: strong, name: N }
  s: { kind: principal, role: ${second}, name: S }
  p: { kind: proxy, name: P }
ties: [{ patron: s, proxy: p }]
viewpoints: { sure: { name: Sure, prior: { punish: 1 }, deception: 0.2 }, never: { name: Never, prior: { punish: 0 } } }
${more}
record:
  rows:
${rows}
`
  const { crisis, problems } = loadCrisis({ name: 'month.yaml', text, readText: () => '' })
  if (crisis === undefined) throw new Error(JSON.stringify(problems))
  return crisis
}
/** A crisis of the folder of fixtures about recorded acts: a file, or a folder with its record. */
function recorded(name: string) {
  const folder = existsSync(actsPath(`${name}.yaml`)) ? '' : `${name}/`
  const readText = (file: string): string => readFileSync(actsPath(`${folder}${file}`), 'utf8')
  const { crisis, problems } = loadCrisis({
    name,
    text: readText(folder === '' ? `${name}.yaml` : 'crisis.yaml'),
    readText,
  })
  if (crisis === undefined) throw new Error(JSON.stringify(problems))
  return crisis
}
const actsPath = (file: string): string => fileURLToPath(new URL(`../fixtures/acts/${file}`, import.meta.url))
const read = (crisis: Parameters<typeof assess>[0], particles = 150): Promise<Assessment> =>
  assess(crisis, { particles, seed: 1n })

describe('a reading has its numbers', () => {
  test('of shipped data: the strikes of late December 2019 as of 2 January 2020', async () => {
    const { acts } = await assess(shipped('ain-al-asad'), { asOf: '2020-01-02', particles: 300, seed: 1n })
    expect(acts.length).toBeGreaterThan(0)
    for (const { punish, refused } of acts) {
      expect(refused).toBeNull()
      expect(punish.low).toBeLessThanOrEqual(punish.mean)
      expect(punish.high).toBeGreaterThanOrEqual(punish.mean)
    }
  })

  test('of a strike on a commander that could hardly miss', async () => {
    const { acts } = await read(
      month('    - { id: R1, date: 2030-01-08, actor: n, action: targeted_killing, target: s, killed: 10 }'),
      800,
    )
    expect(acts[0].refused).toBeNull()
    expect(acts[0].punish.mean).toBeGreaterThan(0.5)
  })

  test.each([0, 1, 2, 50, 2000, 100_000])('of an air strike that killed %i', async (killed) => {
    const { acts, notExplained, diagnostics } = await read(
      month(`    - { id: R1, date: 2030-01-04, actor: n, action: air_strike, target: p, killed: ${killed} }`),
    )
    expect(acts).toHaveLength(1)
    // So many dead are of a kind that the model does not hold: told as not explained, and the record goes on.
    expect(acts[0].refused === null || killed > 50).toBe(true)
    expect(notExplained.map(({ ids, what }) => [ids, what])).toEqual(killed >= 2000 ? [[['R1'], 'toll']] : [])
    expect(diagnostics.failedOn).toBeNull()
    // What is not explained wipes out no particles.
    if (killed >= 2000) expect(diagnostics.leastEffective).toBeGreaterThan(0.1)
  })

  test.each([0, 3, 2000, 100_000])(
    'of a rocket attack that killed %i and of which nobody knows the number of weapons',
    async (killed) => {
      const { acts, diagnostics } = await read(
        month(`    - { id: R1, date: 2030-01-04, actor: p, action: rocket_attack, target: n, killed: ${killed} }`),
      )
      expect(diagnostics.failedOn).toBeNull()
      // So many dead leave the few particles that come nearest: then nothing is said, but the record goes on.
      expect(acts[0].refused === null || killed > 3).toBe(true)
    },
  )

  test('of a strike on proxies by a side whose enemy has none', async () => {
    const rows = `    - { id: A1, date: 2030-01-03, actor: p, action: attack, target: N, killed: 3 }
    - { id: A2, date: 2030-01-05, actor: s, action: air_strike, target: N, killed: 2 }`
    const { acts } = await read(month(rows, { second: 'strong' }))
    expect(acts.map(({ ids, refused }) => [ids, refused])).toEqual([
      [['A1'], null],
      [['A2'], null],
    ])
  })

  test.each([
    ['nan-strong-strong', ['A1', 'A2']],
    ['both-strong', ['R2', 'R3']],
    ['war-row', ['A1', 'A2']],
  ])('of the file of a new user, %s', async (name, expected) => {
    const { acts } = await read(recorded(name))
    expect(acts.map((act) => act.ids.join())).toEqual(expected)
    for (const { ids, punish, refused } of acts) {
      // A war is more than any strike of the model does: it is told, and no number is made of it.
      if (name === 'war-row' && ids.includes('A2')) expect(refused).toContain('the model cannot explain this row')
      else expect(refused).toBeNull()
      for (const share of [punish.low, punish.mean, punish.high])
        expect(share).toSatisfy((it: number) => it >= 0 && it <= 1)
    }
  })

  test.each([
    ['no aim ever slips', 'parameters: { aimSlip: 0 }'],
    ['every attack is meant to kill', 'parameters: { punishShare: 1 }'],
    [
      'whatever is aimed at is hit',
      'parameters: { occupancy: 1, strikeOccupancy: 1, leaderOccupancy: 1, interception: 0 }',
    ],
    ['nothing is ever hit', 'parameters: { occupancy: 0, strikeOccupancy: 0, leaderOccupancy: 0 }'],
    ['only warned options are on the menu', 'options: { s: { remove: [unwarned-salvo, punishing-salvo] } }'],
    [
      'options launch no weapons',
      'options: { s: { extend: { warned-salvo: { weapons: 0 }, unwarned-salvo: { weapons: 0 } } } }',
    ],
    ['no channel is private', 'channels: { public: { between: [n, s], private: false } }'],
  ])('where %s', async (_, more) => {
    const rows = `    - { id: A1, date: 2030-01-03, actor: p, action: rocket_attack, target: n, killed: 3, injured: 4, weapons: 2 rockets }
    - { id: M, date: 2030-01-04, actor: s, action: back_channel_message, kind: message, content: warn }
    - { id: A2, date: 2030-01-05, actor: s, action: missile_strike, rung: direct-salvo, kind: act, target: n, killed: 2, weapons: 12 missiles }`
    const { acts } = await read(month(rows, { more }))
    expect(acts).toHaveLength(2)
  })
})

test('what the model gives no chance is refused, and the row is said to be without explanation', async () => {
  const rows = '    - { id: A1, date: 2030-01-03, actor: p, action: rocket_attack, target: n, killed: 3 }'
  const { acts } = await read(month(rows, { more: 'parameters: { lethality: 0 }' }))
  expect(acts[0].refused).toBe(
    'the model cannot explain this row: whether it was meant to punish or not, the model gives 3 killed, 0 injured hardly any chance',
  )
  expect(acts[0].punish).toEqual({ mean: 0.5, low: 0, high: 1, error: 0.5 })
})

describe('the toll in logarithms', () => {
  const blow = (change = {}): Blow =>
    blowOf({ lethal: 0.2, hurting: 0.3, killed: 1.5, injured: 4, shape: 0.7, ...change })
  const casualtiesProbability = (killed: number[], injured: number[], weapons: number, one: Blow): number =>
    linear(figureOf(killed), figureOf(injured), weapons, one)
  const logCasualties = (killed: number[], injured: number[], weapons: number, one: Blow): number =>
    inLogs(figureOf(killed), figureOf(injured), weapons, one)
  test.each([
    [[2], [3], 4],
    [[0], [3], 5],
    [[2], [], 5],
    [[0, 2], [1, 5], 3],
  ])('is that of the usual sum: killed %j, injured %j, %i weapons', (killed, injured, weapons) => {
    expect(logCasualties(killed, injured, weapons, blow())).toBeCloseTo(
      Math.log(casualtiesProbability(killed, injured, weapons, blow())),
      8,
    )
  })

  test('a weapon that cannot miss is no different from one that hardly can', () => {
    const near = casualtiesProbability([3], [2], 2, blow({ lethal: 0.7, hurting: 0.3 - 1e-9 }))
    expect(casualtiesProbability([3], [2], 2, blow({ lethal: 0.7, hurting: 0.3 }))).toBeCloseTo(near, 8)
    expect(casualtiesProbability([3], [], 24, blow({ lethal: 1, hurting: 0 }))).toBeGreaterThan(0)
  })
})

test('a viewpoint that is certain beforehand still has odds', () => {
  for (const punish of [0, 1]) {
    const { logOdds, evenPrior } = readByViewpoint(
      'v',
      { name: 'V', prior: { punish }, accepts: {}, deception: 0 } as unknown as Viewpoint,
      [],
    )
    expect(Number.isFinite(logOdds)).toBe(true)
    expect(evenPrior).toBeCloseTo(0.5, 9)
  }
})
