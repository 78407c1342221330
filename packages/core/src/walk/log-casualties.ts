/**
 * The probability of casualties.ts as a logarithm, summed without shortcuts. It is slower, and right where the other
 * way loses all: thousands killed, or a weapon that is as good as certain to hit.
 */
import { log } from '../random/log.ts'
import { logGamma } from '../random/log-gamma.ts'
import { log1p } from '../random/log1p.ts'
import { doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { type Blow, MOST_HITS } from './blow.ts'
import type { Figure } from './figure.ts'
import { logSum } from './logs.ts'

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
  if (figure.count === 0) return 0
  let total = NEVER
  for (let n = 0; n < figure.count; n++) total = logSum(total, logPmf(figure.values[n], mean, shape))
  return total - log(figure.count)
}

/** Log of x^n, which for n = 0 is 0 whatever x is. */
function times(n: i32, logOf: number): number {
  return n === 0 ? 0 : n * logOf
}

/** Log Pr(injured) by number of hits, for the act in hand. */
const afterHits = doubles(MOST_HITS + 1)

/** Log Pr(killed, injured) by `weapons` weapons; -Infinity only where the toll cannot be. */
export function logCasualties(killed: Figure, injured: Figure, weapons: i32, blow: Blow): number {
  const lethal = blow.lethal
  const hurting = blow.hurting
  const shape = blow.shape
  const neither = 1 - lethal - hurting
  const logLethal = log(lethal)
  const logHurting = log(Math.max(0, hurting))
  const logNeither = log(Math.max(0, neither))
  for (let m = 0; m <= weapons; m++) afterHits[m] = logFigure(injured, m * blow.injured, m * shape)
  let total = NEVER
  for (let h = 0; h <= weapons; h++) {
    const deaths = logFigure(killed, h * blow.killed, h * shape)
    if (deaths === NEVER) continue
    for (let g = 0; g <= weapons - h; g++) {
      const rest = weapons - h - g
      const ways = logGamma(weapons + 1) - logGamma(h + 1) - logGamma(g + 1) - logGamma(rest + 1)
      total = logSum(
        total,
        ways + times(h, logLethal) + times(g, logHurting) + times(rest, logNeither) + deaths + afterHits[h + g],
      )
    }
  }
  return total
}
