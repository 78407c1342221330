/**
 * Which act is told first: the one that an answer as of that day is most about. A record of a hundred acts has one that
 * killed most, but a month later nobody asks about it. So only acts of the last two weeks stand for it, and each is
 * given a mark for every one of these, for the reason beside it:
 *
 *     killed     it killed                                 what was done cannot be taken back
 *     most       none of the others killed more            deaths drive what follows
 *     own-hand   a government did it itself                a decision of a side, and not of a group
 *     heaviest   none of the others was heavier            the highest rung sets what comes next
 *     new        its side had not used so heavy a rung,    what breaks with what was done before is what
 *                or not killed so many, in the record      surprises, and what the other side must answer
 *     figures    sources differ on what it did             what is disputed needs a reading
 *     claims     it is said to be so, and not to be so     the same
 *     aim        voices judge its aim differently          the same
 *     latest     it is of the last three days              it has not been answered yet
 *
 * The most marks win; of as many the most claims that contradict each other, then the later act. All marks count the same, since
 * no record tells what they are worth. Two weeks, three days and the marks are judgement. `new` was added after the choice had been seen for
 * ten days of the shipped records: without it Tower 22 stood second two days after it.
 */
import type { Crisis } from '../crisis/load.js'
import { ladderOf } from '../crisis/menu.js'
import { sideOf } from '../crisis/pictures/acts.js'
import type { RecordRow } from '../crisis/record/row.js'
import { cutOf } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import type { ClaimReadings } from './claim-readings.js'
import type { ReadAct } from './reader.js'
import { RECENT_DAYS } from './recent-days.js'

/** Days within which an act is taken not to have been answered. */
const LATEST_DAYS = 3

export const MAIN_MARKS = [
  'killed',
  'most',
  'own-hand',
  'heaviest',
  'new',
  'figures',
  'claims',
  'aim',
  'latest',
] as const
export type MainMark = (typeof MAIN_MARKS)[number]

type Told = Pick<ReadAct, 'ids' | 'date' | 'kind' | 'refused' | 'contested' | 'voices'>

export interface Ranked<A> {
  act: A
  marks: MainMark[]
  /** Claims about it that others contradict. */
  contradicted: number
}

export interface MainChoice<A> {
  /** Acts that were looked at, the first of which is told at length; empty where the record has no act of force. */
  ranked: Ranked<A>[]
  /** First and last day that were looked at, as day numbers. */
  from: number
  until: number
}

/** Mean of the dead over the figures told of all rows of an act. */
const killedBy = (rows: readonly RecordRow[]): number =>
  rows.reduce((sum, { killed }) => sum + (killed === undefined ? 0 : (killed.low + killed.best + killed.high) / 3), 0)

/** Claims about these rows for which there is one that says the contrary. */
function contradictedOf(ids: readonly string[], { weighed }: Pick<ClaimReadings, 'weighed'>): number {
  const about = weighed.filter((claim) => claim.about !== null && ids.includes(claim.about))
  return about.filter(({ says, holds }) => about.some((other) => other.says === says && other.holds !== holds)).length
}

/**
 * Ranks the acts of the last two weeks before the as-of day, or where these have none, of the two weeks up to the last
 * act.
 * @param acts as they were read; any order, each act once
 */
export function mainActs<A extends Told>(
  acts: readonly A[],
  { file, record }: Pick<Crisis, 'file' | 'record'>,
  claims: Pick<ClaimReadings, 'weighed'>,
  asOf: string,
): MainChoice<A> {
  const last = acts.reduce((latest, { date }) => Math.max(latest, dayOf(date)), Number.NEGATIVE_INFINITY)
  const today = Math.ceil(cutOf(asOf)) - 1
  const until = last > today - RECENT_DAYS ? today : last
  const from = until - RECENT_DAYS + 1
  const severity = new Map(ladderOf(file).map((rung) => [rung.id, rung.severity]))
  const rowOf = new Map(record.map((row) => [row.id, row]))
  const weighed = acts.map((act) => {
    const rows = act.ids.flatMap((id) => rowOf.get(id) ?? [])
    const [side] = (rows[0]?.author.parties ?? []).flatMap(({ id }) => sideOf(file, id) ?? [])
    const heavy = Math.max(0, ...rows.map(({ rung }) => severity.get(rung ?? '') ?? 0))
    return { act, side, day: dayOf(act.date), killed: killedBy(rows), heavy }
  })
  const isNew = ({ side, day, killed, heavy }: (typeof weighed)[number]): boolean => {
    const before = weighed.filter((one) => one.side === side && one.day < day)
    const most = (of: (one: (typeof weighed)[number]) => number): number => Math.max(0, ...before.map(of))
    return heavy > most((one) => one.heavy) || killed > most((one) => one.killed)
  }
  const near = weighed.filter(({ day }) => day >= from)
  const mostKilled = Math.max(0, ...near.map(({ killed }) => killed))
  const heaviest = Math.max(0, ...near.map(({ heavy }) => heavy))
  const ranked = near.map((one): Ranked<A> => {
    const { act, killed, heavy } = one
    const contradicted = contradictedOf(act.ids, claims)
    const has: Record<MainMark, boolean> = {
      killed: killed > 0,
      most: killed > 0 && killed === mostKilled,
      'own-hand': act.kind === 'own',
      heaviest: heavy === heaviest,
      new: isNew(one),
      figures: Object.values(act.contested).some(({ length }) => length > 1),
      claims: contradicted > 0,
      aim: new Set(act.voices.map(({ says }) => says)).size > 1,
      latest: dayOf(act.date) > today - LATEST_DAYS,
    }
    return { act, marks: MAIN_MARKS.filter((mark) => has[mark]), contradicted }
  })
  ranked.sort(
    (one, other) =>
      other.marks.length - one.marks.length ||
      other.contradicted - one.contradicted ||
      dayOf(other.act.date) - dayOf(one.act.date) ||
      (one.act.ids[0] < other.act.ids[0] ? -1 : 1),
  )
  return { ranked, from, until }
}
