/**
 * Systematic resampling: one uniform, `ancestor.length` equally spaced points on the cumulative weights (Kitagawa 1996).
 * Particle p of weight w gets floor or ceil of n w offspring; ancestors come out in ascending order.
 * @param weight normalised weights
 * @param u uniform in (0, 1)
 */
export function systematic(weight: ArrayLike<number>, u: number, ancestor: Int32Array): void {
  const n = ancestor.length
  let cumulative = weight[0]
  let from = 0
  for (let p = 0; p < n; p++) {
    const point = (p + u) / n
    while (cumulative < point && from < weight.length - 1) cumulative += weight[++from]
    ancestor[p] = from
  }
}
