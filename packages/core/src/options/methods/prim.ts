/**
 * The patient rule induction method (Friedman & Fisher 1999), as scenario discovery uses it (Bryant & Lempert 2010):
 * boxes of few inputs that hold much of what is bad and little else.
 *
 *   repeat for each box wanted
 *     peel the points that no earlier box holds; choose a box from the trajectory;
 *     drop the restrictions that chance explains; paste
 *     stop when the box is no denser than all points together
 *
 * Coverage against density is the user's choice: the whole trajectory is returned beside the box. Nothing here is
 * random.
 *
 * It climbs one box at a time, which has a price: of two bad regions at opposite ends of one input it may first take a
 * box across both, less dense than either (a density far below that of the later boxes shows it). And the densest box
 * of many is a little too small: its faces stand inside the true ones by about what `minimumCoverage` allows.
 */
import { allRows, type Box, type BoxMeasures, type Cases, measure, rowsIn } from './box.js'
import { paste } from './paste.js'
import { type PeelOptions, type PeelStep, peel } from './peel.js'
import { dropChance, quasiP } from './quasi-p.js'

export interface PrimOptions extends Omit<PeelOptions, 'rows'> {
  /** Least coverage of a box, as a share of what its trajectory began with, in [0, 1]; default 0.5. */
  minimumCoverage?: number
  /**
   * Restrictions with a larger quasi-p-value are dropped, in [0, 1]; default 0.01, as the search passes 0.05 by chance;
   * 1 keeps all.
   */
  chance?: number
  /** Most boxes; default 1. */
  boxes?: number
}

/** A box found, what it says of the points that no earlier box holds, and how it was found. */
export interface PrimBox extends BoxMeasures {
  box: Box
  /** Of each restriction, on the points that the box was found on. */
  quasiP: number[]
  trajectory: PeelStep[]
}

/**
 * The boxes, in the order in which they were found; none where no box is denser than all points together.
 * @throws RangeError where the cases do not fit together (`checkCases`), or an option is out of its range
 */
export function prim(cases: Cases, options: PrimOptions = {}): PrimBox[] {
  const { minimumCoverage = 0.5, chance = 0.01, boxes = 1, alpha, minimumMass } = options
  const found: PrimBox[] = []
  let rows = allRows(cases)
  const baseRate = measure(cases, rows).density
  while (found.length < boxes && rows.length > 0) {
    const trajectory = peel(cases, { alpha, minimumMass, rows })
    const box = paste(cases, dropChance(cases, chooseBox(trajectory, minimumCoverage).box, chance, rows), {
      alpha,
      rows,
    })
    const inside = rowsIn(cases, box, rows)
    const measures = measure(cases, inside)
    if (box.length === 0 || measures.density <= baseRate) break
    found.push({ box, ...measures, quasiP: quasiP(cases, box, rows), trajectory })
    const isInside = new Set(inside)
    rows = rows.filter((n) => !isInside.has(n))
  }
  return found
}

/**
 * The densest box of a trajectory that keeps at least `minimumCoverage` of the coverage it began with; of equals the
 * largest. The first box always does, so there always is one, no less dense than the trajectory's first.
 * @throws RangeError where `minimumCoverage` is not in [0, 1]
 */
export function chooseBox(trajectory: readonly PeelStep[], minimumCoverage: number): PeelStep {
  if (!(minimumCoverage >= 0 && minimumCoverage <= 1))
    throw new RangeError(`minimumCoverage ${minimumCoverage} is not in [0, 1]`)
  const least = minimumCoverage * trajectory[0].coverage
  return trajectory.reduce((best, step) => (step.coverage >= least && step.density > best.density ? step : best))
}
