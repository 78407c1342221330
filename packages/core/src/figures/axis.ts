/** Axes as plain data: what they span and where they are marked, without pixels or words. */

/** What an axis spans, in the unit of what it shows. */
export type Domain = readonly [low: number, high: number]

export interface Axis {
  domain: Domain
  ticks: readonly number[]
}

/** Least distance between two marks of an axis that have words beside them, px. */
const APART = 44
/** Fewest marks to ask for: with these, at least two are found, and one alone would be no scale. */
const FEWEST = 3

/** How many marks an axis of so many pixels has room for; three at least. */
export const ticksWithin = (pixels: number): number => Math.max(FEWEST, Math.floor(pixels / APART))

/** A value clamped to a domain; its middle for NaN. */
export const within = ([low, high]: Domain, value: number): number =>
  Number.isNaN(value) ? (low + high) / 2 : Math.max(low, Math.min(high, value))

/** Leading digits of steps, and those with which the step after one of 2 is twice as long. */
const LEADS = [1, 2, 5, 10, 20, 50, 100]
const DOUBLED = [1, 2, 4, 10, 20, 40, 100]

/**
 * Round numbers within a domain, evenly apart by 1, 2 or 5 times a power of ten: as many as may be, `most` at most.
 * Where that is one alone, they are apart by 4 times a power of ten.
 */
export function ticksIn(domain: Domain, most: number): number[] {
  const ticks = ticksBy(LEADS, domain, most)
  return ticks.length < 2 ? ticksBy(DOUBLED, domain, most) : ticks
}

function ticksBy(leads: readonly number[], [low, high]: Domain, most: number): number[] {
  const span = high - low
  if (!(span > 0 && Number.isFinite(span))) return []
  let [up, down] = [1, 1]
  while (span > up * most * 10) up *= 10
  while (span * down < most) down *= 10
  for (const lead of leads) {
    const [first, last] = [Math.ceil((low * down) / (lead * up)), Math.floor((high * down) / (lead * up))]
    if (last - first >= most) continue
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => ((first + n) * lead * up) / down + 0)
  }
  return []
}

/**
 * An axis of counts from nothing to the first mark that is no less than the highest count. Marks are whole numbers:
 * there is no half of an attack.
 * @param most marks beside nothing, at most
 */
export function countAxis(highest: number, most = 4): Axis {
  const top = Math.max(1, highest)
  let power = 1
  while (top > 10 * power * most) power *= 10
  const step = power * (LEADS.find((lead) => Math.ceil(top / (lead * power)) <= most) ?? 10)
  const steps = Math.ceil(top / step)
  return { domain: [0, steps * step], ticks: Array.from({ length: steps + 1 }, (_, n) => n * step) }
}

/** Standard errors to each side of a value that hold 95 of 100 normal errors: simulation error is drawn so wide. */
export const ERRORS_95 = 1.96

/** Marks of an axis of shares and chances, from nothing to all. */
export const SHARES: Axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }
