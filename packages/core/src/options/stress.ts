/**
 * Where would the advice be wrong? Scenario discovery (Bryant & Lempert 2010) over the hidden values of the compared
 * runs: boxes of few of them in which a measure makes things worse, or does most good; and the regret of each measure,
 * compared with the best one in the same case.
 */
import { groupsError } from '../assess/island-error.js'
import type { Standing } from '../assess/standing.js'
import type { Crisis } from '../crisis/load.js'
import { createWorld } from '../model/create-world.js'
import { hiddenOf, isCategory } from '../model/hidden.js'
import type { Scenario } from '../model/scenario.js'
import { asOfText } from '../terms/as-of.js'
import { formatDay } from '../terms/dates.js'
import { soundResult } from '../terms/sound.js'
import { type CompareOptions, runWorlds, valuesOf, type WorldRuns } from './compare.js'
import { hiddenLabel } from './hidden-label.js'
import { askMeasure, variantOf } from './measure.js'
import { type Cases, prim, type Restriction } from './methods/index.js'
import { type Metric, metricNamed, metricsOf } from './metrics.js'
import { type Difference, pairedDifference } from './paired.js'

export interface StressOptions extends CompareOptions {
  /** The measure whose advice is tested; its regret is taken against the others of `measures`. */
  measure: string
  /** The metric by which measures are judged, an id of metricsOf. */
  metric: string
}

export interface FoundBox {
  /** Bounds in words: "control, Kataib Hezbollah below 0.42 (lower 30% of what is believed)". */
  bounds: string[]
  /**
   * Share of all such cases that lie in the box; share of the box that are such cases; share of all cases that lie in
   * it.
   */
  coverage: number
  density: number
  mass: number
  /** Of each bound, how likely chance alone does as well. */
  quasiP: number[]
  /** Mean harm (change of the metric, more being worse) within the box and outside, with their standard errors. */
  inside: number
  insideError: number
  outside: number
  outsideError: number
}

export interface Regret {
  id: string
  mean: number
  /** Simulation error of the mean. */
  error: number
  /** 95% of cases regret less. */
  most: number
  /** Share of cases in which it is the best of all that were asked about. */
  best: number
}

export interface StressReport {
  title: string
  asOf: string | null
  until: string
  measure: string
  metric: string
  text: string
  unit: Metric['unit']
  /**
   * Whether more of the metric is worse; harm is its change where it is, and the change with its sign turned where it
   * is not.
   */
  moreIsWorse: boolean
  /** Draws of the hidden values, `replicates` runs each. */
  cases: number
  replicates: number
  /** Effective number of islands from which the runs go on, as of a comparison; null where there is no record. */
  islands: number | null
  abstained: string | null
  /** Over all cases; null where there is no answer. */
  effect: Difference | null
  /**
   * Share of cases in whose runs the measure makes the metric worse, and better, chance included; in the rest it
   * changes nothing.
   */
  worse: number
  better: number
  /** Where it makes things worse; where it does most good. */
  reverses: FoundBox[]
  favours: FoundBox[]
  regret: Regret[]
}

/** Fewest cases that must go one way for boxes to be sought. */
export const FEWEST_CASES = 20
const BOXES = 2
/**
 * Share of a box that a peel takes. The usual twentieth is too small for some sixty inputs: in each step one of so many
 * slabs is good by chance, and with 400 cases a bound that halves the density is found only half the time. With a fifth
 * it is nearly always found, and of 39 tests on pure noise none found a bound.
 */
const PEEL = 0.2
/** Least share of all such cases that a box must hold. */
const COVERAGE = 0.3
/** Share of cases, by how much good is done, that count as "most good". */
const MOST_GOOD = 0.25

const sound = soundResult('stress', [
  'worse',
  'better',
  'effect.chanceShare',
  'regret.*.best',
  ...['coverage', 'density', 'mass', 'quasiP'].flatMap((field) => [`reverses.*.${field}`, `favours.*.${field}`]),
])

