/**
 * The effect that simulation error alone would show in a sensitivity analysis: that of one more input which changes
 * only the random draws. Some points of the design are evaluated a second time with other draws; the differences give
 * the screening's mu*, or the total index, of that input. An input whose steps keep most of the random draws has less
 * noise than this, so an effect above it is not simulation error.
 */
import { DELTA, type MorrisDesign } from './methods/morris.js'
import type { SaltelliDesign } from './methods/saltelli.js'

export type Design = MorrisDesign | SaltelliDesign

/** Points evaluated twice: both ends of every trajectory (Morris), or every base point of A (Sobol). */
export function luckRows(design: Design): number[] {
  if ('base' in design) return Array.from({ length: design.base }, (_, n) => n * (design.inputs + 2))
  return Array.from(
    { length: 2 * design.trajectories },
    (_, n) => Math.floor(n / 2) * (design.inputs + 1) + (n % 2) * design.inputs,
  )
}

/**
 * For each output, the effect of an input that changes only the random draws.
 *
 * @param evaluations points x outputs
 * @param again the same of `luckRows` with other random draws
 */
export function luckEffects(design: Design, evaluations: Float64Array, again: Float64Array, outputs: number): number[] {
  const rows = luckRows(design)
  return Array.from({ length: outputs }, (_, m) => {
    const apart = rows.map((row, n) => again[n * outputs + m] - evaluations[row * outputs + m])
    if (!('base' in design)) return apart.reduce((sum, by) => sum + Math.abs(by), 0) / rows.length / DELTA
    const all = varianceOf(
      rows.flatMap((row) => [evaluations[row * outputs + m], evaluations[(row + 1) * outputs + m]]),
    )
    const half = apart.reduce((sum, by) => sum + by * by, 0) / (2 * rows.length)
    // As for the indices: where nothing varies the share is 1 if the random draws made any difference, else 0.
    return all > 0 ? half / all : half > 0 ? 1 : 0
  })
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}
