/**
 * Host: its tolerance Z for foreign forces on its soil falls with strikes there and presses for withdrawal when low.
 * Source: docs/model.md section 4, "Host" and "Withdrawal"; Iraq 2020 and 2024 in the chronicles.
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'strikeOnSoil',
    symbol: 'z_1',
    name: 'tolerance kept after a strike',
    unit: '1',
    meaning: "factor on tolerance for a principal's force act on the host's soil",
    scope: 'host',
    prior: point(0.97),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'killingOnSoil',
    symbol: 'z_2',
    name: 'tolerance kept after a grave strike',
    unit: '1',
    meaning: 'the same where a commander or civilians died',
    scope: 'host',
    prior: point(0.93),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'toleranceHalfLife',
    symbol: 't_Z',
    name: 'recovery of tolerance',
    unit: 'day',
    meaning: 'half-life with which tolerance recovers',
    scope: 'host',
    prior: point(180),
    range: [1, 36500],
    evidence: 'judgement',
  },
  {
    key: 'startTolerance',
    symbol: 'Z_0',
    name: 'tolerance at the start',
    unit: '1',
    meaning: 'tolerance for foreign forces when the run begins',
    scope: 'host',
    prior: point(1),
    range: [0, 1],
    evidence: 'docs/model.md section 3',
  },
  {
    key: 'evictionThreshold',
    symbol: 'Z_c',
    name: 'tolerance that presses',
    unit: '1',
    meaning: 'tolerance below which the host presses for withdrawal',
    scope: 'host',
    prior: point(0.3),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'evictionRate',
    symbol: 'k_Z',
    name: 'eviction rate',
    unit: '1/day',
    meaning: 'hazard of withdrawal when tolerance is gone',
    scope: 'host',
    prior: point(0.002),
    range: [0, 1],
    evidence: 'judgement',
  },
]
