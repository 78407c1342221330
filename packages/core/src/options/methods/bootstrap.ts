/**
 * The bootstrap (Efron 1979): how an estimate scatters when its n units are drawn again from themselves, with
 * replacement.
 */
import { LANE } from '../../random/lanes.js'
import type { Stream } from '../../random/stream.js'

/** An estimate with its interval, low <= value <= high. */
export interface Estimate {
  value: number
  low: number
  high: number
}

export interface BootstrapOptions {
  /** How often the units are drawn again; default 1,000, at least 2. */
  resamples?: number
  /** Probability that the interval is to hold the truth, in (0, 1); default 0.95. */
  level?: number
}

/** The options with defaults filled in. Values out of range are a RangeError. */
export function bootstrapOptions({ resamples = 1000, level = 0.95 }: BootstrapOptions): Required<BootstrapOptions> {
  if (!(Number.isInteger(resamples) && resamples >= 2))
    throw new RangeError(`resamples ${resamples} is not a whole number of at least 2`)
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level} is not in (0, 1)`)
  return { resamples, level }
}

/** Draw number `resample`: how often each of counts.length units came up among as many draws. */
export function resampleCounts(stream: Stream, resample: number, counts: Uint32Array): void {
  const n = counts.length
  counts.fill(0)
  stream.open(resample, 0, LANE.bootstrap)
  for (let i = 0; i < n; i++) counts[Math.floor(stream.unit() * n)]++
}

/**
 * The percentile interval: what leaves (1 - level)/2 of the resampled values on either side, stretched to hold the
 * estimate itself. Sorts `resampled`.
 */
export function percentileInterval(value: number, resampled: Float64Array, level: number): Estimate {
  resampled.sort()
  const cut = Math.floor(((1 - level) / 2) * resampled.length)
  return { value, low: Math.min(value, resampled[cut]), high: Math.max(value, resampled[resampled.length - 1 - cut]) }
}
