/** Boxes in the space of inputs, and what a box says of the points in it. */

/** Points with a response: where in the space of inputs is it high? */
export interface Cases {
  /** n x k, point by point. */
  readonly points: Float64Array
  /** k. */
  readonly inputs: number
  /** Of each point, in [0, 1]: whether it was bad, or how bad. */
  readonly response: Float64Array
  /** Inputs whose values are codes without an order, e.g. 0, 1, 2 for three strategies. */
  readonly categorical?: readonly number[]
}

/** What a box asks of one input: low <= x <= high, a missing end being open, or one of some codes. */
export type Restriction =
  | { readonly input: number; readonly low?: number; readonly high?: number }
  | { readonly input: number; readonly codes: readonly number[] }

/** A box: at most one restriction an input, by input; none is the whole space. */
export type Box = readonly Restriction[]

/** What a box says. */
export interface BoxMeasures {
  /** Points in the box. */
  points: number
  /** Their share of all points. */
  mass: number
  /** Their share of all response: of what is bad, how much is here. 0 where there is none. */
  coverage: number
  /** Their mean response: of what is here, how much is bad. 0 for an empty box. */
  density: number
}

/**
 * Refuses cases that do not fit together, have no points, inputs that are not finite or responses outside [0, 1]: a
 * RangeError.
 */
export function checkCases({ points, inputs, response, categorical = [] }: Cases): void {
  if (!(Number.isInteger(inputs) && inputs >= 1))
    throw new RangeError(`${inputs} inputs is not a whole number of at least 1`)
  if (response.length === 0) throw new RangeError('no points')
  if (points.length !== response.length * inputs)
    throw new RangeError(
      `${points.length} coordinates where ${response.length} points of ${inputs} inputs make ${response.length * inputs}`,
    )
  for (let at = 0; at < points.length; at++)
    if (!Number.isFinite(points[at]))
      throw new RangeError(`input ${at % inputs} of point ${Math.floor(at / inputs)} is ${points[at]}`)
  for (let n = 0; n < response.length; n++)
    if (!(response[n] >= 0 && response[n] <= 1))
      throw new RangeError(`the response of point ${n} is ${response[n]}, not in [0, 1]`)
  for (const input of categorical)
    if (!(Number.isInteger(input) && input >= 0 && input < inputs)) throw new RangeError(`there is no input ${input}`)
}

/** All points, by number. */
export function allRows({ response }: Cases): Int32Array {
  return Int32Array.from(response, (_, n) => n)
}

/** Whether a value is what a restriction asks. */
export function allows(restriction: Restriction, value: number): boolean {
  if ('codes' in restriction) return restriction.codes.includes(value)
  const { low, high } = restriction
  return (low === undefined || value >= low) && (high === undefined || value <= high)
}

/** Those of `rows` (default all) that are in a box, in the same order. */
export function rowsIn(cases: Cases, box: Box, rows: Int32Array = allRows(cases)): Int32Array {
  return rows.filter((n) =>
    box.every((restriction) => allows(restriction, cases.points[n * cases.inputs + restriction.input])),
  )
}

/** What is to be said of the points `rows`, as shares of all cases. */
export function measure({ response }: Cases, rows: Int32Array): BoxMeasures {
  const all = response.reduce((sum, value) => sum + value, 0)
  const here = rows.reduce((sum, n) => sum + response[n], 0)
  return {
    points: rows.length,
    mass: rows.length / response.length,
    coverage: all === 0 ? 0 : here / all,
    density: rows.length === 0 ? 0 : here / rows.length,
  }
}

/** A box with another restriction on one input, or with none. */
export function withRestriction(box: Box, input: number, restriction: Restriction | undefined): Box {
  const others = box.filter((other) => other.input !== input)
  if (
    restriction === undefined ||
    (!('codes' in restriction) && restriction.low === undefined && restriction.high === undefined)
  )
    return others
  return [...others, restriction].sort((a, b) => a.input - b.input)
}

/** A bound between two neighbouring values, as far from both as it can be, on the side of `kept`. */
export function boundBetween(kept: number, left: number): number {
  const middle = kept + (left - kept) / 2
  // Neighbours among the doubles, or an overflow, leave no middle.
  return (kept < middle && middle < left) || (left < middle && middle < kept) ? middle : kept
}
