/**
 * Scores of forecast records against the outcomes, as plain JSON: for each question and total, with the references
 * stored beside it.
 */
import { LIKELIHOOD_BANDS } from '../terms/likelihood.js'
import { soundResult } from '../terms/sound.js'
import type { ForecastQuestion, ForecastRecord } from './ledger.js'
import type { Resolution } from './resolve.js'
import {
  brierScore,
  type CalibrationBin,
  calibrationTable,
  ensembleCrps,
  LOG_SCORE_CLAMP,
  logScore,
  poissonCrps,
  skill,
} from './scores/index.js'

/** One forecast record, where it came from, and the resolution of each of its questions by id. */
export interface Resolved {
  name: string
  record: ForecastRecord
  resolutions: Readonly<Record<string, Resolution>>
}

/** A score of the forecast and of each reference; null where there is no such reference. Less is better. */
export type Scored<R extends string> = { forecast: number } & Record<R, number | null>

/** Skill against each reference, 1 - score / reference; null where it has none or scored 0. */
export type Skills<R extends string> = Record<R, number | null>

type YesNoReference = 'baseRate' | 'persistence'
type CountReference = 'persistence' | 'constant'

interface Asked {
  /** Name of the record. */
  record: string
  asOf: string
  id: string
  text: string
  resolves: string
  /** On what the outcome rests. */
  grounds: string
  /** Whether what was declared or given differs from what the record says; `grounds` has both. */
  conflict: boolean
}

export interface YesNoScore extends Asked {
  kind: 'probability'
  forecast: number
  outcome: boolean
  brier: Scored<YesNoReference>
  /** In nats, with probabilities clamped as `clamp` says. */
  log: Scored<YesNoReference>
  skill: { brier: Skills<YesNoReference>; log: Skills<YesNoReference> }
}

export interface CountScore extends Asked {
  kind: 'count'
  /** Mean, and 5, 50 and 95% of the ensemble. */
  forecast: { mean: number; quantiles: [number, number, number] }
  outcome: number
  interpolated: boolean
  /** In events. */
  crps: Scored<CountReference>
  skill: Skills<CountReference>
}

/** The forecasts against one reference, over those that have it. */
export interface Against {
  forecasts: number
  /** Mean scores. */
  forecast: number
  reference: number
  skill: number | null
  /**
   * Standard error of the mean difference, as if forecasts were independent, so too small where one question is
   * forecast often; null below two.
   */
  standardError: number | null
}

export interface KindTotals<R extends string> {
  forecasts: number
  /** Different questions among them: several forecasts of one share its outcome. */
  questions: number
  /** Mean score of the forecasts; null where there is none. */
  mean: number | null
  against: Record<R, Against | null>
}

export interface LedgerScores {
  format: 'standoff-score'
  version: 1
  /** Least distance from 0 and 1 at which probabilities enter the log score. */
  clamp: number
  records: {
    name: string
    title: string
    asOf: string
    made: string
    software: string
    seed: string
    priors: string
    forecasts: number
    abstained: string | null
  }[]
  questions: (YesNoScore | CountScore)[]
  totals: { brier: KindTotals<YesNoReference>; log: KindTotals<YesNoReference>; crps: KindTotals<CountReference> }
  /** Different questions of both kinds that could be scored. */
  distinct: number
  /** By the seven words of likelihood. */
  calibration: (CalibrationBin & { words: string })[]
  leftOut: { record: string; asOf: string; id: string; text: string; resolves: string; why: string }[]
}

const sound = soundResult('score', [
  'calibration.*.from',
  'calibration.*.until',
  'calibration.*.forecast',
  'calibration.*.observed',
  'calibration.*.interval',
  'questions.*.brier',
  'totals.brier.mean',
])

/**
 * Scores forecasts: Brier and log score where the answer is yes or no, CRPS where it is a total. Left out, with the
 * reason, is a question without an outcome, one whose outcome is of another kind, and one that was not asked, or
 * settled before the forecast was made.
 *
 * @param resolved records in the order in which they shall be listed
 */
export function scoreLedger(resolved: readonly Resolved[]): LedgerScores {
  const questions: LedgerScores['questions'] = []
  const leftOut: LedgerScores['leftOut'] = []
  for (const { name, record, resolutions } of resolved) {
    for (const { why, ...question } of record.unasked ?? [])
      leftOut.push({ record: name, asOf: record.asOf, ...question, why: `not asked: ${why}` })
    for (const question of record.questions) {
      const { id, text, resolves } = question
      const resolution: Resolution = Object.hasOwn(resolutions, id)
        ? resolutions[id]
        : { outcome: null, grounds: 'nothing resolves it' }
      const asked = {
        record: name,
        asOf: record.asOf,
        id,
        text,
        resolves,
        grounds: resolution.grounds,
        conflict: resolution.conflict === true,
      }
      const score = scoreOf(question, asked, resolution)
      if (typeof score === 'string') leftOut.push({ record: name, asOf: record.asOf, id, text, resolves, why: score })
      else questions.push(score)
    }
  }
  const yesNo = questions.filter((one) => one.kind === 'probability')
  const counts = questions.filter((one) => one.kind === 'count')
  const edges = [0, ...LIKELIHOOD_BANDS.slice(1).map(({ from }) => from), 1]
  const bins = calibrationTable(
    yesNo.map(({ forecast, outcome }) => ({ probability: forecast, outcome })),
    edges,
  )
  return sound({
    format: 'standoff-score',
    version: 1,
    clamp: LOG_SCORE_CLAMP,
    records: resolved.map(({ name, record }) => ({
      name,
      title: record.crisis.title,
      asOf: record.asOf,
      made: record.made,
      software: record.software,
      seed: record.seed,
      priors: record.priors,
      forecasts: record.questions.length,
      abstained: record.abstained,
    })),
    questions,
    totals: {
      brier: totals(yesNo, ['baseRate', 'persistence'], ({ brier }) => brier),
      log: totals(yesNo, ['baseRate', 'persistence'], ({ log }) => log),
      crps: totals(counts, ['persistence', 'constant'], ({ crps }) => crps),
    },
    distinct: distinct(questions),
    calibration: bins.map((bin, n) => ({ words: LIKELIHOOD_BANDS[n].words, ...bin })),
    leftOut,
  })
}