/**
 * Tests the advice for one measure: in how many draws of the hidden values it makes the metric worse, in which ranges
 * of them it does so or does most good, and how much one would regret each measure.
 * @param standing particles that have come along the record already, with the same options and horizon
 * @throws RangeError where a measure or the metric is not known, or more of the metric is neither better nor worse
 */
export async function stress(crisis: Crisis, options: StressOptions, standing?: Standing): Promise<StressReport> {
  const others = (options.measures ?? Object.keys(crisis.file.measures)).filter((id) => id !== options.measure)
  const asked = [options.measure, ...others].map((text) => askMeasure(crisis, text))
  const worlds = await runWorlds(
    crisis,
    options,
    (base, asOf, until) => {
      judged(base, options.metric)
      return asked.map((measure) => variantOf(crisis, measure, asOf, until, base))
    },
    standing,
  )
  const metric = judged(worlds.scenario, options.metric)
  const { replicates, island, abstained, outcomes } = worlds
  const common = {
    title: crisis.file.title,
    asOf: worlds.recorded ? asOfText(worlds.asOf) : null,
    until: formatDay(worlds.until - 1),
    measure: options.measure,
    metric: metric.id,
    text: metric.text,
    unit: metric.unit,
    moreIsWorse: metric.worse === true,
    replicates,
    islands: worlds.islands,
    abstained,
  }
  if (abstained !== null)
    return { ...common, cases: 0, effect: null, worse: 0, better: 0, reverses: [], favours: [], regret: [] }
  const harms = asked.map((_, v) => harmByCase(worlds, metric, v + 1))
  const [harm] = harms
  const cases = harm.length
  const sorted = harm.slice().sort()
  const good = Math.min(0, sorted[Math.floor(MOST_GOOD * (cases - 1))])
  return sound({
    ...common,
    cases,
    effect: pairedDifference(valuesOf(metric, outcomes[0]), valuesOf(metric, outcomes[1]), replicates, island),
    worse: harm.filter((value) => value > 0).length / cases,
    better: harm.filter((value) => value < 0).length / cases,
    reverses: boxes(crisis, worlds, harm, (value) => value > 0),
    favours: boxes(crisis, worlds, harm, (value) => value < 0 && value <= good),
    regret: regrets(
      asked.map(({ id }) => id),
      harms,
      island,
    ),
  })
}

/** The metric, where it can be said which way is worse. */
function judged(scenario: Scenario, id: string): Metric {
  const metrics = metricsOf(scenario)
  const metric = metricNamed(metrics, id)
  if (metric.worse === null)
    throw new RangeError(
      `of "${metric.id}" nobody says whether more is worse; expected one of ${metrics.flatMap((one) => (one.worse === null ? [] : [one.id])).join(', ')}`,
    )
  return metric
}

/** Mean change of the metric over the runs of each case, so signed that more is worse. */
function harmByCase({ outcomes, replicates }: WorldRuns, metric: Metric, v: number): Float64Array {
  const [before, after] = [valuesOf(metric, outcomes[0]), valuesOf(metric, outcomes[v])]
  const out = new Float64Array(before.length / replicates)
  for (let n = 0; n < before.length; n++)
    out[Math.floor(n / replicates)] += ((metric.worse ? 1 : -1) * (after[n] - before[n])) / replicates
  return out
}

