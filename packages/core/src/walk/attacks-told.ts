/**
 * Attacks along the record. Their number has a Poisson likelihood in the total intensity of the groups. Where a running
 * total is known, a particle is weighed on each day by that day's attacks and by what it makes of those still to come
 * (`ahead`), taking back what was reckoned the day before; by the last day all that was looked ahead to is taken back, so
 * that what remains is the product of the daily Poisson terms. Source: docs/assess.md, "Attacks".
 */
import { attack } from '../model/attack.ts'
import { FixedAct } from '../model/fixed-act.ts'
import { causeShares, tiltCauses } from '../model/proxy-attacks/equations.ts'
import { C, T, tieBase } from '../model/run-constants.ts'
import { driverAhead, type Sim } from '../model/sim.ts'
import { principalAt, S } from '../model/state.ts'
import type { World } from '../model/world.ts'
import { binomialDraw } from '../random/binomial.ts'
import { exp } from '../random/exp.ts'
import { log } from '../random/log.ts'
import { logGamma } from '../random/log-gamma.ts'
import { poissonInverse } from '../random/poisson.ts'
import type { Stream } from '../random/stream.ts'
import { whole } from '../target/arithmetic.ts'
import { type Doubles, doubles, fill, type Ints, ints, type List, list } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { type ActRooms, AUTHOR_AT, CAUSE_AT } from './act-rooms.ts'
import { attackEvidence, Evidence, FACTORS, seenWith } from './aim-evidence.ts'
import { logSum } from './logs.ts'
import { ELSEWHERE, outsideShare, shareThere } from './outside.ts'
import { REPORTED } from './principals-told.ts'
import { CARRIED } from './row-plan.ts'
import type { ToldAct } from './told-act.ts'
import type { ToldRecord } from './told-record.ts'

/** How often a day groups change their mind, as the look-ahead takes it: it changes no result, only how fast. */
const TURNS: number = 0.05

export class AttacksTold {
  private readonly evidence: Evidence = new Evidence()
  private readonly share: Doubles = doubles(4)
  /** Order in force of each principal. */
  private readonly orders: Ints
  private readonly proxies: i32
  private readonly byProxy: Doubles
  /** An attack of which no row tells: nobody was hurt. Meant to be seen, then meant to punish. */
  private readonly unnamedAct: List<FixedAct> = list<FixedAct>(2)
  /** Attacks of the step in hand that no row names. */
  today: i32 = 0

  constructor(
    private readonly record: ToldRecord,
    private readonly world: World,
  ) {
    this.proxies = world.proxies
    this.orders = ints(world.principals)
    this.byProxy = doubles(world.proxies)
    const unknown = ints(2)
    unknown[0] = -1
    unknown[1] = -1
    for (let aim = 0; aim < 2; aim++)
      this.unnamedAct[aim] = new FixedAct(unknown, ints(2), ints(2), aim, false, false, -1)
  }

