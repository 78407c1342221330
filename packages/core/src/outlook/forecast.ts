/** What comes next from where the crisis stands: the record conditions the model, and runs go on from its particles. */
import { asOfDay, type ConditionOptions, condition } from '../assess/condition.js'
import { type Defaults, defaultsOf, movingParameters, namedMovers } from '../assess/defaults.js'
import { firstWidth, TOTAL_BINS } from '../assess/futures.js'
import { islandsOfGroups } from '../assess/island-error.js'
import { type IslandFutures, picksOf } from '../assess/islands.js'
import { moversOf } from '../assess/moved-by.js'
import type { NotExplained } from '../assess/not-explained.js'
import { NotExplainedRows } from '../assess/not-explained-rows.js'
import { knownBy, observe } from '../assess/observations.js'
import type { Standing } from '../assess/standing.js'
import { type LeftOut, leftOut } from '../crisis/acts/left-out.js'
import type { Crisis } from '../crisis/load.js'
import { EVENTS } from '../engine/summary.js'
import { createWorld } from '../model/create-world.js'
import { asOfText, dayAfterAsOf } from '../terms/as-of.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import { soundResult } from '../terms/sound.js'
import { type CountReferences, countBaselines, type QuestionReferences, questionBaselines } from './baselines.js'
import { questionsAhead, type UnaskedQuestion } from './forecast-questions.js'
import { type KnownCounts, knownCounts } from './known-counts.js'
import { MeanErrors } from './mean-errors.js'
import { chanceFields, type EventChance, type Outlook, outlook } from './outlook.js'
import { histogramMean, histogramQuantile } from './quantiles.js'
import { namedSince } from './references/counted-past.js'
import { keptRuns, type SingleRuns } from './single-runs.js'
import { startsOf, whyNone } from './starts.js'

export interface ForecastOptions extends ConditionOptions {
  /** Last day that runs make; that of the window where absent. */
  until?: string
  /** Runs that go on, in groups that share a particle. */
  runs: number
  /** Dates for which the total of the main series is forecast; week by week where absent. */
  totals?: readonly string[]
  /**
   * How many runs to keep one by one, so that each can be looked at and told (single-runs.ts), in whole groups spread
   * evenly over all; none where absent.
   */
  keepRuns?: number
}

export interface ForecastQuestion extends EventChance {
  resolves: string
  about: 'count' | 'ending'
  references: QuestionReferences
}

/** The total of the main series at the end of a day. */
export interface TotalForecast {
  date: string
  series: string
  /** Distinct totals, ascending, and the share of runs that reach each. */
  values: number[]
  weights: number[]
  mean: number
  /** Simulation error of the mean. */
  error: number
  /** At 5, 25, 50, 75 and 95% of runs. */
  quantiles: [number, number, number, number, number]
  references: CountReferences | null
}

/** The first use of force by a principal itself, not through a proxy. */
export interface FirstAct {
  party: string
  name: string
  /**
   * Options by the share of runs in which they come first, with its simulation error; `none` is no force by the horizon.
   */
  options: { id: string; text: string; probability: number; error: number }[]
}

export interface Forecast {
  title: string
  asOf: string
  until: string
  particles: number
  /** Why nothing is forecast, or null; then `outlook` is null and the lists are empty. */
  abstained: string | null
  outlook: Outlook | null
  questions: ForecastQuestion[]
  unasked: UnaskedQuestion[]
  totals: TotalForecast[]
  first: FirstAct[]
  /** Acts of the record that are not carried, or not as they stand there, and why. */
  leftOut: LeftOut[]
  /** Rows that the model cannot explain: they were carried out, and tell next to nothing of what is hidden. */
  notExplained: NotExplained[]
  /** How unlike the crisis is to those that defaults were tuned on, and which parameters move the answer. */
  defaults: Defaults
  logLikelihood: number
  /**
   * Effective number of islands (independent filters) from which the runs go on; 0 where nothing is forecast.
   */
  islands: number
  /** Single runs, where they were asked for. */
  runs: SingleRuns | null
}