/** The score of one forecast, or why it has none. */
function scoreOf(
  question: ForecastQuestion,
  asked: Asked,
  { outcome, grounds, interpolated }: Resolution,
): YesNoScore | CountScore | string {
  if (outcome === null) return grounds
  if (question.kind === 'probability') {
    if (typeof outcome !== 'boolean') return `the outcome ${outcome} is neither yes nor no`
    const { probability, references } = question
    if (isSure(references.baseRate) && references.baseRate === references.persistence)
      return 'it was settled when the forecast was made'
    const each = (score: (p: number) => number): Scored<YesNoReference> => ({
      forecast: score(probability),
      baseRate: orNull(references.baseRate, score),
      persistence: orNull(references.persistence, score),
    })
    const brier = each((p) => brierScore(p, outcome))
    const log = each((p) => logScore(p, outcome))
    const skills = (scored: Scored<YesNoReference>): Skills<YesNoReference> => ({
      baseRate: skill(scored.forecast, scored.baseRate),
      persistence: skill(scored.forecast, scored.persistence),
    })
    return {
      kind: 'probability',
      ...asked,
      forecast: probability,
      outcome,
      brier,
      log,
      skill: { brier: skills(brier), log: skills(log) },
    }
  }
  if (typeof outcome !== 'number') return `the outcome ${outcome ? 'yes' : 'no'} is not a number`
  const { values, weights, references } = question
  const reference = (mean: number | undefined): number | null =>
    references === null || mean === undefined ? null : poissonCrps(mean, outcome - references.known)
  const crps = {
    forecast: ensembleCrps(values, weights, outcome),
    persistence: reference(references?.persistence.mean),
    constant: reference(references?.constant.mean),
  }
  return {
    kind: 'count',
    ...asked,
    forecast: summaryOf(values, weights),
    outcome,
    interpolated: interpolated === true,
    crps,
    skill: { persistence: skill(crps.forecast, crps.persistence), constant: skill(crps.forecast, crps.constant) },
  }
}

/** References never claim 0 or 1 of what is still open (`questionBaselines`). */
const isSure = (p: number | null): boolean => p === 0 || p === 1

const orNull = (p: number | null, score: (p: number) => number): number | null => (p === null ? null : score(p))

/** Mean, and the smallest values whose cumulative share reaches 5, 50 and 95%. */
function summaryOf(values: readonly number[], weights: readonly number[]): CountScore['forecast'] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const at = (p: number): number => {
    let sum = 0
    for (const [n, weight] of weights.entries()) {
      sum += weight
      // A sum of rounded weights may stop just short of p.
      if (sum >= p * total - 1e-12) return values[n]
    }
    return values[values.length - 1]
  }
  return {
    mean: values.reduce((sum, value, n) => sum + value * weights[n], 0) / total,
    quantiles: [at(0.05), at(0.5), at(0.95)],
  }
}

const distinct = (questions: readonly (YesNoScore | CountScore)[]): number =>
  new Set(questions.map(({ kind, id, resolves }) => `${kind} ${id} ${resolves}`)).size

function totals<Q extends YesNoScore | CountScore, R extends string>(
  questions: readonly Q[],
  references: readonly R[],
  scored: (question: Q) => Scored<R>,
): KindTotals<R> {
  const against = references.map((reference): [R, Against | null] => {
    const pairs = questions.flatMap((question): [number, number][] => {
      const score: number | null = scored(question)[reference]
      return score === null ? [] : [[scored(question).forecast, score]]
    })
    return [reference, pairs.length === 0 ? null : compare(pairs)]
  })
  return {
    forecasts: questions.length,
    questions: distinct(questions),
    mean: questions.length === 0 ? null : mean(questions.map((question) => scored(question).forecast)),
    against: Object.fromEntries(against) as Record<R, Against | null>,
  }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Means of paired scores, and the standard error of their difference. */
function compare(pairs: readonly (readonly [forecast: number, reference: number])[]): Against {
  const [forecast, reference] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, one]) => one))]
  const n = pairs.length
  const squares = pairs.reduce((sum, [one, other]) => sum + (one - other - (forecast - reference)) ** 2, 0)
  return {
    forecasts: n,
    forecast,
    reference,
    skill: skill(forecast, reference),
    standardError: n < 2 ? null : Math.sqrt(squares / (n - 1) / n),
  }
}
