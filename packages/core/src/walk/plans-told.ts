/**
 * Plans along the record, which does not tell them: the state of a particle holds how likely each is, and a step moves
 * that by the rules of a free run (model/plans.ts), exactly. So no particle has to guess what is prepared, and each can
 * follow the record when it is carried out. Source: docs/assess.md, "Plans".
 */
import { isDeed } from '../model/decide.ts'
import { dropChance, isHeavierPlan, ripensNow } from '../model/plans.ts'
import { C } from '../model/run-constants.ts'
import type { Sim } from '../model/sim.ts'
import { longestMenu, PLAN_OPEN, principalAt, S } from '../model/state.ts'
import type { World } from '../model/world.ts'
import { copy, type Doubles, doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** Where what principal i prepares begins in the state; what is ready follows after `planWidth`. */
function planAt(sim: Sim, i: i32): i32 {
  return sim.layout.plan + 2 * i * sim.layout.planWidth
}

/** Total probability of the deeds that take no preparation, from the choice in hand: 0 to 1. */
export function unprepared(sim: Sim, i: i32): number {
  const menu = sim.world.menus[i]
  let sum: number = 0
  for (let o = 0; o < menu.count; o++) if (isDeed(menu, o) && menu.preparation[o] === 0) sum += sim.probability[i][o]
  return sum
}

/** Probability, from 0 to 1, that principal i prepares anything. */
export function planned(sim: Sim, i: i32): number {
  return sim.s[principalAt(sim.layout, i) + S.planned]
}

function keepPlanned(sim: Sim, i: i32): void {
  const s = sim.s
  const at = planAt(sim, i)
  let sum: number = 0
  for (let n = 0; n < 2 * sim.layout.planWidth; n++) sum += s[at + n]
  const self = principalAt(sim.layout, i)
  s[self + S.planned] = sum
  s[self + S.plan] = sum > 0 ? PLAN_OPEN : 0
}

export class PlansTold {
  private readonly before: Doubles
  /** Scratch: what begins in a step, for each option. */
  private readonly begun: Doubles

  constructor(world: World) {
    this.before = doubles(2 * longestMenu(world))
    this.begun = doubles(longestMenu(world))
  }

  /** Keeps what is prepared, for `putBack`. */
  keep(sim: Sim, i: i32): void {
    copy(sim.s, planAt(sim, i), this.before, 0, 2 * sim.layout.planWidth)
  }

  putBack(sim: Sim, i: i32): void {
    copy(this.before, 0, sim.s, planAt(sim, i), 2 * sim.layout.planWidth)
    keepPlanned(sim, i)
  }

  /** Plans are what was kept, with the probability `share`, and what they have become since otherwise. */
  blend(sim: Sim, i: i32, share: number): void {
    if (share === 0) return
    const s = sim.s
    const at = planAt(sim, i)
    for (let n = 0; n < 2 * sim.layout.planWidth; n++) s[at + n] = (1 - share) * s[at + n] + share * this.before[n]
    keepPlanned(sim, i)
  }

  /**
   * A step in which no deed was done that takes no preparation: plans begin, are thought over, and get ready.
   * @param decides probability that the principal decides; where it is above 0, the options must be weighed
   * @param other probability of the deeds that take no preparation, where it decides
   */
  moveOn(sim: Sim, i: i32, decides: number, other: number): void {
    if (decides > 0) {
      const deciding = decides / (1 - decides * other)
      this.thinkOver(sim, i, deciding * (1 - other), deciding)
    }
    const s = sim.s
    const width = sim.layout.planWidth
    const at = planAt(sim, i)
    const menu = sim.world.menus[i]
    for (let o = 0; o < menu.count; o++) {
      if (s[at + o] === 0) continue
      const ripe = s[at + o] * ripensNow(sim, i, o)
      s[at + o] -= ripe
      s[at + width + o] += ripe
    }
    keepPlanned(sim, i)
  }

  /**
   * A decision may begin a plan, or put a heavier one in the place of what is prepared; otherwise what is prepared is
   * thought over, and may be dropped.
   * @param thinks probability that a principal with a plan thinks it over or replaces it
   * @param begins how much likelier than `sim.probability` each plan is chosen; 0 where another deed was
   */
  thinkOver(sim: Sim, i: i32, thinks: number, begins: number): void {
    const s = sim.s
    const width = sim.layout.planWidth
    const at = planAt(sim, i)
    const menu = sim.world.menus[i]
    const probability = sim.probability[i]
    const begun = this.begun
    const without = 1 - planned(sim, i)
    for (let o = 0; o < menu.count; o++) begun[o] = menu.preparation[o] > 0 ? without * begins * probability[o] : 0
    for (let o = 0; o < menu.count; o++) {
      const mass = s[at + o] + s[at + width + o]
      if (mass === 0) continue
      let replaced: number = 0
      for (let n = 0; n < menu.count; n++) {
        if (!isHeavierPlan(menu, n, o)) continue
        begun[n] += mass * begins * probability[n]
        replaced += begins * probability[n]
      }
      const kept = 1 - replaced - (thinks - replaced) * dropChance(sim, i, o)
      s[at + o] *= kept
      s[at + width + o] *= kept
    }
    for (let o = 0; o < menu.count; o++) s[at + o] += begun[o]
    keepPlanned(sim, i)
  }

  /** Probability that option o is carried out now that no other deed is. */
  goes(sim: Sim, i: i32, o: i32): number {
    return sim.s[planAt(sim, i) + sim.layout.planWidth + o] * sim.drawn.d[C.readyStep]
  }

  /** Nothing that is ready was carried out. @returns the probability of that */
  waits(sim: Sim, i: i32): number {
    const s = sim.s
    const width = sim.layout.planWidth
    const at = planAt(sim, i)
    const stays = 1 - sim.drawn.d[C.readyStep]
    let ready: number = 0
    for (let o = width; o < 2 * width; o++) {
      ready += s[at + o]
      s[at + o] *= stays
    }
    const chance = 1 - ready * (1 - stays)
    for (let n = 0; n < 2 * width; n++) s[at + n] /= chance
    keepPlanned(sim, i)
    return chance
  }

  /** Option o was carried out: the plan is done, or has another act. */
  done(sim: Sim, i: i32, o: i32): void {
    const s = sim.s
    const at = planAt(sim, i)
    for (let n = 0; n < 2 * sim.layout.planWidth; n++) s[at + n] = 0
    s[at + sim.layout.planWidth + o] = sim.drawn.d[C.sequel]
    keepPlanned(sim, i)
  }

  /**
   * Something was seen that is likelier, or less likely, of who has a plan.
   * @param without its probability without a plan, `having` with one
   * @returns its probability
   */
  seen(sim: Sim, i: i32, without: number, having: number): number {
    const mass = planned(sim, i)
    const chance = (1 - mass) * without + mass * having
    if (mass > 0 && chance > 0) {
      const at = planAt(sim, i)
      for (let n = 0; n < 2 * sim.layout.planWidth; n++) sim.s[at + n] *= having / chance
      keepPlanned(sim, i)
    }
    return chance
  }
}