const sound = soundResult('forecast', [
  ...['endings.*', 'lull', 'tacitTruce', 'questions.*'].flatMap((path) => chanceFields(`outlook.${path}`)),
  ...chanceFields('questions.*'),
  'questions.*.references',
  'notExplained.*.probability',
  'totals.*.weights',
  'totals.*.references.*.weights',
  'first.*.options.*.probability',
])

const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const DAYS_OF_A_WEEK = 7

/**
 * Forecasts from the as-of day. Same seed, same bits, on any number of threads.
 * @param standing particles that have come along the record already, with the same options and horizon
 * @throws RangeError where the horizon does not lie after the as-of day
 */
export async function forecast(crisis: Crisis, options: ForecastOptions, standing?: Standing): Promise<Forecast> {
  const asOf = asOfDay(crisis, options.asOf)
  const until = endOfDay(options.until ?? crisis.file.window.until)
  // Runs make whole days: of one that is under way, all.
  const first = dayAfterAsOf(asOf)
  const whole = first - 1
  if (until <= first)
    throw new RangeError(`a horizon of ${formatDay(until - 1)} does not lie after the as-of day, ${asOfText(asOf)}`)
  const observed = standing?.observed ?? observe(crisis, asOf, until)
  const { scenario } = observed
  const rows = new NotExplainedRows(observed)
  const { islands } = standing ?? (await condition(observed, asOf, options, rows))
  const known = knownBy(crisis, asOf)
  const empty = {
    title: crisis.file.title,
    asOf: asOfText(asOf),
    until: formatDay(until - 1),
    particles: options.particles,
    leftOut: leftOut(known),
    defaults: defaultsOf(known, asOf, []),
    notExplained: standing?.reader.notExplained ?? rows.rows,
    logLikelihood: islands.diagnostics.logLikelihood[observed.steps - 1] ?? 0,
    islands: 0,
    runs: null,
  }
  const abstained = whyNone({ observed, islands }, options.particles)
  const { asked, unasked } = questionsAhead(crisis, { asOf: whole, until, scenario })
  if (abstained !== null)
    return sound({ ...empty, abstained, outlook: null, questions: [], unasked, totals: [], first: [] })

  const counted = crisis.file.record.mainSeries === undefined ? null : knownCounts(crisis, whole)
  const days = counted === null ? [] : totalDays(options.totals, whole, until)
  const references = counted === null ? [] : countBaselines(counted, days, namedSince(crisis, whole, counted))
  const { groups, replicates, u } = startsOf({ observed }, options)
  const keep =
    options.keepRuns === undefined ? undefined : Math.max(1, Math.ceil((groups * replicates) / options.keepRuns))
  const totals = days.map((day) => Math.round((day - whole) / scenario.step) - 1)
  const questions = asked.map(({ question }) => question)
  const made = await islands.futures(islands.weight, u, groups, {
    seed: options.seed,
    replicates,
    questions,
    totals,
    keep,
  })
  const ahead = { ...scenario, firstDay: first, steps: scenario.steps - observed.steps, replicates }
  const errors = new MeanErrors(made)
  const shown = outlook(made.summary, ahead, questions, errors)
  const parameters = movingParameters(known, scenario)
  const draws = {
    values: ofGroups(await islands.values(), parameters.length, picksOf(islands.weight, u, groups)),
    width: parameters.length,
    weight: new Float64Array(groups).fill(1),
    island: made.island,
  }
  const moved = answersMoved(shown, made).map(({ what, y }) => ({
    what,
    by: namedMovers(moversOf(y, draws, LEAST_MOVED), parameters),
  }))
  return sound({
    ...empty,
    abstained,
    defaults: { ...empty.defaults, moved },
    outlook: shown,
    questions: shown.questions.map((chance, q) => ({
      ...chance,
      resolves: asked[q].resolves,
      about: 'ending' in asked[q].asked ? 'ending' : 'count',
      references: questionBaselines(crisis, whole, asked[q].asked),
    })),
    unasked,
    totals:
      counted === null
        ? []
        : days.map((day, c) => ({
            ...totalForecast(counted, day, made.totals.subarray(c * TOTAL_BINS, (c + 1) * TOTAL_BINS)),
            references: references[c],
            error: errors.ofMean(errors.places.totals + c),
          })),
    first: firstActs(made.first, ahead, errors),
    islands: islandsOfGroups(made.island) ?? 0,
    runs:
      made.kept === null
        ? null
        : keptRuns(
            made.kept,
            ahead,
            { principals: ahead.principals.length, questions, totals, weeks: made.summary.weeks },
            counted?.total ?? 0,
          ),
  })
}

