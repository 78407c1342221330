/**
 * Unwanted wars taken apart: the same runs against counterfactuals, each with one assumption of the model switched off,
 * alone and together. How much of each kind of war a counterfactual removes is counted over the same runs, not inferred
 * from the last event before a war.
 */

import { ratioError } from '../assess/island-error.js'
import { Out } from '../assess/outcome.js'
import type { Standing } from '../assess/standing.js'
import type { Variant } from '../assess/variant.js'
import type { Crisis } from '../crisis/load.js'
import { type Counterfactual, FACTUAL, type Scenario } from '../model/scenario.js'
import { ACCIDENTAL, RUNAWAY, WAR } from '../model/sim.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { Z95 } from '../random/normal-quantile.js'
import { asOfText, dayAfterAsOf } from '../terms/as-of.js'
import { formatDay } from '../terms/dates.js'
import { soundResult } from '../terms/sound.js'
import { chanceInterval } from './chance-interval.js'
import { type CompareOptions, runWorlds, type WorldRuns } from './compare.js'
import { type Difference, pairedDifference } from './paired.js'
import { type ShapleyShare, shapleyShares } from './shapley-shares.js'

const COUNTERFACTUALS: readonly { id: keyof Counterfactual; name: string }[] = [
  { id: 'informed', name: 'everyone knows what the other is and means' },
  { id: 'noAccidents', name: 'no accidents' },
  { id: 'fullControl', name: 'patrons control their proxies fully' },
  { id: 'noProxies', name: 'no proxies' },
  { id: 'alwaysWarned', name: 'every strike is warned of' },
  { id: 'noAudience', name: 'no pressure from the public at home' },
]

/** Kinds of war. */
export const WAR_KINDS = ['sought', 'misread', 'tremble', 'runaway', 'accidental'] as const
export type WarKindName = (typeof WAR_KINDS)[number]

export interface CounterfactualEffect {
  id: string
  name: string
  /** Of the wars of each kind as things are, the share that does not come under the counterfactual. */
  removed: { kind: WarKindName; share: number; low: number; high: number; wars: number }[]
  /** Probability of war: wars that the counterfactual brings about counted in. */
  war: Difference
}

export interface CounterfactualReport {
  title: string
  /** Day by whose end the record was known; null where runs begin with the window. */
  asOf: string | null
  until: string
  runs: number
  /** Effective number of islands from which the runs go on, as of a comparison; null where there is no record. */
  islands: number | null
  abstained: string | null
  wars: number
  /** Chance of war without any counterfactual; null where there is no answer. */
  base: { mean: number; error: number; interval: [low: number, high: number] } | null
  counterfactuals: CounterfactualEffect[]
  /** All counterfactuals at once. */
  together: CounterfactualEffect | null
  /**
   * Shapley shares of what all counterfactuals together take off the probability of unwanted war; null where only single counterfactuals were
   * run or nothing is taken off.
   */
  shapley: ShapleyShare[] | null
}

export interface CounterfactualOptions extends Omit<CompareOptions, 'measures'> {
  /** Every combination of counterfactuals, for Shapley shares. */
  full?: boolean
}

const EFFECT = ['removed.*.share', 'removed.*.low', 'removed.*.high', 'war.before', 'war.after', 'war.chanceShare']
const sound = soundResult('counterfactual', [
  'base',
  ...EFFECT.flatMap((field) => [`counterfactuals.*.${field}`, `together.${field}`]),
])

/** Sets of counterfactuals as bits in the order of COUNTERFACTUALS. */
const COUNT = COUNTERFACTUALS.length
const ALL = (1 << COUNT) - 1

/**
 * Runs a crisis as things are and with assumptions switched off: each counterfactual alone and all at once, or, with
 * `full`, every combination of them. Same seed, same bits, on any number of threads.
 * @param standing particles that have come along the record already, with the same options and horizon
 * @throws RangeError where the horizon does not lie after the as-of day
 * @throws UnsoundResult where a number of the result is none
 */
export async function takeApart(
  crisis: Crisis,
  options: CounterfactualOptions,
  standing?: Standing,
): Promise<CounterfactualReport> {
  const sets = options.full
    ? Array.from({ length: ALL }, (_, n) => n + 1)
    : [...COUNTERFACTUALS.map((_, n) => 1 << n), ALL]
  const worlds = await runWorlds(
    crisis,
    options,
    (base, asOf) => sets.map((set) => variantOf(base, set, asOf)),
    standing,
  )
  return reportOf(crisis, worlds, sets)
}

function variantOf(base: Scenario, set: number, asOf: number): Variant {
  const counterfactual: Counterfactual = { ...FACTUAL }
  for (const [n, { id }] of COUNTERFACTUALS.entries()) if ((set & (1 << n)) !== 0) counterfactual[id] = true
  return {
    id: `counterfactual-${set}`,
    phases: [
      { step: Math.round((dayAfterAsOf(asOf) - base.firstDay) / base.step), scenario: { ...base, counterfactual } },
    ],
  }
}

