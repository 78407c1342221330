/**
 * Injuries become known late: of the final number a share 1 - exp(-t / tau) is known after t days. News about an
 * account that has sunk below its threshold counts a tenth. Source: docs/model.md section 4; evidence.md section 7a (0,
 * 11, 34, 50, 64, 109).
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'newsDays',
    symbol: 't_n',
    name: 'delay of injury counts',
    unit: 'day',
    meaning: 'mean time after which an injury becomes known',
    scope: 'crisis',
    prior: point(12),
    range: [0.1, 365],
    evidence: 'evidence.md section 7a: about 12 days',
  },
  {
    key: 'staleNews',
    symbol: 'k_n',
    name: 'weight of stale news',
    unit: '1',
    meaning: 'weight of late news about an account that has sunk below its threshold',
    scope: 'crisis',
    prior: point(0.1),
    range: [0, 1],
    evidence: 'judgement; no answer as 109 injuries became known in 2020',
  },
]
