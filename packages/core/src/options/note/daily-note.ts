/**
 * What changed from one day to another, and because of which row: every answer as of the later day beside that as of the
 * earlier one, and for each row that became known between them the answers less those without that row alone. The same
 * seed throughout. An answer counts as moved where it moves by more than another seed would move it; where none does the
 * note says that nothing is new.
 */
import { inertRows } from '../../assess/inert-rows.js'
import { knownBy } from '../../assess/observations.js'
import type { Crisis } from '../../crisis/load.js'
import type { RecordRow } from '../../crisis/record/row.js'
import { asOfNumber, asOfText } from '../../terms/as-of.js'
import { dayOf, formatDay } from '../../terms/dates.js'
import { type Answer, type Answers, answersOf, type MeasureOptions } from '../differences/answers.js'
import { type Effect, effectOf } from '../differences/effects.js'
import { movedOf } from '../differences/moved-answers.js'
import { withoutRow } from './without-row.js'

export interface NoteOptions extends MeasureOptions {
  /** The day with which it is compared; the day before where absent. */
  since?: string
  /** Rows that are measured, at most. */
  most: number
}

/** A row that became known, and what the answers are with it less what they are without it. */
export interface NotedRow {
  id: string
  /** Its date, who did what, and its summary. */
  date: string
  actor: string
  action: string
  summary: string
  /** Further new rows that hang on it, and were left out with it. */
  along: string[]
  effect: Effect
}

export interface DailyNote {
  title: string
  asOf: string
  since: string
  /**
   * Rows that became known after `since`, up to the as-of day: those that move an answer first, the acts that the day is
   * most about before others; then those not measured, and those that move nothing.
   */
  rows: NotedRow[]
  /** How the answers moved from one day to the other; null where the record does not reach back so far. */
  moved: Effect | null
  /** No answer moved by more than another seed would move it, and no act is read for the first time. */
  isNothingNew: boolean
  /** Answers on acts that are read for the first time, those that the day is most about first. */
  fresh: Answer[]
  /** Why there is no outlook, or null. */
  noOutlook: string | null
}

/** The day before that of a note, where no other is named. */
const dayBefore = (asOf: string): string => formatDay(dayOf(asOf.slice(0, 10)) - 1)

/**
 * The note of a day. Same seed, same bits.
 * @throws RangeError where the as-of day does not lie in the window, or `since` not before it
 */
export async function dailyNote(crisis: Crisis, options: NoteOptions): Promise<DailyNote> {
  const since = options.since ?? dayBefore(options.asOf)
  const [from, until] = [asOfNumber(since), asOfNumber(options.asOf)]
  if (from >= until)
    throw new RangeError(`a note as of ${options.asOf} since ${since}: the second must come before the first`)
  const earlier = new Set(knownBy(crisis, from).record.map(({ id }) => id))
  const news = knownBy(crisis, until).record.filter(({ id }) => !earlier.has(id))
  const inert = new Map(inertRows(crisis).map(({ id, why }) => [id, why]))
  const hasBefore = from >= dayOf(crisis.file.window.from)

  let done = 0
  const worlds = 1 + (hasBefore ? 1 : 0) + Math.min(options.most, news.filter(({ id }) => !inert.has(id)).length)
  const answer = (of: Crisis, asOf: string): Promise<Answers> => {
    const before = done++
    const onProgress = (step: number, all: number): void => options.onProgress?.(before * all + step, worlds * all)
    return answersOf(of, { ...options, asOf, onProgress })
  }
  const today = await answer(crisis, options.asOf)
  const weightOf = (id: string): number => {
    const rank = today.main.indexOf(id)
    return rank < 0 ? 0 : today.main.length - rank
  }
  const measured = news
    .filter(({ id }) => !inert.has(id))
    .sort((a, b) => weightOf(b.id) - weightOf(a.id) || byKind(a, b))
    .slice(0, options.most)
  const yesterday = hasBefore ? await answer(crisis, since) : null
  const watched = new Set([...news.map(({ id }) => id), ...today.main, ...(yesterday?.main ?? [])])
  const newIds = new Set(news.map(({ id }) => id))
  const same = (id: string): string => id

  const effects = new Map<string, { moved: ReturnType<typeof movedOf>; along: string[] }>()
  for (const { id } of measured) {
    const { crisis: without, along } = withoutRow(crisis, id)
    const moved = movedOf(await answer(without, options.asOf), today, watched, same)
    effects.set(id, { moved, along: along.filter((one) => newIds.has(one)) })
  }
  const compared = [...effects.values()].reduce((sum, { moved }) => sum + moved.length, 0)
  const effect = ({ id }: RecordRow): Effect => {
    const why = inert.get(id)
    if (why !== undefined) return { kind: 'none', why: `it moves no output: ${why}` }
    return effectOf(effects.get(id)?.moved ?? `only ${options.most} rows are`, compared)
  }
  // What is read for the first time is told by itself.
  const changes =
    yesterday === null
      ? null
      : movedOf(yesterday, today, watched, same).filter(({ base, withheld }) => base !== null || withheld !== null)
  const moved = changes === null ? null : effectOf(changes, changes.length)
  const known = new Set(yesterday?.readings.map(keyOf) ?? [])
  const rows = news
    .map((row) => ({ row, effect: effect(row) }))
    .sort(
      (a, b) =>
        groupOf(b.effect) - groupOf(a.effect) ||
        weightOf(b.row.id) - weightOf(a.row.id) ||
        sizeOf(b.effect) - sizeOf(a.effect),
    )
  const fresh = today.readings
    .filter((one) => watched.has(one.id) && !known.has(keyOf(one)))
    .sort((a, b) => weightOf(b.id) - weightOf(a.id))
  const isMoved = (one: Effect | null): boolean => one?.kind === 'measured' && one.isApart
  return {
    title: crisis.file.title,
    asOf: asOfText(until),
    since: asOfText(from),
    rows: rows.map(({ row, effect }) => ({
      id: row.id,
      date: row.raw.date ?? formatDay(row.when.from),
      actor: row.author.text,
      action: row.action,
      summary: row.raw.summary ?? '',
      along: effects.get(row.id)?.along ?? [],
      effect,
    })),
    moved,
    isNothingNew: !isMoved(moved) && !rows.some((one) => isMoved(one.effect)) && fresh.length === 0,
    fresh,
    noOutlook: today.noOutlook,
  }
}

const keyOf = ({ about, id }: Answer): string => `${about} ${id}`

/** Acts before words, and otherwise as they came. */
const byKind = (a: RecordRow, b: RecordRow): number => Number(b.kind === 'act') - Number(a.kind === 'act')

/** Those told apart first; then those that were measured, those that were not, those that move nothing. */
function groupOf(effect: Effect): number {
  if (effect.kind === 'measured') return effect.isApart ? 3 : 2
  return effect.kind === 'not-measured' ? 1 : 0
}

const sizeOf = (effect: Effect): number => (effect.kind === 'measured' ? effect.size : 0)
