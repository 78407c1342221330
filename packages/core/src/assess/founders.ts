/**
 * How far an estimate may be off for having finitely many particles. Particles of one founder stand or fall together, so the variance
 * is that of the founders' sums (Chan & Lai 2013; Lee & Whiteley 2018): sum over founders f of ( sum over p of f of w_p (x_p - mean) )^2.
 */

/** Effective number of founders under `weight`. */
export function effectiveFounders(founder: ArrayLike<number>, weight: ArrayLike<number>): number {
  const mass = new Float64Array(founder.length)
  for (let p = 0; p < founder.length; p++) mass[founder[p]] += weight[p]
  let squares = 0
  for (let f = 0; f < mass.length; f++) squares += mass[f] * mass[f]
  return squares > 0 ? 1 / squares : 0
}

/** Standard error, from finitely many particles, of the weighted mean of `value`. */
export function simulationError(value: ArrayLike<number>, mean: number, founder: ArrayLike<number>, weight: ArrayLike<number>): number {
  const sums = new Float64Array(founder.length)
  for (let p = 0; p < founder.length; p++) if (weight[p] > 0) sums[founder[p]] += weight[p] * (value[p] - mean)
  let squares = 0
  for (let f = 0; f < sums.length; f++) squares += sums[f] * sums[f]
  return Math.sqrt(squares)
}
