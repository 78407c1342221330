/**
 * What would help: measures compared run for run, with the same random draws and hidden values, from the particles of
 * the as-of day.
 */
import { uncertainNames } from '../assess/branches.js'
import { type ConditionOptions, condition } from '../assess/condition.js'
import { effectiveIslands, islandsOfGroups } from '../assess/island-error.js'
import { islandSizes } from '../assess/islands.js'
import { knownBy, observe } from '../assess/observations.js'
import { differs, Out } from '../assess/outcome.js'
import { degenerate, tooUnsure } from '../assess/refusal.js'
import type { Standing } from '../assess/standing.js'
import type { Variant } from '../assess/variant.js'
import { type LeftOut, leftOut } from '../crisis/acts/left-out.js'
import type { Crisis } from '../crisis/load.js'
import { createWorld } from '../model/create-world.js'
import { hiddenOf, isCategory } from '../model/hidden.js'
import type { Scenario } from '../model/scenario.js'
import { LANE } from '../random/lanes.js'
import { Stream } from '../random/stream.js'
import { asOfNumber, asOfText, dayAfterAsOf } from '../terms/as-of.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import { soundResult } from '../terms/sound.js'
import { type Chain, chains } from './chains.js'
import { chanceInterval } from './chance-interval.js'
import { type AskedMeasure, askMeasure, variantOf } from './measure.js'
import { type Metric, metricNamed, metricsOf } from './metrics.js'
import { type Difference, pairedDifference } from './paired.js'
import { type Ranking, rankChoices, type Weight } from './ranking.js'
import { smallestFound } from './stands-out.js'

export interface CompareOptions extends ConditionOptions {
  /** Last day that runs make; that of the window where absent. */
  until?: string
  /** As they are asked for (measure.ts); all of the file, each alone, where absent. */
  measures?: readonly string[]
  runs: number
  /** How much each metric weighs, for a ranking of the measures. */
  weights?: readonly Weight[]
}

export interface MetricDifference extends Difference {
  metric: string
  text: string
  unit: Metric['unit']
  worse: boolean | null
  /** The smallest effect that so many runs would have found four times in five (stands-out.ts); 0 where nothing differs. */
  smallestFound: number
}

export interface MeasureEffect {
  id: string
  name: string
  summary: string
  metrics: MetricDifference[]
  /** Runs in which at least one event differs, or how likely an ending is. */
  touched: number
  chains: Chain[]
}

export interface Comparison {
  title: string
  /** Day by whose end the record was known; null where runs begin with the window. */
  asOf: string | null
  until: string
  particles: number
  runs: number
  replicates: number
  /** Acts of the record that are not carried, or not as they stand there, and why. */
  leftOut: LeftOut[]
  /** Why nothing is compared, or null. */
  abstained: string | null
  /**
   * Effective number of islands (independent filters) from which the runs go on: of 1, nothing tells how far another
   * seed would move a result. Null where there is no record.
   */
  islands: number | null
  /**
   * Means of every metric without any measure, each with its simulation error, and 5 to 95% of what is a chance
   * (chance-interval.ts).
   */
  base: {
    metric: string
    text: string
    unit: Metric['unit']
    mean: number
    error: number
    interval: [low: number, high: number] | null
  }[]
  measures: MeasureEffect[]
  /** Doing nothing and the measures by the weights that were asked for; null where none were. */
  ranking: Ranking | null
}

/** Outcomes of the same runs in several worlds, the first of which is as things are. */
export interface WorldRuns {
  scenario: Scenario
  asOf: number
  /** Some of the record was used. */
  recorded: boolean
  until: number
  variants: Variant[]
  /** For each variant, runs x Out.width. */
  outcomes: Float64Array[]
  replicates: number
  runs: number
  /** groups x names: hidden values of each group that are not the same in all. */
  values: Float64Array
  names: string[]
  /** The number of the island of each group; null where there is no record, so that no filter was at work. */
  island: Int32Array | null
  /** Effective number of these islands, or null. */
  islands: number | null
  abstained: string | null
}

/** Fewest runs of a group: enough to tell chance from what is not known. */
export const COMPARED_REPLICATES = 8

/**
 * How many groups of how many runs are made, about as many runs as are asked for. At most one group a particle: a
 * particle drawn twice would count as two draws of the hidden values. Where there are few particles, each group has
 * more runs.
 */
