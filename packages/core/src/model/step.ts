/**
 * One step, phases in fixed order: the calendar turns, messages are delivered, proxies act, principals decide, their
 * acts take effect, attacks resolve and are perceived, what is forced happens, runaway, pressures move, accident,
 * negotiation, withdrawal pressed by a host, lull. Source: docs/model.md section 4.
 */

import { principalsAct } from './act.ts'
import { attacksResolve } from './attack.ts'
import { principalsDecide } from './decide.ts'
import { rememberMoves } from './doctrine-rule.ts'
import { accident, classifyChosenWar, evict, negotiate, noteLull, runAway, warChooser } from './endings.ts'
import { forceGiven } from './given.ts'
import { Happened } from './log.ts'
import { pressuresMove } from './pressures.ts'
import { proxiesAct } from './proxies-act.ts'
import { deliver } from './send-messages.ts'
import { CHOSEN, type Sim, STANDOFF, WAR } from './sim.ts'
import { turnCalendar } from './start.ts'

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
  if (sim.world.sides[0].rule >= 0 && sim.world.sides[1].rule >= 0) rememberMoves(sim)
  runAway(sim)
  pressuresMove(sim)
  accident(sim)
  negotiate(sim)
  evict(sim)
  noteLull(sim)
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
