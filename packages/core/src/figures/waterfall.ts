/**
 * The waterfall of evidence as plain data: a bar for each item, which begins where the one before ends, and the sum.
 * Every item has a bar, also one that weighs nothing. Numbers are exact; bars are cut at the edge of the scale and
 * marked there.
 */
import { decibans, type EvidenceStep } from '../assess/evidence.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { type Domain, ticksIn, ticksWithin, within } from './axis.js'

/**
 * Half a deciban: about the smallest weight of evidence that a person notices (I. J. Good, Biometrika 66, 1979). An
 * item that weighs less is not said to weigh most, and what an item weighs in other orders is drawn where it spans as
 * much.
 */
export const NOTICED = 0.5

/** The scale ends here, in decibans: a million to one. */
const EDGE = 60
/** The scale reaches so far at least, in decibans: ten to one. */
const LEAST = 10
/** Room beyond the longest bar, in decibans. */
const ROOM = 2

export interface WaterfallBar {
  item: EvidenceStep['item'] | 'together'
  /** What it weighs, in decibans; infinite where one aim cannot have it. */
  by: number
  /** The sum with it, in decibans, and the chance of `punish` that this comes to. */
  total: number
  chance: number
  /** Where it is drawn from and to. */
  from: number
  to: number
  /** The edge of the scale beyond which the sum with it lies. */
  beyond: 'left' | 'right' | null
  /** Where the sum would come to with it in other orders, least and most; null where that hardly differs. */
  orders: Domain | null
}

export interface DrawnWaterfall {
  bars: WaterfallBar[]
  /** The last of them: all together. */
  sum: WaterfallBar
  /** The item that weighs most, the prior aside; null where none weighs as much as is noticed. */
  most: (WaterfallBar & { item: EvidenceStep['item'] }) | null
  domain: Domain
}

/** The chance of `punish` at so many decibans for it. */
export const chanceAt = (weight: number): number => 1 / (1 + exp((-weight * Math.LN10) / 10))

/**
 * The waterfall of the steps of a reading, in their order.
 * @param steps the prior first
 */
export function drawnWaterfall(steps: readonly EvidenceStep[]): DrawnWaterfall {
  let total = 0
  const sums = steps.map((step) => {
    const before = total
    total += step.decibans
    return { step, before, after: total, orders: spread(step.orders, before) }
  })
  const domain = domainOf(sums.flatMap(({ after, orders }) => [after, ...(orders ?? [])]))
  const bars = sums.map(({ step: { item, decibans: by }, before, after, orders }) =>
    barOf(item, by, before, after, orders, domain),
  )
  const sum = barOf('together', total, 0, total, null, domain)
  const [heaviest] = bars.slice(1).sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const most = heaviest === undefined || Math.abs(heaviest.by) < NOTICED ? null : (heaviest as DrawnWaterfall['most'])
  return { bars: [...bars, sum], sum, most, domain }
}

function barOf(
  item: WaterfallBar['item'],
  by: number,
  before: number,
  total: number,
  orders: Domain | null,
  domain: Domain,
): WaterfallBar {
  return {
    item,
    by,
    total,
    chance: chanceAt(total),
    from: within(domain, before),
    to: within(domain, total),
    beyond: total < domain[0] ? 'left' : total > domain[1] ? 'right' : null,
    orders: orders === null ? null : [within(domain, orders[0]), within(domain, orders[1])],
  }
}

/** The sums in other orders; null where they hardly differ, or are not known. */
function spread([low, high]: EvidenceStep['orders'], before: number): Domain | null {
  const ends: Domain = [before + low, before + high]
  return high - low >= NOTICED && !ends.some(Number.isNaN) ? ends : null
}

/** Infinite weights do not widen the scale, so that the other items stay visible. */
function domainOf(ends: readonly number[]): Domain {
  const finite = ends.filter(Number.isFinite).map((end) => within([-EDGE, EDGE], end))
  return [Math.min(-LEAST, Math.min(0, ...finite) - ROOM), Math.max(LEAST, Math.max(0, ...finite) + ROOM)]
}

/** Chances that may be marked above the scale, the middle first: where two stand too close, the earlier stays. */
const CHANCES = [0.5, 0.2, 0.8, 0.05, 0.95, 0.01, 0.99]
/** Room that the text of a chance takes, px. */
const TEXT = 30

export interface WaterfallTicks {
  decibans: number[]
  /** Chances of `punish`, with their places in decibans, ascending. */
  chances: { chance: number; at: number }[]
}

/** The marks of a waterfall whose scale is so many pixels long. */
export function waterfallTicks(domain: Domain, pixels: number): WaterfallTicks {
  const least = (TEXT * (domain[1] - domain[0])) / pixels
  const chances: WaterfallTicks['chances'] = []
  for (const chance of CHANCES) {
    const at = chance === 0.5 ? 0 : decibans(log(chance / (1 - chance)))
    const stands = at > domain[0] && at < domain[1]
    if (stands && chances.every((other) => Math.abs(other.at - at) >= least)) chances.push({ chance, at })
  }
  return { decibans: ticksIn(domain, ticksWithin(pixels)), chances: chances.sort((a, b) => a.at - b.at) }
}