  /**
   * log weight of the number of attacks of the step; called right after the proxies' phase. `today` becomes the number
   * that no row names.
   * @param carried of this particle, from `at`
   * @param more attacks whose day is uncertain and that this particle has today
   */
  count(sim: Sim, carried: Doubles, at: i32, stream: Stream, more: i32): number {
    const record = this.record
    const step = sim.world.step
    const t = sim.t
    // Causes go by the orders under which the attacks were made, not by those given later in the step.
    for (let i = 0; i < this.world.principals; i++) this.orders[i] = whole(sim.s[principalAt(sim.layout, i) + S.order])
    let lambda: number = 0
    for (let k = 0; k < this.proxies; k++) lambda += sim.ownIntensity[k] + sim.commanded[k]
    const c = record.intervalOf[t]
    const told: number = record.named[t] + more
    if (c < 0) {
      // No total covers the day: rows tell of a share of the attacks, and the rest is free.
      this.today = lambda > 0 ? whole(poissonInverse(stream.unit(), (1 - REPORTED) * lambda * step)) : 0
      carried[at + CARRIED.since] += this.today + told
      const mean = REPORTED * lambda * step
      return (told > 0 ? told * log(mean) : 0) - mean - logGamma(told + 1)
    }
    carried[at + CARRIED.since] = 0
    if (t === record.intervalFrom[c]) {
      carried[at + CARRIED.left] = record.intervalTotal[c]
      carried[at + CARRIED.unnamed] = record.intervalUnnamed[c]
      carried[at + CARRIED.ahead] = 0
    }
    const days: number = (record.intervalUntil[c] - t - 1) * step
    const later = this.later(sim, lambda)
    const left = carried[at + CARRIED.unnamed]
    // Attacks that no row names fall on today by its share of what is expected of the days that are left.
    const expected = lambda * step + this.expected(lambda, later, days)
    const share = days > 0 && expected > 0 ? (lambda * step) / expected : 1
    const now: number = days > 0 ? (left > 0 ? binomialDraw(stream, left, share) : 0) : left
    const made = now + told
    carried[at + CARRIED.unnamed] -= now
    carried[at + CARRIED.left] -= made
    this.today = whole(now)
    const ahead =
      days > 0 ? this.ahead(carried[at + CARRIED.left], carried[at + CARRIED.unnamed], lambda, later, days) : 0
    let weight = ahead - carried[at + CARRIED.ahead] - lambda * step
    if (made > 0) weight += lambda > 0 ? made * log(lambda * step) : Number.NEGATIVE_INFINITY
    if (left > 0 && share < 1 && weight > Number.NEGATIVE_INFINITY)
      weight +=
        logGamma(left - now + 1) -
        logGamma(left + 1) -
        now * (share > 0 ? log(share) : 0) -
        (left - now) * log(1 - share)
    else if (left > 0) weight -= logGamma(left + 1)
    carried[at + CARRIED.ahead] = ahead
    return weight
  }

  /** Intensity to which the attacks may come back: that of groups that have no order to hold and are not suspended. */
  private later(sim: Sim, lambda: number): number {
    const d = sim.drawn.d
    let total: number = 0
    for (let k = 0; k < this.proxies; k++) {
      const tie = tieBase(this.world.principals, k)
      total += driverAhead(sim, this.world.proxyDriver[k]) * (d[tie + T.baseRate] + d[tie + T.commandedFree])
    }
    return total > lambda ? total : lambda
  }

  /** Chance that groups change their mind within so many days, as the look-ahead takes it. */
  private turn(days: number): number {
    return 1 - exp(-TURNS * days)
  }

  /** Attacks expected within so many days. */
  private expected(lambda: number, later: number, days: number): number {
    return days * (lambda + this.turn(days) * (later - lambda))
  }

  /**
   * log of what the days ahead make of a particle, up to a constant: Pr(attacks on the days of those that rows name, and
   * so many more on any day).
   * @param count all attacks ahead; @param unnamed those among them that no row names
   */
  private ahead(count: number, unnamed: number, lambda: number, later: number, days: number): number {
    const turn = this.turn(days)
    const same = log(1 - turn) + (count > 0 ? count * log(lambda) : 0) - lambda * days
    const other = log(turn) + (count > 0 ? count * log(later) : 0) - later * days
    return logSum(same, other) + unnamed * log(days) - logGamma(unnamed + 1)
  }

  /**
   * Attacks that no row names: nobody was hurt. @param quiet for each proxy, Pr(nobody hurt) and Pr(punish given that)
   */
  unnamed(sim: Sim, quiet: Doubles, quietAt: i32, stream: Stream): number {
    let weight: number = 0
    for (let n = 0; n < this.today; n++) {
      let all: number = 0
      let likely: number = 0
      for (let k = 0; k < this.proxies; k++) {
        const lambda = sim.ownIntensity[k] + sim.commanded[k]
        all += lambda
        likely += lambda * quiet[quietAt + 2 * k]
        this.byProxy[k] = lambda * quiet[quietAt + 2 * k]
      }
      if (!(likely > 0)) return Number.NEGATIVE_INFINITY
      weight += log(likely / all)
      const k = this.pick(stream.unit() * likely)
      const aim = stream.unit() < quiet[quietAt + 2 * k + 1] ? 1 : 0
      attack(sim, k, 1000 + sim.attacks[k], this.unnamedAct[aim])
      sim.attacks[k] += 1
    }
    return weight
  }

