/** What the record says up to a day, step by step, and only what was known by then. */

import { isAimedAt } from '../crisis/acts/hit.js'
import { isOneOperation } from '../crisis/acts/operation.js'
import { compileScenario } from '../crisis/compile.js'
import { compileGiven } from '../crisis/compile-given.js'
import type { Crisis } from '../crisis/load.js'
import type { RecordRow } from '../crisis/record/row.js'
import type { GivenAct, Scenario } from '../model/scenario.js'
import { dayAfterAsOf } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import { mayPrecede } from '../terms/may-precede.js'
import { figuresOf, reliabilityOf, type ToldFigure } from './contested.js'

/** Days before an act within which a warning is about it. */
const WARNED_DAYS = 2

/** First step of an act whose day is not known, the step after its last, and its number among such acts. */
export interface UncertainDay {
  from: number
  until: number
  number: number
}

/** One recorded act with the rows that tell of it. */
export interface ObservedAct {
  ids: string[]
  summary: string
  act: GivenAct
  /** The record has the warning of this act as a row of its own. */
  announced?: boolean
  /** Days on one of which it happened; absent where the day is known. */
  days?: UncertainDay
  /** For an attack: how far the record lays it to each of `act.proxies`. */
  weights: number[]
  /** Days from the act to the as-of day: how long its injuries had to become known. */
  age: number
  /** What the sources say of each figure, as equally likely alternatives; empty where nothing is known. */
  killed: ToldFigure
  injured: ToldFigure
  weapons: ToldFigure
  /** Probability that what the record tells of the toll is so, by the confidence of its row. */
  reliability: number
}

/** A running total over steps `from` to before `until`. */
export interface Interval {
  from: number
  until: number
  /** All attacks, and those among them that no row names. */
  total: number
  unnamed: number
}

export interface Observations {
  scenario: Scenario
  /** Steps of the record. */
  steps: number
  /** Acts of each step, in the order in which the model carries them out. */
  acts: ObservedAct[][]
  intervals: Interval[]
  /** Interval of each step, or -1. */
  intervalOf: Int32Array
  /** Attacks of each step that a row names, those of an uncertain day apart. */
  named: Int32Array
}

/**
 * The crisis as it was known at the end of day `asOf` (a number of terms/as-of.ts): rows known by then, and of calendar
 * and drivers what had come by then. Priors, sites and menus are the file's, which was written later: of these nothing
 * can be cut.
 */
export function knownBy(crisis: Crisis, asOf: number): Crisis {
  const { file } = crisis
  const come = (date: string): boolean => dayOf(date) < asOf + 1
  const drivers = Object.fromEntries(
    Object.entries(file.drivers).map(([id, driver]) => [
      id,
      { ...driver, schedule: driver.schedule.filter((entry, n) => n === 0 || come(entry.from)) },
    ]),
  )
  return {
    ...crisis,
    file: { ...file, drivers, calendar: file.calendar.filter(({ date }) => come(date)) },
    record: crisis.record.filter((row) => row.known <= asOf + 1 && row.when.from < asOf + 1),
  }
}

/**
 * Reads the record of a crisis up to and including day `asOf`. Of a day that is under way, runs that go on from there
 * make all, with the acts known of it as given; where nothing is to follow, these are observed like any.
 * @param until the moment at which runs that go on from there end; where absent, nothing follows
 * @throws RangeError when the day lies before the window
 */
