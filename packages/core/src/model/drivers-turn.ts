/**
 * Phase: drivers turn. From the first step on whose level nobody told, a driver falls from its usual level into a lull
 * and comes back, by chance. Source: docs/model.md section 4, "Drivers".
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
  const s = sim.s
  for (let v = 0; v < world.drivers; v++) {
    const from = world.driverPauseFrom[v]
    if (from < 0) continue
    const at = sim.layout.driver + v
    if (sim.t < from) {
      s[at] = TOLD
      continue
    }
    const lulled = s[at] === TOLD ? isLull(world, v, from - 1) : s[at] === IN_LULL
    const u = sim.stream.open(sim.run, sim.t, numberedLane(PURPOSE.driver, 0, v)).unit()
    const chance = lulled ? sim.drawn.driverReturn[v] : sim.drawn.driverFall[v]
    const turns = u < chance
    s[at] = lulled !== turns ? IN_LULL : AT_USUAL
  }
}

/**
 * log probability of what is told of the drivers' levels at this step, given those at the step before: how long lulls and
 * the times between them have lasted is evidence on how long they last.
 */
export function turnsTold(sim: Sim): number {
  const world = sim.world
  let weight: number = 0
  if (sim.t === 0) return weight
  for (let v = 0; v < world.drivers; v++) {
    if (sim.t >= world.driverPauseFrom[v]) continue
    const before = isLull(world, v, sim.t - 1)
    const chance = before ? sim.drawn.driverReturn[v] : sim.drawn.driverFall[v]
    weight += before === isLull(world, v, sim.t) ? log1p(-chance) : log(chance)
  }
  return weight
}

/** Whether the level that is told of a step is nearer to that of a lull than to the usual one. */
function isLull(world: World, driver: i32, t: i32): boolean {
  return 2 * world.driverValues[driver][t] < world.driverUsual[driver] + world.driverLull[driver]
}
