/**
 * When a principal gets to decide: hazard 1/tau while it is owed an answer, or while the other is; else a small
 * background rate. Source: docs/model.md section 4, "Decision opportunity"; lag of answers in evidence.md section 2
 * (ICB, median 3 days).
 */

/** Whether a principal is pressed to decide by what it is owed, or by what it thinks the other is owed. */
export function isPressed(own: number, otherEstimated: number, ownThreshold: number, otherThreshold: number): boolean {
  return own > ownThreshold || otherEstimated > otherThreshold
}
