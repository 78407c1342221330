/**
 * What somebody says of orders and groups, as particles are weighed by it: the probability that this source says so in
 * the state of the particle, as a share of that where it is true. Source: docs/assess.md, "Claims".
 */
import { HOLD, PRESS } from '../model/proxy-attacks/equations.ts'
import { T, tieBase } from '../model/run-constants.ts'
import type { Sim } from '../model/sim.ts'
import { principalAt, S, X } from '../model/state.ts'
import { log } from '../random/log.ts'
import { type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** What a claim is about. */
export enum CLAIM {
  /** The patron has told its groups to hold back: the order in force is hold or restrain. */
  hold,
  /** The patron has told its groups to attack. */
  press,
  /** The patron controls the groups named: the mean of its control over them. */
  control,
  /** The group named has suspended itself. */
  suspended,
}

export class ToldClaim {
  /** A code of CLAIM. */
  about: i32 = 0
  /** The patron that it is about. */
  principal: i32 = 0
  proxyCount: i32 = 0
  proxies: Ints = ints(0)
  /** Whether it says that this is so, rather than that it is not. */
  holds: boolean = true
  /** Probability of saying so where it is false, as a share of that where it is true; of the particle in hand. */
  doubt: number = 1
  /** What a row that is sure to be so takes off the doubt, and the shapes of the Beta that its reliability is drawn from. */
  bite: number = 0
  trustA: number = 0
  trustB: number = 0
}

/** Probability, from 0 to 1, that what a claim is about is so in the state of the particle. */
function truth(sim: Sim, claim: ToldClaim): number {
  const s = sim.s
  if (claim.about <= CLAIM.press) {
    const order = s[principalAt(sim.layout, claim.principal) + S.order]
    return (claim.about === CLAIM.hold ? order <= HOLD : order === PRESS) ? 1 : 0
  }
  let sum: number = 0
  for (let n = 0; n < claim.proxyCount; n++) {
    const k = claim.proxies[n]
    sum +=
      claim.about === CLAIM.control
        ? sim.drawn.d[tieBase(sim.world.principals, k) + T.control]
        : s[sim.layout.proxy + k * X.size + X.suspended]
  }
  return claim.proxyCount > 0 ? sum / claim.proxyCount : 0
}

/** log weight of a claim: how likely it is in the state of the particle, as a share of where it is true. */
export function claimWeight(sim: Sim, claim: ToldClaim): number {
  const so = truth(sim, claim)
  const asSaid: number = claim.holds ? so : 1 - so
  return log(asSaid + (1 - asSaid) * claim.doubt)
}
