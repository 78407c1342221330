/**
 * What each difference of two crises moves in the answers: those of A with that one difference taken over from B, less
 * those of A, with the same seed. Two such answers come from two sets of particles: the error of their difference is
 * taken as that of independent ones, sqrt(e1^2 + e2^2). With the same seed they go the same way in part, so the true one
 * may be smaller: what is told apart is. It is told apart where it lies so many errors from zero that none of all that
 * were looked at together would by chance; as the errors come from few islands, by Student's t (stands-out.ts).
 */
import { inertRows } from '../../assess/inert-rows.js'
import type { Difference, RowDifference } from '../../crisis/differences/difference.js'
import { type Differences, differencesOf } from '../../crisis/differences/differences-of.js'
import { isSeenAlike } from '../../crisis/differences/moves-nothing.js'
import { idInA } from '../../crisis/differences/row-differences.js'
import { withDifference } from '../../crisis/differences/with-difference.js'
import type { Crisis } from '../../crisis/load.js'
import { formatProblem } from '../../crisis/problem.js'
import { standsOutOfFew } from '../stands-out.js'
import { type Answers, answersOf, type MeasureOptions } from './answers.js'
import { type MovedAnswer, movedOf, sizeOf } from './moved-answers.js'

export interface EffectOptions extends MeasureOptions {
  /** Differences that are measured, at most; the others are named as not measured. */
  most: number
}

export type Effect =
  | { kind: 'measured'; moved: MovedAnswer[]; isApart: boolean; size: number }
  /** Nothing to measure: words alone, or rows that move no output. */
  | { kind: 'none'; why: string }
  | { kind: 'not-measured'; why: string }

export interface WeighedDifference {
  difference: Difference
  effect: Effect
}

export interface WeighedDifferences extends Omit<Differences, 'differences' | 'pairs'> {
  /** Those that move most first; then those that were not measured, then those that can move nothing. */
  differences: WeighedDifference[]
  /** All of them together: the answers of B less those of A; null where nothing was measured. */
  together: Effect | null
  noOutlook: string | null
}

/** The rows whose acts are read: those that differ, and those that a judgement which differs is about. */
function inDispute(differences: readonly Difference[]): string[] {
  return differences.flatMap((one) => {
    if (one.kind === 'row') return [one.id]
    const at = one.steps.indexOf('judgements')
    const step = at < 0 ? undefined : one.steps[at + 1]
    return typeof step === 'object' ? [step.member.split(' ')[0]] : []
  })
}

/** Why no run is needed to know that a difference moves nothing, or undefined. */
function whyNone(a: Crisis, made: Crisis, difference: Difference): string | undefined {
  if (isSeenAlike(a, made)) return 'no run and no reading sees it: words, or what is asked'
  if (difference.kind !== 'row') return undefined
  const whyIn = (crisis: Crisis, isThere: boolean): string | undefined =>
    isThere ? inertRows(crisis).find(({ id }) => id === difference.id)?.why : 'it is not there'
  const [before, after] = [whyIn(a, difference.a !== undefined), whyIn(made, difference.b !== undefined)]
  if (before === undefined || after === undefined) return undefined
  return `the row moves no output: ${difference.b === undefined ? before : after}`
}

const isJudgedRow = ({ cells }: RowDifference): boolean => cells.some(({ isJudged }) => isJudged)

/** Which to measure first, where not all are: judgements, then values, then acts, then other rows. */
function rankOf(one: Difference): number {
  if (one.kind === 'value') return one.isJudged ? 0 : 1
  return isJudgedRow(one) ? 0 : (one.a ?? one.b)?.kind === 'act' ? 2 : 3
}

/** Marks what is told apart, with so many answers looked at together. */
export function effectOf(moved: MovedAnswer[] | string, compared: number): Effect {
  if (typeof moved === 'string') return { kind: 'not-measured', why: moved }
  const isApart = ({ change, error, degrees }: MovedAnswer): boolean =>
    change !== null && change !== 0 && Math.abs(change) > standsOutOfFew(compared, degrees) * error
  const told = moved.map((one) => ({ ...one, isApart: isApart(one) }))
  told.sort((one, other) => Number(other.isApart) - Number(one.isApart) || sizeOf(other) - sizeOf(one))
  const apart = told.filter(({ isApart }) => isApart)
  return {
    kind: 'measured',
    moved: told,
    isApart: apart.length > 0,
    size: Math.max(0, ...(apart.length > 0 ? apart : told).map(sizeOf)),
  }
}

