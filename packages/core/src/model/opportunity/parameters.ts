/**
 * When a principal gets to decide, and to speak: hazard 1/tau while it is owed an answer, or while the other is; else a small
 * background rate. Source: docs/model.md section 4, "Decision opportunity"; lag of answers in evidence.md section 2
 * (ICB, median 3 days).
 */
import { lognormal, type ParameterDeclaration, point, uniform } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'delay',
    symbol: 'tau',
    name: 'delay of decision',
    unit: 'day',
    meaning: 'mean time from being owed an answer to deciding',
    scope: 'principal',
    prior: lognormal(2.5, 0.3),
    range: [0.1, 365],
    evidence:
      'judgement: with preparation and the wait of what is ready, answers to a death have a median lag of 3 to 4 days; between states it is 4.6 (4.1 to 5.4), ICB 3 (evidence.md section 2)',
  },
  {
    key: 'ownThreshold',
    symbol: 'theta_1',
    name: "threshold of one's own account",
    unit: 'severity',
    meaning: 'account from which a principal looks for an answer',
    scope: 'crisis',
    prior: point(0.12),
    range: [0, 1.2],
    evidence: 'judgement',
  },
  {
    key: 'otherThreshold',
    symbol: 'theta_2',
    name: "threshold of the other's account",
    unit: 'severity',
    meaning: "the other's account, as estimated, from which a principal reconsiders",
    scope: 'crisis',
    prior: point(0.35),
    range: [0, 1.2],
    evidence: 'judgement',
  },
  {
    key: 'background',
    symbol: 'b_0',
    name: 'background decisions',
    unit: '1/day',
    meaning: 'rate of decisions with nothing outstanding',
    scope: 'crisis',
    prior: point(0.01),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'speaking',
    symbol: 'p_w',
    name: 'readiness to speak',
    unit: '1',
    meaning: 'probability, at an opportunity, that a principal thinks of saying something',
    scope: 'crisis',
    prior: point(0.6),
    range: [0, 1],
    evidence: 'judgement; with .6 as much is said in a quiet week as where words took up decisions',
  },
  {
    key: 'aftermath',
    symbol: 'p_a',
    name: 'readiness to speak after a grave act',
    unit: '1',
    meaning: 'probability that a principal says, shows or orders something as it next decides after a grave act',
    scope: 'crisis',
    prior: uniform(0.5, 1),
    range: [0, 1],
    evidence:
      'judgement; both sides spoke, and orders were reported, within a day of 3 and 8 January 2020 and 28 January 2024',
  },
]
