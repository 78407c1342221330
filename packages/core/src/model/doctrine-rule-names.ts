import type { RuleName } from './scenario.ts'

/** Rules by their codes; `Rule` in doctrine-rule.ts has the same order. */
export const RULE_NAMES: readonly RuleName[] = ['tft', 'gtft', 'wsls', 'grim', 'contrite', 'cooperate', 'defect']