function boxes(crisis: Crisis, worlds: WorldRuns, harm: Float64Array, is: (value: number) => boolean): FoundBox[] {
  const { values, names, scenario, island } = worlds
  const response = harm.map((value) => (is(value) ? 1 : 0))
  const such = response.reduce((sum, one) => sum + one, 0)
  if (such < FEWEST_CASES || such > response.length - FEWEST_CASES) return []
  const hidden = hiddenOf(createWorld(scenario)).values
  const categorical = names.flatMap((name, j) =>
    isCategory(hidden.find((one) => one.name === name)?.from ?? { kind: 'point', value: 0 }) ? [j] : [],
  )
  const cases: Cases = { points: values, inputs: names.length, response, categorical }
  // A later box is found among the cases that no earlier box contains.
  const isTaken = new Uint8Array(harm.length)
  return prim(cases, { boxes: BOXES, alpha: PEEL, minimumCoverage: COVERAGE }).map(
    ({ box, coverage, density, mass, quasiP }) => {
      const isIn = (n: number): boolean =>
        isTaken[n] === 0 && box.every((restriction) => holds(restriction, values[n * names.length + restriction.input]))
      const inBox = Array.from(harm, (_, n) => isIn(n))
      const [inside, outside] = [true, false].map((side) => {
        const such = (_: number, n: number): boolean => inBox[n] === side
        return meanOf(harm.filter(such), island?.filter(such) ?? null)
      })
      for (const [n, is] of inBox.entries()) if (is) isTaken[n] = 1
      return {
        bounds: box.map((restriction) => boundText(crisis, worlds, restriction)),
        coverage,
        density,
        mass,
        quasiP,
        inside: inside.mean,
        insideError: inside.error,
        outside: outside.mean,
        outsideError: outside.error,
      }
    },
  )
}

/** Mean over cases and its simulation error; 0 where there is nothing. */
function meanOf(values: Float64Array, island: Int32Array | null): { mean: number; error: number } {
  if (values.length === 0) return { mean: 0, error: 0 }
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, error: groupsError(values, island) }
}

function holds(restriction: Restriction, value: number): boolean {
  if ('codes' in restriction) return restriction.codes.includes(value)
  return (
    (restriction.low === undefined || value >= restriction.low) &&
    (restriction.high === undefined || value <= restriction.high)
  )
}

const CODES: Readonly<Record<string, readonly string[]>> = {
  strategy: ['cautious', 'reciprocating', 'bullying'],
  startOrder: ['restrain', 'hold', 'free', 'press'],
}

/** A bound in words, with how much of what is believed it keeps. */
function boundText(crisis: Crisis, { values, names }: WorldRuns, restriction: Restriction): string {
  const id = names[restriction.input]
  const { name } = hiddenLabel(crisis, id)
  const cases = values.length / names.length
  let kept = 0
  for (let n = 0; n < cases; n++) if (holds(restriction, values[n * names.length + restriction.input])) kept++
  const share = `${Math.round((100 * kept) / cases)}% of what is believed`
  if ('codes' in restriction)
    return `${name} is ${restriction.codes.map((code) => CODES[id.slice(id.lastIndexOf('.') + 1)]?.[code] ?? `${code}`).join(' or ')} (${share})`
  if (restriction.low === undefined) return `${name} below ${threeFigures(restriction.high as number)} (${share})`
  if (restriction.high === undefined) return `${name} above ${threeFigures(restriction.low)} (${share})`
  return `${name} from ${threeFigures(restriction.low)} to ${threeFigures(restriction.high)} (${share})`
}

/** A number to three significant figures, without zeros at its end. */
export function threeFigures(value: number): string {
  return `${Number(value.toPrecision(3))}`
}

/** What each measure does worse than the best that was asked about, case by case; doing nothing is among them. */
function regrets(ids: readonly string[], harms: readonly Float64Array[], island: Int32Array | null): Regret[] {
  const cases = harms[0].length
  const nothing = new Float64Array(cases)
  const all = [...harms, nothing]
  const best = Float64Array.from({ length: cases }, (_, n) => Math.min(...all.map((harm) => harm[n])))
  return [...ids, 'nothing'].map((id, v): Regret => {
    const byCase = all[v].map((harm, n) => harm - best[n])
    const regret = byCase.slice().sort()
    return {
      id,
      ...meanOf(byCase, island),
      most: regret[Math.floor(0.95 * (cases - 1))],
      best: regret.filter((value) => value === 0).length / cases,
    }
  })
}
