/**
 * The scale on which a hidden value may be shifted without leaving its support: a logarithm where it must be positive,
 * log-odds between two ends, itself elsewhere.
 */
import { type Hidden, isCategory } from '../model/hidden.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { support } from '../terms/distribution.js'

export interface ScaledValue {
  /** Place among the hidden values. */
  at: number
  low: number
  high: number
}

/** Hidden values that are numbers and uncertain. */
export function scaledValues({ values }: Hidden): ScaledValue[] {
  const result: ScaledValue[] = []
  for (const [at, { from }] of values.entries()) {
    if (isCategory(from)) continue
    const [low, high] = support(from)
    if (low < high) result.push({ at, low, high })
  }
  return result
}

/** Nearest that a share may come to an end of its support. */
const EDGE = 1e-12

/**
 * The place of a value on that scale: the value itself where its support has no lower end, log(value - low) where it
 * has no upper end, else the log-odds of its share of the way from low to high. Always finite: a value at an end, or
 * beyond it, is moved just inside.
 */
export function toScale({ low, high }: ScaledValue, value: number): number {
  if (low === Number.NEGATIVE_INFINITY) return value
  if (high === Number.POSITIVE_INFINITY) return log(Math.max(Number.MIN_VALUE, value - low))
  const share = Math.min(1 - EDGE, Math.max(EDGE, (value - low) / (high - low)))
  return log(share / (1 - share))
}

/** The value at a place of that scale, always within its support; undoes `toScale`. */
export function fromScale({ low, high }: ScaledValue, scaled: number): number {
  if (low === Number.NEGATIVE_INFINITY) return scaled
  if (high === Number.POSITIVE_INFINITY) return low + exp(scaled)
  return low + (high - low) / (1 + exp(-scaled))
}