export function designOf(runs: number, particles: number): { groups: number; replicates: number } {
  const replicates = Math.max(COMPARED_REPLICATES, Math.ceil(runs / particles))
  return { groups: Math.max(2, Math.round(runs / replicates)), replicates }
}

/** As of the day before the window, or of one in it (a number of terms/as-of.ts). */
function startDay(crisis: Crisis, asOf: string | undefined): number {
  return asOf === undefined
    ? dayOf(crisis.file.window.from) - 1
    : Math.min(dayOf(crisis.file.window.until), asOfNumber(asOf))
}

/**
 * Makes the same runs in several worlds, from the particles of the as-of day; without one, from the first day of the
 * window.
 * @param worlds variants besides the base
 * @param standing particles that have come along the record already, with the same options and horizon
 * @throws RangeError where the horizon does not lie after the as-of day, or one of the two is no date
 */
export async function runWorlds(
  crisis: Crisis,
  options: CompareOptions,
  worlds: (base: Scenario, asOf: number, until: number) => Variant[],
  standing?: Standing,
): Promise<WorldRuns> {
  const asOf = startDay(crisis, options.asOf)
  const until = endOfDay(options.until ?? crisis.file.window.until)
  if (until <= dayAfterAsOf(asOf))
    throw new RangeError(`a horizon of ${formatDay(until - 1)} does not lie after the as-of day, ${asOfText(asOf)}`)
  const observed = standing?.observed ?? observe(crisis, asOf, until)
  const { scenario, steps } = observed
  const variants: Variant[] = [{ id: '', phases: [{ step: steps, scenario }] }, ...worlds(scenario, asOf, until)]
  const { islands } = standing ?? (await condition(observed, asOf, options))
  const world = createWorld(scenario)
  const { values: hidden } = hiddenOf(world)
  const uncertain = Int32Array.from(
    hidden.flatMap(({ from }, at) => (isCategory(from) || from.kind !== 'point' ? [at] : [])),
  )
  const names = uncertainNames({ world, uncertain })
  const { groups, replicates } = designOf(options.runs, options.particles)
  const { diagnostics } = islands
  const abstained =
    diagnostics.failedAt >= 0
      ? `the model gives no chance to what the record tells of ${formatDay(Math.floor(scenario.firstDay + diagnostics.failedAt * scenario.step))}`
      : steps > 0
        ? (degenerate(diagnostics, options.particles, steps - 1, steps - 1) ?? restsOnOneOf(islands, options.particles))
        : null
  const made = {
    scenario,
    asOf,
    recorded: asOf + 1 > dayOf(crisis.file.window.from),
    until,
    variants,
    replicates,
    names,
    abstained,
  }
  if (abstained !== null)
    return {
      ...made,
      outcomes: variants.map(() => new Float64Array(0)),
      runs: 0,
      values: new Float64Array(0),
      island: null,
      islands: null,
    }
  const u = new Stream(options.seed).open(0, steps, LANE.comparisonStarts).unit()
  const { outcomes, values, island } = await islands.branches(islands.weight, u, groups, {
    seed: options.seed,
    replicates,
    variants,
  })
  return {
    ...made,
    outcomes: variants.map((_, v) => ofVariant(outcomes, v, variants.length)),
    runs: groups * replicates,
    values,
    island: made.recorded ? island : null,
    islands: made.recorded ? islandsOfGroups(island) : null,
  }
}

/**
 * Why nothing is compared where nearly all weight lies on one of several islands, or null. Where there is one alone, of
 * few particles, what is told is told with `islands` of 1.
 */
function restsOnOneOf({ island, weight }: Standing['islands'], particles: number): string | null {
  return islandSizes(particles).length > 1 ? tooUnsure(0, effectiveIslands(island, weight)) : null
}

/** Every `count`-th row from row v. */
function ofVariant(outcomes: Float64Array, v: number, count: number): Float64Array {
  const runs = outcomes.length / (count * Out.width)
  const out = new Float64Array(runs * Out.width)
  for (let n = 0; n < runs; n++)
    out.set(outcomes.subarray((n * count + v) * Out.width, (n * count + v + 1) * Out.width), n * Out.width)
  return out
}

/**
 * The value of a metric in every run, in their order.
 * @param outcomes runs x Out.width
 */
export function valuesOf(metric: Metric, outcomes: Float64Array): Float64Array {
  const out = new Float64Array(outcomes.length / Out.width)
  for (let n = 0; n < out.length; n++) out[n] = metric.of(outcomes, n * Out.width)
  return out
}

