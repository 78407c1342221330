/**
 * Demands: one principal wants something of another, with or without a deadline. What is not given presses the one that
 * wants it to use force, as harm does. Source: docs/model.md section 4, "Demands".
 */
import { pow } from '../../random/pow.ts'

/** What stands of a demand: nothing, a demand without a deadline, one with a deadline. */
export const NO_DEMAND = 0
export const OPEN_ENDED = 1
export const WITH_DEADLINE = 2

/** A demand of which this share is met is met: what is left is no cause for anything. */
export const AS_GOOD_AS_MET: number = 0.95

/**
 * Press of a demand, as a share of what it is worth, 0 to 1: idle while no deadline is near; rising to 1 at the deadline
 * by halves in `lead` days; fading with a half-life after it, or after a demand without a deadline was last made.
 * @param left days to the deadline, below 0 after it; for a demand without one, less the days since it was made
 */
export function press(hasDeadline: boolean, left: number, idle: number, lead: number, halfLife: number): number {
  const fades: number = left < 0 ? pow(2, left / halfLife) : 1
  if (!hasDeadline) return idle * fades
  return left > 0 ? idle + (1 - idle) * pow(2, -left / lead) : fades
}

/**
 * Probability, from 0 to 1, that a plan gets ready in a step of a principal that has built up its forces: plans ripen at
 * 1 + pace buildUp times the usual rate.
 * @param usual the same without a build-up; @param buildUp in [0, 1]
 */
export function ripening(usual: number, pace: number, buildUp: number): number {
  return buildUp > 0 ? 1 - pow(1 - usual, 1 + pace * buildUp) : usual
}
