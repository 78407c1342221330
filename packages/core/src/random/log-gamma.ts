import { log } from './log.ts'

/**
 * ln Gamma(x) for x > 0, to about 5e-15 absolute or relative, whichever is the larger. Stirling's series
 * (Abramowitz & Stegun 6.1.41, seven terms) from x = 10 on; below, the recurrence Gamma(x + 1) = x Gamma(x) leads
 * there.
 *
 * @param x at or above 0 (0 gives Infinity); below 0 or NaN gives NaN
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x === 1 || x === 2) return 0
  if (x > 1e300) return x > 2.5e305 ? Number.POSITIVE_INFINITY : x * (log(x) - 1)
  let product: number = 1
  let y = x
  while (y < 10) {
    product *= y
    y += 1
  }
  const r = 1 / (y * y)
  const series =
    0.08333333333333333 +
    r *
      (-0.002777777777777778 +
        r *
          (0.0007936507936507937 +
            r *
              (-0.0005952380952380953 +
                r * (0.0008417508417508417 + r * (-0.0019175269175269176 + r * 0.00641025641025641)))))
  const stirling = (y - 0.5) * log(y) - y + 0.9189385332046728 + series / y
  return product === 1 ? stirling : stirling - log(product)
}
