import { exp } from '../random/exp.ts'

/**
 * Whether what has this hazard, times the step, happens in the step: u < 1 - exp(-hazard), for a uniform u.
 * As 1 - exp(-x) is below x, most steps need no exponential.
 */
export function happens(u: number, hazard: number): boolean {
  return u < hazard && u < 1 - exp(-hazard)
}
