import { log } from './log.ts'

/**
 * ln(1 + x), accurate also where 1 + x rounds to 1: ln of the rounded sum u, plus what the rounding lost, divided by u.
 * At most 2 ulp from the true value.
 *
 * @param x a number at or above -1 (-1 gives -Infinity); below -1 or NaN gives NaN
 */
export function log1p(x: number): number {
  if (x > -1.1102230246251565e-16 && x < 1.1102230246251565e-16) return x
  const u = 1 + x
  if (u === 0 || u > 1e300 || !(u > 0)) return log(u)
  return log(u) + (x - (u - 1)) / u
}
