/**
 * One step, phases in fixed order: deliver messages, proxies act, principals decide, acts resolve and are perceived, pressures move,
 * runaway and accident, negotiation, endings. Source: docs/model.md section 4.
 */

import { principalsAct } from './act.js'
import { attacksResolve } from './attack.js'
import { principalsDecide } from './decide.js'
import { rememberMoves } from './doctrine-rule.js'
import { accident, classifyChosenWar, evict, negotiate, noteLull, runAway, warChooser } from './endings.js'
import { forceGiven } from './given.js'
import { Happened } from './log.js'
import { pressuresMove } from './pressures.js'
import { proxiesAct } from './proxies-act.js'
import { deliver } from './send-messages.js'
import { CHOSEN, type Sim, STANDOFF, WAR } from './sim.js'
import { turnCalendar } from './start.js'

/** Advances the run by one step. The words of this step must be in place. Returns true when the run has ended. */
export function step(sim: Sim): boolean {
  turnCalendar(sim)
  deliver(sim)
  proxiesAct(sim)
  principalsDecide(sim)
  const chooser = warChooser(sim)
  if (chooser >= 0) {
    classifyChosenWar(sim, chooser)
    sim.chooser = chooser
  }
  principalsAct(sim)
  attacksResolve(sim)
  forceGiven(sim)
  if (sim.world.scenario.principals[0].doctrine !== null && sim.world.scenario.principals[1].doctrine !== null) rememberMoves(sim)
  runAway(sim)
  pressuresMove(sim)
  accident(sim)
  negotiate(sim)
  evict(sim)
  noteLull(sim)
  if (sim.ending !== STANDOFF) {
    sim.log.add(sim.t, Happened.ending, sim.ending === WAR && sim.route === CHOSEN ? sim.chooser : -1, sim.ending, 0, 0, 0, -1, sim.route, 0)
    sim.t += 1
    return true
  }
  sim.t += 1
  return false
}
