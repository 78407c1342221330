/** That nothing had ended yet is evidence too: the probability that a particle came through the step without an ending. */
import { accidentHazard } from '../model/accident/equations.js'
import { C, H, hostBase } from '../model/drawn.js'
import { evictionHazard } from '../model/host/equations.js'
import { runawayRisk } from '../model/level-one/equations.js'
import { settlementHazard } from '../model/negotiation/equations.js'
import { recentSeverity } from '../model/runaway/equations.js'
import type { Sim } from '../model/sim.js'
import { G, S } from '../model/state.js'
import { log1p } from '../random/log1p.js'

/** log Pr(no runaway) after the own-hand acts of this step; called where `runAway` stands. */
export function survivedRunaway(sim: Sim): number {
  const { s, drawn, layout } = sim
  const { d } = drawn
  let total = 0
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
  const { s, drawn, layout, world } = sim
  const { d } = drawn
  let hazard = accidentHazard(d[C.accidentRate], d[C.accidentSteepness], s[G.tension])
  const spoiled = s[G.sinceProxyForce] < d[C.spoilerDays] ? d[C.spoilerFactor] : 1
  hazard += settlementHazard(d[C.settlementRate], d[C.settlementDamping], s[G.tension], d[C.openChannels], s[G.talks] === 1 ? d[C.talksFactor] : 1, spoiled, d[C.consent])
  for (let h = 0; h < world.scenario.hosts.length; h++) {
    const host = hostBase(world.proxies, h)
    hazard += evictionHazard(d[host + H.rate], d[host + H.threshold], s[layout.host + h])
  }
  return -hazard * world.scenario.step
}