function reportOf(crisis: Crisis, worlds: WorldRuns, sets: readonly number[]): CounterfactualReport {
  const { outcomes, abstained } = worlds
  const common = {
    title: crisis.file.title,
    asOf: worlds.recorded ? asOfText(worlds.asOf) : null,
    until: formatDay(worlds.until - 1),
    runs: worlds.runs,
    islands: worlds.islands,
    abstained,
  }
  if (abstained !== null) return { ...common, wars: 0, base: null, counterfactuals: [], together: null, shapley: null }
  const effect = (set: number, id: string, name: string): CounterfactualEffect => {
    const other = outcomes[1 + sets.indexOf(set)]
    return {
      id,
      name,
      removed: WAR_KINDS.map((kind, k) => ({ kind, ...removedShare(worlds, other, k) })),
      war: pairedDifference(isWar(outcomes[0]), isWar(other), worlds.replicates, worlds.island),
    }
  }
  const unwanted = (set: number): Float64Array =>
    unwantedWars(outcomes[set === 0 ? 0 : 1 + sets.indexOf(set)], worlds.replicates)
  const before = isWar(outcomes[0])
  const { replicates, island } = worlds
  const { standardError: error } = pairedDifference(new Float64Array(before.length), before, replicates, island)
  const wars = before.reduce((sum, war) => sum + war, 0)
  return sound({
    ...common,
    wars,
    base: { mean: wars / worlds.runs, error, interval: chanceInterval(before, replicates, island) },
    counterfactuals: COUNTERFACTUALS.map(({ id, name }, n) => effect(1 << n, id, name)),
    together: effect(ALL, 'together', 'all of these at once'),
    shapley:
      sets.length === ALL
        ? shapleyShares(
            COUNTERFACTUALS.map(({ id }) => id),
            Array.from({ length: ALL + 1 }, (_, set) => unwanted(set)),
            island,
          )
        : null,
  })
}

function isWar(outcomes: Float64Array): Float64Array {
  const out = new Float64Array(outcomes.length / Out.width)
  for (let n = 0; n < out.length; n++) out[n] = outcomes[n * Out.width + Out.ending + WAR]
  return out
}

/** Probability of a war of a kind in a run, in the order of WAR_KINDS. */
function weightOf(outcomes: Float64Array, at: number, kind: number): number {
  if (kind < 3) return outcomes[at + Out.sought + kind]
  return outcomes[at + Out.route + (kind === 3 ? RUNAWAY : ACCIDENTAL) - 1]
}

/** Wars that nobody sought, group by group. */
function unwantedWars(outcomes: Float64Array, replicates: number): Float64Array {
  const out = new Float64Array(outcomes.length / Out.width / replicates)
  for (let n = 0; n < out.length * replicates; n++)
    for (let kind = 1; kind < WAR_KINDS.length; kind++)
      out[Math.floor(n / replicates)] += weightOf(outcomes, n * Out.width, kind)
  return out
}

/**
 * Share of the wars of a kind that the counterfactual removes, with 5 to 95% from simulation error: a ratio of sums over groups. Where war becomes less
 * likely in a run, that share of its wars of every kind is removed.
 */
function removedShare(
  { outcomes: [base], replicates, island }: WorldRuns,
  other: Float64Array,
  kind: number,
): { share: number; low: number; high: number; wars: number } {
  const groups = base.length / Out.width / replicates
  const gone = new Float64Array(groups)
  const all = new Float64Array(groups)
  for (let g = 0; g < groups; g++) {
    for (let r = 0; r < replicates; r++) {
      const at = (g * replicates + r) * Out.width
      const weight = weightOf(base, at, kind)
      all[g] += weight
      const before = base[at + Out.ending + WAR]
      if (before > 0) gone[g] += weight * Math.max(0, 1 - other[at + Out.ending + WAR] / before)
    }
  }
  const [wars, removed] = [all, gone].map((sums) => sums.reduce((sum, one) => sum + one, 0))
  if (wars === 0) return { share: 0, low: 0, high: 1, wars: 0 }
  const share = removed / wars
  // If all wars or none are removed, the sums do not vary: the 95% limit is then 1 - 0.05^(1 / wars).
  const unseen = share === 0 || share === 1 ? 1 - exp(log(0.05) / Math.max(1, wars)) : 0
  const half = Z95 * ratioError(gone, all, island)
  return {
    share,
    low: Math.max(0, share - half - (share === 1 ? unseen : 0)),
    high: Math.min(1, share + half + (share === 0 ? unseen : 0)),
    wars,
  }
}
