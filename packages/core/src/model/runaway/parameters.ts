/**
 * Runaway: after a force act by a principal's own hand the exchange slips from both hands with probability
 * 1 - exp(-h [min(s_i, s_j exp(-age_j / 10 d)) - s_w]+). Source: docs/model.md section 4.
 */
import { lognormal, type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'runawayRate',
    symbol: 'h',
    name: 'runaway rate',
    unit: '1 per severity',
    meaning: 'how readily two heavy own-hand strikes become a war nobody chose',
    scope: 'crisis',
    prior: lognormal(0.9, 0.6),
    range: [0, 100],
    evidence: 'evidence.md section 2: war in 1 to 6% of such crises',
  },
  {
    key: 'runawayFloor',
    symbol: 's_w',
    name: 'floor of runaway',
    unit: 'severity',
    meaning: 'severity up to which an exchange cannot run away',
    scope: 'crisis',
    prior: point(0.4),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'recentDays',
    symbol: 't_s',
    name: 'memory of a strike',
    unit: 'day',
    meaning: 'time over which a strike still counts as recent',
    scope: 'crisis',
    prior: point(10),
    range: [0.1, 365],
    evidence: 'judgement',
  },
]