/**
 * Share of the variance between groups below which a parameter is not told to move an answer: less than of a reading, as
 * the few runs of a group differ by chance as well. Judgement.
 */
const LEAST_MOVED = 0.01

/** Rows of the particles from which the groups go on. */
function ofGroups(values: Float64Array, width: number, picks: Int32Array): Float64Array {
  const rows = new Float64Array(picks.length * width)
  for (const [g, p] of picks.entries()) rows.set(values.subarray(p * width, (p + 1) * width), g * width)
  return rows
}

/** The answers of which it is told what moves them, by group: the ending that is least certain, and attacks. */
function answersMoved(
  { endings }: Outlook,
  { byGroup, places, groups }: IslandFutures,
): { what: string; y: Float64Array }[] {
  const doubt = endings.map(({ probability: p }) => p * (1 - p))
  const e = doubt.indexOf(Math.max(...doubt))
  const column = (c: number): Float64Array =>
    Float64Array.from({ length: groups }, (_, g) => byGroup[g * places.width + c])
  const event = EVENTS.indexOf(endings[e].id as (typeof EVENTS)[number])
  return [
    { what: `the chance of "${endings[e].text.split(':')[0]}"`, y: column(places.events + event) },
    { what: 'the number of attacks', y: column(places.attacks) },
  ]
}

/** Days for whose end a total is forecast. */
function totalDays(asked: readonly string[] | undefined, asOf: number, until: number): number[] {
  if (asked !== undefined)
    return asked.map((date) => Math.floor(dayOf(date))).filter((day) => day > asOf && day < until)
  const days: number[] = []
  for (let day = asOf + DAYS_OF_A_WEEK; day < until && days.length < 6; day += DAYS_OF_A_WEEK) days.push(day)
  return days
}

function totalForecast(
  known: KnownCounts,
  day: number,
  bins: Float64Array,
): Omit<TotalForecast, 'error' | 'references'> {
  const runs = bins.reduce((sum, n) => sum + n, 0)
  const values: number[] = []
  const weights: number[] = []
  for (const [n, count] of bins.entries()) {
    if (count === 0) continue
    values.push(known.total + n)
    weights.push(count / runs)
  }
  return {
    date: formatDay(day),
    series: known.series,
    values,
    weights,
    mean: known.total + histogramMean(bins),
    quantiles: QUANTILES.map((p) => known.total + histogramQuantile(bins, p)) as TotalForecast['quantiles'],
  }
}

function firstActs(first: Float64Array, scenario: Parameters<typeof createWorld>[0], errors: MeanErrors): FirstAct[] {
  const width = firstWidth(createWorld(scenario))
  return scenario.principals.map((principal, i) => {
    const part = first.subarray(i * width, (i + 1) * width)
    const runs = part.reduce((sum, n) => sum + n, 0)
    const share = (o: number): { probability: number; error: number } => ({
      probability: part[o] / runs,
      error: errors.ofMean(errors.places.first + i * width + o),
    })
    const options = principal.options.flatMap(({ id, name }, o) =>
      part[o] > 0 ? [{ id, text: name, ...share(o) }] : [],
    )
    options.push({ id: 'none', text: 'no use of force by the government itself', ...share(width - 1) })
    return { party: principal.id, name: principal.name, options: options.sort((a, b) => b.probability - a.probability) }
  })
}
