/**
 * Cease-fires: two sides agree to stop. Told by the record, or agreed in a run after an exchange of force by their own
 * hands. Source: docs/model.md section 4, "Cease-fires".
 */
import { lognormal, type ParameterDeclaration, uniform } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'ceaseFireRate',
    symbol: 'c_r',
    name: 'rate of cease-fires',
    unit: '1/day',
    meaning: 'rate at which two sides that have just used force against each other agree to stop, without a channel',
    scope: 'crisis',
    prior: lognormal(0.02, 0.8),
    range: [0, 1],
    evidence: 'judgement; four days in May 2025, twelve in June 2025, none in January 2020 or 2023-24',
  },
  {
    key: 'ceaseFireRelief',
    symbol: 'c_s',
    name: 'what a cease-fire settles',
    unit: '1',
    meaning: 'share of what the two hold against each other that it settles',
    scope: 'crisis',
    prior: uniform(0.4, 0.9),
    range: [0, 1],
    evidence: 'judgement',
  },
  {
    key: 'ceaseFireCost',
    symbol: 'c_b',
    name: 'cost of breaking a cease-fire',
    unit: 'logit',
    meaning: 'what force by its own hand, against the other or its groups, costs who breaks a fresh cease-fire by it',
    scope: 'crisis',
    prior: lognormal(3, 0.5),
    range: [0, 40],
    evidence: 'judgement; violence within the next five coded events after a cease-fire in .36 (.32 to .40), ICBe v1.1',
  },
  {
    key: 'ceaseFireHalfLife',
    symbol: 'c_h',
    name: 'life of a cease-fire',
    unit: 'day',
    meaning: 'half-life of what a cease-fire that is kept weighs',
    scope: 'crisis',
    prior: lognormal(90, 0.8),
    range: [1, 36500],
    evidence: 'judgement',
  },
]
