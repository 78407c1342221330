/** Phases: runaway and accident, negotiation, withdrawal; and what kind of war it was. */
import { laneOf, PURPOSE } from '../random/lanes.ts'
import type { i32 } from '../target/numbers.ts'
import { accidentHazard } from './accident/equations.ts'
import { weighOptions } from './decide.ts'
import { evictionHazard } from './host/equations.ts'
import { runawayRisk } from './level-one/equations.ts'
import { Happened } from './log.ts'
import { settlementHazard } from './negotiation/equations.ts'
import { C, H, hostBase } from './run-constants.ts'
import { recentSeverity } from './runaway/equations.ts'
import { ACCIDENTAL, RUNAWAY, SETTLEMENT, type Sim, STANDOFF, unit, WAR, WITHDRAWAL } from './sim.ts'
import type { Source } from './source.ts'
import { G, S } from './state.ts'
import { kindOfChosenWar } from './war-kind.ts'

/** After each own-hand force act the exchange may slip from both hands. */
export function runAway(sim: Sim, source: Source): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const d = drawn.d
  if (sim.ending !== STANDOFF) return
  for (let i = 0; i < 2; i++) {
    if (sim.acted[i] === 0) continue
    const self = layout.principal + i * S.size
    const other = layout.principal + (1 - i) * S.size
    const recent = recentSeverity(s[other + S.recentSeverity], s[other + S.recentAge], d[C.recentDays])
    const risk = runawayRisk(d[C.runawayRate], d[C.runawayFloor], s[self + S.recentSeverity], recent)
    if (source.slips(sim, i, risk)) {
      sim.ending = WAR
      sim.route = RUNAWAY
      return
    }
  }
}

/**
 * War by accident in this step, with the hazard of accident/equations.ts at the tension as it stands; an ending of an
 * earlier phase stands.
 */
export function accident(sim: Sim, source: Source): void {
  if (sim.ending !== STANDOFF) return
  const d = sim.drawn.d
  const u = unit(sim.words[sim.wordsAt + 3])
  // Most steps need no exponential.
  if (source.draws && u >= d[C.accidentBound]) return
  if (source.ends(sim, u, accidentHazard(d[C.accidentRate], d[C.accidentSteepness], sim.s[G.tension]))) {
    sim.ending = WAR
    sim.route = ACCIDENTAL
  }
}

/**
 * A settlement in this step, with the hazard of negotiation/equations.ts; an ending of an earlier phase stands. A
 * proxy's force act counts as spoiling it for `spoilerDays`.
 */
export function negotiate(sim: Sim, source: Source): void {
  if (sim.ending !== STANDOFF) return
  const s = sim.s
  const d = sim.drawn.d
  const u = unit(sim.words[sim.wordsAt + 7])
  if (source.draws && u >= (s[G.talks] === 1 ? d[C.settlementBoundInTalks] : d[C.settlementBound])) return
  const spoiled = s[G.sinceProxyForce] < d[C.spoilerDays] ? d[C.spoilerFactor] : 1
  const hazard = settlementHazard(
    d[C.settlementRate],
    d[C.settlementDamping],
    s[G.tension],
    d[C.openChannels],
    s[G.talks] === 1 ? d[C.talksFactor] : 1,
    spoiled,
    d[C.consent],
  )
  if (source.ends(sim, u, hazard)) sim.ending = SETTLEMENT
}

/** A host whose tolerance is gone presses the foreign forces out. */
export function evict(sim: Sim, source: Source): void {
  if (sim.ending !== STANDOFF) return
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const world = sim.world
  const stream = sim.stream
  for (let h = 0; h < world.hosts; h++) {
    const host = hostBase(world.proxies, h)
    const hazard = evictionHazard(drawn.d[host + H.rate], drawn.d[host + H.threshold], s[layout.host + h])
    if (hazard > 0 && source.ends(sim, stream.open(sim.run, sim.t, laneOf(PURPOSE.eviction, h)).unit(), hazard)) {
      sim.ending = WITHDRAWAL
      return
    }
  }
}

/** First passage into a lull: no force act for `lullDays`. The run goes on. */
export function noteLull(sim: Sim): void {
  const s = sim.s
  const world = sim.world
  if (s[G.lullStep] < 0 && s[G.sinceForce] >= world.lullDays) {
    s[G.lullStep] = sim.t
    sim.log.add(sim.t, Happened.lull, -1, 0, 0, 0, 0, -1, -1, 0)
  }
}

function warProbability(sim: Sim, i: i32): number {
  const isWar = sim.world.menus[i].isWar
  const count = sim.world.menus[i].count
  let total: number = 0
  for (let o = 0; o < count; o++) if (isWar[o] === 1) total += sim.probability[i][o]
  return total
}

function choseWar(sim: Sim, i: i32): boolean {
  return sim.chosen[i] >= 0 && sim.world.menus[i].isWar[sim.chosen[i]] === 1
}

/** Who chose war in this step: the one more bent on it where both did; -1 where nobody did. */
export function warChooser(sim: Sim): i32 {
  if (!choseWar(sim, 0)) return choseWar(sim, 1) ? 1 : -1
  return choseWar(sim, 1) && warProbability(sim, 1) > warProbability(sim, 0) ? 1 : 0
}

/**
 * Weighs a chosen war against what its chooser would have done knowing the truth; must be called before the state moves
 * on.
 */
export function classifyChosenWar(sim: Sim, i: i32): void {
  const believed = warProbability(sim, i)
  weighOptions(sim, i, true, false)
  const kind = kindOfChosenWar(believed, warProbability(sim, i))
  sim.sought = kind.sought
  sim.misread = kind.misread
  sim.tremble = kind.tremble
}
