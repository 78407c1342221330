/**
 * Plans: force that takes days to prepare is decided, prepared, and carried out once it is ready, unless it is dropped
 * when it is thought over. Source: docs/model.md section 4, "Plans".
 */
import { exp } from '../../random/exp.ts'

/**
 * Probability, from 0 to 1, that a plan is dropped when it is thought over.
 * @param utility of carrying it out as things stand, in logits; -Infinity where it has left the menu
 * @param idle utility of doing nothing, in logits
 * @param held what holds a principal to a plan once it has one, and to its word once it has vowed, in logits
 */
export function dropping(utility: number, idle: number, held: number): number {
  return 1 / (1 + exp(utility - idle + held))
}
