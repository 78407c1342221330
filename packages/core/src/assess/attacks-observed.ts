/**
 * Attacks along the record. Their number has a Poisson likelihood in the total intensity. Where a running total is known it is brought
 * forward: at the start of its interval a particle is weighed by Pois(R; lambda d), and at each later step by
 * (lambda / lambda before)^R left exp(-(lambda - lambda before) d left). The factors telescope to the product of daily Poisson terms.
 */
import { attack } from '../model/attack.js'
import { C } from '../model/drawn.js'
import { causeShares } from '../model/proxy-attacks/equations.js'
import type { GivenAct } from '../model/scenario.js'
import { type Sim, STANDOFF } from '../model/sim.js'
import { S } from '../model/state.js'
import { binomialDraw } from '../random/binomial.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { logGamma } from '../random/log-gamma.js'
import { poissonInverse } from '../random/poisson.js'
import type { Stream } from '../random/stream.js'
import { AUTHOR_AT, CAUSE_AT } from './act-records.js'
import { attackEvidence, FACTORS, seenWith } from './aim-evidence.js'
import { logSum } from './logs.js'
import type { Observations, ObservedAct } from './observations.js'
import { givenAct } from './one-shape.js'
import { REPORTED } from './principals-observed.js'

/** Intensity below which a particle is not forsaken before its day has come: a group that has suspended itself may resume. */
const LEAST_AHEAD = 0.02
/** Least share of a site among those that a group may attack, where the record says that it did. */
const LEAST_SHARE = 1e-4

/**
 * What a particle carries from step to step: intensity taken into account so far, attacks left of the interval, those not named, and those
 * since the last day that a total covers.
 */
export const CARRIED = { ahead: 0, left: 1, unnamed: 2, since: 3, size: 4 } as const

export class AttacksObserved {
  private readonly factors = new Float64Array(2 * FACTORS)
  private readonly share = new Float64Array(4)
  private readonly orders = new Int32Array(2)
  private readonly byProxy: Float64Array
  private readonly unnamedAct: GivenAct
  private readonly aimed = new Map<GivenAct, GivenAct[]>()

  constructor(
    private readonly observed: Observations,
    proxies: number,
  ) {
    this.byProxy = new Float64Array(proxies)
    const unknown: [number, number] = [-1, -1]
    this.unnamedAct = givenAct({ step: 0, kind: 'attack', principal: -1, proxies: [], option: -1, order: -1, content: -1, channel: -1, attacks: 1, weapons: unknown, killed: [0, 0], injured: [0, 0], aim: 0, warned: false, leader: false, site: -1, seen: -1 })
  }

  /**
   * log weight of the number of attacks of the step; called right after the proxies' phase. `today` takes the number that no row names.
   * @param carried of this particle, from `at`
   * @param more attacks whose day is uncertain and that this particle has today
   */
  count(sim: Sim, carried: Float64Array, at: number, stream: Stream, today: Int32Array, more = 0): number {
    const { intervals, intervalOf, named } = this.observed
    const { step } = sim.world.scenario
    const { t } = sim
    // Causes go by the orders under which the attacks were made, not by those given later in the step.
    for (let i = 0; i < 2; i++) this.orders[i] = sim.s[sim.layout.principal + i * S.size + S.order]
    let lambda = 0
    for (let k = 0; k < sim.world.proxies; k++) lambda += sim.ownIntensity[k] + sim.commanded[k]
    const c = intervalOf[t]
    const told = named[t] + more
    if (c < 0) {
      // No total covers the day: rows tell of a share of the attacks, and the rest is free.
      today[0] = lambda > 0 ? poissonInverse(stream.unit(), (1 - REPORTED) * lambda * step) : 0
      carried[at + CARRIED.since] += today[0] + told
      const mean = REPORTED * lambda * step
      return (told > 0 ? told * log(mean) : 0) - mean - logGamma(told + 1)
    }
    carried[at + CARRIED.since] = 0
    const interval = intervals[c]
    const steps = interval.until - t
    const days = steps * step
    const ahead = lambda > LEAST_AHEAD ? lambda : LEAST_AHEAD
    let weight = 0
    if (t === interval.from) {
      carried[at + CARRIED.left] = interval.total
      carried[at + CARRIED.unnamed] = interval.unnamed
      weight = interval.total * log(ahead * days) - ahead * days - logGamma(interval.total + 1)
    } else {
      const before = carried[at + CARRIED.ahead]
      weight = (carried[at + CARRIED.left] > 0 ? carried[at + CARRIED.left] * log(ahead / before) : 0) - (ahead - before) * days
    }
    carried[at + CARRIED.ahead] = ahead
    const left = carried[at + CARRIED.unnamed]
    const now = steps === 1 ? left : left > 0 ? binomialDraw(stream, left, 1 / steps) : 0
    carried[at + CARRIED.unnamed] -= now
    carried[at + CARRIED.left] -= now + told
    today[0] = now
    // What was brought forward at a floor is put right on the day.
    if (ahead !== lambda && now + told > 0) weight += (now + told) * log(lambda / ahead)
    if (ahead !== lambda) weight -= (lambda - ahead) * step
    return weight
  }

