/**
 * Hidden strategy of a principal: cautious, reciprocating or bullying (Leng's influence strategies; evidence.md section
 * 1). A strategy is a reciprocity r_m: how much answer it holds fitting for one unit of account.
 */
import { type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'reciprocityCautious',
    symbol: 'r_1',
    name: 'reciprocity of the cautious',
    unit: 'answer per account',
    meaning: 'how large an answer a cautious principal holds fitting',
    scope: 'crisis',
    prior: point(0.55),
    range: [0, 1.5],
    evidence: 'judgement, ordered after Leng 1993 (evidence.md section 1)',
  },
  {
    key: 'reciprocityReciprocating',
    symbol: 'r_2',
    name: 'reciprocity of the reciprocating',
    unit: 'answer per account',
    meaning: 'how large an answer a reciprocating principal holds fitting',
    scope: 'crisis',
    prior: point(0.95),
    range: [0, 1.5],
    evidence: 'judgement, ordered after Leng 1993 (evidence.md section 1)',
  },
  {
    key: 'reciprocityBullying',
    symbol: 'r_3',
    name: 'reciprocity of the bullying',
    unit: 'answer per account',
    meaning: 'how large an answer a bullying principal holds fitting',
    scope: 'crisis',
    prior: point(1.35),
    range: [0, 1.5],
    evidence: 'judgement, ordered after Leng 1993 (evidence.md section 1)',
  },
  {
    key: 'forgetting',
    symbol: 'f_b',
    name: 'forgetting of strategy beliefs',
    unit: '1/day',
    meaning: 'how fast a belief about the other returns to its prior',
    scope: 'crisis',
    prior: point(0.01),
    range: [0, 0.5],
    evidence: 'judgement',
  },
  {
    key: 'conservatism',
    symbol: 'chi',
    name: 'weight of evidence in judging',
    unit: '1',
    meaning: 'power on every likelihood that updates a belief; 1 is Bayes, less is conservative',
    scope: 'crisis',
    prior: point(0.5),
    range: [0, 1],
    evidence: 'judgement; judges are conservative (evidence.md section 8)',
  },
]
