/**
 * Hidden values that have had no effect yet: later entries of a calendar, the end of a driver that still holds. Nothing
 * is known of them but their prior, so they are drawn again for each group of runs.
 */
import { drawValue, hiddenOf } from '../model/hidden.js'
import type { Conditioned } from './conditioned.js'

/** Attempts to draw an end of a driver that is still in the future. */
const TRIES = 32

/** Draws anew, for the draw in the simulation, what the record up to the end of step t cannot have touched. */
export function drawWhatLiesAhead(model: Conditioned, address: number, t: number): void {
  const { values, places } = hiddenOf(model.world)
  const { raw } = model.sim.drawn
  const { scenario } = model.world
  for (const [i, { calendar }] of scenario.principals.entries()) {
    for (let e = 0; e < calendar.length; e++) {
      if (calendar[e].step > t)
        raw[places.calendar[i] + e] = drawValue(values[places.calendar[i] + e], model.stream, address, 1 + t)
    }
  }
  for (const [v, { end }] of scenario.drivers.entries()) {
    if (end === null || end.step + raw[places.driver + v] / scenario.step <= t + 1) continue
    for (let n = 0; n < TRIES; n++) {
      const days = drawValue(values[places.driver + v], model.stream, address, 1 + t * TRIES + n)
      if (end.step + days / scenario.step <= t + 1) continue
      raw[places.driver + v] = days
      break
    }
  }
}
