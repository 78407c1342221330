/**
 * How far an estimate may be off for having finitely many particles. Particles of one founder stand or fall together, so the variance
 * is that of the founders' sums (Chan & Lai 2013; Lee & Whiteley 2018): sum over founders f of ( sum over p of f of w_p (x_p - mean) )^2.
 */

/** Sums over the particles of each founder; founders are any whole numbers. */
function byFounder(founder: ArrayLike<number>, of: (p: number) => number): Float64Array {
  const place = new Map<number, number>()
  const sums = new Float64Array(founder.length)
  let last = Number.NaN
  let at = 0
  for (let p = 0; p < founder.length; p++) {
    // Selection leaves families side by side.
    if (founder[p] !== last) {
      last = founder[p]
      at = place.get(last) ?? place.size
      if (at === place.size) place.set(last, at)
    }
    sums[at] += of(p)
  }
  return sums
}

/** Effective number of founders under `weight`. */
export function effectiveFounders(founder: ArrayLike<number>, weight: ArrayLike<number>): number {
  const mass = byFounder(founder, (p) => weight[p])
  let squares = 0
  for (const share of mass) squares += share * share
  return squares > 0 ? 1 / squares : 0
}

/** Standard error, from finitely many particles, of the weighted mean of `value`. */
export function simulationError(value: ArrayLike<number>, mean: number, founder: ArrayLike<number>, weight: ArrayLike<number>): number {
  const sums = byFounder(founder, (p) => (weight[p] > 0 ? weight[p] * (value[p] - mean) : 0))
  let squares = 0
  for (const sum of sums) squares += sum * sum
  return Math.sqrt(squares)
}