const ORDER = { measured: 0, 'not-measured': 1, none: 2 } as const

/** Those that move most first; of the same size as they were ranked. */
function byEffect(one: WeighedDifference, other: WeighedDifference): number {
  const [a, b] = [one.effect, other.effect]
  if (a.kind !== b.kind) return ORDER[a.kind] - ORDER[b.kind]
  if (a.kind !== 'measured' || b.kind !== 'measured') return 0
  return Number(b.isApart) - Number(a.isApart) || b.size - a.size
}

/**
 * In what two crises differ, and what each difference moves, the one that moves most first. Same seed, same bits.
 * @param options the as-of day and the horizon must lie in the window of A
 * @throws RangeError where they do not
 */
export async function weighDifferences(a: Crisis, b: Crisis, options: EffectOptions): Promise<WeighedDifferences> {
  const { differences, pairs, ...found } = differencesOf(a, b)
  const idOf = idInA(pairs)
  const weighed = new Map<Difference, Effect>()
  const toMeasure: { difference: Difference; crisis: Crisis }[] = []
  const ranked = [...differences].sort((one, other) => rankOf(one) - rankOf(other))
  for (const difference of ranked) {
    const { crisis, problems } = withDifference(a, idOf, difference)
    if (crisis === undefined) {
      const said = formatProblem({ ...problems[0] }).replace(/^.*?: error: /, '')
      weighed.set(difference, { kind: 'not-measured', why: `alone it makes a file with mistakes: ${said}` })
      continue
    }
    const why = whyNone(a, crisis, difference)
    if (why !== undefined) weighed.set(difference, { kind: 'none', why })
    else if (toMeasure.length < options.most) toMeasure.push({ difference, crisis })
    else
      weighed.set(difference, {
        kind: 'not-measured',
        why: options.most === 0 ? 'none was asked to be' : `only ${options.most} are`,
      })
  }

  const worlds = toMeasure.length === 0 ? 0 : toMeasure.length + 2
  let done = 0
  /** The answers, or why there are none: a window may not hold the as-of day. */
  const answer = async (crisis: Crisis): Promise<Answers | string> => {
    const before = done++
    const onProgress = (step: number, all: number): void => options.onProgress?.(before * all + step, worlds * all)
    try {
      return await answersOf(crisis, { ...options, onProgress })
    } catch (error) {
      if (error instanceof RangeError && before > 0) return error.message
      throw error
    }
  }
  let together: Effect | null = null
  let noOutlook: string | null = null
  if (worlds > 0) {
    const base = (await answer(withDifference(a, idOf).crisis ?? a)) as Answers
    noOutlook = base.noOutlook
    const disputed = differences.filter((one) => weighed.get(one)?.kind !== 'none')
    const watched = new Set([...inDispute(disputed), ...base.main])
    const made: [Difference, Answers | string][] = []
    for (const { difference, crisis } of toMeasure) made.push([difference, await answer(crisis)])
    const moved = made.map(([difference, answers]): [Difference, MovedAnswer[] | string] => [
      difference,
      typeof answers === 'string' ? answers : movedOf(base, answers, watched, (id) => id),
    ])
    const compared = moved.reduce((sum, [, all]) => sum + (typeof all === 'string' ? 0 : all.length), 0)
    for (const [difference, all] of moved) weighed.set(difference, effectOf(all, compared))
    const whole = await answer(b)
    const all = typeof whole === 'string' ? whole : movedOf(base, whole, watched, idOf)
    together = effectOf(all, all.length)
  }
  const told = ranked.map((difference) => ({ difference, effect: weighed.get(difference) as Effect }))
  return { ...found, differences: told.sort(byEffect), together, noOutlook }
}
