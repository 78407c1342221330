/** Phases: runaway and accident, negotiation, withdrawal; and what kind of war it was. */
import { laneOf, PURPOSE } from '../random/lanes.ts'
import type { i32 } from '../target/numbers.ts'
import { accidentHazard } from './accident/equations.ts'
import { weighOptions } from './decide.ts'
import { mostWanted } from './demands.ts'
import { evictionHazard } from './host/equations.ts'
import { runawayRisk } from './level-one/equations.ts'
import { Happened } from './log.ts'
import { settlementHazard } from './negotiation/equations.ts'
import { reversed } from './pairs.ts'
import { C, H, hostBase } from './run-constants.ts'
import { recentSeverity } from './runaway/equations.ts'
import { ACCIDENTAL, RUNAWAY, SETTLEMENT, type Sim, STANDOFF, unit, WAR, WITHDRAWAL } from './sim.ts'
import type { Source } from './source.ts'
import { D, G, Q } from './state.ts'
import { kindOfChosenWar } from './war-kind.ts'

/** Places among the words of a step that serve the crisis as a whole: the last of the first two principals' words. */
const ACCIDENT_WORD = 3
const SETTLEMENT_WORD = 7

/** After each own-hand force act the exchange of the two principals may slip from both hands. */
export function runAway(sim: Sim, source: Source): void {
  const layout = sim.layout
  if (sim.ending !== STANDOFF) return
  for (let pair = 0; pair < layout.pairs; pair++) {
    if (sim.acted[pair] === 0) continue
    if (source.slips(sim, layout.holder[pair], layout.other[pair], riskOfRunaway(sim, pair))) {
      sim.ending = WAR
      sim.route = RUNAWAY
      return
    }
  }
}

/** Risk that an exchange runs away after a force act of the one of an ordered pair, by what the other last did to it. */
function riskOfRunaway(sim: Sim, pair: i32): number {
  const s = sim.s
  const layout = sim.layout
  const d = sim.drawn.d
  const mine = layout.pair + pair * Q.size
  const theirs = layout.pair + reversed(pair) * Q.size
  const recent = recentSeverity(s[theirs + Q.recentSeverity], s[theirs + Q.recentAge], d[C.recentDays])
  return runawayRisk(d[C.runawayRate], d[C.runawayFloor], s[mine + Q.recentSeverity], recent)
}

/**
 * War by accident in this step: every dyad adds its hazard (accident/equations.ts) at its tension as it stands; an
 * ending of an earlier phase stands.
 */
export function accident(sim: Sim, source: Source): void {
  if (sim.ending !== STANDOFF) return
  const d = sim.drawn.d
  const u = unit(sim.words[sim.wordsAt + ACCIDENT_WORD])
  // Most steps need no exponential.
  if (source.draws && u >= d[C.accidentBound]) return
  const layout = sim.layout
  let hazard: number = 0
  for (let n = 0; n < layout.dyads; n++)
    hazard += accidentHazard(d[C.accidentRate], d[C.accidentSteepness], sim.s[layout.dyad + n * D.size + D.tension])
  if (source.ends(sim, WAR, u, hazard)) {
    sim.ending = WAR
    sim.route = ACCIDENTAL
  }
}

/** Whether any two principals have talks. */
export function someTalk(sim: Sim): boolean {
  const layout = sim.layout
  for (let n = 0; n < layout.dyads; n++) if (sim.s[layout.dyad + n * D.size + D.talks] === 1) return true
  return false
}

/** Tension of the dyad that has most of it. */
function highestTension(sim: Sim): number {
  const layout = sim.layout
  let highest: number = 0
  for (let n = 0; n < layout.dyads; n++) {
    const tension = sim.s[layout.dyad + n * D.size + D.tension]
    if (tension > highest) highest = tension
  }
  return highest
}

/**
 * A settlement in this step, with the hazard of negotiation/equations.ts; an ending of an earlier phase stands. It
 * settles the whole crisis: the highest tension damps it, talks of any two further it, and any proxy's force act counts
 * as spoiling it for `spoilerDays`.
 */
export function negotiate(sim: Sim, source: Source): void {
  if (sim.ending !== STANDOFF) return
  const s = sim.s
  const d = sim.drawn.d
  const u = unit(sim.words[sim.wordsAt + SETTLEMENT_WORD])
  const talks = someTalk(sim)
  if (source.draws && u >= (talks ? d[C.settlementBoundInTalks] : d[C.settlementBound])) return
  const spoiled = s[G.sinceProxyForce] < d[C.spoilerDays] ? d[C.spoilerFactor] : 1
  const hazard = settlementHazard(
    d[C.settlementRate],
    d[C.settlementDamping],
    highestTension(sim),
    d[C.openChannels],
    talks ? d[C.talksFactor] : 1,
    spoiled,
    d[C.consent] * (1 - mostWanted(sim)),
  )
  if (source.ends(sim, SETTLEMENT, u, hazard)) sim.ending = SETTLEMENT
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
    const host = hostBase(world.principals, world.proxies, h)
    const hazard = evictionHazard(drawn.d[host + H.rate], drawn.d[host + H.threshold], s[layout.host + h])
    if (!(hazard > 0)) continue
    const u = stream.open(sim.run, sim.t, laneOf(PURPOSE.eviction, h)).unit()
    if (source.ends(sim, WITHDRAWAL, u, hazard)) {
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

/** Probability of war among what principal i would choose now, by what it believes. */
function beliefInWar(sim: Sim, i: i32): number {
  weighOptions(sim, i, sim.world.informed, false)
  return warProbability(sim, i)
}

/** Who chose war in this step: the one most bent on it where several did; -1 where nobody did. */
export function warChooser(sim: Sim): i32 {
  let chooser = -1
  for (let i = 0; i < sim.world.principals; i++) {
    if (!choseWar(sim, i)) continue
    if (chooser < 0 || beliefInWar(sim, i) > beliefInWar(sim, chooser)) chooser = i
  }
  return chooser
}

/**
 * Weighs a chosen war against what its chooser would have done knowing the truth; must be called before the state moves
 * on. What it prepared it may have chosen long ago: it is weighed as it stands when the war begins.
 */
export function classifyChosenWar(sim: Sim, i: i32): void {
  const believed = beliefInWar(sim, i)
  weighOptions(sim, i, true, false)
  const kind = kindOfChosenWar(believed, warProbability(sim, i))
  sim.sought = kind.sought
  sim.misread = kind.misread
  sim.tremble = kind.tremble
}
