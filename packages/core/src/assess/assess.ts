/** An assessment: the record conditions the model, and every force act is read at a fixed lag. */
import type { Crisis } from '../crisis/load.js'
import { Stream } from '../random/stream.js'
import { dayOf, formatDay } from '../terms/dates.js'
import { bandsAt, type PartyBands } from './bands.js'
import { Conditioned } from './conditioned.js'
import { knownBy, observe } from './observations.js'
import { type FilterDiagnostics, ParticleFilter } from './particle-filter.js'
import { type ActReading, readAct } from './reading.js'
import { compareVoices, readByVoice, type VoicePair, type VoiceReading } from './voices.js'
import { wordsAfter } from './words-after.js'

/** Days after an act at which it is read. */
export const LAG_DAYS = 10
/** Effective size, as a share of the particles, below which nothing is read. */
export const LEAST_EFFECTIVE = 0.01
/** Fewest particles' worth from which anything is read. */
export const LEAST_PARTICLES = 10
/** Fewest different draws of the hidden values from which causes, types and control are told: fewer say more of the seed than of the record. */
export const LEAST_DRAWS = 20
/** How many of the steps that surprised the model most are named. */
const SURPRISES = 5

export interface AssessOptions {
  /** Last day of the record that is used; the last of the window where absent. */
  asOf?: string
  particles: number
  seed: bigint
  onProgress?: (done: number, all: number) => void
}

export interface ReadAct extends ActReading {
  voices: VoiceReading[]
  pairs: VoicePair[]
  /** Effective number of different draws of the hidden values behind the reading. */
  draws: number
  /** Why there is no reading, or null. */
  refused: string | null
  /** Why there are no causes although there is a reading, or null. */
  causesRefused: string | null
}

export interface Assessment {
  title: string
  asOf: string
  particles: number
  acts: ReadAct[]
  /** Weekly readings of the parties, and on how many different draws each rests. */
  bands: (PartyBands & { date: string; draws: number })[]
  surprises: { date: string; logPredictive: number; rows: string[] }[]
  principals: string[]
  proxies: string[]
  diagnostics: { logLikelihood: number; leastEffective: number; leastOn: string; resampled: number; draws: number; failedOn: string | null; effective: number[] }
}

/** Runs the filter along the record and reads every force act. Same seed, same bits. */
export function assess(crisis: Crisis, options: AssessOptions): Assessment {
  const { particles, seed, onProgress } = options
  const last = dayOf(crisis.file.window.until) - 1
  const asOf = Math.min(last, options.asOf === undefined ? last : dayOf(options.asOf))
  const observed = observe(crisis, asOf)
  const { scenario, steps } = observed
  const { firstDay, step } = scenario
  const dateOf = (t: number): string => formatDay(Math.floor(firstDay + t * step + 1e-9))
  const model = new Conditioned(observed, particles, seed)
  const filter = new ParticleFilter(model, steps, new Stream(seed))
  const { diagnostics } = filter
  const lag = Math.round(LAG_DAYS / step)
  const weekly = Math.max(1, Math.round(7 / step))
  const record = knownBy(crisis, asOf).record
  const proxies = scenario.proxies.map(({ id }) => id)
  const acts: ReadAct[] = []
  const bands: Assessment['bands'] = []
  const read = (t: number, until: number): void => {
    for (const one of model.records.take(until)) {
      const { act } = one.act
      const side = act.kind === 'own' ? act.principal : scenario.proxies[act.proxies[0]].patron
      const parties = [scenario.principals[side].id, ...act.proxies.map((k) => proxies[k])]
      const row = record.find(({ id }) => id === one.act.ids[0])
      const words = wordsAfter(record, parties, row?.when.from ?? firstDay + one.step * step)
      const reading = readAct(one, filter.weight, model.records.width, words, proxies, firstDay, step, (t - one.step) * step)
      const evidence = [...reading.evidence, reading.shelter]
      const voices = Object.entries(crisis.file.voices).map(([id, voice]) => readByVoice(id, voice, evidence))
      const draws = model.effectiveDraws(filter.weight)
      const causesRefused = reading.causes !== null && draws < LEAST_DRAWS ? tooFewDraws(draws) : null
      acts.push({ ...reading, causes: causesRefused === null ? reading.causes : null, voices, pairs: compareVoices(voices), draws, refused: refusal(diagnostics, particles, one.step, t), causesRefused })
    }
  }
  filter.start()
  for (let t = 0; t < steps; t++) {
    const sound = filter.step(t, () => {
      read(t, t - lag)
      if (t === steps - 1) read(t, t)
      if (t % weekly === 0 || t === steps - 1) bands.push({ ...bandsAt(model, filter.weight, t), date: dateOf(t), draws: model.effectiveDraws(filter.weight) })
    })
    if (!sound) break
    onProgress?.(t + 1, steps)
  }
  const done = diagnostics.failedAt < 0 ? steps : diagnostics.failedAt
  const effective = Array.from(diagnostics.effective.subarray(0, done))
  const least = effective.indexOf(Math.min(...effective))
  const surprises = Array.from({ length: done }, (_, t) => t)
    .sort((a, b) => diagnostics.predictive[a] - diagnostics.predictive[b])
    .slice(0, SURPRISES)
    .map((t) => ({ date: dateOf(t), logPredictive: diagnostics.predictive[t], rows: observed.acts[t].flatMap(({ ids }) => ids) }))
  return {
    title: crisis.file.title,
    asOf: formatDay(asOf),
    particles,
    acts,
    bands,
    surprises,
    principals: scenario.principals.map(({ id }) => id),
    proxies,
    diagnostics: {
      logLikelihood: done > 0 ? diagnostics.logLikelihood[done - 1] : 0,
      leastEffective: least >= 0 ? effective[least] : 0,
      leastOn: dateOf(Math.max(0, least)),
      resampled: diagnostics.resampled.reduce((sum, one) => sum + one, 0),
      draws: model.effectiveDraws(filter.weight),
      failedOn: diagnostics.failedAt < 0 ? null : dateOf(diagnostics.failedAt),
      effective,
    },
  }
}

/** Why nothing is said that rests on this many different draws. */
export function tooFewDraws(draws: number): string {
  return `the particles go back to about ${Math.max(1, Math.round(draws))} different draws of the hidden values, fewer than ${LEAST_DRAWS}; more particles or an earlier --as-of may help`
}

function refusal({ effective }: FilterDiagnostics, particles: number, from: number, until: number): string | null {
  let least = 1
  for (let t = from; t <= until; t++) least = Math.min(least, effective[t])
  const enough = Math.max(LEAST_EFFECTIVE, LEAST_PARTICLES / particles)
  return least < enough ? `the particles left after it are worth less than ${Math.ceil(enough * particles)} of ${particles}; more of them may help` : null
}
