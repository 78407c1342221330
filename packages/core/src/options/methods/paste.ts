/**
 * Pasting, the second half of the patient rule induction method (Friedman & Fisher 1999): the last cuts of a peeling
 * were made without knowledge of the later ones, so a face may stand too far in.
 *
 *   while a face can be moved out, or a code taken back, without lowering the density
 *     move the one that leaves it highest, of equals the one that adds most points
 *
 * A face moves past the nearest points outside it, alpha of the box's number or to the end of a tie. A face that keeps
 * nothing out goes.
 */
import {
  allows,
  allRows,
  type Box,
  boundBetween,
  type Cases,
  checkCases,
  type Restriction,
  rowsIn,
  withRestriction,
} from './box.js'

export interface PasteOptions {
  /** Points that a step adds, as a share of the box's, in (0, 1); default 0.05. */
  alpha?: number
  /** Points that may be added; default all. */
  rows?: Int32Array
}

/** A way to make the box larger: which points come, and what the input is then asked. */
interface Paste {
  come: Int32Array
  restriction: Restriction | undefined
}

/**
 * The pasted box: every point of the old one is in it, its density is no lower.
 * @throws RangeError where the cases do not fit together (`checkCases`), or alpha is not in (0, 1)
 */
export function paste(cases: Cases, box: Box, options: PasteOptions = {}): Box {
  const { alpha = 0.05, rows = allRows(cases) } = options
  checkCases(cases)
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha} is not in (0, 1)`)
  let pasted = box
  for (;;) {
    const wider = widened(cases, pasted, rows, alpha)
    if (wider === undefined) return pasted
    pasted = wider
  }
}

/** The box after the best step, or undefined where each would lower the density. */
function widened(cases: Cases, box: Box, rows: Int32Array, alpha: number): Box | undefined {
  const { response } = cases
  const inside = rowsIn(cases, box, rows)
  if (inside.length === 0) return undefined
  const sum = inside.reduce((total, n) => total + response[n], 0)
  let wider: Box | undefined
  let highest = sum / inside.length
  let most = -1
  for (const { input } of box) {
    for (const { come, restriction } of candidates(
      cases,
      box,
      input,
      rows,
      Math.max(1, Math.floor(alpha * inside.length)),
    )) {
      const density = come.reduce((total, n) => total + response[n], sum) / (inside.length + come.length)
      if (density < highest || (density === highest && come.length <= most)) continue
      highest = density
      most = come.length
      wider = withRestriction(box, input, restriction)
    }
  }
  return wider
}

/** The ways to widen one restricted input. */
function candidates(cases: Cases, box: Box, input: number, rows: Int32Array, slab: number): Paste[] {
  const { points, inputs } = cases
  const value = (n: number): number => points[n * inputs + input]
  const restriction = box.find((one) => one.input === input) as Restriction
  const outside = rowsIn(cases, withRestriction(box, input, undefined), rows).filter(
    (n) => !allows(restriction, value(n)),
  )

  if ('codes' in restriction) {
    if (outside.length === 0) return [{ come: outside, restriction: undefined }]
    return [...new Set(Array.from(outside, value))]
      .sort((a, b) => a - b)
      .map((code) => {
        const come = outside.filter((n) => value(n) === code)
        // Nothing of another code is left outside: the input is free again.
        return {
          come,
          restriction:
            come.length === outside.length
              ? undefined
              : { input, codes: [...restriction.codes, code].sort((a, b) => a - b) },
        }
      })
  }

  const { low, high } = restriction
  const found: Paste[] = []
  if (low !== undefined) {
    const below = outside.filter((n) => value(n) < low).sort((a, b) => value(b) - value(a) || a - b)
    const come = nearest(below, slab, value)
    found.push({
      come,
      restriction: {
        input,
        low:
          come.length === below.length
            ? undefined
            : boundBetween(value(below[come.length - 1]), value(below[come.length])),
        high,
      },
    })
  }
  if (high !== undefined) {
    const above = outside.filter((n) => value(n) > high).sort((a, b) => value(a) - value(b) || a - b)
    const come = nearest(above, slab, value)
    found.push({
      come,
      restriction: {
        input,
        low,
        high:
          come.length === above.length
            ? undefined
            : boundBetween(value(above[come.length - 1]), value(above[come.length])),
      },
    })
  }
  return found
}

/** The first `slab` of some points and those that tie with the last of them. */
function nearest(order: Int32Array, slab: number, value: (n: number) => number): Int32Array {
  let end = Math.min(slab, order.length)
  while (end > 0 && end < order.length && value(order[end]) === value(order[end - 1])) end++
  return order.subarray(0, end)
}
