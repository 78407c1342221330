/** Belief about the order in force at the start: restrain, hold, free, press. */
export const DEFAULT_ORDER_PRIOR: readonly number[] = [0.02, 0.08, 0.8, 0.1]
