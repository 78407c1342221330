/** Phases: runaway and accident, negotiation, withdrawal; and what kind of war it was. */
import { accidentHazard } from './accident.js'
import { weighOptions } from './decide.js'
import { C, H, hostBase } from './drawn.js'
import { happens } from './hazard.js'
import { evictionHazard } from './host.js'
import { runawayRisk } from './level-one.js'
import { Happened } from './log.js'
import { settlementHazard } from './negotiation.js'
import { recentSeverity } from './runaway.js'
import { ACCIDENTAL, LANES, RUNAWAY, SETTLEMENT, type Sim, STANDOFF, unit, WAR, WITHDRAWAL } from './sim.js'
import { G, S } from './state.js'
import { kindOfChosenWar } from './war-kind.js'

/** After each own-hand force act the exchange may slip from both hands. */
export function runAway(sim: Sim): void {
  const { s, drawn, layout, stream } = sim
  const { d } = drawn
  if (sim.ending !== STANDOFF) return
  for (let i = 0; i < 2; i++) {
    if (sim.acted[i] === 0) continue
    const self = layout.principal + i * S.size
    const other = layout.principal + (1 - i) * S.size
    const recent = recentSeverity(s[other + S.recentSeverity], s[other + S.recentAge], d[C.recentDays])
    const risk = runawayRisk(d[C.runawayRate], d[C.runawayFloor], s[self + S.recentSeverity], recent)
    if (risk > 0 && stream.open(sim.run, sim.t, LANES.runaway * 256 + i).unit() < risk) {
      sim.ending = WAR
      sim.route = RUNAWAY
      return
    }
  }
}

export function accident(sim: Sim): void {
  if (sim.ending !== STANDOFF) return
  const { d } = sim.drawn
  const hazard = accidentHazard(d[C.accidentRate], d[C.accidentSteepness], sim.s[G.tension]) * sim.world.scenario.step
  if (happens(unit(sim.words[sim.wordsAt + 3]), hazard)) {
    sim.ending = WAR
    sim.route = ACCIDENTAL
  }
}

export function negotiate(sim: Sim): void {
  if (sim.ending !== STANDOFF) return
  const { s, drawn, world } = sim
  const { d } = drawn
  const u = unit(sim.words[sim.wordsAt + 7])
  // Bound of the hazard without its exponential; most steps end here.
  const bound = settlementHazard(d[C.settlementRate], 0, 0, d[C.openChannels], s[G.talks] === 1 ? d[C.talksFactor] : 1, 1, d[C.consent]) * world.scenario.step
  if (u >= bound) return
  const spoiled = s[G.sinceProxyForce] < d[C.spoilerDays] ? d[C.spoilerFactor] : 1
  const hazard = settlementHazard(d[C.settlementRate], d[C.settlementDamping], s[G.tension], d[C.openChannels], s[G.talks] === 1 ? d[C.talksFactor] : 1, spoiled, d[C.consent])
  if (happens(u, hazard * world.scenario.step)) sim.ending = SETTLEMENT
}

/** A host whose tolerance is gone presses the foreign forces out. */
export function evict(sim: Sim): void {
  if (sim.ending !== STANDOFF) return
  const { s, drawn, layout, world, stream } = sim
  for (let h = 0; h < world.scenario.hosts.length; h++) {
    const host = hostBase(world.proxies, h)
    const hazard = evictionHazard(drawn.d[host + H.rate], drawn.d[host + H.threshold], s[layout.host + h])
    if (hazard > 0 && happens(stream.open(sim.run, sim.t, LANES.eviction * 256 + h).unit(), hazard * world.scenario.step)) {
      sim.ending = WITHDRAWAL
      return
    }
  }
}

/** First passage into a lull: no force act for `lullDays`. The run goes on. */
export function noteLull(sim: Sim): void {
  const { s, world } = sim
  if (s[G.lullStep] < 0 && s[G.sinceForce] >= world.scenario.lullDays) {
    s[G.lullStep] = sim.t
    sim.log.add(sim.t, Happened.lull, -1, 0, 0, 0, 0, -1, -1, 0)
  }
}

function warProbability(sim: Sim, i: number): number {
  const { isWar, count } = sim.world.menus[i]
  let total = 0
  for (let o = 0; o < count; o++) if (isWar[o] === 1) total += sim.probability[i][o]
  return total
}

/** Who chose war in this step: the one more bent on it where both did; -1 where nobody did. */
export function warChooser(sim: Sim): number {
  const chose = (i: number): boolean => sim.chosen[i] >= 0 && sim.world.menus[i].isWar[sim.chosen[i]] === 1
  if (!chose(0)) return chose(1) ? 1 : -1
  return chose(1) && warProbability(sim, 1) > warProbability(sim, 0) ? 1 : 0
}

/** Weighs a chosen war against what its chooser would have done knowing the truth; must be called before the state moves on. */
export function classifyChosenWar(sim: Sim, i: number): void {
  const believed = warProbability(sim, i)
  weighOptions(sim, i, true, false)
  const kind = kindOfChosenWar(believed, warProbability(sim, i))
  sim.sought = kind.sought
  sim.misread = kind.misread
  sim.tremble = kind.tremble
}
