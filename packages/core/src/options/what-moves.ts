/**
 * What the measures compared do, in one statement: which of them move the chance of war, lives lost, attacks and acts
 * of force, which way, and how many may be zero at so many runs. The command, the report and the page all say what is
 * composed here, so that no sentence says that nothing moves beside a number that does.
 *
 * A difference is told by its size against its simulation error, and by how many are compared: it counts where it is
 * more than the best of so many measures without effect would show (stands-out.ts). The pictures and tables mark the
 * same ones.
 */
import { capital } from '../terms/capital.js'
import type { MetricDifference } from './compare.js'
import { standsOutBy } from './stands-out.js'

/** `none`: no run went differently in this. */
export type Told = 'none' | 'unclear' | 'clear'

/**
 * How a difference is told by its size against its simulation error. A difference of exactly 0 without any error means
 * that no run went differently.
 * @param compared how many measures, or values, are looked at together
 */
export function toldOf(
  { difference, standardError }: Pick<MetricDifference, 'difference' | 'standardError'>,
  compared: number,
): Told {
  if (difference === 0 && standardError === 0) return 'none'
  // NaN counts as unclear too.
  return Math.abs(difference) > standsOutBy(compared) * standardError ? 'clear' : 'unclear'
}

export interface Compared {
  name: string
  metrics: readonly MetricDifference[]
}

export interface Move {
  name: string
  one: MetricDifference
  /** For some of the hidden values the effect may have the other sign. */
  mayReverse: boolean
}

export interface Moves {
  /** The largest first. */
  less: Move[]
  more: Move[]
  /** Measures whose effect may be zero, and those that change no run. */
  unclear: string[]
  none: string[]
}

/**
 * Which measures move the metrics of these ids, which way, and which of them perhaps do not.
 * @param is whether a metric of this id is one of them
 */
export function movesOf(rows: readonly Compared[], is: (metric: string) => boolean): Moves {
  const all = rows.flatMap(({ name, metrics }) =>
    metrics.filter(({ metric }) => is(metric)).map((one) => ({ name, one, told: toldOf(one, rows.length) })),
  )
  const moved = all
    .flatMap(({ name, one, told }): Move[] =>
      told === 'clear' ? [{ name, one, mayReverse: one.interval[0] < 0 && one.interval[1] > 0 }] : [],
    )
    .sort((a, b) => Math.abs(b.one.difference) - Math.abs(a.one.difference))
  const names = (told: Told): string[] => {
    const movers = new Set(moved.map(({ name }) => name))
    return [...new Set(all.filter((one) => one.told === told && !movers.has(one.name)).map(({ name }) => name))]
  }
  const unclear = names('unclear')
  return {
    less: moved.filter(({ one }) => one.difference < 0),
    more: moved.filter(({ one }) => one.difference > 0),
    unclear,
    none: names('none').filter((name) => !unclear.includes(name)),
  }
}

/** How the statement is worded in some language. Numbers come as text, differences without their sign. */
export interface MoveWords {
  /** `16%, unlikely`, with 5 to 95% and the simulation error in percentage points where these are told. */
  chance(p: number, interval: readonly [number, number] | null, error: string): string
  number(value: number, digits: number): string
  /** What a metric counts. */
  metric(one: MetricDifference): string
  runs(count: number): string
  list(texts: readonly string[]): string
  war(chance: string): string
  lessWar(name: string, points: string, error: string): string
  moreWar(name: string, points: string, error: string): string
  less(name: string, what: string, before: string, after: string, error: string): string
  more(name: string, what: string, before: string, after: string, error: string): string
  /** How many of the effects told may have the other sign for some hidden values. */
  mayReverse(count: number, all: number): string
  /** Further ones, beyond those that are named. */
  further(less: number, more: number): string
  /** @param which names, where they are few */
  untold(count: number, all: number, which: string, runs: string): string
  none(count: number, which: string): string
  /** Of lives lost, attacks and acts of force, where nothing stands out in any of them. */
  restUntold(runs: string): string
}

