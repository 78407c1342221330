/** What the model leaves open is drawn; what a file gives for a step is forced (model/given.ts). */
import { addressOfPrincipal, numberedLane, PURPOSE } from '../random/lanes.ts'
import { poissonInverse } from '../random/poisson.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { deed, signal, weighOptions } from './decide.ts'
import { ruleMove } from './doctrine-rule.ts'
import { forceGiven } from './given.ts'
import { happens } from './hazard.ts'
import { placeAmongOthers } from './pairs.ts'
import { C } from './run-constants.ts'
import { principalWords, proxyWords, type Sim, unit } from './sim.ts'
import { Source } from './source.ts'

export class FreeSource extends Source {
  constructor() {
    super(true)
  }

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
   * A principal with a rule moves by it every step; another draws whether it decides, and then its deed; and apart from
   * that whether it speaks, and then its words.
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
    const decides = unit(words[w]) < opportunity
    const speaks = sim.drawn.d[C.speaking] * opportunity
    const second = unit(words[w + 2])
    if (!decides && second >= speaks) return
    weighOptions(sim, i, world.informed, sim.t < world.givenThrough)
    if (decides) sim.chosen[i] = deed(sim, i, unit(words[w + 1]))
    // Who does nothing may say or show something.
    if (second < speaks && (sim.chosen[i] < 0 || world.menus[i].isSilence[sim.chosen[i]] === 1)) {
      const said = signal(sim, i, second / speaks)
      if (said >= 0) sim.chosen[i] = said
    }
    const listener = sim.listener
    if (listener !== null && sim.chosen[i] >= 0) listener.decision(sim, i)
  }

  carryOut(sim: Sim): void {
    forceGiven(sim)
  }

  slips(sim: Sim, i: i32, j: i32, risk: number): boolean {
    if (!(risk > 0)) return false
    const lane = numberedLane(PURPOSE.runaway, addressOfPrincipal(i), placeAmongOthers(i, j))
    return sim.stream.open(sim.run, sim.t, lane).unit() < risk
  }

  ends(sim: Sim, u: number, hazard: number): boolean {
    return happens(u, hazard * sim.world.step)
  }
}

/** It keeps nothing between calls: one serves all runs of a thread. */
export const FREE_SOURCE: FreeSource = new FreeSource()
