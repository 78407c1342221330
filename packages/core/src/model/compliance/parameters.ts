/**
 * Whether a proxy obeys a tightened order: all or nothing, drawn when the order tightens, then slowly revised.
 * Thinning every group by its control instead would leave 0.7 attacks a day under a hold; the record shows all or
 * nothing. Source: docs/model.md section 4, "Compliance"; evidence.md section 5.
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'sharedCompliance',
    symbol: 'q_C',
    name: 'common resolve to obey',
    unit: '1',
    meaning: "probability that a group decides with the patron's other proxies rather than alone",
    scope: 'crisis',
    prior: point(0.6),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'rampRate',
    symbol: 'k_g',
    name: 'speed of winding down',
    unit: '1/day',
    meaning: 'how fast a group that obeys falls silent',
    scope: 'crisis',
    prior: point(0.35),
    range: [0.01, 20],
    evidence: 'evidence.md section 5: lag about 2 days',
  },
  {
    key: 'reconsiderRate',
    symbol: 'k_1',
    name: 'second thoughts of the defiant',
    unit: '1/day',
    meaning: 'rate, times control, at which a defiant group comes round',
    scope: 'crisis',
    prior: point(0.06),
    range: [0, 5],
    evidence: 'judgement; Nujaba in February 2024 (evidence.md section 5)',
  },
  {
    key: 'reconsiderGain',
    symbol: 'k_2',
    name: 'second thoughts after a heavy strike',
    unit: '1 per severity',
    meaning: 'how much a recent strike above limited size speeds coming round',
    scope: 'crisis',
    prior: point(20),
    range: [0, 500],
    evidence: 'judgement',
  },
  {
    key: 'defectRate',
    symbol: 'k_3',
    name: 'defection',
    unit: '1/day',
    meaning: 'rate, times (1 - control), at which an obedient group stops obeying',
    scope: 'crisis',
    prior: point(0.02),
    range: [0, 5],
    evidence: 'judgement; leaks of January to March 2020 (evidence.md section 5)',
  },
]
