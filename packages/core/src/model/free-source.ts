/** What the model leaves open is drawn; what a file gives for a step is forced (model/given.ts). */
import { exp } from '../random/exp.ts'
import { addressOfPrincipal, numberedLane, PURPOSE } from '../random/lanes.ts'
import { poissonInverse } from '../random/poisson.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { beside, deed, isIdle, speakingChance, weighOptions } from './decide.ts'
import { ruleMove } from './doctrine-rule.ts'
import { forceGiven } from './given.ts'
import { happens } from './hazard.ts'
import { placeAmongOthers } from './pairs.ts'
import { goOnWithPlan } from './plans.ts'
import { C } from './run-constants.ts'
import { principalWords, proxyWords, type Sim, unit } from './sim.ts'
import { Source } from './source.ts'
import { principalAt, S } from './state.ts'

export class FreeSource extends Source {
  /** None while the record is forced, when model/given.ts has its attacks. */
  countAttacks(sim: Sim): void {
    const world = sim.world
    const forced = sim.t < world.givenThrough
    for (let k = 0; k < world.proxies; k++) {
      const mean = (sim.ownIntensity[k] + sim.commanded[k]) * world.step
      sim.attacks[k] = forced || mean <= 0 ? 0 : whole(poissonInverse(unit(sim.words[proxyWords(sim, k)]), mean))
    }
  }

  /**
   * A principal with a rule moves by it every step; another draws whether it decides, and then its deed; what it
   * prepares goes on; and apart from that it may say, show or order something.
   */
  decide(sim: Sim, i: i32, _pressed: boolean, opportunity: number): void {
    const world = sim.world
    const words = sim.words
    const w = principalWords(sim, i)
    const side = world.sides[i]
    if (side.rule >= 0) {
      sim.chosen[i] = ruleMove(sim, i, side, unit(words[w]), unit(words[w + 1]))
      return
    }
    const at = principalAt(sim.layout, i) + S.plan
    const decides = unit(words[w]) < opportunity
    const speaks = speakingChance(sim, opportunity)
    const second = unit(words[w + 2])
    if (!decides && second >= speaks && sim.s[at] === 0) return
    const listener = sim.listener
    if (decides || second < speaks) weighOptions(sim, i, world.informed, sim.t < world.givenThrough)
    const chosen = decides ? deed(sim, i, unit(words[w + 1])) : -1
    const prepares = chosen >= 0 && world.menus[i].preparation[chosen] > 0
    if (!prepares) sim.chosen[i] = chosen
    const carriedOut = sim.s[at] !== 0 || prepares ? goOnWithPlan(sim, this, i, decides, prepares ? chosen : -1) : -1
    if (carriedOut >= 0) sim.chosen[i] = carriedOut
    if (second < speaks) {
      const acts = !isIdle(sim, i)
      const tilt: number = acts || sim.s[at] === 0 ? 1 : exp(sim.drawn.d[C.vowing])
      const said = beside(sim, i, second / speaks, tilt, acts)
      if (acts) sim.ordered[i] = said
      else if (said >= 0) sim.chosen[i] = said
    }
    if (listener === null) return
    // What was prepared was decided before.
    if (sim.chosen[i] >= 0 && carriedOut < 0) listener.decision(sim, i, sim.chosen[i])
    if (sim.ordered[i] >= 0) listener.decision(sim, i, sim.ordered[i])
  }

  carryOut(sim: Sim): void {
    forceGiven(sim)
  }

  slips(sim: Sim, i: i32, j: i32, risk: number): boolean {
    if (!(risk > 0)) return false
    const lane = numberedLane(PURPOSE.runaway, addressOfPrincipal(i), placeAmongOthers(i, j))
    return sim.stream.open(sim.run, sim.t, lane).unit() < risk
  }

  ends(sim: Sim, _ending: i32, u: number, hazard: number): boolean {
    return happens(u, hazard * sim.world.step)
  }
}

/** It keeps nothing between calls: one serves all runs of a thread. */
export const FREE_SOURCE: FreeSource = new FreeSource(true, true)
