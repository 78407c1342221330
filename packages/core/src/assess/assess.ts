/** An assessment: the record conditions the model, and every force act is read at a fixed lag. */
import { type LeftOut, leftOut } from '../crisis/acts/left-out.js'
import type { Crisis } from '../crisis/load.js'
import { asOfText } from '../terms/as-of.js'
import { soundResult } from '../terms/sound.js'
import { type ClaimReadings, claimReadings } from './claim-readings.js'
import type { ConditionOptions } from './condition.js'
import { type Defaults, defaultsOf } from './defaults.js'
import type { NotExplained } from './not-explained.js'
import { knownBy } from './observations.js'
import { MOVES } from './proposals.js'
import { readPurposes } from './purposes/read-purposes.js'
import type { DatedBands, ReadAct } from './reader.js'
import { type Standing, stand } from './standing.js'

/** How many of the steps that surprised the model most are named. */
const SURPRISES = 5

export interface Assessment {
  title: string
  asOf: string
  particles: number
  acts: ReadAct[]
  /** Acts of the record that are not carried, or not as they stand there, and why. */
  leftOut: LeftOut[]
  /** Rows that the model cannot explain, or whose toll it cannot. */
  notExplained: NotExplained[]
  /** What is said of orders, groups and acts, how far it was believed, and what was not weighed. */
  claims: ClaimReadings
  /** Weekly readings of the parties. */
  bands: DatedBands[]
  surprises: { date: string; logPredictive: number; rows: string[] }[]
  /** How unlike the crisis is to those that defaults were tuned on; what moves a reading stands with its act. */
  defaults: Defaults
  principals: string[]
  proxies: string[]
  diagnostics: AssessmentDiagnostics
}

const sound = soundResult('assessment', [
  'acts.*.punish',
  'acts.*.causes',
  'acts.*.behind',
  'acts.*.authors.*.share',
  'acts.*.reliability',
  'acts.*.outside',
  'acts.*.atHalf',
  'notExplained.*.probability',
  ...['punish', 'low', 'high', 'prior', 'deception', 'evenPrior'].map((field) => `acts.*.viewpoints.*.${field}`),
  'acts.*.viewpoints.*.evenWeights.*.weight',
  ...['value', 'low', 'high', 'enough'].map((field) => `acts.*.voices.*.needs.*.${field}`),
  'acts.*.voices.*.compatible',
  'acts.*.voices.*.draws',
  ...['mean', 'low', 'high'].map((field) => `acts.*.purpose.purposes.*.${field}`),
  'acts.*.purpose.killing',
  'bands.*.strategies',
  'bands.*.control',
  'bands.*.orders',
  'bands.*.suspended',
  'bands.*.plans.*.any',
  'bands.*.plans.*.options.*.probability',
  'diagnostics.effective',
  'diagnostics.moves',
])

/** The assessment as it is written out: without the draws of each act, which only serve later readings in memory. */
export function withoutDraws(result: Assessment): Omit<Assessment, 'acts'> & { acts: Omit<ReadAct, 'draws'>[] } {
  return { ...result, acts: result.acts.map(({ draws, ...act }) => act) }
}

export interface AssessmentDiagnostics {
  logLikelihood: number
  leastEffective: number
  leastOn: string
  resampled: number
  /** Effective number of islands (independent filters) at the end. */
  islands: number
  failedOn: string | null
  /** Effective sample size after each step, as a share of the particles. */
  effective: number[]
  /** Shares of the moves that were taken, by kind; 0 where none was tried. */
  moves: Record<string, number>
}

/**
 * Runs the filter along the record and reads every force act. Same seed, same bits.
 * @param standing particles that have come along the record already, with the same options
 */
export async function assess(crisis: Crisis, options: ConditionOptions, standing?: Standing): Promise<Assessment> {
  const { asOf, observed, islands, reader } = standing ?? (await stand(crisis, options))
  const moves = await islands.moveCounts()
  const { diagnostics } = islands
  const { scenario, steps } = observed
  const done = diagnostics.failedAt < 0 ? steps : diagnostics.failedAt
  const effective = Array.from(diagnostics.effective.subarray(0, done))
  const least = effective.indexOf(Math.min(...effective))
  const surprises = Array.from({ length: done }, (_, t) => t)
    .sort((a, b) => diagnostics.predictive[a] - diagnostics.predictive[b])
    .slice(0, SURPRISES)
    .map((t) => ({
      date: reader.dateOf(t),
      logPredictive: diagnostics.predictive[t],
      rows: observed.acts[t].flatMap(({ ids }) => ids),
    }))
  const known = knownBy(crisis, asOf)
  const purposes = readPurposes(
    known,
    reader.acts.map(({ ids, punish, evidence, refused }) => ({
      ids,
      aim:
        refused === null
          ? {
              punish: punish.mean,
              error: punish.error,
              seen: evidence.slice(1).reduce((sum, { logRatio }) => sum + logRatio, 0),
            }
          : null,
    })),
    options.seed,
  )
  return sound({
    title: crisis.file.title,
    asOf: asOfText(asOf),
    particles: options.particles,
    acts: reader.acts.map((act, n) => ({ ...act, purpose: purposes[n] })),
    leftOut: leftOut(known),
    notExplained: reader.notExplained,
    claims: claimReadings(observed, crisis.file),
    bands: reader.bands,
    surprises,
    defaults: defaultsOf(known, asOf, []),
    principals: scenario.principals.map(({ id }) => id),
    proxies: scenario.proxies.map(({ id }) => id),
    diagnostics: {
      logLikelihood: done > 0 ? diagnostics.logLikelihood[done - 1] : 0,
      leastEffective: least >= 0 ? effective[least] : 0,
      leastOn: reader.dateOf(Math.max(0, least)),
      resampled: diagnostics.resampled.reduce((sum, one) => sum + one, 0),
      islands: reader.bands.at(-1)?.islands ?? 0,
      failedOn: diagnostics.failedAt < 0 ? null : reader.dateOf(diagnostics.failedAt),
      effective,
      moves: Object.fromEntries(MOVES.map((kind, n) => [kind, moves.taken[n] / Math.max(1, moves.tried[n])])),
    },
  })
}
