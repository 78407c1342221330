/** How much is computed before an answer is shown: first little, then more, up to what the visitor asks for. */

export interface Effort {
  particles: number
  /** Runs of the outlook. */
  runs: number
  /** Runs of the comparison, in every world. */
  compared: number
}

/** Each rung is a whole answer of its own, as the command gives it with the same numbers. */
export const RUNGS: readonly Effort[] = [
  { particles: 150, runs: 200, compared: 104 },
  { particles: 400, runs: 1000, compared: 400 },
  { particles: 2400, runs: 4000, compared: 1600 },
  { particles: 9600, runs: 10_000, compared: 4000 },
]

/** What is computed unless the visitor asks for more or less. */
export const USUAL_PARTICLES = 2400

/** Rungs up to a number of particles; the last is that number itself. */
export function rungsTo(particles: number): Effort[] {
  const below = RUNGS.filter((rung) => rung.particles < particles)
  const top = RUNGS.find((rung) => rung.particles >= particles) ?? RUNGS[RUNGS.length - 1]
  return [...below, { ...top, particles }]
}
