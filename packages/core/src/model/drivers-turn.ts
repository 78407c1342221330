/**
 * Phase: drivers turn. From the first step on whose level nobody told, a driver comes back from a lull by chance,
 * and falls into the next. Source: docs/model.md section 4, "Drivers".
 */
import { numberedLane, PURPOSE } from '../random/lanes.ts'
import { log } from '../random/log.ts'
import { log1p } from '../random/log1p.ts'
import type { i32 } from '../target/numbers.ts'
import { AT_USUAL, IN_LULL, type Sim, TOLD } from './sim.ts'
import type { World } from './world.ts'

/** Turns every driver of whose level in this step nothing is told. */
export function driversTurn(sim: Sim): void {
  const world = sim.world
  for (let v = 0; v < world.drivers; v++) {
    const from = world.driverPauseFrom[v]
    if (from < 0) continue
    const at = sim.layout.driver + v
    if (sim.t < from) {
      sim.s[at] = TOLD
      continue
    }
    const lulled = wasLull(sim, v)
    const falls = sim.t >= world.driverFallsFrom[v]
    const chance: number = lulled ? sim.drawn.driverReturn[v] : falls ? sim.drawn.driverFall[v] : 0
    const turns = sim.stream.open(sim.run, sim.t, numberedLane(PURPOSE.driver, 0, v)).unit() < chance
    sim.s[at] = lulled !== turns ? IN_LULL : AT_USUAL
  }
}

/**
 * log probability of what is told of the drivers' turns in this step, before it is taken: how long lulls and the times
 * between them have lasted is evidence on how long they last. Where falls are told and returns are not, it is that of
 * no fall.
 */
export function turnsTold(sim: Sim): number {
  const world = sim.world
  const t = sim.t
  let weight: number = 0
  if (t === 0) return weight
  for (let v = 0; v < world.drivers; v++) {
    if (t >= world.driverFallsFrom[v]) continue
    const lulled = wasLull(sim, v)
    const chance = lulled ? sim.drawn.driverReturn[v] : sim.drawn.driverFall[v]
    if (t < world.driverPauseFrom[v]) weight += lulled === isLull(world, v, t) ? log1p(-chance) : log(chance)
    else if (!lulled) weight += log1p(-chance)
  }
  return weight
}

/** Whether a driver was in a lull in the step before. */
function wasLull(sim: Sim, driver: i32): boolean {
  const state = sim.s[sim.layout.driver + driver]
  const from = sim.world.driverPauseFrom[driver]
  if (state !== TOLD && sim.t >= from) return state === IN_LULL
  return isLull(sim.world, driver, (sim.t < from ? sim.t : from) - 1)
}

/** Whether the level that is told of a step is nearer to that of a lull than to the usual one. */
function isLull(world: World, driver: i32, t: i32): boolean {
  return 2 * world.driverValues[driver][t] < world.driverUsual[driver] + world.driverLull[driver]
}
