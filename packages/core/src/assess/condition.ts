/** The record conditions the model: particles run along it up to the as-of day. */
import type { Crisis } from '../crisis/load.js'
import { asOfNumber } from '../terms/as-of.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import { Island } from './island.js'
import { Islands, type OpenIsland } from './islands.js'
import type { Observations } from './observations.js'

export interface ConditionOptions {
  /** Last day of the record that is used, or a local time on it; the last day of the window where absent. */
  asOf?: string
  particles: number
  seed: bigint
  /**
   * Opens islands, on another thread for instance; on this thread where absent. The results are the same to the bit.
   */
  open?: OpenIsland
  onProgress?: (done: number, all: number) => void
}

/** Particles that have come along the record, weighted. */
export interface Conditioning {
  asOf: number
  observed: Observations
  islands: Islands
}

/**
 * Reads the particles while the filters run: `collect` takes what it needs after step t, `work` evaluates it while the
 * next step is computed.
 */
export interface Follower {
  collect(t: number, islands: Islands): Promise<void>
  work(): void
}

/** Islands on this thread. */
export const openHere: OpenIsland = (spec) => new Island(spec)

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
 * Runs the particle filters along what `observe` made of the record, on the threads that `options.open` gives.
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
  const islands = await Islands.open(observed, particles, seed, options.open ?? openHere)
  const stepOn = (t: number): Promise<boolean> =>
    islands.step(t, follower === undefined ? undefined : () => follower.collect(t, islands))
  await islands.start()
  if (steps === 0) return { asOf, observed, islands }
  let stepping = stepOn(0)
  for (let t = 0; t < steps; t++) {
    const sound = await stepping
    if (sound && t + 1 < steps) stepping = stepOn(t + 1)
    follower?.work()
    if (!sound) break
    onProgress?.(t + 1, steps)
  }
  return { asOf, observed, islands }
}
