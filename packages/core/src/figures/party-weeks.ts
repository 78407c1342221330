/**
 * The parties week by week, as plain data: shares stacked over each week, blank where simulation error is too large to
 * tell them, and lines with bands. Days are day numbers.
 */
import type { Assessment } from '../assess/assess.js'
import { isPrior } from '../assess/learned.js'
import type { DatedBands } from '../assess/reader.js'
import { tooUnsure } from '../assess/refusal.js'
import { RESOLVE_FROM } from '../assess/resolve-level.js'
import { dayOf } from '../terms/dates.js'
import type { Axis, Domain } from './axis.js'

/** Shares of one party over a week, one upon another from 0 to 1. */
export interface StackedWeek {
  from: number
  until: number
  shares: readonly Domain[]
}

export interface DrawnShares {
  parties: { party: string; weeks: StackedWeek[] }[]
  /** Stretches of days of which nothing is told, the same for every party. */
  blanks: Domain[]
  /** The last reading that is told, and the first that is not; null where there is none. */
  last: DatedBands | null
  refused: DatedBands | null
}

/** A reading as of a day: mean, and its 5 to 95% interval. */
export interface BandPoint {
  date: string
  day: number
  mean: number
  low: number
  high: number
}

export interface DrawnBands {
  /** Those that are worth a line. */
  parties: { party: string; points: BandPoint[] }[]
  /** Parties of which the record told nothing by the last week: their line would be the prior, and is left out. */
  returned: string[]
  axis: Axis
}

export interface DrawnPartyWeeks {
  days: Domain
  /** Strategies and orders of each principal, in shares of 1. */
  strategies: DrawnShares
  orders: DrawnShares
  /** Of each proxy, in shares of 1. */
  control: DrawnBands
  suspended: DrawnBands
  /** Of each principal, the chance that it prepares force of its own, in shares of 1. */
  plans: DrawnBands
  /** Of each principal, in logits. */
  resolve: DrawnBands
}

/** Marks of a low panel of shares. */
export const HALVES: Axis = { domain: [0, 1], ticks: [0, 0.5, 1] }
/** The scale of resolve ends at a multiple of so many logits. */
const RESOLVE_STEP = 5

/** Whether the shares of strategies of a week are told. */
export const areStrategiesTold = ({ strategyError, islands }: DatedBands): boolean =>
  tooUnsure(strategyError, islands) === null
/** Whether the shares of orders are: their error is not known, so more than one island must stand behind them. */
const areOrdersTold = ({ islands }: DatedBands): boolean => tooUnsure(0, islands) === null

/** The weekly readings of an assessment; null where there are fewer than two, which make no line. */
export function drawnPartyWeeks({
  bands,
  principals,
  proxies,
}: Pick<Assessment, 'bands' | 'principals' | 'proxies'>): DrawnPartyWeeks | null {
  if (bands.length < 2) return null
  const certain = (mean: number): Reading => ({ mean, low: mean, high: mean })
  return {
    days: [dayOf(bands[0].date), dayOf(bands[bands.length - 1].date)],
    strategies: sharesOf(bands, principals, ({ strategies }, i) => strategies[i], areStrategiesTold),
    orders: sharesOf(bands, principals, ({ orders }, i) => orders[i], areOrdersTold),
    control: withoutReturned(
      bandsOf(bands, proxies, HALVES, ({ control }, k) => control[k]),
      bands[bands.length - 1].learned.control,
    ),
    suspended: bandsOf(bands, proxies, HALVES, ({ suspended }, k) => certain(suspended[k])),
    plans: bandsOf(bands, principals, HALVES, ({ plans }, i) => aboutError(plans[i])),
    resolve: withoutReturned(
      bandsOf(bands, principals, resolveAxis(bands), ({ resolve }, i) => resolve[i]),
      bands[bands.length - 1].learned.resolve,
    ),
  }
}

type Reading = Omit<BandPoint, 'date' | 'day'>

/** A chance, and how far another seed may move it either way. */
const aboutError = ({ any, error }: { any: number; error: number }): Reading => ({
  mean: any,
  low: Math.max(0, any - error),
  high: Math.min(1, any + error),
})

/** From nothing up to the highest band, marked where each strength of resolve begins. */
function resolveAxis(bands: readonly DatedBands[]): Axis {
  const most = Math.max(1, ...bands.flatMap(({ resolve }) => resolve.map(({ high }) => high)))
  const highest = Math.ceil(most / RESOLVE_STEP) * RESOLVE_STEP
  return { domain: [0, highest], ticks: RESOLVE_FROM.filter((from) => from < highest) }
}

const bandsOf = (
  bands: readonly DatedBands[],
  parties: readonly string[],
  axis: Axis,
  readingOf: (band: DatedBands, n: number) => Reading,
): DrawnBands => ({
  parties: parties.map((party, n) => ({
    party,
    points: bands.map((band) => {
      const { mean, low, high } = readingOf(band, n)
      return { date: band.date, day: dayOf(band.date), mean, low, high }
    }),
  })),
  returned: [],
  axis,
})

/** Without the lines that are no more than their prior. @param bits learned of each party by the last week */
const withoutReturned = (drawn: DrawnBands, bits: readonly number[]): DrawnBands => ({
  ...drawn,
  parties: drawn.parties.filter((_, n) => !isPrior(bits[n])),
  returned: drawn.parties.flatMap(({ party }, n) => (isPrior(bits[n]) ? [party] : [])),
})

/** A reading holds until the next one; the last of all has no width. */
function sharesOf(
  bands: readonly DatedBands[],
  parties: readonly string[],
  sharesAt: (band: DatedBands, n: number) => readonly number[],
  isTold: (band: DatedBands) => boolean,
): DrawnShares {
  const spans = bands
    .slice(0, -1)
    .map((band, n) => ({ band, from: dayOf(band.date), until: dayOf(bands[n + 1].date), told: isTold(band) }))
  const blanks: [number, number][] = []
  for (const { from, until, told } of spans) {
    const before = blanks[blanks.length - 1]
    if (told) continue
    if (before?.[1] === from) before[1] = until
    else blanks.push([from, until])
  }
  return {
    parties: parties.map((party, n) => ({
      party,
      weeks: spans.flatMap(({ band, from, until, told }) =>
        told ? [{ from, until, shares: stacked(sharesAt(band, n)) }] : [],
      ),
    })),
    blanks,
    last: bands.findLast(isTold) ?? null,
    refused: bands.find((band) => !isTold(band)) ?? null,
  }
}

function stacked(shares: readonly number[]): Domain[] {
  let from = 0
  return shares.map((share): Domain => {
    const bottom = from
    from += share
    return [bottom, from]
  })
}
