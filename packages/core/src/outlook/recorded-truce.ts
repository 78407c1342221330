/** Whether a record tells of a tacit truce by a day: surely, possibly, or surely not. */
import { observe } from '../assess/observations.js'
import type { Crisis } from '../crisis/load.js'
import { FORCE_SEVERITY } from '../model/ladder.js'
import type { GivenAct, Scenario } from '../model/scenario.js'
import { dayOf } from '../terms/dates.js'
import { type StatedTotals, statedTotals, totalAt } from './stated-totals.js'

/** Force acts of a day, by the least and the most that the rows allow. */
interface Figure {
  low: number
  high: number
}

export interface RecordedTruce {
  /** Whether one surely was, surely was not, or null where the record leaves it open. */
  found: boolean | null
  /** First quiet day and the day on which the truce was one, day numbers; null unless `found`. */
  from: number | null
  noted: number | null
}

/** Force of the record, day by day from the first day of the window. */
interface RecordedForce {
  from: number
  /** Of all. */
  any: Figure[]
  /** Of the camp of each principal: its own hand and its groups. */
  camps: Figure[][]
  /** Of the main series, where there is one. */
  totals: StatedTotals | null
}

/**
 * A tacit truce that begins in the window and is one by the end of `by`: `truceDays` on which neither rows nor totals
 * tell of a force act, after one by each camp within `exchangeDays` of each other. A row that may tell of force counts
 * against a sure truce and for a possible one; days after `lastDay` are unknown.
 * @param by, lastDay day numbers
 */
export function recordedTruce(crisis: Crisis, by: number, lastDay: number): RecordedTruce {
  const { truceDays, exchangeDays, window } = crisis.file
  const open: RecordedTruce = { found: null, from: null, noted: null }
  const first = dayOf(window.from)
  if (crisis.record.length === 0 || lastDay < first) return open
  const force = forceOf(crisis, first, Math.min(by, lastDay))
  const days = Math.ceil(truceDays)
  let isPossible = by > lastDay
  for (let start = first + 1; start + days - 1 <= by; start++) {
    const end = start + days
    if (end - 1 > lastDay) break
    if (isQuiet(force, start, end, 'high') && isExchange(force, start, exchangeDays, 'low'))
      return { found: true, from: start, noted: end - 1 }
    if (isQuiet(force, start, end, 'low') && isExchange(force, start, exchangeDays, 'high')) isPossible = true
  }
  return isPossible ? open : { ...open, found: false }
}

function forceOf(crisis: Crisis, from: number, until: number): RecordedForce {
  const { scenario, acts } = observe(crisis, until)
  const none = (): Figure[] => Array.from({ length: until + 1 - from }, () => ({ low: 0, high: 0 }))
  const force: RecordedForce = { any: none(), camps: scenario.principals.map(none), from, totals: statedTotals(crisis) }
  const dayOfStep = (step: number): number => Math.floor(step * scenario.step + 1e-9)
  for (const [step, today] of acts.entries()) {
    for (const { act, days } of today) {
      const camp = campOf(act, scenario)
      if (camp === null) continue
      // On one of several days: on each of them perhaps, on none surely.
      const [first, last] = days === undefined ? [step, step] : [days.from, days.until - 1]
      const low = dayOfStep(first) === dayOfStep(last) ? 1 : 0
      for (let day = dayOfStep(first); day <= dayOfStep(last); day++) {
        for (const figure of [force.any[day], ...camp.map((i) => force.camps[i][day])]) {
          if (figure === undefined) continue
          figure.low += figure === force.any[day] || camp.length === 1 ? low : 0
          figure.high++
        }
      }
    }
  }
  return force
}

/** The principals from whose camp a force act may be; null for what is no force. */
function campOf(act: GivenAct, { principals, proxies }: Scenario): number[] | null {
  if (act.kind === 'attack') return [...new Set(act.proxies.map((k) => proxies[k].patron))]
  if (act.kind !== 'own') return null
  const { order, withdraw, severity } = principals[act.principal].options[act.option]
  return order === null && !withdraw && severity >= FORCE_SEVERITY ? [act.principal] : null
}

/** Whether days `start` to before `end` had no force act, by the most (`high`) or the least (`low`) that the record allows. */
function isQuiet({ from, any, totals }: RecordedForce, start: number, end: number, bound: 'low' | 'high'): boolean {
  for (let day = start; day < end; day++) if ((any[day - from]?.[bound] ?? 0) > 0) return false
  if (totals === null) return true
  const [before, after] = [totalAt(totals, start - 1), totalAt(totals, end - 1)]
  return bound === 'high' ? after.high - before.low <= 0 : after.low - before.high <= 0
}

/** Whether each of two camps used force in the days up to before `start`, within `exchangeDays` of each other. */
function isExchange(
  { from, camps, totals }: RecordedForce,
  start: number,
  exchangeDays: number,
  bound: 'low' | 'high',
): boolean {
  const earliest = Math.max(from, start - 1 - Math.floor(exchangeDays))
  const acted = camps.filter((days) => {
    for (let day = earliest; day < start; day++) if ((days[day - from]?.[bound] ?? 0) > 0) return true
    return false
  })
  // A total does not say whose attacks it counts, so it makes an exchange possible and never sure.
  const counted =
    bound === 'high' && totals !== null && totalAt(totals, start - 1).high > totalAt(totals, earliest - 1).low
  return acted.length + (counted ? 1 : 0) >= 2
}
