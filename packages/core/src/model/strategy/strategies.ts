/** Hidden strategies of a principal, in the order of their codes. */
export const STRATEGIES = ['cautious', 'reciprocating', 'bullying'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** Prior probability of each strategy, P(m); judgement. */
export const DEFAULT_STRATEGY_PRIOR: readonly number[] = [0.35, 0.55, 0.1]
