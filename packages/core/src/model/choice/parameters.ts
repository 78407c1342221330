/**
 * Choice of an option: utilities in logit units and a softmax that trembles.
 *
 *   Pr(o) = (1 - eps) softmax(U_o + log w_o) + eps w_o / sum w   (the second term over options other than war and withdrawal)
 *
 * There is no separate precision: it is not identified beside the scales of U. Source: docs/model.md section 4, "Choice".
 */
import { lognormal, type ParameterDeclaration, point, uniform } from '../parameter.ts'

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
