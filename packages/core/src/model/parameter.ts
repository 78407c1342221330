import type { Distribution } from '../terms/distribution.ts'

/** What a parameter belongs to: one value for the crisis, or one for each principal, tie, proxy, ... */
export type ParameterScope = 'crisis' | 'principal' | 'tie' | 'host'

/** A prior that depends on a fact of the file: a principal's role, a tie's alignment, the kind of campaign. */
export interface VariantPrior {
  by: 'role' | 'alignment' | 'campaign'
  variants: Readonly<Record<string, Distribution>>
}

/**
 * The single declaration of a parameter. The schema of the crisis file, the tables in the docs, `standoff params`
 * and the sensitivity analysis are all made from it.
 */
export interface ParameterDeclaration {
  /** Name in code and in the crisis file, e.g. `ownRate`. */
  key: string
  /** Symbol in docs/model.md, e.g. `mu`. */
  symbol: string
  /** Plain name. */
  name: string
  /** Unit in words, `1` where it has none. */
  unit: string
  /** One sentence: what a larger value does. */
  meaning: string
  scope: ParameterScope
  prior: Distribution | VariantPrior
  /** Hard bounds; the checker refuses values outside. */
  range: readonly [number, number]
  /** Citation into docs/evidence.md, or "judgement". */
  evidence: string
  /** Tuned by hand on the 2023-24 record: agreement with it is calibration, not validation. */
  tuned?: boolean
  /** It counts only in a crisis that has these: in others nothing depends on it, and it is not varied. */
  needs?: 'demands'
}

/** A point prior. */
export const point = (value: number): Distribution => ({ kind: 'point', value })
/** Lognormal by its median and the standard deviation of its logarithm. */
export const lognormal = (median: number, sd: number): Distribution => ({ kind: 'lognormal', median, sd })
/** A Beta prior on 0 to 1, with mean a / (a + b). */
export const beta = (a: number, b: number): Distribution => ({ kind: 'beta', a, b })
/** All values from low to high, equally likely. */
export const uniform = (low: number, high: number): Distribution => ({ kind: 'uniform', low, high })
