/** Largest size of an output: squares and sums of such values stay finite once they are scaled. */
const LARGEST = 1e300

/**
 * Refuses evaluations that are too few or too many, or not finite: a RangeError that names the first bad point, which
 * is where to look.
 *
 * @param evaluations points x outputs, point by point
 */
export function checkEvaluations(evaluations: Float64Array, points: number, outputs: number): void {
  if (!(Number.isInteger(outputs) && outputs >= 1))
    throw new RangeError(`${outputs} outputs is not a whole number of at least 1`)
  if (evaluations.length !== points * outputs)
    throw new RangeError(
      `${evaluations.length} evaluations where ${points} points of ${outputs} outputs make ${points * outputs}`,
    )
  for (let at = 0; at < evaluations.length; at++) {
    const value = evaluations[at]
    if (!(Math.abs(value) <= LARGEST))
      throw new RangeError(`output ${at % outputs} of point ${Math.floor(at / outputs)} is ${value}`)
  }
}
