/**
 * Particles where the user does not say: for the usual filter, and for exact moves, each of which walks the record
 * again.
 */
export const USUAL_PARTICLES = 20_000
export const DEEP_PARTICLES = 4_000

/** Runs that go on from them. */
export const USUAL_RUNS = 20_000