  /**
   * One attack that the record names; author and aim are drawn given all that was seen, the cause by the attack itself.
   * @param rooms take the row of act `a`, where it is wanted
   */
  named(sim: Sim, act: ToldAct, a: i32, rooms: ActRooms, stream: Stream): number {
    const evidence = this.evidence
    const factors = evidence.factors
    const byProxy = this.byProxy
    const drawn = sim.drawn
    const sites = sim.world.sites
    attackEvidence(sim, act, evidence)
    fill(byProxy, 0, this.proxies)
    let all: number = 0
    let likely: number = 0
    let elsewhere: number = 0
    for (let k = 0; k < this.proxies; k++) all += sim.ownIntensity[k] + sim.commanded[k]
    for (let n = 0; n < act.proxyCount; n++) {
      const k = act.proxies[n]
      const here: number =
        act.site < 0
          ? 1
          : shareThere(
              drawn.siteShare[k * sites + act.site] - (act.site > 0 ? drawn.siteShare[k * sites + act.site - 1] : 0),
              sites,
            )
      byProxy[k] = act.weights[n] * here * (sim.ownIntensity[k] + sim.commanded[k])
      if (act.weighsCauses) byProxy[k] *= this.causesOf(sim, k, act)
      likely += byProxy[k]
      if (here < 1) elsewhere += (byProxy[k] * ELSEWHERE) / (sites * here)
    }
    if (!(likely > 0)) return Number.NEGATIVE_INFINITY
    evidence.outsideChoice = outsideShare(elsewhere, likely)
    if (rooms.wants(a)) this.note(sim, act, a, likely, rooms)
    const punishing = seenWith(factors, FACTORS)
    const seen = logSum(seenWith(factors, 0), punishing)
    const k = this.pick(stream.unit() * likely)
    const aim = stream.unit() < exp(punishing - seen) ? 1 : 0
    attack(sim, k, 1000 + sim.attacks[k], act.fixed[aim])
    sim.attacks[k] += 1
    return log(likely / all) + seen
  }

  /**
   * Fills `share` with the causes of an attack by proxy k in the light of what is said of them.
   * @returns how likely what is said is; 1 where nothing is
   */
  private causesOf(sim: Sim, k: i32, act: ToldAct): number {
    const order = this.orders[sim.world.proxyPatron[k]]
    causeShares(order, sim.ownIntensity[k], sim.commanded[k], sim.drawn.d[C.directedShare], this.share)
    return act.weighsCauses ? tiltCauses(this.share, act.causeWorth) : 1
  }

  /** Evidence, causes and authors of the attack in hand, for its reading. */
  private note(sim: Sim, act: ToldAct, a: i32, likely: number, rooms: ActRooms): void {
    const share = this.share
    const rows = rooms.rows[a]
    const row = rooms.at
    rooms.noteEvidence(a, this.evidence)
    for (let c = 0; c < 4; c++) rows[row + CAUSE_AT + c] = 0
    for (let k = 0; k < this.proxies; k++) {
      const author = this.byProxy[k] / likely
      rows[row + AUTHOR_AT + k] = author
      if (author === 0) continue
      this.causesOf(sim, k, act)
      for (let c = 0; c < 4; c++) rows[row + CAUSE_AT + c] += author * share[c]
    }
  }

  private pick(left: number): i32 {
    let last = 0
    let rest = left
    for (let k = 0; k < this.proxies; k++) {
      if (this.byProxy[k] <= 0) continue
      last = k
      rest -= this.byProxy[k]
      if (rest < 0) break
    }
    return last
  }
}
