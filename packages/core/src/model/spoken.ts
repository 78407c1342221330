/** What words do as they are said, apart from what hearing them does (send-messages.ts): of demands, and of cease-fires. */
import type { i32 } from '../target/numbers.ts'
import { bearOnCeaseFire } from './cease-fires.ts'
import { bearOnDemand } from './demands.ts'
import type { Sim } from './sim.ts'

/**
 * Words of principal i to principal j take effect.
 * @param days to the deadline of a demand; below 0 where it has none
 */
export function takeEffect(sim: Sim, i: i32, j: i32, content: i32, days: number): void {
  bearOnDemand(sim, i, j, content, days)
  bearOnCeaseFire(sim, i, j, content)
}
