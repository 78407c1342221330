/**
 * The strength of a resolve in four steps, for those who do not think in logits. One logit more divides the odds of
 * backing down by e = 2.7: e^1 = 2.7, e^3 = 20, e^7 = 1,100.
 */

/** Where each step begins, in logits: slight, clear, strong, very strong. */
export const RESOLVE_FROM = [0, 1, 3, 7] as const

/**
 * The step of a government's resolve: 0 slight (any negative one too), 1 clear, 2 strong, 3 very strong.
 * @param logits its resolve, what it would lose by backing down
 */
export function resolveLevel(logits: number): number {
  return Math.max(0, RESOLVE_FROM.filter((from) => logits >= from).length - 1)
}
