/**
 * Choice of an option: utilities in logit units and a softmax that trembles.
 *
 *   Pr(o) = (1 - eps) softmax(U_o + log w_o) + eps w_o / sum w   (the second term over options other than war and withdrawal)
 *
 * There is no separate precision: it is not identified beside the scales of U. Source: docs/model.md section 4, "Choice".
 */
import { exp } from '../random/exp.js'
import { lognormal, type ParameterDeclaration, point, uniform } from './parameter.js'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'audienceWeight',
    symbol: 'alpha',
    name: 'audience cost',
    unit: 'logit per severity',
    meaning: 'how much a principal suffers at home for answering short, or answering the wrong party',
    scope: 'principal',
    prior: lognormal(8.4, 0.3),
    range: [0, 200],
    evidence: 'judgement; answers after a death are near certain (evidence.md section 7b)',
    tuned: true,
  },
  {
    key: 'fitWeight',
    symbol: 'eta',
    name: 'wish for a fitting answer',
    unit: 'logit per severity^2',
    meaning: 'how strongly a principal is drawn to its own idea of the fitting answer',
    scope: 'principal',
    prior: lognormal(13.5, 0.25),
    range: [0, 200],
    evidence: 'judgement; tiers of answer in the record (evidence.md section 7b)',
    tuned: true,
  },
  { key: 'costWeight', symbol: 'c', name: 'cost of force', unit: 'logit per severity', meaning: 'how dear force is, load included', scope: 'principal', prior: lognormal(5.5, 0.25), range: [0, 200], evidence: 'judgement; about 4% of harmless attacks are answered (evidence.md section 7b)', tuned: true },
  { key: 'appetiteWeight', symbol: 'zeta', name: "weight of the public's limit", unit: 'logit per severity', meaning: 'how dear force beyond the appetite is', scope: 'principal', prior: lognormal(6, 0.7), range: [0, 500], evidence: 'judgement; its tail allows a chosen war', tuned: true },
  { key: 'appetite', symbol: 'a', name: 'appetite for force at home', unit: 'severity', meaning: 'severity up to which the public goes along; follows the calendar', scope: 'principal', prior: uniform(0.3, 0.9), range: [0, 1.2], evidence: 'judgement', tuned: true },
  { key: 'load', symbol: 'l', name: 'other commitments', unit: 'share of capacity', meaning: 'share of capacity bound elsewhere; raises the cost of force and follows the calendar', scope: 'principal', prior: { by: 'role', variants: { strong: point(0.3), patron: point(0.2) } }, range: [0, 1], evidence: 'judgement' },
  { key: 'warAversion', symbol: 'W', name: 'war aversion', unit: 'logit', meaning: 'how much a principal would give to avoid the war', scope: 'principal', prior: lognormal(10, 1.1), range: [0, 5000], evidence: 'judgement: the rate of chosen war rests on this tail', tuned: true },
  {
    key: 'fear',
    symbol: 'L',
    name: 'fear of the reply',
    unit: 'logit per severity',
    meaning: "how much the other's expected reply deters",
    scope: 'principal',
    prior: { by: 'role', variants: { strong: lognormal(4.2, 0.4), patron: lognormal(12, 0.4) } },
    range: [0, 500],
    evidence: 'judgement: makes reining in an option',
    tuned: true,
  },
  {
    key: 'reputation',
    symbol: 'R',
    name: 'cost of backing down',
    unit: 'logit',
    meaning: 'how dear a concession is without cover',
    scope: 'principal',
    prior: { by: 'role', variants: { strong: lognormal(16, 0.2), patron: lognormal(14, 0.25) } },
    range: [0, 500],
    evidence: 'Crisman-Cox & Gibilisco 2018 (evidence.md section 3)',
  },
  { key: 'pressureGain', symbol: 'G', name: 'gain from pressure by proxies', unit: 'logit', meaning: 'what a patron gains when its proxies may act', scope: 'principal', prior: lognormal(6, 0.4), range: [0, 200], evidence: 'judgement: use of orders', tuned: true },
  { key: 'orderLeaving', symbol: 'u_1', name: 'reluctance to lift an order', unit: 'logit', meaning: 'utility lost by letting proxies act again after hold or restrain', scope: 'crisis', prior: point(2), range: [0, 50], evidence: 'judgement', tuned: true },
  { key: 'orderRepeating', symbol: 'u_2', name: 'pointlessness of repeating an order', unit: 'logit', meaning: 'utility lost by giving the order already in force', scope: 'crisis', prior: point(3), range: [0, 50], evidence: 'judgement' },
  { key: 'tremble', symbol: 'eps', name: 'tremble', unit: '1', meaning: 'share of choices made without regard to utility, war and withdrawal apart', scope: 'crisis', prior: point(0.01), range: [0, 0.5], evidence: 'judgement; at 0.02 trembles alone make a direct salvo in 1 of 30 crises within 60 days', tuned: true },
]

/** What a patron gains by pressure under each order: restrain, hold, free, press. Judgement (docs/model.md section 4). */
export const ORDER_LEVEL: readonly number[] = [0, 0.1, 0.6, 1]

/** -alpha D [q - s match]+ : the audience punishes answering short, or answering the wrong party. */
export function audienceTerm(audienceWeight: number, pressure: number, due: number, severity: number, match: number): number {
  const short = due - severity * match
  return short > 0 ? -audienceWeight * pressure * short : 0
}

/** -eta (s - r q)^2 : distance from the strategy's own fitting answer. */
export function fitTerm(fitWeight: number, reciprocity: number, due: number, severity: number): number {
  const miss = severity - reciprocity * due
  return -fitWeight * miss * miss
}

/** -c s (1 + load) */
export function costTerm(costWeight: number, load: number, severity: number): number {
  return -costWeight * severity * (1 + load)
}

/** -zeta [s - appetite]+ */
export function appetiteTerm(appetiteWeight: number, appetite: number, severity: number): number {
  const beyond = severity - appetite
  return beyond > 0 ? -appetiteWeight * beyond : 0
}

/** -R concession (1 - cover) */
export function reputationTerm(reputation: number, concession: number, cover: number): number {
  return -reputation * concession * (1 - cover)
}

/** G x level(order after o), less the reluctance to lift an order or to repeat one. `order` is -1 for an option that gives none. */
export function orderTerm(gain: number, driver: number, current: number, order: number, leaving: number, repeating: number): number {
  const after = order < 0 ? current : order
  let value = gain * driver * ORDER_LEVEL[after]
  if (order >= 0) {
    if (order === current) value -= repeating
    else if (current <= 1 && order >= 2) value -= leaving
  }
  return value
}

/**
 * Softmax with tremble, written into `probability`.
 * @param utility U_o; -Infinity marks an option that is not on the menu now
 * @param weight menu weights w_o
 * @param trembles 1 where the tremble may fall, 0 for war and withdrawal
 */
export function choiceProbabilities(options: number, utility: Float64Array, weight: Float64Array, trembles: Uint8Array, tremble: number, probability: Float64Array): void {
  let best = Number.NEGATIVE_INFINITY
  for (let o = 0; o < options; o++) if (utility[o] > best) best = utility[o]
  let mass = 0
  let trembleMass = 0
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
    probability[o] = probability[o] * scale + (trembles[o] === 1 && utility[o] > Number.NEGATIVE_INFINITY ? stray * weight[o] : 0)
  }
}
