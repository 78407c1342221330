/**
 * Negotiation: hazard of a settlement
 *
 *   g0 exp(-2 T) (1 + sum of quality over open private channels) (2 while talks are open)
 *      (1/2 for 14 days after a proxy's force act) prod(1 - veto)
 *
 * Talks open when an outstanding offer is accepted and close on a killing or after 30 days without a message.
 * Source: docs/model.md section 4; evidence.md sections 2 and 5 (mediation, spoilers).
 */
import { lognormal, type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'settlementRate',
    symbol: 'g0',
    name: 'settlement rate',
    unit: '1/day',
    meaning: 'scale of the hazard of a settlement',
    scope: 'crisis',
    prior: lognormal(5.5e-4, 0.5),
    range: [0, 1],
    evidence: 'judgement: settlement about a tenth in 170 days',
    tuned: true,
  },
  {
    key: 'settlementDamping',
    symbol: 'k_T',
    name: 'damping by tension',
    unit: '1',
    meaning: 'how much tension keeps a settlement away',
    scope: 'crisis',
    prior: point(2),
    range: [0, 50],
    evidence: 'judgement',
  },
  {
    key: 'patience',
    symbol: 't_p',
    name: 'patience for a message',
    unit: 'day',
    meaning: 'how long a side waits for what is said through a channel: longer, and a slow channel helps more',
    scope: 'crisis',
    prior: lognormal(5, 0.5),
    range: [0.01, 365],
    evidence: 'judgement',
  },
  {
    key: 'talksFactor',
    symbol: 'm_t',
    name: 'effect of open talks',
    unit: '1',
    meaning: 'factor on the hazard while talks are open',
    scope: 'crisis',
    prior: point(2),
    range: [0, 100],
    evidence: 'evidence.md section 2: mediated crises settle 3 times as often, confounded',
  },
  {
    key: 'spoilerFactor',
    symbol: 'm_s',
    name: 'effect of a spoiler',
    unit: '1',
    meaning: "factor on the hazard after a proxy's force act",
    scope: 'crisis',
    prior: point(0.5),
    range: [0, 1],
    evidence: 'evidence.md section 5',
  },
  {
    key: 'spoilerDays',
    symbol: 't_s',
    name: 'shadow of a spoiler',
    unit: 'day',
    meaning: "how long a proxy's force act keeps a settlement away",
    scope: 'crisis',
    prior: point(14),
    range: [0, 365],
    evidence: 'judgement',
  },
  {
    key: 'silenceDays',
    symbol: 't_q',
    name: 'silence that closes talks',
    unit: 'day',
    meaning: 'talks close after this long without a message',
    scope: 'crisis',
    prior: point(30),
    range: [0.5, 3650],
    evidence: 'judgement',
  },
]
