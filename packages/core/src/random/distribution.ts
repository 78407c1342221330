/** Mean, quantiles and draws of the distributions that a file may name. */
import { type Distribution, support } from '../terms/distribution.ts'
import { drawFrom, Kind } from './draw-from.ts'
import { exp } from './exp.ts'
import { betaDensity, betaLower } from './incomplete-beta.ts'
import { gammaDensity, gammaLower } from './incomplete-gamma.ts'
import { normalQuantile } from './normal.ts'
import type { Stream } from './stream.ts'

/** The expected value. */
export function mean(d: Distribution): number {
  switch (d.kind) {
    case 'point':
      return d.value
    case 'uniform':
      return d.low + (d.high - d.low) * 0.5
    case 'normal':
      return d.mean
    case 'lognormal':
      return d.median * exp(0.5 * d.sd * d.sd)
    case 'beta':
      return d.a / (d.a + d.b)
    case 'gamma':
      return d.shape * d.scale
  }
}

/** The value that is as likely exceeded as not. */
export function median(d: Distribution): number {
  return d.kind === 'lognormal' ? d.median : quantile(d, 0.5)
}

/**
 * The smallest value that is not exceeded with probability p; for the beta and gamma by numeric inversion, to about
 * 1e-12.
 *
 * @param p in [0, 1], otherwise a RangeError; 0 and 1 give the ends of the support
 */
export function quantile(d: Distribution, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${p} is not in [0, 1]`)
  if (p === 0) return support(d)[0]
  if (p === 1) return support(d)[1]
  switch (d.kind) {
    case 'point':
      return d.value
    case 'uniform':
      return d.low + (d.high - d.low) * p
    case 'normal':
      return d.mean + d.sd * normalQuantile(p)
    case 'lognormal':
      return d.median * exp(d.sd * normalQuantile(p))
    case 'beta':
      return invert(
        (x) => betaLower(d.a, d.b, x),
        (x) => betaDensity(d.a, d.b, x),
        p,
        1,
        mean(d),
      )
    case 'gamma': {
      let high = d.shape + 1
      while (gammaLower(d.shape, high) < p) high *= 2
      return (
        d.scale *
        invert(
          (x) => gammaLower(d.shape, x),
          (x) => gammaDensity(d.shape, x),
          p,
          high,
          d.shape,
        )
      )
    }
  }
}

/** The root of cdf(x) = p in (0, high): Newton's steps, and a bisection wherever one would leave the bracket. */
function invert(
  cdf: (x: number) => number,
  density: (x: number) => number,
  p: number,
  highest: number,
  start: number,
): number {
  let low = 0
  let high = highest
  let x = start > 0 && start < highest ? start : highest / 2
  for (let i = 0; i < 1100; i += 1) {
    const error = cdf(x) - p
    if (error === 0) return x
    if (error > 0) high = x
    else low = x
    let next = x - error / density(x)
    // Near 0 a root may be many powers of two below the bracket's middle: halve the upper end until the lower leaves 0.
    if (!(next > low && next < high)) next = low === 0 ? high * 0.0625 : (low + high) / 2
    const move = next - x
    if (next === x || (move < x * 1e-15 && -move < x * 1e-15)) return next
    x = next
  }
  return x
}

/** The two numbers of a distribution by which `drawFrom` knows it; the second is 0 where it has one. */
export function shapeOf(d: Distribution): [first: number, second: number] {
  switch (d.kind) {
    case 'point':
      return [d.value, 0]
    case 'uniform':
      return [d.low, d.high]
    case 'normal':
      return [d.mean, d.sd]
    case 'lognormal':
      return [d.median, d.sd]
    case 'beta':
      return [d.a, d.b]
    case 'gamma':
      return [d.shape, d.scale]
  }
}

/** A draw; a point draws nothing from the stream. Bad shapes are a RangeError. */
export function draw(d: Distribution, stream: Stream): number {
  const [first, second] = shapeOf(d)
  return drawFrom(Kind[d.kind], first, second, stream)
}
