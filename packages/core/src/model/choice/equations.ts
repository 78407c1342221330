/**
 * Choice of an option: utilities in logit units and a softmax that trembles.
 *
 *   Pr(o) = (1 - eps) softmax(U_o + log w_o) + eps w_o / sum w
 *
 * the second term over options other than war and withdrawal.
 *
 * There is no separate precision: it is not identified beside the scales of U. Source: docs/model.md section 4,
 * "Choice".
 */
import { exp } from '../../random/exp.ts'
import { whole } from '../../target/arithmetic.ts'
import { type Bytes, type Doubles, table } from '../../target/memory.ts'
import type { i32 } from '../../target/numbers.ts'

/**
 * What a patron gains by pressure under each order: restrain, hold, free, press. Judgement (docs/model.md section 4).
 */
export const ORDER_LEVEL: Doubles = table([0, 0.1, 0.6, 1])

/** -alpha D [q - s match]+ : the audience punishes answering short, or answering the wrong party. */
export function audienceTerm(
  audienceWeight: number,
  pressure: number,
  due: number,
  severity: number,
  match: number,
): number {
  const short = due - severity * match
  return short > 0 ? -audienceWeight * pressure * short : 0
}

/** -eta (s - r q)^2 : distance from the strategy's own fitting answer. */
export function fitTerm(fitWeight: number, reciprocity: number, due: number, severity: number): number {
  const miss = severity - reciprocity * due
  return -fitWeight * miss * miss
}

/** What force costs, in logits: -c s (1 + load). */
export function costTerm(costWeight: number, load: number, severity: number): number {
  return -costWeight * severity * (1 + load)
}

/** What a severity beyond the appetite at home costs, in logits: -zeta [s - appetite]+. */
export function appetiteTerm(appetiteWeight: number, appetite: number, severity: number): number {
  const beyond = severity - appetite
  return beyond > 0 ? -appetiteWeight * beyond : 0
}

/**
 * What a concession costs in reputation, in logits: -R concession (1 - cover), the cover being how far it looks like
 * none.
 */
export function reputationTerm(reputation: number, concession: number, cover: number): number {
  return -reputation * concession * (1 - cover)
}

/**
 * Share of its gain from pressure, 0 to 1, that a patron still sees while its proxies have cause to fear: what they do
 * then may bring on what nobody wants.
 */
export function willingness(caution: number, fear: number): number {
  return fear > 0 ? exp(-caution * fear) : 1
}

/**
 * G times the pressure after o, less the reluctance to lift an order or to repeat one. That pressure is x level(order in
 * force), and what o changes in it: a tightening gives up x for each unit of level, since it also binds the groups that
 * come back later; a loosening gains only what the groups that act now add, as it can wait for the others.
 * @param driver x, the mean driver of the proxies
 * @param reach the same, those that have suspended themselves counting 0
 * @param order -1 for an option that gives none
 */
export function orderTerm(
  gain: number,
  driver: number,
  reach: number,
  current: number,
  order: number,
  leaving: number,
  repeating: number,
): number {
  const level = ORDER_LEVEL[whole(current)]
  let value = gain * driver * level
  if (order < 0) return value
  const change = ORDER_LEVEL[whole(order)] - level
  value += gain * (change > 0 ? reach : driver) * change
  if (order === current) value -= repeating
  else if (current <= 1 && order >= 2) value -= leaving
  return value
}

/**
 * Softmax with tremble, written into `probability`.
 * @param utility U_o; -Infinity marks an option that is not on the menu now
 * @param weight menu weights w_o
 * @param trembles 1 where the tremble may fall, 0 for war and withdrawal
 */
export function choiceProbabilities(
  options: i32,
  utility: Doubles,
  weight: Doubles,
  trembles: Bytes,
  tremble: number,
  probability: Doubles,
): void {
  let best = Number.NEGATIVE_INFINITY
  for (let o = 0; o < options; o++) if (utility[o] > best) best = utility[o]
  let mass: number = 0
  let trembleMass: number = 0
  for (let o = 0; o < options; o++) {
    const gap = utility[o] - best
    // Below -40 the share is under 1e-17 of the best: nothing is lost by leaving exp out.
    const share = gap > -40 ? weight[o] * exp(gap) : 0
    probability[o] = share
    mass += share
    if (trembles[o] === 1 && gap > Number.NEGATIVE_INFINITY) trembleMass += weight[o]
  }
  const keep = trembleMass > 0 ? 1 - tremble : 1
  const scale = keep / mass
  const stray = trembleMass > 0 ? tremble / trembleMass : 0
  for (let o = 0; o < options; o++) {
    probability[o] =
      probability[o] * scale + (trembles[o] === 1 && utility[o] > Number.NEGATIVE_INFINITY ? stray * weight[o] : 0)
  }
}
