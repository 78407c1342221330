/**
 * Quasi-p-values of a box's restrictions (Bryant & Lempert, Technological Forecasting and Social Change 77 (2010)
 * 34-49). Let the box hold n points with responses that sum to h, and let p be the density once the restriction on
 * input i is dropped. Then
 *
 *   quasi-p_i = P( Bin(n, p) >= h ) = I_p(h, n - h + 1)
 *
 * is how often chance alone would give the restricted box so high a density. For responses between 0 and 1 the beta
 * function stands between whole h; a response that is not 0 or 1 varies less than the binomial, so the value errs
 * upward.
 *
 * Quasi, because the box was sought among many: on the points that it was found on, chance passes this test too easily.
 * On points that the search did not see it is the binomial test that it looks like.
 */
import { betaLower } from '../../random/incomplete-beta.js'
import { allRows, type Box, type Cases, checkCases, measure, rowsIn, withRestriction } from './box.js'

/**
 * The quasi-p-value of each restriction of a box, in its order; 1 where the box is empty. `rows` default to all points.
 */
export function quasiP(cases: Cases, box: Box, rows: Int32Array = allRows(cases)): number[] {
  checkCases(cases)
  const { points, density } = measure(cases, rowsIn(cases, box, rows))
  const sum = points * density
  return box.map(({ input }) => {
    const without = measure(cases, rowsIn(cases, withRestriction(box, input, undefined), rows))
    return sum === 0 ? 1 : betaLower(sum, points - sum + 1, without.density)
  })
}

/**
 * The box without the restrictions that chance explains: as long as the largest quasi-p-value is above `most`, that
 * restriction goes, of equals the first. One at a time, since dropping one changes the others.
 */
export function dropChance(cases: Cases, box: Box, most: number, rows: Int32Array = allRows(cases)): Box {
  let kept = box
  while (kept.length > 0) {
    const values = quasiP(cases, kept, rows)
    const largest = Math.max(...values)
    if (largest <= most) break
    kept = withRestriction(kept, kept[values.indexOf(largest)].input, undefined)
  }
  return kept
}
