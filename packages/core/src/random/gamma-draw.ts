import { refuse } from '../target/arithmetic.ts'
import { log } from './log.ts'
import { normalDraw } from './normal-draw.ts'
import { pow } from './pow.ts'
import type { Stream } from './stream.ts'

/**
 * A gamma draw with scale 1 by rejection (G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables",
 * ACM TOMS 26, 2000); a shape below 1 is drawn at shape + 1 and multiplied by U^(1/shape). Takes as many words as it
 * needs.
 *
 * @param shape above 0 (it is the mean as well), otherwise a RangeError
 */
export function gammaDraw(stream: Stream, shape: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) refuse('gamma shape', shape, 'above 0')
  if (shape < 1) {
    const whole = gammaFromOne(stream, shape + 1)
    return whole * pow(stream.unit53(), 1 / shape)
  }
  return gammaFromOne(stream, shape)
}

/** A gamma draw with scale 1 and a shape at or above 1; see `gammaDraw`. */
export function gammaFromOne(stream: Stream, shape: number): number {
  const d = shape - 0.3333333333333333
  const c = 1 / Math.sqrt(9 * d)
  while (true) {
    const x = normalDraw(stream)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = stream.unit53()
    const x2 = x * x
    // The squeeze accepts about 98 of 100 without logarithms.
    if (u < 1 - 0.0331 * x2 * x2) return d * v
    if (log(u) < 0.5 * x2 + d * (1 - v + log(v))) return d * v
  }
}
