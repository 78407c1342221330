/**
 * Log density of a hidden value on the scale of hidden-scale.ts, up to a constant: what a shift on that scale must be
 * weighed by.
 */
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import type { Distribution } from '../terms/distribution.js'

/**
 * Log density of `d` per unit of the scale of hidden-scale.ts, up to a constant: the density of the value times the
 * slope of the value by its place on the scale.
 * @param value on its own scale
 * @param scaled the same on that of hidden-scale.ts
 */
export function logPriorOnScale(d: Distribution, value: number, scaled: number): number {
  switch (d.kind) {
    case 'point':
      return 0
    case 'normal': {
      const z = (value - d.mean) / d.sd
      return -0.5 * z * z
    }
    case 'lognormal': {
      const z = (scaled - log(d.median)) / d.sd
      return -0.5 * z * z
    }
    case 'gamma':
      return d.shape * scaled - exp(scaled) / d.scale
    case 'beta':
      return d.a * log(shareOf(scaled)) + d.b * log(1 - shareOf(scaled))
    case 'uniform':
      return log(shareOf(scaled)) + log(1 - shareOf(scaled))
  }
}

const shareOf = (scaled: number): number => 1 / (1 + exp(-scaled))
