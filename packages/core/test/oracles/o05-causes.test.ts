/**
 * O5: the shares of the four causes of an attack under each order, in closed form and simulated. Band: 4 binomial
 * standard errors.
 */
import { describe, expect, test } from 'vitest'
import { attack } from '../../src/model/attack.js'
import { Happened, L } from '../../src/model/log.js'
import { CAUSES } from '../../src/model/proxy-attacks/causes.js'
import { causeShares, FREE, HOLD, PRESS, RESTRAIN } from '../../src/model/proxy-attacks/equations.js'
import { at, expectShare, loneProxy, rowsOf, runner } from '../helpers/kernel.js'

const PHI = 0.25
const TIE = { control: 0.6, ownRate: 1.2, branching: 0, excitationDays: 5 }
const PRESS_FACTOR = 1.5

/** Shares by hand: kappa, mu, phi as above; own rate m = (1 - kappa) mu. */
const m = 0.4 * 1.2
const nu = 0.6 * 1.2
const EXPECTED: Record<number, number[]> = {
  [RESTRAIN]: [0, 0, 0, 1],
  [HOLD]: [0, 0, 0, 1],
  [FREE]: [(PHI * nu) / (m + nu), ((1 - PHI) * nu) / (m + nu), m / (m + nu), 0],
  [PRESS]: [(1.5 * nu) / (m + 1.5 * nu), 0, m / (m + 1.5 * nu), 0],
}

describe.each([
  ['restrain', RESTRAIN],
  ['hold', HOLD],
  ['free', FREE],
  ['press', PRESS],
])('under %s', (_, order) => {
  test('the closed form is that of the intensities', () => {
    const share = new Float64Array(4)
    causeShares(order, m, order === FREE ? nu : order === PRESS ? PRESS_FACTOR * nu : 0, PHI, share)
    expect([...share].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14)
    for (let c = 0; c < 4; c++) expect(share[c], CAUSES[c]).toBeCloseTo(EXPECTED[order][c], 14)
  })

  test('attacks in the kernel have these causes', () => {
    const games = runner(
      loneProxy(TIE, order, { steps: 100, sites: [] }, { directedShare: PHI, fearOfPunishment: 0 }),
      21n,
    )
    const seen = [0, 0, 0, 0]
    for (let run = 0; run < 60; run++) for (const row of rowsOf(games.run(run), Happened.attack)) seen[row[L.what]]++
    const all = seen.reduce((a, b) => a + b, 0)
    expect(all).toBeGreaterThan(2000)
    for (let c = 0; c < 4; c++) {
      if (EXPECTED[order][c] % 1 === 0) expect(seen[c]).toBe(EXPECTED[order][c] * all)
      else expectShare(seen[c], all, EXPECTED[order][c])
    }
  })
})

test('without intensity an attack has no shares', () => {
  const share = new Float64Array([1, 2, 3, 4])
  causeShares(FREE, 0, 0, PHI, share)
  expect([...share]).toEqual([0, 0, 0, 0])
})

test('the aim is drawn apart from the cause: punishing attacks are as common among the directed as among the own', () => {
  const games = runner(loneProxy(TIE, FREE, { sites: [] }, { directedShare: PHI, punishShare: 0.3 }), 4n)
  const punish = [0, 0, 0, 0]
  const all = [0, 0, 0, 0]
  for (let run = 0; run < 5000; run++) {
    const sim = games.begin(run)
    sim.ownIntensity[0] = m
    sim.commanded[0] = nu
    attack(sim, 0, 0, null)
    const [row] = rowsOf(sim, Happened.attack)
    all[row[L.what]]++
    punish[row[L.what]] += row[L.aim]
  }
  for (const c of [0, 1, 2]) expectShare(punish[c], all[c], 0.3)
  expect(at(1).kind).toBe('point')
})
