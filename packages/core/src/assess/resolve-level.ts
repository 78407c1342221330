/**
 * The strength of a resolve in four steps, for those who do not think in logits. One logit more divides the odds of
 * backing down by e = 2.7: e^1 = 2.7, e^3 = 20, e^7 = 1,100.
 */

/** Where each step begins, in logits: slight, clear, strong, very strong. */
export const RESOLVE_FROM = [0, 1, 3, 7] as const

/** @param logits the resolve of a government @returns its step, 0 to 3 */
export function resolveLevel(logits: number): number {
  return Math.max(0, RESOLVE_FROM.filter((from) => logits >= from).length - 1)
}
