/**
 * One step, phases in fixed order: messages are delivered, drivers turn, proxies act, principals decide, their acts take
 * effect, attacks resolve and are perceived, what is forced or told happens, runaway, pressures move, accident,
 * cease-fires, negotiation, withdrawal pressed by a host, lull, tacit truce. Free runs and particles along a record take
 * the same step; they differ in where they take what the model leaves open. Source: docs/model.md section 4.
 */

import { principalsAct } from './act.ts'
import { attacksResolve } from './attack.ts'
import { agreeCeaseFires } from './cease-fires.ts'
import { principalsDecide } from './decide.ts'
import { rememberMoves } from './doctrine-rule.ts'
import { driversTurn } from './drivers-turn.ts'
import { accident, classifyChosenWar, evict, negotiate, noteLull, runAway, warChooser } from './endings.ts'
import { Happened } from './log.ts'
import { pressuresMove } from './pressures.ts'
import { proxiesAct } from './proxies-act.ts'
import { deliver } from './send-messages.ts'
import { CHOSEN, type Sim, STANDOFF, WAR } from './sim.ts'
import type { Source } from './source.ts'
import { G } from './state.ts'
import { noteTruce } from './truce.ts'

/**
 * Advances the run by one step. The words of this step must be in place. Returns true when the run has ended.
 * @param source where the run takes what the model leaves open
 */
export function step(sim: Sim, source: Source): boolean {
  const s = sim.s
  sim.log.standsNow = s[G.stands]
  sim.log.peaceNow = s[G.settled] + s[G.withdrawn]
  deliver(sim)
  driversTurn(sim)
  proxiesAct(sim)
  source.countAttacks(sim)
  principalsDecide(sim, source)
  source.weighWars(sim)
  const chooser = warChooser(sim)
  if (chooser >= 0) {
    classifyChosenWar(sim, chooser)
    sim.chooser = chooser
  }
  principalsAct(sim)
  attacksResolve(sim)
  source.carryOut(sim)
  rememberMoves(sim)
  runAway(sim, source)
  pressuresMove(sim)
  accident(sim, source)
  agreeCeaseFires(sim, source)
  negotiate(sim, source)
  evict(sim, source)
  noteLull(sim)
  noteTruce(sim)
  if (sim.ending !== STANDOFF) {
    sim.log.add(
      sim.t,
      Happened.ending,
      sim.ending === WAR && sim.route === CHOSEN ? sim.chooser : -1,
      sim.ending,
      0,
      0,
      0,
      -1,
      sim.route,
      0,
    )
    sim.t += 1
    return true
  }
  sim.t += 1
  return false
}
