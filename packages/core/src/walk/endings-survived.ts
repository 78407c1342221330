/**
 * That nothing had ended yet is evidence too: the probability that a particle came through the step without an ending.
 */
import { accidentHazard } from '../model/accident/equations.ts'
import { evictionHazard } from '../model/host/equations.ts'
import { runawayRisk } from '../model/level-one/equations.ts'
import { settlementHazard } from '../model/negotiation/equations.ts'
import { C, H, hostBase } from '../model/run-constants.ts'
import { recentSeverity } from '../model/runaway/equations.ts'
import { type Sim, STANDOFF } from '../model/sim.ts'
import { G, S } from '../model/state.ts'
import { log1p } from '../random/log1p.ts'

/** log Pr(no runaway) after the own-hand acts of this step; called where `runAway` stands. */
export function survivedRunaway(sim: Sim): number {
  const s = sim.s
  const layout = sim.layout
  const d = sim.drawn.d
  let total: number = 0
  for (let i = 0; i < 2; i++) {
    if (sim.acted[i] === 0) continue
    const self = layout.principal + i * S.size
    const other = layout.principal + (1 - i) * S.size
    const recent = recentSeverity(s[other + S.recentSeverity], s[other + S.recentAge], d[C.recentDays])
    total += log1p(-runawayRisk(d[C.runawayRate], d[C.runawayFloor], s[self + S.recentSeverity], recent))
  }
  return total
}

/** log Pr(no accident, no settlement, no eviction); called where they stand. */
export function survivedTheRest(sim: Sim): number {
  const s = sim.s
  const layout = sim.layout
  const world = sim.world
  const d = sim.drawn.d
  let hazard = accidentHazard(d[C.accidentRate], d[C.accidentSteepness], s[G.tension])
  const spoiled: number = s[G.sinceProxyForce] < d[C.spoilerDays] ? d[C.spoilerFactor] : 1
  hazard += settlementHazard(
    d[C.settlementRate],
    d[C.settlementDamping],
    s[G.tension],
    d[C.openChannels],
    s[G.talks] === 1 ? d[C.talksFactor] : 1,
    spoiled,
    d[C.consent],
  )
  for (let h = 0; h < world.hosts; h++) {
    const host = hostBase(world.proxies, h)
    hazard += evictionHazard(d[host + H.rate], d[host + H.threshold], s[layout.host + h])
  }
  return -hazard * world.step
}

/** Forgets endings that the phases may have drawn; along a record there was none. */
export function noEnding(sim: Sim): void {
  sim.ending = STANDOFF
  sim.route = 0
  sim.chooser = -1
}
