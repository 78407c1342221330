import { exp } from './exp.ts'
import { gammaDraw } from './gamma-draw.ts'
import { logGamma } from './log-gamma.ts'
import { log1p } from './log1p.ts'
import { poissonInverse } from './poisson.ts'
import type { Stream } from './stream.ts'

/**
 * A negative binomial count with the given mean and variance mean + mean^2/shape: a Poisson count whose own mean is a
 * gamma draw (M. Greenwood, G. U. Yule, JRSS 83, 1920). For the same words it rises with the mean.
 *
 * @param mean at or above 0, otherwise a RangeError
 * @param shape above 0 (towards 0 the counts bunch, towards infinity they become Poisson), otherwise a RangeError
 */
export function negativeBinomialDraw(stream: Stream, mean: number, shape: number): number {
  const rate = gammaDraw(stream, shape) * (mean / shape)
  return poissonInverse(stream.unit53(), rate)
}

/**
 * P(X = k) of a negative binomial variable.
 *
 * @param k a count; anything but an integer at or above 0 has probability 0
 * @param mean at or above 0
 * @param shape above 0
 */
export function negativeBinomialPmf(k: number, mean: number, shape: number): number {
  if (!(k >= 0) || Math.floor(k) !== k) return 0
  if (mean === 0) return k === 0 ? 1 : 0
  const none = -shape * log1p(mean / shape)
  if (k === 0) return exp(none)
  return exp(logGamma(shape + k) - logGamma(shape) - logGamma(k + 1) + none - k * log1p(shape / mean))
}
