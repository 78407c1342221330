/**
 * Peeling, the first half of the patient rule induction method (Friedman & Fisher, Statistics and Computing 9 (1999)
 * 123-143).
 *
 *   begin with the box of everything
 *   while the box holds enough points
 *     for each input, look at the alpha of the box's points that lie lowest, and at those that lie highest;
 *       for codes, at those of each code
 *     peel off what raises the density most for each point that it costs
 *
 * Patient, as each step takes little: later steps can correct a bad one. The gain is counted for each point peeled,
 * (density after - density before) / points peeled, as Kwakkel & Jaxa-Rozen (Environmental Modelling & Software 79
 * (2016) 311-321) advise where inputs are mixed: with the plain gain a code that many points share always wins. Between
 * slabs of equal size both choose the same. Equal values are never parted: a slab ends before a tie, or where it begins
 * with one, after it. The cut lies midway between the values on either side.
 */
import {
  allRows,
  type Box,
  type BoxMeasures,
  boundBetween,
  type Cases,
  checkCases,
  measure,
  type Restriction,
  withRestriction,
} from './box.js'

export interface PeelOptions {
  /** Share of the box's points that a step takes from a numeric input, in (0, 1); default 0.05. */
  alpha?: number
  /** Smallest share of all points that a box may hold, in (0, 1]; default 0.05. */
  minimumMass?: number
  /** Points to peel; default all. */
  rows?: Int32Array
}

/** One box of a peeling trajectory. */
export interface PeelStep extends BoxMeasures {
  box: Box
}

/** A way to make the box smaller: which points go, and what the input is then asked. */
interface Peel {
  gone: Int32Array
  restriction: Restriction
}

/**
 * The peeling trajectory, from the box of everything to the smallest. Mass and coverage fall along it; density mostly
 * rises. It ends when every step would leave too few points, or all points of the box have the same response.
 * @throws RangeError where the cases do not fit together (`checkCases`), or an option is out of its range
 */
export function peel(cases: Cases, options: PeelOptions = {}): PeelStep[] {
  const { alpha = 0.05, minimumMass = 0.05, rows = allRows(cases) } = options
  checkCases(cases)
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha} is not in (0, 1)`)
  if (!(minimumMass > 0 && minimumMass <= 1)) throw new RangeError(`minimumMass ${minimumMass} is not in (0, 1]`)
  const fewest = Math.max(1, minimumMass * cases.response.length)

  let box: Box = []
  let inside = rows
  let sorted = sortedByInput(cases, rows)
  const trajectory: PeelStep[] = [{ box, ...measure(cases, rows) }]
  const isGone = new Uint8Array(cases.response.length)
  while (!allRespondAlike(cases, inside)) {
    const best = bestPeel(cases, box, sorted, inside, alpha, fewest)
    if (best === undefined) break
    for (const n of best.gone) isGone[n] = 1
    const stays = (n: number): boolean => isGone[n] === 0
    inside = inside.filter(stays)
    sorted = sorted.map((order) => order.filter(stays))
    box = withRestriction(box, best.restriction.input, best.restriction)
    trajectory.push({ box, ...measure(cases, inside) })
  }
  return trajectory
}

/** The step that gains most for each point; of equals the first, so that the result is deterministic. */
function bestPeel(
  cases: Cases,
  box: Box,
  sorted: readonly Int32Array[],
  inside: Int32Array,
  alpha: number,
  fewest: number,
): Peel | undefined {
  const { response, inputs } = cases
  const sum = inside.reduce((total, n) => total + response[n], 0)
  const density = sum / inside.length
  let best: Peel | undefined
  let most = Number.NEGATIVE_INFINITY
  for (let input = 0; input < inputs; input++) {
    for (const candidate of candidates(cases, box, input, sorted[input], alpha)) {
      const kept = inside.length - candidate.gone.length
      if (kept < fewest) continue
      const gone = candidate.gone.reduce((total, n) => total + response[n], 0)
      const gain = ((sum - gone) / kept - density) / candidate.gone.length
      if (gain > most) {
        most = gain
        best = candidate
      }
    }
  }
  return best
}

/** The ways to peel one input. `order` are the box's points by its value. */
function candidates(cases: Cases, box: Box, input: number, order: Int32Array, alpha: number): Peel[] {
  const { points, inputs } = cases
  const value = (at: number): number => points[order[at] * inputs + input]
  const size = order.length
  if (value(0) === value(size - 1)) return []

  if (cases.categorical?.includes(input)) {
    const starts: number[] = []
    for (let at = 0; at < size; at++) if (at === 0 || value(at) !== value(at - 1)) starts.push(at)
    const codes = starts.map(value)
    return starts.map((start, c) => ({
      gone: order.subarray(start, starts[c + 1] ?? size),
      restriction: { input, codes: codes.filter((code) => code !== codes[c]) },
    }))
  }

  const slab = Math.max(1, Math.floor(alpha * size))
  // First point that stays when the slab is cut from below, last that stays when it is cut from above; neither parts a
  // tie.
  let low = slab
  while (low > 0 && value(low - 1) === value(low)) low--
  if (low === 0) while (value(low) === value(0)) low++
  let high = size - 1 - slab
  while (high < size - 1 && value(high + 1) === value(high)) high++
  if (high === size - 1) while (value(high) === value(size - 1)) high--

  const old = box.find((restriction) => restriction.input === input)
  const ends = old === undefined || 'codes' in old ? {} : old
  return [
    { gone: order.subarray(0, low), restriction: { ...ends, input, low: boundBetween(value(low), value(low - 1)) } },
    {
      gone: order.subarray(high + 1),
      restriction: { ...ends, input, high: boundBetween(value(high), value(high + 1)) },
    },
  ]
}

/** For each input, the points in order of their value. */
function sortedByInput({ points, inputs }: Cases, rows: Int32Array): Int32Array[] {
  return Array.from({ length: inputs }, (_, input) =>
    rows.slice().sort((a, b) => points[a * inputs + input] - points[b * inputs + input] || a - b),
  )
}

function allRespondAlike({ response }: Cases, rows: Int32Array): boolean {
  return rows.every((n) => response[n] === response[rows[0]])
}
