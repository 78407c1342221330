/** An ensemble in order: values ascending, weights that add up to 1. */
export interface Ensemble {
  values: number[]
  weights: number[]
}

/**
 * The ensemble of these values: sorted, with weights that add up to 1.
 * @param values finite numbers, in any order
 * @param weights at or above 0, one a value, any sum above 0; all the same where absent
 * @throws RangeError when there is no value, a number is not finite, a weight is negative, or the lengths differ
 */
export function ordered(values: readonly number[], weights?: readonly number[]): Ensemble {
  if (values.length === 0) throw new RangeError('an ensemble without a value')
  if (weights !== undefined && weights.length !== values.length)
    throw new RangeError(`${values.length} values, ${weights.length} weights`)
  if (!values.every(Number.isFinite)) throw new RangeError('a value that is not a finite number')
  if (weights !== undefined && !weights.every((weight) => weight >= 0 && Number.isFinite(weight)))
    throw new RangeError('a weight that is not a number of at least 0')
  const total = weights === undefined ? values.length : weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) throw new RangeError('weights that add up to nothing')
  const order = values.map((_, n) => n).sort((a, b) => values[a] - values[b])
  return {
    values: order.map((n) => values[n]),
    weights: order.map((n) => (weights === undefined ? 1 : weights[n]) / total),
  }
}
