/** Particles and runs where the user does not say. */

/** Particles of all islands together, each moved along the record several times. */
export const USUAL_PARTICLES = 4_000

/** Runs that go on from them. */
export const USUAL_RUNS = 20_000