export function observe(crisis: Crisis, asOf: number, until?: number): Observations {
  const known = knownBy(crisis, asOf)
  const through = until === undefined ? Math.ceil(asOf + 1) : dayAfterAsOf(asOf)
  const given = { record: true, through, cut: asOf + 1, rows: [] }
  const { scenario, problems } = compileScenario(known, { until: until ?? through, given, replicates: 1 })
  if (problems.length > 0)
    throw new RangeError(`${problems[0].path}: ${problems[0].found}; expected ${problems[0].expected}`)
  const { firstDay, step } = scenario
  const steps = Math.round((through - firstDay) / step)
  const stepOf = (day: number): number => Math.floor((day - firstDay) / step + 1e-9)
  const acts: ObservedAct[][] = Array.from({ length: steps }, () => [])
  const byId = new Map(known.record.map((row) => [row.id, row]))
  const rowOf = (id: string): RecordRow => byId.get(id) as RecordRow
  let uncertain = 0
  for (const row of known.record) {
    if (row.kind === 'revision' || row.kind === 'count') continue
    const last = Math.min(steps, stepOf(row.when.until - 1e-6) + 1)
    const isUncertain =
      row.kind === 'act' && row.attacks === 1 && row.when.until - row.when.from > 1 && last - stepOf(row.when.from) > 1
    const alone = {
      ...known,
      record: [row, ...known.record.filter((one) => one.kind === 'revision' && one.of === row.id)],
    }
    for (const act of compileGiven(given, alone, scenario).acts) {
      if (act.step < 0 || act.step >= steps) continue
      const age = Math.max(0.5, through - firstDay - (act.step + 0.5) * step)
      if (isUncertain && (act.kind === 'own' || act.kind === 'attack')) {
        const days = { from: act.step, until: last, number: uncertain++ }
        const one: ObservedAct = {
          ids: [row.id],
          summary: row.summary,
          act,
          days,
          weights: weightsOf(row, act, scenario),
          age,
          ...figuresOf([row], act),
          reliability: reliabilityOf([row]),
        }
        for (let t = days.from; t < days.until; t++) acts[t].push(one)
        continue
      }
      const isSame = (one: ObservedAct): boolean =>
        one.days === undefined &&
        one.act.kind === 'own' &&
        one.act.principal === act.principal &&
        one.act.option === act.option &&
        isOneOperation(rowOf(one.ids[0]), row)
      const same = act.kind === 'own' ? acts[act.step].find(isSame) : undefined
      if (same === undefined)
        acts[act.step].push({
          ids: [row.id],
          summary: row.summary,
          act,
          weights: weightsOf(row, act, scenario),
          age,
          ...figuresOf([row], act),
          reliability: reliabilityOf([row]),
        })
      else same.ids.push(row.id)
    }
  }
  // One operation told in several rows has the sums of its figures, as the compiled record has them.
  for (const one of acts.flat()) {
    if (one.ids.length < 2) continue
    const rows = known.record.filter(({ id }) => one.ids.includes(id))
    const revisions = known.record.filter(
      ({ kind, of }) => kind === 'revision' && of !== undefined && one.ids.includes(of),
    )
    // With the messages: rows read without them do not see the warning, which makes another option of it.
    const messages = known.record.filter(({ kind }) => kind === 'message')
    const whole = compileGiven(given, { ...known, record: [...rows, ...revisions, ...messages] }, scenario).acts.find(
      (act) => act.kind === 'own',
    )
    if (whole === undefined) continue
    one.act = whole
    Object.assign(one, figuresOf(rows, whole), { reliability: reliabilityOf(rows) })
  }
  for (const one of new Set(acts.flat()))
    Object.assign(one, { act: asWarned(one, known, scenario), announced: isAnnounced(one, known, scenario) })
  const named = Int32Array.from(acts, (today) =>
    today.reduce((sum, { act, days }) => sum + (act.kind === 'attack' && days === undefined ? 1 : 0), 0),
  )
  // For a total an attack of an uncertain day counts on the first of its days.
  const counted = named.map(
    (told, t) => told + acts[t].filter(({ act, days }) => act.kind === 'attack' && days?.from === t).length,
  )
  const intervals = intervalsOf(known, counted, stepOf)
  const intervalOf = new Int32Array(steps).fill(-1)
  for (const [c, { from, until }] of intervals.entries()) intervalOf.fill(c, from, until)
  return { scenario, steps, acts, intervals, intervalOf, named }
}

/** Whether the record has a warning by the author of an own-hand act, shortly before it. */
function isAnnounced({ act, ids }: ObservedAct, { record }: Crisis, scenario: Scenario): boolean {
  if (act.kind !== 'own') return false
  const { id } = scenario.principals[act.principal]
  const begun = record.find((row) => row.id === ids[0])?.when
  if (begun === undefined) return false
  return record.some(
    (row) =>
      row.content === 'warn' &&
      row.author.parties.some((party) => party.id === id) &&
      mayPrecede(row.when, begun) &&
      row.when.from > begun.from - WARNED_DAYS,
  )
}

/** A principal's force act of which it had warned shortly before, whoever carried the word, is a warned one. */
function asWarned(one: ObservedAct, known: Crisis, scenario: Scenario): GivenAct {
  const { act } = one
  if (act.kind !== 'own' || act.warned || !isAnnounced(one, known, scenario)) return act
  const { options } = scenario.principals[act.principal]
  const { rung, target } = options[act.option]
  const option = options.findIndex(
    (other) =>
      other.rung === rung &&
      other.warned &&
      other.order === null &&
      isAimedAt(other, target === 'none' ? 'unknown' : target),
  )
  return option < 0 ? act : { ...act, option, warned: true }
}

function weightsOf(row: RecordRow, act: GivenAct, scenario: Scenario): number[] {
  return act.proxies.map((k) => row.author.parties.find((party) => party.id === scenario.proxies[k].id)?.weight ?? 1)
}

/** The main series as totals over intervals; one that stands still says that nothing happened. */
function intervalsOf(crisis: Crisis, named: Int32Array, stepOf: (day: number) => number): Interval[] {
  const main = crisis.file.record.mainSeries
  const rows = crisis.record
    .filter((row) => row.kind === 'count' && row.series === main && row.total !== undefined)
    .sort((a, b) => a.when.from - b.when.from)
  const intervals: Interval[] = []
  let from = 0
  let before = 0
  for (const row of rows) {
    // A total stated on a day counts what happened up to that day.
    const until = Math.min(stepOf(row.when.from) + 1, named.length)
    const reached = row.total as number
    if (until > from && reached >= before) {
      const told = named.subarray(from, until).reduce((sum, n) => sum + n, 0)
      const total = Math.max(reached - before, told)
      intervals.push({ from, until, total, unnamed: total - told })
      from = until
    }
    before = Math.max(before, reached)
  }
  return intervals
}
