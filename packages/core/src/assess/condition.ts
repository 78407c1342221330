/** The record conditions the model: particles run along it up to the as-of day. */
import type { Crisis } from '../crisis/load.js'
import { Stream } from '../random/stream.js'
import { asOfNumber } from '../terms/as-of.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import { Chunk } from './chunk.js'
import { Ensemble, type OpenChunk } from './ensemble.js'
import type { Observations } from './observations.js'
import { ParticleFilter } from './particle-filter.js'

export interface ConditionOptions {
  /** Last day of the record that is used, or a local time on it; the last day of the window where absent. */
  asOf?: string
  particles: number
  seed: bigint
  /** Exact moves of the hidden values and paths after each selection, at whatever time that takes. */
  deep?: boolean
  /** Where chunks of particles live; on this thread where absent. The place changes no bit. */
  open?: OpenChunk
  onProgress?: (done: number, all: number) => void
}

/** Particles that have come along the record, weighted. */
export interface Conditioning {
  asOf: number
  observed: Observations
  model: Ensemble
  filter: ParticleFilter
}

/**
 * What follows the filter: `collect` asks the particles for what it needs of step t, `work` goes through it while the
 * next step is under way.
 */
export interface Follower {
  collect(t: number, filter: ParticleFilter, model: Ensemble): Promise<void>
  work(): void
}

/** Chunks on this thread. */
export const openHere: OpenChunk = (spec) => new Chunk(spec)

/** The last day of the record that is used, as a number (terms/as-of.ts). */
export function asOfDay(crisis: Crisis, asOf: string | undefined): number {
  const last = dayOf(crisis.file.window.until)
  return Math.min(last, asOf === undefined ? last : asOfNumber(asOf))
}

/**
 * Last day on which the record had something new, within the window: what came after is not known to have been quiet.
 * The last day of the window where the record has no row in it.
 */
export function lastKnownDay({ file, record }: Crisis): string {
  const [from, until] = [dayOf(file.window.from), endOfDay(file.window.until)]
  const days = record.flatMap(({ when, known }) =>
    when.from < from || when.from >= until ? [] : [Math.max(Math.floor(when.from), Math.ceil(known - 1))],
  )
  return formatDay(Math.min(until - 1, days.length === 0 ? until : days.reduce((a, b) => Math.max(a, b))))
}

/**
 * Runs the particle filter along what `observe` made of the record, on the threads that `options.open` gives.
 * @param follower is told of each step, to read acts on the way
 */
export async function condition(
  observed: Observations,
  asOf: number,
  options: ConditionOptions,
  follower?: Follower,
): Promise<Conditioning> {
  const { particles, seed, onProgress } = options
  const { steps } = observed
  const model = await Ensemble.open(observed, particles, seed, options.open ?? openHere, options.deep)
  const filter = new ParticleFilter(model, steps, new Stream(seed))
  const stepOn = (t: number): Promise<boolean> =>
    filter.step(t, follower === undefined ? undefined : () => follower.collect(t, filter, model))
  await filter.start()
  if (steps === 0) return { asOf, observed, model, filter }
  let stepping = stepOn(0)
  for (let t = 0; t < steps; t++) {
    const sound = await stepping
    if (sound && t + 1 < steps) stepping = stepOn(t + 1)
    follower?.work()
    if (!sound) break
    onProgress?.(t + 1, steps)
  }
  return { asOf, observed, model, filter }
}
