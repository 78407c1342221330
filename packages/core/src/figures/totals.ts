/** The running total of attacks as plain data: as stated so far, as expected, and the reference forecasts. */
import type { TotalForecast } from '../outlook/forecast.js'
import type { KnownCounts } from '../outlook/known-counts.js'
import { cutOf } from '../terms/as-of.js'
import { dayOf, formatDay } from '../terms/dates.js'
import { labelsApart } from './apart.js'
import { type Axis, countAxis, type Domain } from './axis.js'

/** A total as it was stated. */
export interface StatedTotal {
  /** Date at whose end it stood, and the day number that begins then. */
  date: string
  day: number
  total: number
}

/** A day on which the forecast tells the total, and the runs' totals at 5, 25, 50, 75 and 95%. */
export interface FanDay {
  day: number
  quantiles: TotalForecast['quantiles']
}

/** The totals on a day at the rate of the last weeks counted, and at that of the whole record. */
export interface ReferenceDay {
  day: number
  lately: number
  ever: number
}

export interface DrawnTotals {
  stated: readonly StatedTotal[]
  /** Whether each stated total has a dot of its own: not where they would run into a line. */
  isDotted: boolean
  /** From what was known last on. */
  fan: FanDay[]
  /** From what was known last on; empty where there is no reference. */
  references: ReferenceDay[]
  now: number
  days: Domain
  attacks: Axis
}

/** Stated totals from which on they are a line without dots. */
const TOO_MANY = 200
/** Marks of the scale, beside nothing. */
const MARKS = 5

/** What the references come to by a date of the forecast: the two drawn, then those that only the table has. */
export interface ReferenceTotals {
  lately: number
  ever: number
  discounted: number
  regimes: number
}

/** The means of the references by a date of the forecast; null where it has none. */
export const referencesOf = ({ references: given }: TotalForecast): ReferenceTotals | null =>
  given === null
    ? null
    : {
        lately: given.known + given.persistence.mean,
        ever: given.known + given.constant.mean,
        discounted: given.known + given.discounted.mean,
        regimes: given.known + given.regimes.mean,
      }

/** Totals one after another, from counts between them. */
export function totalsStated({ total, intervals }: Pick<KnownCounts, 'total' | 'intervals'>): StatedTotal[] {
  let sum = total - intervals.reduce((all, one) => all + one.total, 0)
  return intervals.map((one) => {
    sum += one.total
    return { date: formatDay(one.until - 1), day: one.until, total: sum }
  })
}

/**
 * Totals stated and totals ahead, on one scale; null where no total is forecast.
 * @param asOf date, with a time or not
 */
export function drawnTotals(
  totals: readonly TotalForecast[],
  stated: readonly StatedTotal[],
  asOf: string,
): DrawnTotals | null {
  if (totals.length === 0) return null
  const now = cutOf(asOf)
  const start = stated.at(-1) ?? { day: now, total: totals[0].references?.known ?? 0 }
  const flat: FanDay['quantiles'] = [start.total, start.total, start.total, start.total, start.total]
  const dayAfter = ({ date }: TotalForecast): number => dayOf(date) + 1
  const fan = [
    { day: start.day, quantiles: flat },
    ...totals.map((one) => ({ day: dayAfter(one), quantiles: one.quantiles })),
  ]
  const ahead = totals.flatMap((one) => {
    const given = referencesOf(one)
    return given === null ? [] : [{ day: dayAfter(one), lately: given.lately, ever: given.ever }]
  })
  const references = ahead.length === 0 ? [] : [{ day: start.day, lately: start.total, ever: start.total }, ...ahead]
  const highest = Math.max(
    ...stated.map(({ total }) => total),
    ...fan.map(({ quantiles }) => quantiles[4]),
    ...references.flatMap(({ lately, ever }) => [lately, ever]),
  )
  return {
    stated,
    isDotted: stated.length <= TOO_MANY,
    fan,
    references,
    now,
    days: [stated[0]?.day ?? start.day, fan[fan.length - 1].day],
    attacks: countAxis(highest, MARKS),
  }
}

/** What stands at the right end of a line: the median of the runs, and the two references. */
export interface TotalLabel {
  line: 'median' | 'lately' | 'ever'
  value: number
  /** Its place on the scale of attacks. */
  at: number
}

/**
 * Labels at the ends of the lines, none on another: that of the median stands at its line.
 * @param least distance between two of them, in attacks
 */
export function totalLabels({ fan, references }: DrawnTotals, least: number): TotalLabel[] {
  const end = references.at(-1)
  const labels: Omit<TotalLabel, 'at'>[] = [{ line: 'median', value: fan[fan.length - 1].quantiles[2] }]
  if (end !== undefined) labels.push({ line: 'lately', value: end.lately }, { line: 'ever', value: end.ever })
  const places = labelsApart(
    labels.map(({ value }) => value),
    least,
  )
  return labels.map((label, n) => ({ ...label, at: places[n] }))
}
