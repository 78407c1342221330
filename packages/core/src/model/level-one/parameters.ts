/**
 * Level-1 reasoning: what a principal expects the other to reply.
 *
 * The other's level-0 reply under strategy m is a discretised normal over its options (menu weights w) centred on
 * x = r_m min(1, Q (1 - relief) + harm), spread sigma0. All that choice and belief need of it are functions of x alone,
 * so they are tabulated once on a grid and interpolated. Source: docs/model.md section 4, "Level-1 reasoning".
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'replySpread',
    symbol: 'sigma0',
    name: 'spread of an expected reply',
    unit: 'severity',
    meaning: 'how uncertain a principal holds the size of the reply under a known strategy',
    scope: 'crisis',
    prior: point(0.2),
    range: [0.02, 1],
    evidence: 'judgement',
  },
]
