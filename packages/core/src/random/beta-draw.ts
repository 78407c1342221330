import { exp } from './exp.ts'
import { gammaDraw, gammaFromOne } from './gamma-draw.ts'
import { log } from './log.ts'
import type { Stream } from './stream.ts'

/**
 * A beta draw, X / (X + Y) of two gamma draws. With a shape below 1 it works on their logarithms, because both may be
 * smaller than any double.
 *
 * @param a b shapes above 0, otherwise a RangeError
 * @returns a number in [0, 1]; 0 and 1 themselves come only from rounding
 */
export function betaDraw(stream: Stream, a: number, b: number): number {
  if (a < 1 || b < 1) {
    const x = logGammaDraw(stream, a)
    const y = logGammaDraw(stream, b)
    return 1 / (1 + exp(y - x))
  }
  const x = gammaDraw(stream, a)
  const y = gammaDraw(stream, b)
  return x / (x + y)
}

/** The logarithm of a gamma draw, from the same words as the draw itself. */
function logGammaDraw(stream: Stream, shape: number): number {
  if (!(shape > 0 && shape < 1)) return log(gammaDraw(stream, shape))
  const whole = gammaFromOne(stream, shape + 1)
  return log(whole) + log(stream.unit53()) / shape
}
