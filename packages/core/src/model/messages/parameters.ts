/**
 * Messages and how far they are believed. A message arrives after its channel's delay or, with probability 1 -
 * reliability, never. It moves belief about the sender's strategy by c L(content | m) + (1 - c)/(number of contents);
 * c, the channel's credibility, is a Beta that later acts update. A public message belied costs its sender at home
 * (tied hands; evidence.md section 3).
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'credibilityFor',
    symbol: 'c_a',
    name: 'prior credibility, times borne out',
    unit: 'messages',
    meaning: 'messages through a channel taken as already borne out',
    scope: 'crisis',
    prior: point(2),
    range: [0.01, 1000],
    evidence: 'judgement',
  },
  {
    key: 'credibilityAgainst',
    symbol: 'c_b',
    name: 'prior credibility, times belied',
    unit: 'messages',
    meaning: 'messages through a channel taken as already belied',
    scope: 'crisis',
    prior: point(2),
    range: [0.01, 1000],
    evidence: 'judgement',
  },
  {
    key: 'messageDays',
    symbol: 't_m',
    name: 'life of a message',
    unit: 'day',
    meaning: 'time within which acts bear a message out or belie it',
    scope: 'crisis',
    prior: point(14),
    range: [0.5, 365],
    evidence: 'judgement',
  },
  {
    key: 'tiedHands',
    symbol: 'k_t',
    name: 'cost of a public message belied',
    unit: '1',
    meaning: 'share of the remaining calm at home that a belied public message costs its sender',
    scope: 'crisis',
    prior: point(0.15),
    range: [0, 1],
    evidence: 'Tomz 2007, contested (evidence.md section 3)',
  },
]
