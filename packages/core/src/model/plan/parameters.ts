/**
 * Plans: force that takes days to prepare is decided, prepared, and carried out once it is ready, unless it is dropped
 * when it is thought over. Source: docs/model.md section 4, "Plans".
 */
import { lognormal, type ParameterDeclaration, uniform } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'preparationPace',
    symbol: 'k_p',
    name: 'time that preparations take',
    unit: '1',
    meaning: 'multiplies the days that each option takes to prepare',
    scope: 'principal',
    prior: lognormal(1, 0.5),
    range: [0.01, 100],
    evidence:
      'judgement; five days from the killing to the salvo in January 2020, five from the dead to the answer in 2024',
  },
  {
    key: 'readyDays',
    symbol: 't_p',
    name: 'wait of what is ready',
    unit: 'day',
    meaning: 'mean time from being ready to carrying it out',
    scope: 'crisis',
    prior: lognormal(0.7, 0.4),
    range: [0.05, 100],
    evidence: 'judgement',
  },
  {
    key: 'planCommitment',
    symbol: 'k_c',
    name: 'hold of a plan',
    unit: 'logit',
    meaning: 'how much a principal keeps to a plan when it thinks it over',
    scope: 'crisis',
    prior: lognormal(1.5, 0.4),
    range: [0, 20],
    evidence: 'judgement',
  },
  {
    key: 'vowing',
    symbol: 'k_v',
    name: 'threats of who has a plan',
    unit: 'logit',
    meaning: 'how much likelier a threat is, and less likely an assurance, from a principal that has a plan',
    scope: 'crisis',
    prior: lognormal(1.2, 0.4),
    range: [0, 10],
    evidence: 'judgement',
  },
  {
    key: 'vowBinding',
    symbol: 'k_b',
    name: 'hold of a vow',
    unit: 'logit',
    meaning: 'how much more a principal keeps to a plan while a threat of its own stands',
    scope: 'crisis',
    prior: lognormal(1.2, 0.4),
    range: [0, 20],
    evidence: 'judgement; costs at home of backing down from a threat (evidence.md section 3)',
  },
  {
    key: 'sequel',
    symbol: 'p_q',
    name: 'plans of several acts',
    unit: '1',
    meaning: 'probability that a plan that was carried out has another act, which is ready',
    scope: 'crisis',
    prior: uniform(0.05, 0.35),
    range: [0, 0.95],
    evidence: 'judgement; strikes of 2, 3 and 7 February 2024',
  },
]
