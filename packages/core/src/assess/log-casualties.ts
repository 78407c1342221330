/**
 * The probability of casualties.ts as a logarithm, summed without shortcuts. It is slower, and right where the other way loses all: thousands
 * killed, or a weapon that is as good as certain to hit.
 */
import { log } from '../random/log.js'
import { logGamma } from '../random/log-gamma.js'
import { log1p } from '../random/log1p.js'
import type { Blow, Figure } from './blow.js'
import { logSum } from './logs.js'

const NEVER = Number.NEGATIVE_INFINITY

/** log P(X = k) of a negative binomial count. */
function logPmf(k: number, mean: number, shape: number): number {
  if (!(mean > 0)) return k === 0 ? 0 : NEVER
  const none = -shape * log1p(mean / shape)
  if (k === 0) return none
  return logGamma(shape + k) - logGamma(shape) - logGamma(k + 1) + none - k * log1p(shape / mean)
}

/** Log of the mean probability of a figure over what the sources say; 0 where nothing is known. */
function logFigure(figure: Figure, mean: number, shape: number): number {
  if (figure.length === 0) return 0
  let total = NEVER
  for (let n = 0; n < figure.length; n++) total = logSum(total, logPmf(figure[n], mean, shape))
  return total - log(figure.length)
}

/** Log of x^n, which for n = 0 is 0 whatever x is. */
const times = (n: number, logOf: number): number => (n === 0 ? 0 : n * logOf)

/** Log Pr(killed, injured) by `weapons` weapons; -Infinity only where the toll cannot be. */
export function logCasualties(killed: Figure, injured: Figure, weapons: number, { lethal, hurting, killed: killedMean, injured: injuredMean, shape }: Blow): number {
  const neither = 1 - lethal - hurting
  const [logLethal, logHurting, logNeither] = [log(lethal), log(Math.max(0, hurting)), log(Math.max(0, neither))]
  const afterHits = Array.from({ length: weapons + 1 }, (_, m) => logFigure(injured, m * injuredMean, m * shape))
  let total = NEVER
  for (let h = 0; h <= weapons; h++) {
    const deaths = logFigure(killed, h * killedMean, h * shape)
    if (deaths === NEVER) continue
    for (let g = 0; g <= weapons - h; g++) {
      const rest = weapons - h - g
      const ways = logGamma(weapons + 1) - logGamma(h + 1) - logGamma(g + 1) - logGamma(rest + 1)
      total = logSum(total, ways + times(h, logLethal) + times(g, logHurting) + times(rest, logNeither) + deaths + afterHits[h + g])
    }
  }
  return total
}
