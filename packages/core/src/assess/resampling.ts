/**
 * Systematic resampling: one uniform, `ancestor.length` equally spaced points on the cumulative weights (Kitagawa
 * 1996). Particle p of weight w gets floor or ceil of n w offspring; ancestors come out in ascending order.
 *
 * A particle owns the points above the cumulative weight before it, up to that after it. The first of them is marked
 * (where it owns none, the next particle overwrites the mark), then marks are carried on to the points between: no
 * branch depends on a weight, which a processor could not predict.
 * @param weight normalised weights
 * @param u uniform in (0, 1)
 */
export function systematic(weight: ArrayLike<number>, u: number, ancestor: Int32Array): void {
  const n = ancestor.length
  ancestor.fill(0)
  // Point p is at (p + u) / n, so the first above a cumulative weight c is floor(n c + 1 - u).
  let above = 1 - u
  for (let from = 1; from < weight.length; from++) {
    above += n * weight[from - 1]
    const first = Math.floor(above)
    if (first < n) ancestor[first] = from
  }
  let owner = 0
  for (let p = 0; p < n; p++) {
    owner = Math.max(owner, ancestor[p])
    ancestor[p] = owner
  }
}
