/**
 * Scores of forecast records against the outcomes, as plain JSON: for each question and total, with the references
 * stored beside it.
 */
import { LIKELIHOOD_BANDS } from '../terms/likelihood.js'
import { soundResult } from '../terms/sound.js'
import type { ForecastQuestion, ForecastRecord } from './ledger.js'
import type { Resolution } from './resolve.js'
import { COUNT_REFERENCES, type CountReference, type CountScores, scoreCount } from './score-count.js'
import { type About, distinct, type KindTotals, type Scored, totalsOf } from './score-totals.js'
import { brierScore, type CalibrationBin, calibrationTable, LOG_SCORE_CLAMP, logScore, skill } from './scores/index.js'

/** One forecast record, where it came from, and the resolution of each of its questions by id. */
export interface Resolved {
  name: string
  record: ForecastRecord
  resolutions: Readonly<Record<string, Resolution>>
}

/** Skill against each reference, 1 - score / reference; null where it has none or scored 0. */
export type Skills<R extends string> = Record<R, number | null>

const YES_NO_REFERENCES = ['baseRate', 'persistence', 'discounted', 'regimes', 'crises'] as const
type YesNoReference = (typeof YES_NO_REFERENCES)[number]

interface Asked {
  /** Name of the record. */
  record: string
  asOf: string
  id: string
  text: string
  resolves: string
  about: About
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

export interface CountScore extends Asked, CountScores {
  kind: 'count'
  outcome: number
  interpolated: boolean
  skill: Skills<CountReference>
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
  totals: {
    brier: KindTotals<YesNoReference>
    log: KindTotals<YesNoReference>
    crps: KindTotals<CountReference>
    interval: KindTotals<CountReference>
  }
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
        about: question.kind === 'count' ? ('total' as const) : (question.about ?? ('question' as const)),
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
      brier: totalsOf(yesNo, YES_NO_REFERENCES, ({ brier }) => brier),
      log: totalsOf(yesNo, YES_NO_REFERENCES, ({ log }) => log),
      crps: totalsOf(counts, COUNT_REFERENCES, ({ crps }) => crps),
      interval: totalsOf(counts, COUNT_REFERENCES, ({ interval }) => interval),
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
      ...byReference(YES_NO_REFERENCES, (reference) => {
        const p = references[reference] ?? null
        return p === null ? null : score(p)
      }),
    })
    const brier = each((p) => brierScore(p, outcome))
    const log = each((p) => logScore(p, outcome))
    const skills = (scored: Scored<YesNoReference>): Skills<YesNoReference> =>
      byReference(YES_NO_REFERENCES, (reference) => skill(scored.forecast, scored[reference]))
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
  const scores = scoreCount(question, outcome)
  return {
    kind: 'count',
    ...asked,
    ...scores,
    outcome,
    interpolated: interpolated === true,
    skill: byReference(COUNT_REFERENCES, (reference) => skill(scores.crps.forecast, scores.crps[reference])),
  }
}

/** Whether the record had settled it: no reference by the record alone claims 0 or 1 of what is still open. */
const isSure = (p: number | null): boolean => p === 0 || p === 1

const byReference = <R extends string>(
  references: readonly R[],
  of: (reference: R) => number | null,
): Record<R, number | null> =>
  Object.fromEntries(references.map((reference) => [reference, of(reference)])) as Record<R, number | null>
