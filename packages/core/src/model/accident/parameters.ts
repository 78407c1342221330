/**
 * Accident: a war that starts by error, with hazard h0 (exp(k T) - 1) a day. Zero tension, zero accidents.
 * Each force act moves tension T by (1 - T) w s; T halves in a week. Source: docs/model.md section 4.
 */
import { lognormal, type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'accidentRate',
    symbol: 'h0',
    name: 'accident rate',
    unit: '1/day',
    meaning: 'scale of the hazard of war by accident',
    scope: 'crisis',
    prior: lognormal(3.5e-5, 0.8),
    range: [0, 1],
    evidence: 'judgement: accidents about a fifth of wars',
    tuned: true,
  },
  {
    key: 'accidentSteepness',
    symbol: 'k',
    name: 'steepness in tension',
    unit: '1',
    meaning: 'how steeply the hazard rises with tension',
    scope: 'crisis',
    prior: point(3),
    range: [0, 50],
    evidence: 'judgement',
  },
  {
    key: 'tensionRise',
    symbol: 'w',
    name: 'tension by an act',
    unit: '1 per severity',
    meaning: "rise of tension by a principal's own force",
    scope: 'crisis',
    prior: point(0.5),
    range: [0, 10],
    evidence: 'judgement',
  },
  {
    key: 'tensionRiseProxy',
    symbol: 'w_p',
    name: 'tension by a proxy attack',
    unit: '1 per severity',
    meaning: 'rise of tension by a proxy attack',
    scope: 'crisis',
    prior: point(0.1),
    range: [0, 10],
    evidence: 'judgement',
  },
  {
    key: 'tensionHalfLife',
    symbol: 't_T',
    name: 'half-life of tension',
    unit: 'day',
    meaning: 'how long tension lasts',
    scope: 'crisis',
    prior: point(7),
    range: [0.1, 3650],
    evidence: 'judgement',
  },
]