  /** Attacks that no row names: nobody was hurt. @param quiet for each proxy, Pr(nobody hurt) and Pr(punish given that) */
  unnamed(sim: Sim, count: number, quiet: Float64Array, quietAt: number, stream: Stream): number {
    let weight = 0
    for (let n = 0; n < count; n++) {
      let all = 0
      let likely = 0
      for (let k = 0; k < sim.world.proxies; k++) {
        const lambda = sim.ownIntensity[k] + sim.commanded[k]
        all += lambda
        likely += lambda * quiet[quietAt + 2 * k]
        this.byProxy[k] = lambda * quiet[quietAt + 2 * k]
      }
      if (!(likely > 0)) return Number.NEGATIVE_INFINITY
      weight += log(likely / all)
      const k = this.pick(stream.unit() * likely)
      this.unnamedAct.aim = stream.unit() < quiet[quietAt + 2 * k + 1] ? 1 : 0
      attack(sim, k, 1000 + sim.attacks[k], this.unnamedAct)
      sim.attacks[k] += 1
    }
    return weight
  }

  /**
   * One attack that the record names; author and aim are drawn given all that was seen, the cause by the attack itself.
   * @param rows of the act's record, or null; the particle's begins at `row`
   */
  named(sim: Sim, observed: ObservedAct, rows: Float64Array | null, row: number, stream: Stream): number {
    const { factors, byProxy } = this
    const { act, weights } = observed
    const { drawn, world } = sim
    attackEvidence(sim, observed, factors)
    byProxy.fill(0)
    let all = 0
    let likely = 0
    for (let k = 0; k < world.proxies; k++) all += sim.ownIntensity[k] + sim.commanded[k]
    for (let n = 0; n < act.proxies.length; n++) {
      const k = act.proxies[n]
      const here = act.site < 0 ? 1 : Math.max(LEAST_SHARE, drawn.siteShare[k * world.sites + act.site] - (act.site > 0 ? drawn.siteShare[k * world.sites + act.site - 1] : 0))
      byProxy[k] = weights[n] * here * (sim.ownIntensity[k] + sim.commanded[k])
      likely += byProxy[k]
    }
    if (!(likely > 0)) return Number.NEGATIVE_INFINITY
    if (rows !== null) this.note(sim, likely, rows, row)
    const punishing = seenWith(factors, FACTORS)
    const seen = logSum(seenWith(factors, 0), punishing)
    const k = this.pick(stream.unit() * likely)
    const aim = stream.unit() < exp(punishing - seen) ? 1 : 0
    attack(sim, k, 1000 + sim.attacks[k], this.withAim(act, aim))
    sim.attacks[k] += 1
    return log(likely / all) + seen
  }

  /** The act with an aim; there are two of each, made once. */
  private withAim(act: GivenAct, aim: number): GivenAct {
    let both = this.aimed.get(act)
    if (both === undefined) {
      both = [0, 1].map((one) => givenAct(act, one))
      this.aimed.set(act, both)
    }
    return both[aim]
  }

  /** Evidence, causes and authors of the attack in hand, for its reading. */
  private note(sim: Sim, likely: number, rows: Float64Array, row: number): void {
    const { factors, byProxy, share } = this
    const { drawn, world } = sim
    for (let c = 0; c < 2 * FACTORS; c++) rows[row + c] = factors[c]
    for (let c = 0; c < 4; c++) rows[row + CAUSE_AT + c] = 0
    for (let k = 0; k < world.proxies; k++) {
      const author = byProxy[k] / likely
      rows[row + AUTHOR_AT + k] = author
      if (author === 0) continue
      causeShares(this.orders[world.scenario.proxies[k].patron], sim.ownIntensity[k], sim.commanded[k], drawn.d[C.directedShare], share)
      for (let c = 0; c < 4; c++) rows[row + CAUSE_AT + c] += author * share[c]
    }
  }

  private pick(left: number): number {
    let last = 0
    let rest = left
    for (let k = 0; k < this.byProxy.length; k++) {
      if (this.byProxy[k] <= 0) continue
      last = k
      rest -= this.byProxy[k]
      if (rest < 0) break
    }
    return last
  }
}

/** Forgets endings that the phases may have drawn; along a record there was none. */
export function noEnding(sim: Sim): void {
  sim.ending = STANDOFF
  sim.route = 0
  sim.chooser = -1
}
