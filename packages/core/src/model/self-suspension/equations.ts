/**
 * Fear that makes an umbrella of groups suspend itself, without any order.
 * Source: docs/model.md section 4, "Self-suspension"; the halt after Tower 22 (evidence.md sections 5 and 7b).
 */
import { log1p } from '../../random/log1p.ts'
import { LIMITED_SEVERITY } from '../compliance/equations.ts'

/** Tolerance of the host below which suspension comes twice as fast. */
export const UNEASY_HOST = 0.5

/** Rise of fear by a strike on the side: by its severity above a limited one, and by the loss of a leader. */
export function fearOfStrike(
  fearOfStrikes: number,
  fearOfLosingLeaders: number,
  severity: number,
  leaderKilled: boolean,
): number {
  const over = severity - LIMITED_SEVERITY
  return (over > 0 ? fearOfStrikes * over : 0) + (leaderKilled ? fearOfLosingLeaders : 0)
}

/** Rise of a side's fear when its own attack kills: it expects to be punished. */
export function fearOfKilling(fearOfPunishment: number, killed: number): number {
  return fearOfPunishment * log1p(killed)
}

/**
 * Rate a day at which a group suspends itself: 0 up to the threshold of fear, then in proportion to what is beyond it.
 * @param hostTolerance of the least tolerant host, 0 to 1
 */
export function suspending(
  suspensionRate: number,
  suspensionThreshold: number,
  fear: number,
  hostTolerance: number,
): number {
  const over = fear - suspensionThreshold
  if (over <= 0) return 0
  return suspensionRate * over * (hostTolerance < UNEASY_HOST ? 2 : 1)
}
