/**
 * O3: N weapons, each hitting an occupied place with probability p, a hit killing a negative binomial number of mean mu
 * and shape k: the dead have mean N p mu and variance N p (mu + mu^2/k) + N p (1 - p) mu^2. Bands: 4 standard errors.
 */
import { describe, expect, test } from 'vitest'
import { attack } from '../../src/model/attack.js'
import { Happened, type Happened as Kind, L } from '../../src/model/log.js'
import { killedProbability } from '../../src/model/resolution/equations.js'
import type { Scenario } from '../../src/model/scenario.js'
import { strike } from '../../src/model/strike.js'
import { negativeBinomialPmf } from '../../src/random/negative-binomial.js'
import { at, ENDLESS, expectMean, expectShare, fixedAct, points, rowsOf, runner } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

const mean = (n: number, p: number, mu: number): number => n * p * mu
const variance = (n: number, p: number, mu: number, k: number): number =>
  n * p * (mu + (mu * mu) / k) + n * p * (1 - p) * mu * mu

describe.each([
  [1, 0.3, 2, 0.5],
  [4, 0.15, 1.5, 0.8],
  [14, 0.05, 3, 1],
  [3, 1, 2, 0.7],
])('%d weapons, each with probability %d, killing %d on average, shape %d', (n, p, mu, k) => {
  test('the exact distribution sums to one and has these moments', () => {
    let total = 0
    let first = 0
    let second = 0
    for (let killed = 0; killed < 600; killed++) {
      const mass = killedProbability(killed, n, p, mu, k)
      total += mass
      first += killed * mass
      second += killed * killed * mass
    }
    expect(total).toBeCloseTo(1, 10)
    expect(first).toBeCloseTo(mean(n, p, mu), 8)
    expect(second - first * first).toBeCloseTo(variance(n, p, mu, k), 6)
  })

  test('it is the convolution of what each weapon does', () => {
    const most = 40
    const one = Array.from({ length: most }, (_, j) => p * negativeBinomialPmf(j, mu, k) + (j === 0 ? 1 - p : 0))
    let all: number[] = Array.from({ length: most }, (_, j) => (j === 0 ? 1 : 0))
    for (let w = 0; w < n; w++)
      all = all.map((_, j) => all.slice(0, j + 1).reduce((sum, mass, i) => sum + mass * one[j - i], 0))
    for (let j = 0; j < most; j++) expect(killedProbability(j, n, p, mu, k)).toBeCloseTo(all[j], 12)
  })
})

const EXPOSED = 20
const LETHALITY = 0.1
const SHAPE = 0.8
const COVER = 0.5
const STOP = 0.6
const LEAK = 1 - COVER * STOP

/** One base without shelter; all kinds of act kill alike. */
function base(crisis: Record<string, number>, shelter = 0): Scenario {
  return scenario(
    {
      principals: [principal('us', 'strong'), principal('iran', 'patron')],
      proxies: [proxy('kh', 'aligned')],
      hosts: [],
      sites: [
        {
          id: 'base',
          name: 'base',
          owner: 0,
          host: -1,
          exposed: at(EXPOSED),
          cover: at(COVER),
          shelter: at(shelter),
          reach: [at(1)],
          count: 1,
        },
      ],
    },
    {
      ...ENDLESS,
      ...points({
        interception: STOP,
        lethality: LETHALITY,
        casualtyShape: SHAPE,
        aimLethality: 1,
        aimContrast: 1,
        earlyWarning: 0,
        ...crisis,
      }),
    },
  )
}

/** Dead of many independent acts of one kind. */
function dead(
  file: Scenario,
  runs: number,
  kind: Kind,
  act: (sim: ReturnType<ReturnType<typeof runner>['begin']>) => void,
): number[] {
  const games = runner(file, 11n)
  const found: number[] = []
  for (let run = 0; run < runs; run++) {
    const sim = games.begin(run)
    act(sim)
    found.push(rowsOf(sim, kind)[0][L.killed])
  }
  return found
}

test('attacks by proxies kill as many as the formula says, and as variably', () => {
  const occupancy = 0.12
  const found = dead(base({ occupancy, injuryReach: 4 }), 20_000, Happened.attack, (sim) =>
    attack(sim, 0, 0, fixedAct({ weapons: 5 })),
  )
  const p = LEAK * occupancy
  const mu = EXPOSED * LETHALITY
  expectMean(found, mean(5, p, mu))
  expectMean(
    found.map((x) => (x - mean(5, p, mu)) ** 2),
    variance(5, p, mu, SHAPE),
  )
  for (const killed of [0, 1, 2, 3])
    expectShare(found.filter((x) => x === killed).length, found.length, killedProbability(killed, 5, p, mu, SHAPE))
})

test('salvos by a principal kill as many as the formula says, and as variably', () => {
  const strikeOccupancy = 0.2
  const file = base({ strikeOccupancy })
  const salvo = file.principals[1].options.findIndex((o) => o.id === 'unwarned-salvo')
  const found = dead(file, 20_000, Happened.act, (sim) => strike(sim, 1, salvo, null))
  const n = file.principals[1].options[salvo].weapons
  const p = LEAK * strikeOccupancy
  const mu = EXPOSED * LETHALITY
  expectMean(found, mean(n, p, mu))
  expectMean(
    found.map((x) => (x - mean(n, p, mu)) ** 2),
    variance(n, p, mu, SHAPE),
  )
})

test('people in shelter die at the rate the shelter leaves', () => {
  const strikeOccupancy = 0.2
  const file = base({ strikeOccupancy, warnedMultiplier: 0.1 }, 1)
  const salvo = file.principals[1].options.findIndex((o) => o.id === 'unwarned-salvo')
  const found = dead(file, 8_000, Happened.act, (sim) => strike(sim, 1, salvo, null))
  expectMean(found, mean(14, LEAK * strikeOccupancy, EXPOSED * LETHALITY * 0.1))
})

test('a warned salvo kills fewer, by the shelter the warning brings', () => {
  const strikeOccupancy = 0.2
  const file = base({ strikeOccupancy, warnedMultiplier: 0.1, shelterWhenWarned: 0.9 })
  const salvo = file.principals[1].options.findIndex((o) => o.id === 'unwarned-salvo')
  const warned = dead(file, 8_000, Happened.act, (sim) =>
    strike(sim, 1, salvo, fixedAct({ weapons: 14, warned: true })),
  )
  expectMean(warned, mean(14, LEAK * strikeOccupancy, EXPOSED * LETHALITY * (0.9 * 0.1 + 0.1)))
})

// attack() divides 0 by 0 where no weapon can fail to hurt: of five weapons it then counts two.
test('when every weapon that leaks must find an occupied place, none is lost', () => {
  // Every leaker hurts and kills: interception stops nothing, so five weapons make five lethal hits.
  const found = dead(base({ interception: 0, occupancy: 1, injuryReach: 0 }), 8_000, Happened.attack, (sim) =>
    attack(sim, 0, 0, fixedAct({ weapons: 5 })),
  )
  expectMean(found, mean(5, 1, EXPOSED * LETHALITY))
})
