/**
 * Fear that makes an umbrella of groups suspend itself, without any order.
 * Source: docs/model.md section 4, "Self-suspension"; the halt after Tower 22 (evidence.md sections 5 and 7b).
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'fearOfStrikes',
    symbol: 'f_1',
    name: 'fear by heavy strikes',
    unit: '1 per severity',
    meaning: 'rise of fear for each unit of severity above a limited strike',
    scope: 'crisis',
    prior: point(1.75),
    range: [0, 50],
    evidence: 'judgement; rates did not fall after limited strikes (evidence.md section 7b)',
    tuned: true,
  },
  { key: 'fearOfLosingLeaders', symbol: 'f_2', name: 'fear by a commander killed', unit: '1', meaning: 'rise of fear when a commander is killed', scope: 'crisis', prior: point(0.5), range: [0, 10], evidence: 'judgement' },
  { key: 'fearOfPunishment', symbol: 'f_3', name: 'fear by own kills', unit: '1', meaning: 'rise of fear, times log(1 + killed), when the side has itself killed', scope: 'crisis', prior: point(0.8), range: [0, 10], evidence: 'judgement; suspension of 30 Jan 2024 came before the answer', tuned: true },
  { key: 'fearHalfLife', symbol: 't_F', name: 'half-life of fear', unit: 'day', meaning: 'how long fear lasts', scope: 'crisis', prior: point(20), range: [0.5, 1000], evidence: 'judgement' },
  { key: 'suspensionRate', symbol: 'k_S', name: 'readiness to suspend', unit: '1/day', meaning: 'rate of suspending for each unit of fear above the threshold', scope: 'crisis', prior: point(0.4), range: [0, 20], evidence: 'judgement', tuned: true },
  { key: 'suspensionThreshold', symbol: 'theta_F', name: 'fear that is borne', unit: '1', meaning: 'fear below which no group suspends', scope: 'crisis', prior: point(0.8), range: [0, 20], evidence: 'judgement' },
  { key: 'sharedSuspension', symbol: 'q_S', name: 'common resolve to suspend', unit: '1', meaning: 'probability that a group decides with its umbrella rather than alone', scope: 'crisis', prior: point(0.7), range: [0, 1], evidence: 'judgement' },
  { key: 'suspensionHalfLife', symbol: 't_S', name: 'half-life of a suspension', unit: 'day', meaning: 'how long a suspension lasts', scope: 'crisis', prior: point(60), range: [0.5, 5000], evidence: 'judgement; 76 days in 2024' },
]
