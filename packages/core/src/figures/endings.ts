/**
 * How it may end, as plain data: each ending with the interval of its chance over the parameters, and its simulation
 * error.
 */
import type { EventChance } from '../outlook/outlook.js'
import { type Domain, ERRORS_95, SHARES, within } from './axis.js'

/** An interval narrower than this has no width but by rounding. */
const ROUNDING = 1e-6

export interface DrawnEnding {
  chance: EventChance
  /** Tacit truce and lull are no endings: they stand apart. */
  apart: boolean
  /** 5 to 95% of the chance over the parameters; null where that is not known. */
  interval: Domain | null
  /** Simulation error, 95%. */
  error: Domain
  /** Share of the variance that is chance and would remain with known parameters; null where there is no variance. */
  chanceShare: number | null
}

/**
 * An interval that says something. Where one run alone shows an event, rounding can leave an interval of no width: that
 * is none.
 */
export const toldInterval = ({ interval }: Pick<EventChance, 'interval'>): [low: number, high: number] | null =>
  interval === null || interval[1] - interval[0] < ROUNDING ? null : interval

/** Endings by their chance, the likeliest first, then those that are none, in their order. */
export const drawnEndings = (endings: readonly EventChance[], apart: readonly EventChance[]): DrawnEnding[] => [
  ...[...endings].sort((a, b) => b.probability - a.probability).map((one) => drawnEnding(one, false)),
  ...apart.map((one) => drawnEnding(one, true)),
]

function drawnEnding(chance: EventChance, apart: boolean): DrawnEnding {
  const { probability, standardError, chanceShare } = chance
  const interval = toldInterval(chance)
  const half = ERRORS_95 * standardError
  return {
    chance,
    apart,
    interval,
    error: [within(SHARES.domain, probability - half), within(SHARES.domain, probability + half)],
    chanceShare: interval === null || probability === 0 ? null : chanceShare,
  }
}
