/** What is said moves what it is about, by as much as the closed form says, and the less the more it serves who says it. */
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/assess/assess.js'
import { crisisOf } from '../crisis/claims/crisis-of.js'

const read = (rows: string, asOf: string, particles = 600): Promise<Assessment> =>
  assess(crisisOf(rows), { asOf, particles, seed: 5n })

const ATTACK = `
    - { id: A1, date: 2024-02-01, actor: Militia, action: attack, target: North, killed: 1 }`
const said = (actor: string, asserts: string): string => `
    - { id: C1, date: 2024-02-02, actor: ${actor}, action: assessment, asserts: ${asserts}, summary: "So it says [conf=H]" }`

/** P(directed or licensed) of the attack. */
const behind = async (claim: string): Promise<number> => {
  const { acts } = await read(ATTACK + claim, '2024-02-03')
  return acts[0].behind?.mean ?? Number.NaN
}

describe('who stood behind an attack', () => {
  test('an accusation raises it, a denial by the accused hardly lowers it, what is said against interest moves it most', async () => {
    const nothing = await behind('')
    const accused = await behind(said('North', 'behind A1'))
    const denied = await behind(said('South', 'not behind A1'))
    const cleared = await behind(said('North', 'not behind A1'))
    const admitted = await behind(said('South', 'behind A1'))
    expect(accused).toBeGreaterThan(nothing)
    expect(denied).toBeLessThan(nothing)
    expect(nothing - denied).toBeLessThan(nothing - cleared)
    expect(admitted - nothing).toBeGreaterThan(accused - nothing)
  })
})

describe('who made an attack', () => {
  test('a group to which it is laid becomes likelier, one that is cleared less likely', async () => {
    const share = async (claim: string): Promise<number> => {
      const { acts } = await read(ATTACK + claim, '2024-02-03')
      return acts[0].authors.find(({ id }) => id === 'red')?.share ?? Number.NaN
    }
    const nothing = await share('')
    expect(await share(said('North', 'author A1 red'))).toBeGreaterThan(nothing + 0.05)
    expect(await share(said('Hostland', 'not author A1 red'))).toBeLessThan(nothing - 0.05)
  })
})

describe('what an act was for', () => {
  test('a claim of its aim is an item of evidence with the weight of the claim', async () => {
    const { acts, claims } = await read(ATTACK + said('Hostland', 'punish A1'), '2024-02-03')
    const item = acts[0].evidence.find(({ item: one }) => one === 'claims')
    expect(item?.decibans).toBeCloseTo(claims.weighed[0].decibans, 9)
    expect(item?.decibans).toBeGreaterThan(4)
    const without = await read(ATTACK, '2024-02-03')
    expect(without.acts[0].evidence.find(({ item: one }) => one === 'claims')?.decibans).toBe(0)
    expect(acts[0].punish.mean).toBeGreaterThan(without.acts[0].punish.mean)
  })
})

describe('control and orders', () => {
  const control = async (claim: string): Promise<number> => {
    const { bands, proxies } = await read(claim, '2024-01-26', 2000)
    return bands.at(-1)?.control[proxies.indexOf('red')].mean ?? Number.NaN
  }

  test('a finding against control lowers it as Bayes has it: E[k (1 - k + k d)] / E[1 - k + k d]', async () => {
    const finding = `
    - { id: C1, date: 2024-01-25, actor: Hostland, action: assessment, asserts: not control red, summary: "So it says [conf=H]" }`
    const doubt = 0.98 * 0.9 * 0.25 + (1 - 0.98 * 0.9)
    // The prior of an aligned group, Beta(6, 2); a day without an attack hardly moves it.
    const [mean, square] = [6 / 8, (6 * 7) / (8 * 9)]
    const expected = (mean - (1 - doubt) * square) / (1 - (1 - doubt) * mean)
    expect((await control(finding)) - (await control(''))).toBeCloseTo(expected - mean, 1)
    expect(Math.abs((await control(finding)) - (await control('')) - (expected - mean))).toBeLessThan(0.02)
  })

  test('that a patron holds its groups back makes such an order likelier', async () => {
    const held = async (claim: string): Promise<number> => {
      const { bands } = await read(ATTACK + claim, '2024-02-03')
      const [restrain, hold] = bands.at(-1)?.orders[1] ?? []
      return restrain + hold
    }
    expect(await held(said('North', 'hold south'))).toBeGreaterThan((await held('')) + 0.05)
  })
})

test('claims are listed with what they weigh, and those of later days are not known', async () => {
  const rows = ATTACK + said('North', 'behind A1')
  const { claims } = await read(rows, '2024-02-03')
  expect(claims.weighed).toMatchObject([
    {
      row: 'C1',
      by: 'North',
      says: 'the patron ordered or allowed A1',
      holds: true,
      about: 'A1',
      interest: 'accusation',
    },
  ])
  expect((await read(rows, '2024-02-01')).claims.weighed).toEqual([])
})

describe('a claim that could move nothing is named', () => {
  const idle = async (rows: string): Promise<string[]> =>
    (await read(rows, '2024-02-10', 50)).claims.idle.map(({ row, why }) => `${row}: ${why}`)

  test("who ordered a government's own act, or made an attack that is laid to one group alone", async () => {
    expect(
      await idle(`
    - { id: A1, date: 2024-02-01, actor: Red, action: attack, target: North }
    - { id: A2, date: 2024-02-02, actor: North, action: air_strike, target: Red }
    - { id: C1, date: 2024-02-03, actor: Hostland, action: assessment, asserts: ordered A2; author A1 red; author A1 blue; ordered C1 }`),
    ).toEqual([
      "C1: A2 is a government's own act, so nobody else is in question",
      'C1: the record lays A1 to red alone',
      'C1: the record does not count blue among its authors',
      'C1: the act that it is about, C1, is not carried',
    ])
  })

  test('what is said of the groups of a side that has none', async () => {
    expect(
      await idle(`
    - { id: C1, date: 2024-02-03, actor: Hostland, action: assessment, asserts: hold north }`),
    ).toEqual(['C1: north has no groups'])
  })
})
