/**
 * Spoiling: a group that its patron does not control attacks because there are talks. Source: docs/model.md section 4,
 * "Spoiling"; evidence.md section 5.
 */
import { lognormal, type ParameterDeclaration } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'spoiling',
    symbol: 's_k',
    name: 'will to spoil talks',
    unit: '1',
    meaning:
      'how much more a group that nobody controls attacks of its own while its patron has talks: 1 is twice as much',
    scope: 'tie',
    prior: lognormal(0.5, 0.8),
    range: [0, 50],
    evidence: 'judgement; violence around negotiations (evidence.md section 5)',
  },
]
