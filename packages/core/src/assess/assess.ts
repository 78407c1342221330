/** An assessment: the record conditions the model, and every force act is read at a fixed lag. */
import type { Crisis } from '../crisis/load.js'
import { formatDay } from '../terms/dates.js'
import { asOfDay, type ConditionOptions, condition } from './condition.js'
import { observe } from './observations.js'
import { type DatedBands, type ReadAct, Reader } from './reader.js'

/** How many of the steps that surprised the model most are named. */
const SURPRISES = 5

export interface Assessment {
  title: string
  asOf: string
  particles: number
  acts: ReadAct[]
  /** Weekly readings of the parties. */
  bands: DatedBands[]
  surprises: { date: string; logPredictive: number; rows: string[] }[]
  principals: string[]
  proxies: string[]
  diagnostics: AssessmentDiagnostics
}

export interface AssessmentDiagnostics {
  logLikelihood: number
  leastEffective: number
  leastOn: string
  resampled: number
  /** Effective number of particles of the start to which those of the end go back. */
  founders: number
  failedOn: string | null
  /** Effective sample size after each step, as a share of the particles. */
  effective: number[]
}

/** Runs the filter along the record and reads every force act. Same seed, same bits. */
export async function assess(crisis: Crisis, options: ConditionOptions): Promise<Assessment> {
  const asOf = asOfDay(crisis, options.asOf)
  const observed = observe(crisis, asOf)
  const reader = new Reader(crisis, observed, asOf)
  const { filter } = await condition(observed, asOf, options, reader)
  const { diagnostics } = filter
  const { scenario, steps } = observed
  const done = diagnostics.failedAt < 0 ? steps : diagnostics.failedAt
  const effective = Array.from(diagnostics.effective.subarray(0, done))
  const least = effective.indexOf(Math.min(...effective))
  const surprises = Array.from({ length: done }, (_, t) => t)
    .sort((a, b) => diagnostics.predictive[a] - diagnostics.predictive[b])
    .slice(0, SURPRISES)
    .map((t) => ({ date: reader.dateOf(t), logPredictive: diagnostics.predictive[t], rows: observed.acts[t].flatMap(({ ids }) => ids) }))
  return {
    title: crisis.file.title,
    asOf: formatDay(asOf),
    particles: options.particles,
    acts: reader.acts,
    bands: reader.bands,
    surprises,
    principals: scenario.principals.map(({ id }) => id),
    proxies: scenario.proxies.map(({ id }) => id),
    diagnostics: {
      logLikelihood: done > 0 ? diagnostics.logLikelihood[done - 1] : 0,
      leastEffective: least >= 0 ? effective[least] : 0,
      leastOn: reader.dateOf(Math.max(0, least)),
      resampled: diagnostics.resampled.reduce((sum, one) => sum + one, 0),
      founders: reader.bands.at(-1)?.founders ?? 0,
      failedOn: diagnostics.failedAt < 0 ? null : reader.dateOf(diagnostics.failedAt),
      effective,
    },
  }
}
