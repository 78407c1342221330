/**
 * Sweeps one value of the file: for example, how strong must control be before reining in works? With and without a
 * measure, on the same runs.
 */
import type { Standing } from '../assess/standing.js'
import { scenarioAhead, unlike, type Variant } from '../assess/variant.js'
import { applySet, isProblem } from '../crisis/apply-set.js'
import { checkCrisisFile } from '../crisis/check/index.js'
import type { Crisis } from '../crisis/load.js'
import type { Problem } from '../crisis/problem.js'
import type { Scenario } from '../model/scenario.js'
import { asOfText, dayAfterAsOf } from '../terms/as-of.js'
import { formatDay } from '../terms/dates.js'
import { soundResult } from '../terms/sound.js'
import { chanceInterval } from './chance-interval.js'
import { type CompareOptions, runWorlds, valuesOf } from './compare.js'
import { askMeasure, variantOf } from './measure.js'
import { metricNamed, metricsOf } from './metrics.js'
import { type Difference, pairedDifference } from './paired.js'

export interface SweepOptions extends Omit<CompareOptions, 'measures'> {
  /** Paths into the file, as `--set` takes them; all take the same value. */
  paths: readonly string[]
  values: readonly number[]
  /** A measure whose effect is wanted at each value. */
  measure?: string
  metric: string
}

export interface SweepPoint {
  value: number
  mean: number
  /** Simulation error: the standard error of the mean. */
  error: number
  /** 5 to 95% of a chance over what is not known, that error included; null of what is none. */
  interval: [low: number, high: number] | null
  /** Change of the metric against the first value, on the same runs; exactly 0 for the first. */
  fromFirst: Difference
  /** What the measure changes there; null without a measure. */
  effect: Difference | null
}

export interface Sweep {
  title: string
  asOf: string | null
  until: string
  paths: readonly string[]
  metric: string
  text: string
  unit: string
  measure: string | null
  runs: number
  /** Effective number of islands from which the runs go on, as of a comparison; null where there is no record. */
  islands: number | null
  abstained: string | null
  points: SweepPoint[]
}

/**
 * Sweeps one value of the file: the metric, and what the measure does to it, with all of `options.paths` at each value
 * in turn from the as-of day on. All values are run on the same draws.
 * @param standing particles that have come along the record already, with the same options and horizon
 * @throws RangeError where there are no values, a path or value does not suit the file, the value would add or remove a
 * party or the like, or the measure or metric is not known
 */
export async function sweep(crisis: Crisis, options: SweepOptions, standing?: Standing): Promise<Sweep> {
  const { paths, values, measure } = options
  if (values.length === 0) throw new RangeError('no values to sweep over')
  const worlds = await runWorlds(
    crisis,
    options,
    (base, asOf, until) => {
      metricNamed(metricsOf(base), options.metric)
      return values.flatMap((value) => at(withValue(crisis, paths, value), base, asOf, until, measure))
    },
    standing,
  )
  const metric = metricNamed(metricsOf(worlds.scenario), options.metric)
  const { replicates, island } = worlds
  const each = measure === undefined ? 1 : 2
  const first = valuesOf(metric, worlds.outcomes[1])
  const points = values.map((value, n): SweepPoint => {
    const before = valuesOf(metric, worlds.outcomes[1 + n * each])
    const base = pairedDifference(new Float64Array(before.length), before, replicates, island)
    return {
      value,
      mean: base.after,
      error: base.standardError,
      interval: metric.unit === 'probability' && before.length > 0 ? chanceInterval(before, replicates, island) : null,
      fromFirst: pairedDifference(first, before, replicates, island),
      effect:
        measure === undefined
          ? null
          : pairedDifference(before, valuesOf(metric, worlds.outcomes[2 + n * each]), replicates, island),
    }
  })
  const chances =
    metric.unit === 'probability'
      ? [
          'points.*.mean',
          'points.*.interval',
          'points.*.effect.before',
          'points.*.effect.after',
          'points.*.fromFirst.before',
          'points.*.fromFirst.after',
        ]
      : []
  return soundResult('sweep', [...chances, 'points.*.effect.chanceShare', 'points.*.fromFirst.chanceShare'])({
    title: crisis.file.title,
    asOf: worlds.recorded ? asOfText(worlds.asOf) : null,
    until: formatDay(worlds.until - 1),
    paths,
    metric: metric.id,
    text: metric.text,
    unit: metric.unit,
    measure: measure ?? null,
    runs: worlds.runs,
    islands: worlds.islands,
    abstained: worlds.abstained,
    points: worlds.abstained === null ? points : [],
  })
}

function withValue(crisis: Crisis, paths: readonly string[], value: number): Crisis {
  let { file } = crisis
  for (const path of paths) {
    const changed = applySet(file, path, `${value}`, '--path')
    if (isProblem(changed)) throw wrong(path, value, changed)
    file = changed
  }
  // A value may be valid in its place and still make the file invalid: a parameter out of its range, priors that no
  // longer fit together.
  const error = checkCrisisFile(file, '--path').find(({ severity }) => severity === 'error')
  if (error !== undefined) throw wrong(paths.join(', '), value, error)
  return { ...crisis, file }
}

function wrong(path: string, value: number, { found, expected, hint }: Problem): RangeError {
  return new RangeError(
    `${path} at ${value}: found ${found}; expected ${expected}${hint === undefined ? '' : `; ${hint}`}`,
  )
}

/** The world with the value from the as-of day on, and the same with the measure. */
function at(crisis: Crisis, base: Scenario, asOf: number, until: number, measure: string | undefined): Variant[] {
  const scenario = scenarioAhead(crisis, asOf, until)
  const why = unlike(base, scenario)
  if (why !== null) throw new RangeError(why)
  const plain: Variant = {
    id: 'value',
    phases: [{ step: Math.round((dayAfterAsOf(asOf) - base.firstDay) / base.step), scenario }],
  }
  return measure === undefined
    ? [plain]
    : [plain, variantOf(crisis, askMeasure(crisis, measure), asOf, until, scenario)]
}