export interface Given {
  rows: readonly Compared[]
  runs: number
  /** Chance of war without any measure, and 5 to 95% of it. */
  war: number
  interval?: readonly [low: number, high: number] | null
  /** Simulation error of that chance. */
  error: number
}

/** Measures named one by one of each direction, and most names of those whose effect may be zero. */
const NAMED = 2
const FEW = 3

const isKilled = (metric: string): boolean => metric.startsWith('killed-')
const isForce = (metric: string): boolean => metric === 'attacks' || metric === 'strikes'

/**
 * The statement on the measures compared, first on the chance of war, then on the rest: sentences, each with its full
 * stop.
 */
export function whatMoves({ rows, runs, war, interval = null, error }: Given, words: MoveWords): string {
  const told: Move[] = []
  const sentences = [
    words.war(words.chance(war, interval, words.number(100 * error, digitsFor(100 * error)))),
    ...warSentences(rows, runs, words, told),
    ...restSentences(rows, runs, words, told),
  ]
  const reversed = told.filter(({ mayReverse }) => mayReverse).length
  return [...sentences, ...(reversed === 0 ? [] : [words.mayReverse(reversed, told.length)])].join(' ')
}

/** @param told takes up the effects that are named */
function warSentences(rows: readonly Compared[], runs: number, words: MoveWords, told: Move[]): string[] {
  const { less, more, unclear, none } = movesOf(rows, (metric) => metric === 'war')
  const points = ({ one: { difference, standardError } }: Move): [string, string] => [
    words.number(100 * Math.abs(difference), digitsFor(100 * difference)),
    words.number(100 * standardError, digitsFor(100 * difference)),
  ]
  told.push(...less.slice(0, NAMED), ...more.slice(0, NAMED))
  const moved = [
    ...less.slice(0, NAMED).map((move) => words.lessWar(move.name, ...points(move))),
    ...more.slice(0, NAMED).map((move) => words.moreWar(move.name, ...points(move))),
  ]
  const further = [less.length, more.length].map((count) => Math.max(0, count - NAMED))
  const which = (names: readonly string[]): string => (names.length <= FEW ? words.list(names) : '')
  const some = words.runs(runs)
  return [
    ...(moved.length === 0
      ? []
      : [`${moved.join('; ')}${further[0] + further[1] === 0 ? '' : `; ${words.further(further[0], further[1])}`}.`]),
    ...(unclear.length === 0 ? [] : [words.untold(unclear.length, rows.length, which(unclear), some)]),
    ...(none.length === 0 ? [] : [words.none(none.length, which(none))]),
  ]
}

/** Of lives lost, and of attacks and acts of force: what takes most off each, and what adds most. */
function restSentences(rows: readonly Compared[], runs: number, words: MoveWords, told: Move[]): string[] {
  const tell = (move: Move, say: MoveWords['less']): string => {
    const { before, after, standardError } = move.one
    const digits = Math.max(digitsFor(before), digitsFor(after), digitsFor(after - before))
    return `${say(move.name, words.metric(move.one), words.number(before, digits), words.number(after, digits), words.number(standardError, Math.min(2, digits + 1)))}`
  }
  const moved = [isKilled, isForce].flatMap((is) => {
    const { less, more } = movesOf(rows, is)
    told.push(...less.slice(0, 1), ...more.slice(0, 1))
    return [
      ...less.slice(0, 1).map((move) => tell(move, words.less)),
      ...more.slice(0, 1).map((move) => tell(move, words.more)),
    ]
  })
  return moved.length === 0 ? [words.restUntold(words.runs(runs))] : [capital(`${moved.join('; ')}.`)]
}

/** Decimals that a number of such a size is worth. */
function digitsFor(size: number): number {
  const most = Math.abs(size)
  return most >= 100 ? 0 : most >= 3 ? 1 : 2
}