/**
 * Compares measures of a crisis. Same seed, same bits, on any number of threads; a measure that changes nothing gives
 * exactly 0.
 * @throws RangeError where a measure or a weighted metric is not known, or a measure changes what it may not
 */
export async function compare(crisis: Crisis, options: CompareOptions, standing?: Standing): Promise<Comparison> {
  const asked = (options.measures ?? Object.keys(crisis.file.measures)).map((text) => askMeasure(crisis, text))
  const worlds = await runWorlds(
    crisis,
    options,
    (base, asOf, until) => {
      for (const { metric } of options.weights ?? []) metricNamed(metricsOf(base), metric)
      return asked.map((measure) => variantOf(crisis, measure, asOf, until, base))
    },
    standing,
  )
  return comparison(crisis, options, worlds, asked)
}

/** Fields of a comparison that are probabilities whatever the metric. */
const ALWAYS_CHANCES = [
  'measures.*.metrics.*.chanceShare',
  'measures.*.chains.*.routes.*.share',
  'measures.*.chains.*.links.*.share',
  'measures.*.chains.*.links.*.interval',
  'ranking.choices.*.best',
  'ranking.choices.*.behind',
  'ranking.choices.*.worlds',
]

/**
 * What the measures do, from runs that were made; no effects where `worlds.abstained` tells why there are none.
 * @param worlds the runs as things are, then with each of `asked` in turn
 * @throws UnsoundResult where a number of the result is none
 */
export function comparison(
  crisis: Crisis,
  options: Pick<CompareOptions, 'particles' | 'seed' | 'weights'>,
  worlds: WorldRuns,
  asked: readonly AskedMeasure[],
): Comparison {
  const metrics = metricsOf(worlds.scenario)
  const { outcomes, replicates, island, abstained } = worlds
  const before = metrics.map((metric) => valuesOf(metric, outcomes[0]))
  const common = {
    title: crisis.file.title,
    asOf: worlds.recorded ? asOfText(worlds.asOf) : null,
    until: formatDay(worlds.until - 1),
    particles: options.particles,
    runs: worlds.runs,
    replicates,
    leftOut: worlds.recorded ? leftOut(knownBy(crisis, worlds.asOf)) : [],
    islands: worlds.islands,
    abstained,
  }
  if (abstained !== null) return { ...common, base: [], measures: [], ranking: null }
  const chances = metrics.flatMap(({ unit }, m) =>
    unit === 'probability'
      ? [`base.${m}`, ...['before', 'after'].map((field) => `measures.*.metrics.${m}.${field}`)]
      : [],
  )
  return soundResult('comparison', [...chances, ...ALWAYS_CHANCES])({
    ...common,
    base: metrics.map(({ id, text, unit }, m) => {
      const { after, standardError } = pairedDifference(new Float64Array(worlds.runs), before[m], replicates, island)
      const interval = unit === 'probability' ? chanceInterval(before[m], replicates, island) : null
      return { metric: id, text, unit, mean: after, error: standardError, interval }
    }),
    measures: asked.map(({ id, name, summary }, v): MeasureEffect => {
      const other = outcomes[v + 1]
      return {
        id,
        name,
        summary,
        metrics: metrics.map((metric, m) => {
          const difference = pairedDifference(before[m], valuesOf(metric, other), replicates, island)
          const { id, text, unit, worse } = metric
          const found = smallestFound(difference.standardError, asked.length)
          return { metric: id, text, unit, worse, ...difference, smallestFound: found }
        }),
        touched: touchedOf(outcomes[0], other),
        chains: chains(outcomes[0], other, worlds),
      }
    }),
    ranking: options.weights === undefined ? null : rankingOf(worlds, asked, options.weights, options.seed),
  })
}

function rankingOf(
  { scenario, outcomes, replicates, island }: WorldRuns,
  asked: readonly AskedMeasure[],
  weights: readonly Weight[],
  seed: bigint,
): Ranking {
  const metrics = weights.map(({ metric }) => metricNamed(metricsOf(scenario), metric))
  const choices = [{ id: 'nothing', name: 'doing nothing' }, ...asked].map(({ id, name }, v) => ({
    id,
    name,
    values: metrics.map((metric) => valuesOf(metric, outcomes[v])),
  }))
  return rankChoices(choices, weights, replicates, island, seed)
}

function touchedOf(base: Float64Array, other: Float64Array): number {
  let touched = 0
  for (let at = 0; at < base.length; at += Out.width) if (differs(base, other, at)) touched++
  return touched
}
