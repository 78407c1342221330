import { exp } from '../random/exp.ts'

/** Cumulative Pr(1 + Poisson(mean) <= n) for n = 1..most; the tail beyond `most` is put on the last entry. */
export function poissonCumulative(mean: number, most: number): Float64Array {
  const cumulative = new Float64Array(most)
  let mass = exp(-mean)
  let total = 0
  for (let n = 0; n < most; n++) {
    total += mass
    cumulative[n] = total
    mass *= mean / (n + 1)
  }
  cumulative[most - 1] = 1
  return cumulative
}
