/** O4: posterior odds of the aim of an act are the prior odds times the likelihood ratio, to 1e-12. */
import { expect, test } from 'vitest'
import { attack } from '../../src/model/attack.js'
import { casualtyHarm, harmOf } from '../../src/model/harm/equations.js'
import { killedProbability } from '../../src/model/resolution/equations.js'
import { C, siteKilledMean } from '../../src/model/run-constants.js'
import { Q } from '../../src/model/state.js'
import { strike } from '../../src/model/strike.js'
import { negativeBinomialPmf } from '../../src/random/negative-binomial.js'
import { begun, fixedAct } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

/** Likelihood of the dead by direct summation over hits, apart from the code under test. */
function likelihood(killed: number, weapons: number, p: number, mean: number, shape: number): number {
  let total = 0
  for (let hits = 0; hits <= weapons; hits++) {
    let choose = 1
    for (let j = 0; j < hits; j++) choose = (choose * (weapons - j)) / (j + 1)
    const kills = hits === 0 ? (killed === 0 ? 1 : 0) : negativeBinomialPmf(killed, hits * mean, hits * shape)
    total += choose * p ** hits * (1 - p) ** (weapons - hits) * kills
  }
  return total
}

/** What the victim concludes of a salvo: P(punish). */
function concludes(
  option: string,
  act: { killed?: number; weapons?: number; warned?: boolean },
): { seen: number; prior: number; ratio: number } {
  const sim = begun(scenario(), 5n, 3)
  const menu = sim.world.scenario.principals[1].options
  const o = menu.findIndex((x) => x.id === option)
  const { d } = sim.drawn
  const weapons = act.weapons ?? menu[o].weapons
  const warned = act.warned ?? false
  // Prior odds: nothing is owed (estimates are zero), so a strategy's reply is the discretised normal about 0, spread
  // 0.2.
  const belief = sim.layout.pair + Q.belief0
  const present = menu.map((x) => x.weight * Math.exp(-0.5 * (x.severity / 0.2) ** 2))
  const all = present.reduce((a, b) => a + b, 0)
  const inTime = sim.drawn.channelInTime[0]
  let punishing = 0
  let demonstrating = 0
  for (const [r, x] of menu.entries()) {
    if (x.target !== 'forces' || x.order !== null) continue
    const notice = x.warned ? (warned ? inTime : 1 - inTime) : warned ? 0 : 1
    const weight = (sim.s[belief] + sim.s[belief + 1] + sim.s[belief + 2]) * (present[r] / all) * notice
    const usual = x.aim === 'punish' ? 1 - d[C.aimSlip] : d[C.aimSlip]
    punishing += weight * usual
    demonstrating += weight * (1 - usual)
  }
  const leak = 1 - sim.drawn.siteCover[0] * d[C.interception]
  const mean = (punish: boolean): number => siteKilledMean(d, sim.drawn.siteExposed[0], punish, false)
  const killed = act.killed ?? 0
  const ratio =
    likelihood(killed, weapons, leak * d[C.strikePunish], mean(true), d[C.casualtyShape]) /
    likelihood(killed, weapons, leak * d[C.strikeDemonstrate], mean(false), d[C.casualtyShape])
  let seen = -1
  sim.listener = { decision: () => {}, blamed: () => {}, judged: (_, __, punish) => (seen = punish) }
  // The site offers no shelter that the draw could use: what the victim knows of shelter is then that there was none.
  sim.drawn.siteShelter[0] = 0
  sim.drawn.d[C.earlyWarning] = 0
  strike(sim, 1, o, fixedAct({ ...act, killed, injured: 0 }))
  return { seen, prior: punishing / demonstrating, ratio }
}

test.each([
  ['unwarned-salvo', { killed: 0 }],
  ['unwarned-salvo', { killed: 3 }],
  ['punishing-salvo', { killed: 0 }],
  ['punishing-salvo', { killed: 12, weapons: 9 }],
  ['punishing-salvo', { killed: 20 }],
])('after a %s with %o the posterior odds are prior odds times likelihood ratio', (option, act) => {
  const { seen, prior, ratio } = concludes(option, act)
  const odds = seen / (1 - seen)
  expect(Math.abs(odds / (prior * ratio) - 1)).toBeLessThan(1e-12)
  expect(ratio).not.toBeCloseTo(1, 2)
})

