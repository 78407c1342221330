/** How it may end, as plain data: each ending with what is not known of its chance, and the error of simulation. */
import type { EventChance } from '../outlook/outlook.js'
import { type Domain, ERRORS_95, SHARES, within } from './axis.js'

/** Width of an interval that is none but for rounding. */
const ROUNDING = 1e-6

export interface DrawnEnding {
  chance: EventChance
  /** The lull is no ending: it stands apart. */
  apart: boolean
  /** 5 to 95% of the chance over what is not known; null where that is not known itself. */
  interval: Domain | null
  /** Error of simulation, 95%. */
  error: Domain
  /** How much of the doubt is chance, which would stay; null where there is nothing to divide. */
  chanceShare: number | null
}

/**
 * An interval that says something. Where one run alone shows an event, rounding can leave an interval of no width: that
 * is none.
 */
export const toldInterval = ({ interval }: Pick<EventChance, 'interval'>): [low: number, high: number] | null =>
  interval === null || interval[1] - interval[0] < ROUNDING ? null : interval

/** Endings by their chance, the likeliest first, then the lull. */
export const drawnEndings = (endings: readonly EventChance[], lull: EventChance): DrawnEnding[] => [
  ...[...endings].sort((a, b) => b.probability - a.probability).map((one) => drawnEnding(one, false)),
  drawnEnding(lull, true),
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
