/**
 * How the runs of a forecast start: how many groups of them, how particles are drawn for the groups, and when no run
 * starts at all.
 */
import type { Conditioning } from '../assess/condition.js'
import { degenerate } from '../assess/refusal.js'
import { DEFAULT_REPLICATES } from '../crisis/compile.js'
import { LANE } from '../random/lanes.js'
import { Stream } from '../random/stream.js'
import { formatDay } from '../terms/dates.js'

/** Steps before the as-of day in which the particles must not have degenerated. */
const RECENT_STEPS = 10

export interface Starts {
  /** Groups of runs; each goes on from one particle. */
  groups: number
  /** Runs of a group. */
  replicates: number
  /** Uniform in (0, 1), by which the particles are drawn. */
  u: number
}

/**
 * How the runs of a forecast start. The number by which particles are drawn follows from the seed and the as-of day.
 * @param runs asked for; a whole number of groups is made, two at least
 */
export function startsOf(
  { observed }: Pick<Conditioning, 'observed'>,
  { seed, runs }: { seed: bigint; runs: number },
): Starts {
  const replicates = DEFAULT_REPLICATES
  return {
    groups: Math.max(2, Math.round(runs / replicates)),
    replicates,
    u: new Stream(seed).open(0, observed.steps, LANE.forecastStarts).unit(),
  }
}

/**
 * Why no run goes on from the particles: the record has no chance in the model, or too few of them are left; null where
 * runs can.
 */
export function whyNone(
  { observed, islands }: Pick<Conditioning, 'observed' | 'islands'>,
  particles: number,
): string | null {
  const { diagnostics } = islands
  const { scenario } = observed
  const last = observed.steps - 1
  if (diagnostics.failedAt >= 0)
    return `the model gives no chance to what the record tells of ${formatDay(Math.floor(scenario.firstDay + diagnostics.failedAt * scenario.step))}`
  return degenerate(diagnostics, particles, Math.max(0, last - RECENT_STEPS), last)
}