// killedProbability leaves out numbers of hits less likely than 1e-14, which is not so little beside the chance of 40
// dead.
test('forty dead are judged to 1e-12 too', () => {
  const { seen, prior, ratio } = concludes('punishing-salvo', { killed: 40 })
  expect(Math.abs(seen / (1 - seen) / (prior * ratio) - 1)).toBeLessThan(1e-12)
})

test('many dead make the act look meant to kill; none make it look meant to be seen', () => {
  expect(concludes('unwarned-salvo', { killed: 30 }).seen).toBeGreaterThan(
    concludes('unwarned-salvo', { killed: 3 }).seen,
  )
  expect(concludes('unwarned-salvo', { killed: 3 }).seen).toBeGreaterThan(
    concludes('unwarned-salvo', { killed: 0 }).seen,
  )
})

test('a strike that killed says more about aim the more the two aims differ in the dead', () => {
  const weak = killedProbability(4, 5, 0.2, 2.2, 0.8) / killedProbability(4, 5, 0.2, 2, 0.8)
  const strong = killedProbability(4, 5, 0.4, 4, 0.8) / killedProbability(4, 5, 0.1, 2, 0.8)
  expect(weak).toBeGreaterThan(1)
  expect(strong).toBeGreaterThan(weak)
})

/**
 * What the victim makes of an attack by a proxy that got through with four weapons: odds of punish, and what they
 * should be.
 */
function attacked(killed: number): { odds: number; exact: number } {
  const sim = begun(scenario(), 5n, 3)
  const { d } = sim.drawn
  sim.drawn.siteShelter[0] = 0
  sim.drawn.d[C.earlyWarning] = 0
  sim.ownIntensity[0] = 0.5
  sim.commanded[0] = 0.5
  let harm = -1
  sim.listener = { decision: () => {}, judged: () => {}, blamed: (_, __, ___, ____, felt) => (harm = felt) }
  // An attack given to have killed nobody may have been stopped; find one that was not.
  let row = -1
  for (let n = 0; n < 50 && row < 0; n++) {
    attack(sim, 0, n, fixedAct({ weapons: 4, killed, injured: 0, site: 0 }))
    const at = (sim.log.count - 1) * 10
    if (sim.log.rows[at + 9] === 0) row = at
  }
  expect(row).toBeGreaterThanOrEqual(0)
  const leak = 1 - sim.drawn.siteCover[0] * d[C.interception]
  const mean = (punish: boolean): number => siteKilledMean(d, sim.drawn.siteExposed[0], punish, false)
  const prior = d[C.punishShare] / (1 - d[C.punishShare])
  // Something got through, which is as likely for either aim: without dead that leaves out the case in which nothing
  // did.
  const like = (p: number, mu: number): number =>
    likelihood(killed, 4, p, mu, d[C.casualtyShape]) - (killed === 0 ? (1 - leak) ** 4 : 0)
  const ratio = like(leak * d[C.lethalPunish], mean(true)) / like(leak * d[C.lethalDemonstrate], mean(false))
  const plain = harmOf(
    1,
    0.15 * d[C.harmReached],
    casualtyHarm(d[C.casualtyWeight], d[C.injuryWeight], killed, 0),
    0,
    1,
  )
  const seen = (harm / plain - 1) / d[C.aimWeight] + 0.5
  return { odds: seen / (1 - seen), exact: prior * ratio }
}

test.each([1, 5])('an attack by a proxy that got through and killed %d is judged by the same rule', (killed) => {
  const { odds, exact } = attacked(killed)
  expect(Math.abs(odds / exact - 1)).toBeLessThan(1e-11)
})

// attack.ts takes (1 - p)^n for the likelihood of no dead: it leaves out hits that kill nobody, and that something got
// through.
test('so is one that killed nobody', () => {
  const { odds, exact } = attacked(0)
  expect(Math.abs(odds / exact - 1)).toBeLessThan(1e-11)
})
