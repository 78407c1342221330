/**
 * What luck alone would do in a sensitivity analysis: as if there were one more input that changes nothing but the luck
 * of the runs. Some points of the design are evaluated a second time on other luck; what differs is the screening's
 * mu*, or the total index, of that input. An input whose steps leave much of the luck in place has less noise than
 * this, so what stands out from it is no luck.
 */
import { DELTA, type MorrisDesign } from './methods/morris.js'
import type { SaltelliDesign } from './methods/saltelli.js'

export type Design = MorrisDesign | SaltelliDesign

/** Points evaluated twice: both ends of every trajectory, or every base point of A. */
export function luckRows(design: Design): number[] {
  if ('base' in design) return Array.from({ length: design.base }, (_, n) => n * (design.inputs + 2))
  return Array.from(
    { length: 2 * design.trajectories },
    (_, n) => Math.floor(n / 2) * (design.inputs + 1) + (n % 2) * design.inputs,
  )
}

/**
 * For each output, what an input that is nothing but luck would come to.
 *
 * @param evaluations points x outputs
 * @param again the same of `luckRows` on other luck
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
    // As for the indices: where nothing varies, luck explains all that differs, or nothing does.
    return all > 0 ? half / all : half > 0 ? 1 : 0
  })
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}
