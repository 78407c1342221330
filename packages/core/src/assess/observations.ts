/** What the record says up to a day, step by step, and only what was known by then. */

import type { CarriedAct } from '../crisis/acts/carried-act.js'
import { mainTotals } from '../crisis/acts/totals.js'
import type { Claim, IdleClaim } from '../crisis/claims/claim.js'
import { claimsOf } from '../crisis/claims/claims-of.js'
import { compileScenario } from '../crisis/compile.js'
import { driverKnownBy } from '../crisis/driver-course.js'
import type { Crisis } from '../crisis/load.js'
import { meanOf, type Trust } from '../crisis/record/reliability.js'
import type { RecordRow } from '../crisis/record/row.js'
import type { Judgement } from '../crisis/schema/asking.js'
import { statedAfter } from '../crisis/written.js'
import type { GivenAct, GivenAttack, Scenario } from '../model/scenario.js'
import { dayAfterAsOf } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import { figuresOf, type ToldFigure, trustOf } from './contested.js'
import { authorWorth, causeWorth, type StandingClaim, sortClaims } from './told-claims.js'

/** First step of an act whose day is not known, and the step after its last. */
export interface UncertainDay {
  from: number
  until: number
}

/** One recorded act with the rows that tell of it. */
export interface ObservedAct {
  ids: string[]
  summary: string
  /** The file states that the summary was written after the as-of day. */
  hindsight?: boolean
  act: GivenAct
  /** The record has a warning of this act as a row of its own. */
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
  /** Probability that what the record tells of the toll is so, by the confidence of its row: the mean of its prior. */
  reliability: number
  /** The prior itself, from which each particle draws; where absent, `reliability` is certain. */
  trust?: Trust
  /** What is said of its author, its cause and its aim. */
  claims: readonly Claim[]
  /** How likely what is said of it is under each of the four causes; absent where nothing is. */
  causeWorth?: Float64Array
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
  /** What is said of orders and groups, by the step on which it is. */
  standing: StandingClaim[]
  /** Claims that are not counted, and why. */
  idleClaims: IdleClaim[]
}

/**
 * The crisis as it was known at the end of day `asOf` (a number of terms/as-of.ts): rows and judgements known by
 * then, and of calendar, demands and drivers what had come by then. Priors, sites and menus are the file's, which was written later: of these nothing
 * can be cut.
 */
export function knownBy(crisis: Crisis, asOf: number): Crisis {
  const { file } = crisis
  const come = (date: string): boolean => dayOf(date) < asOf + 1
  const drivers = Object.fromEntries(
    Object.entries(file.drivers).map(([id, driver]) => [id, driverKnownBy(driver, asOf)]),
  )
  const record = crisis.record.filter((row) => row.known <= asOf + 1 && row.when.from < asOf + 1)
  const rows = new Set(record.map(({ id }) => id))
  const isKnown = ({ row, known }: Judgement): boolean =>
    (row === undefined || rows.has(row)) && (known === undefined || come(known))
  const voices = Object.fromEntries(
    Object.entries(file.voices).map(([id, voice]) => [id, { ...voice, judgements: voice.judgements.filter(isKnown) }]),
  )
  return {
    ...crisis,
    file: {
      ...file,
      drivers,
      voices,
      calendar: file.calendar.filter(({ date }) => come(date)),
      demands: file.demands.filter(({ from }) => from === undefined || come(from)),
    },
    record,
  }
}

/**
 * Reads the record of a crisis up to and including day `asOf`. Where the as-of day is not over, the runs that follow
 * simulate all of it, with the acts known so far as given; without runs that follow, these acts are observed like any
 * others.
 * @param until the moment at which runs that go on from there end; where absent, nothing follows
 * @throws RangeError when the day lies before the window
 */
export function observe(crisis: Crisis, asOf: number, until?: number): Observations {
  const known = knownBy(crisis, asOf)
  const through = until === undefined ? Math.ceil(asOf + 1) : dayAfterAsOf(asOf)
  const given = { record: true, through, cut: asOf + 1, rows: [] }
  const { scenario, carried, problems } = compileScenario(known, { until: until ?? through, given, replicates: 1 })
  if (problems.length > 0)
    throw new RangeError(`${problems[0].path}: ${problems[0].found}; expected ${problems[0].expected}`)
  const { firstDay, step } = scenario
  const steps = Math.round((through - firstDay) / step)
  const stepOf = (day: number): number => Math.floor((day - firstDay) / step + 1e-9)
  const claimed = claimsOf(known)
  const claims = sortClaims(claimed.claims, carried, scenario, steps)
  const acts: ObservedAct[][] = Array.from({ length: steps }, () => [])
  for (const told of carried) {
    const { step: from } = told.act
    if (from < 0 || from >= steps) continue
    const age = Math.max(0.5, through - firstDay - (from + 0.5) * step)
    const about = told.rows.flatMap(({ id }) => claims.ofAct.get(id) ?? [])
    const hindsight = statedAfter(known.file, told.rows[0], asOf + 1)
    const one = observedAct(told, scenario, { age, hindsight }, about)
    const last = Math.min(steps, stepOf(told.rows[0].when.until - 1e-6) + 1)
    if (isUncertain(told, last)) one.days = { from, until: last }
    for (let t = from; t < (one.days?.until ?? from + 1); t++) acts[t].push(one)
  }
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
  const idleClaims = [...claimed.idle, ...claims.idle]
  return { scenario, steps, acts, intervals, intervalOf, named, standing: claims.standing, idleClaims }
}

function observedAct(
  { act, rows, announced }: CarriedAct,
  scenario: Scenario,
  { age, hindsight }: Pick<ObservedAct, 'age' | 'hindsight'>,
  claims: readonly Claim[],
): ObservedAct {
  const causes = act.kind === 'attack' ? causeWorth(claims) : undefined
  const trust = trustOf(rows)
  return {
    ids: rows.map(({ id }) => id),
    summary: rows[0].summary,
    hindsight,
    act,
    announced,
    weights: act.kind === 'attack' ? weightsOf(rows[0], act, scenario, claims) : [],
    age,
    ...figuresOf(rows, act),
    reliability: meanOf(trust),
    trust,
    claims,
    ...(causes === undefined ? {} : { causeWorth: causes }),
  }
}

/** Whether an act of force is told of several days, up to before step `last`, on one of which it happened. */
function isUncertain({ act, rows: [row] }: CarriedAct, last: number): boolean {
  const isForce = act.kind === 'own' || act.kind === 'attack'
  return isForce && row.attacks === 1 && row.when.until - row.when.from > 1 && last - act.step > 1
}

/** How far the record lays an attack to each of those who may have made it, by its row and by what is said of it. */
function weightsOf(row: RecordRow, { proxies }: GivenAttack, scenario: Scenario, claims: readonly Claim[]): number[] {
  return proxies.map((k) => {
    const { id } = scenario.proxies[k]
    return (row.author.parties.find((party) => party.id === id)?.weight ?? 1) * authorWorth(claims, id)
  })
}

/** The main series as totals over intervals; one that stands still says that nothing happened. */
function intervalsOf(crisis: Crisis, named: Int32Array, stepOf: (day: number) => number): Interval[] {
  const intervals: Interval[] = []
  let from = 0
  let before = 0
  for (const { at, total: reached } of mainTotals(crisis)) {
    const until = Math.min(stepOf(at) + 1, named.length)
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
