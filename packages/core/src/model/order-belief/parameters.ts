/**
 * What an observer believes about the order in force: four probabilities, moved by the proxies' counts, by
 * announcements, and back toward the prior. Source: docs/model.md section 2.
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'orderReversion',
    symbol: 'f_o',
    name: 'reversion of order beliefs',
    unit: '1/day',
    meaning: 'how fast a belief about the order in force returns to its prior',
    scope: 'crisis',
    prior: point(0.05),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'orderSeen',
    symbol: 'p_o',
    name: 'orders that become known',
    unit: '1',
    meaning: 'probability that the other side learns of an order to proxies',
    scope: 'crisis',
    prior: point(0.5),
    range: [0, 1],
    evidence: 'judgement; 8 January 2020 and 29 January 2024 became known',
  },
]
