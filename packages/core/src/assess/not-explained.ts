/**
 * Rows that the model cannot explain: what they tell came, almost surely, from outside it (walk/outside.ts). Such
 * a row is carried out and hardly weighs the particles, and no reading is made of it.
 */
import { formatDay } from '../terms/dates.js'
import { OUTSIDE, OUTSIDE_AT, recordWidth } from '../walk/act-rooms.js'
import type { ActRecord } from './act-records.js'
import type { Observations } from './observations.js'
import { columnOf, weightedMean } from './weighted.js'

/** A row whose act, or whose toll, the model does not explain. */
export interface NotExplained {
  ids: string[]
  date: string
  summary: string
  /** The file states that the summary was written after the as-of day. */
  hindsight: boolean
  /** What is not explained: that the side did it then and there, or its toll. */
  what: 'act' | 'toll'
  /** Posterior probability that it came from outside the model. */
  probability: number
}

/**
 * Posterior probability from which a row counts as not explained: odds of nine to one. Below, a reading is made, and rests
 * so much the less on what is doubtful. Judgement.
 */
const LEAST = 0.9

/** Days after an act at which it is read. */
export const LAG_DAYS = 10

/** Posterior probability that an act, and its toll, came from outside the model. */
export interface Outside {
  act: number
  toll: number
}

/**
 * How far what a row tells came from outside the model, over all particles.
 * @param weight of the particles, normalised or not
 */
export function outsideOf(record: ActRecord, weight: Float64Array, proxies: number): Outside {
  const width = recordWidth(proxies)
  const mean = (c: OUTSIDE): number => weightedMean(columnOf(record.rows, width, OUTSIDE_AT + c), weight)
  return { act: mean(OUTSIDE.choice), toll: mean(OUTSIDE.toll) }
}

/** What of a row the model does not explain; nothing where it explains all. */
export function notExplained(outside: Outside): NotExplained['what'][] {
  return (['act', 'toll'] as const).filter((what) => outside[what] >= LEAST)
}

/** The entries for one row of the record. */
export function notExplainedRows(record: ActRecord, outside: Outside, observed: Observations): NotExplained[] {
  const { firstDay, step } = observed.scenario
  const { ids, summary, hindsight = false } = observed.acts[record.step][record.n]
  const date = formatDay(Math.floor(firstDay + record.step * step + 1e-9))
  return notExplained(outside).map((what) => ({ ids, date, summary, hindsight, what, probability: outside[what] }))
}

/** One entry in a sentence, for tables and reports. */
export function notExplainedInWords({ ids, date, summary, hindsight, what, probability }: NotExplained): string {
  const share = `${Math.min(99, Math.round(100 * probability))}%`
  const why =
    what === 'act'
      ? `that this was done then has, with a chance of ${share}, a reason that the model does not hold`
      : `its toll is, with a chance of ${share}, of a kind that the model does not hold`
  return `${ids.join(', ')} (${date}, ${summary}${hindsight ? ' [written after the as-of day]' : ''}): ${why}. It is carried out and tells next to nothing of what is hidden.`
}
