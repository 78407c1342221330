import type { Problem } from '../crisis/problem.js'
import { type DraftRow, draftRow } from './draft-row.js'
import { type FateTotals, type RowFate, totalsOf } from './fates.js'
import { fold, keyOf, type ToldRow } from './fold.js'
import type { Layout } from './layout.js'
import { ActorTally, chooseParties, type DraftParty, type PartiesGiven } from './parties.js'
import { type LabelUse, type ReadRowsOptions, readRows } from './read-rows.js'
import { type Place, placeAmong, type Sides, sidesOf } from './sides.js'
import type { SourceEvent } from './source-event.js'

export interface DraftOptions extends ReadRowsOptions, PartiesGiven {
  /** Who is who in a crisis that there is already; the two principals are chosen where absent. */
  sides?: Sides
  /** Ids of the rows that it has. */
  ids?: ReadonlySet<string>
}

/** An actor of the source, who it is in the crisis, and in how many events it is named. */
export interface ActorUse {
  name: string
  /** Id of the party; undefined where it is nobody of the crisis. */
  party?: string
  events: number
}

/** What an export of a source becomes. */
export interface Draft {
  rows: DraftRow[]
  /** Chosen from the source; none where the rows are for a crisis that there is already. */
  parties: DraftParty[]
  /** Names by which imported rows call each party, by its id, and those of who is nobody of the crisis. */
  aliases: ReadonlyMap<string, readonly string[]>
  outsiders: readonly string[]
  labels: readonly LabelUse[]
  /** Columns of the file that are not read. */
  unread: readonly string[]
  /** Most frequent first. */
  actors: readonly ActorUse[]
  /** One for each row of the source, in its order. */
  fates: readonly RowFate[]
  totals: FateTotals
  /** Columns with values that the coder of the source did not give, and in how many rows. */
  judged: readonly { column: string; rows: number }[]
}

/** An event with its place among the parties. */
interface PlacedRow extends ToldRow {
  places: Place[]
}

/**
 * Makes rows of a record from an export of a source, and says what became of each of its rows.
 * @param file name of the file, for messages
 * @param text its text, decoded
 * @returns the draft, where the file can be read and the two sides are known; all that is wrong, with row, line and
 *   column; a row that cannot be read is left out with a warning
 */
export function draftRecord(
  layout: Layout,
  file: string,
  text: string,
  options: DraftOptions,
): { draft?: Draft; problems: Problem[] } {
  const { told, fates, order, labels, unread, problems } = readRows(layout, file, text, options)
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const tally = new ActorTally(told.flatMap(({ events }) => events))
  const chosen = options.sides === undefined ? chooseParties(tally, options) : { parties: [] }
  if ('wrong' in chosen)
    return {
      problems: [
        ...problems,
        { severity: 'error', file, line: 1, column: 1, path: '', found: '', expected: 'two sides', hint: chosen.wrong },
      ],
    }
  const { parties } = chosen
  const sides = options.sides ?? sidesOf(parties, tally.sharedNames())
  const known = new Set(told.filter((row) => isKnown(row, options.ids)).map(keyOf))
  const here = told.flatMap((row): PlacedRow[] => {
    const placed = known.has(keyOf(row)) ? 'its event is in the record already' : placeRow(row, sides)
    if (typeof placed === 'string') {
      const [{ id, actor, target }] = row.events
      const detail = `${actor.name} and ${target.name || 'nobody named'}`
      fates.set(row.row, { row: row.row, line: row.line, id, fate: 'left out', as: [], why: placed, detail })
      return []
    }
    return [{ ...row, places: placed }]
  })
  const placesOf = new Map(here.map(({ row, places }) => [row, places]))
  const { kept, into } = fold(here)
  const rows: DraftRow[] = []
  const used = new Set(options.ids)
  for (const { row, line, events } of kept) {
    const as = events.map((event, index) => {
      const id = unused(event.id.trim().replace(/\s+/g, '-') || `row-${row}`, used)
      rows.push(draftRow(event, (placesOf.get(row) as Place[])[index], id))
      return id
    })
    fates.set(row, { row, line, id: events[0].id, fate: 'imported', as })
  }
  for (const { row, line, events } of here) {
    const other = into.get(row)
    if (other === undefined) continue
    const as = fates.get(other)?.as ?? []
    fates.set(row, { row, line, id: events[0].id, fate: 'folded', into: other, as })
  }
  const all = order.flatMap((row) => fates.get(row) ?? [])
  const draft: Draft = {
    rows: rows.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0)),
    parties,
    ...namesUsed(kept, sides),
    labels: [...labels].sort((a, b) => b.rows - a.rows),
    unread,
    actors: actorsOf(told, sides),
    fates: all,
    totals: totalsOf(all, order.length),
    judged: judgedIn(rows),
  }
  return { draft, problems }
}

/** Whether a record has an event of a row: other reports of it are then known too. */
const isKnown = ({ events }: ToldRow, ids: ReadonlySet<string> | undefined): boolean =>
  ids !== undefined && events.some(({ id }) => ids.has(id))

/** Where the events of a row stand, or why it is left out. */
function placeRow({ events }: ToldRow, sides: Sides): Place[] | string {
  const places: Place[] = []
  for (const event of events) {
    const place = placeAmong(event, sides)
    if (typeof place === 'string') return place
    places.push(place)
  }
  return places
}

/** An id that no other row has. */
function unused(id: string, used: Set<string>): string {
  let own = id
  for (let n = 2; used.has(own); n++) own = `${id}-${n}`
  used.add(own)
  return own
}

/** The names that imported rows have for parties, and for those who are none. */
function namesUsed(rows: readonly ToldRow[], sides: Sides): Pick<Draft, 'aliases' | 'outsiders'> {
  const aliases = new Map<string, Set<string>>()
  const outsiders = new Set<string>()
  for (const { events } of rows) {
    for (const { actor, target } of events) {
      for (const one of [actor, target]) {
        if (one.name === '') continue
        const side = one === actor && one.kind === 'other' ? undefined : sides(one)
        if (side === undefined) outsiders.add(one.name)
        else aliases.set(side.id, (aliases.get(side.id) ?? new Set()).add(side.text))
      }
    }
  }
  const isParty = new Set([...aliases.values()].flatMap((names) => [...names]))
  return {
    aliases: new Map([...aliases].map(([id, names]) => [id, [...names]])),
    outsiders: [...outsiders].filter((name) => !isParty.has(name)),
  }
}

function actorsOf(rows: readonly ToldRow[], sides: Sides): ActorUse[] {
  const uses = new Map<string, ActorUse>()
  const count = (one: SourceEvent['actor']): void => {
    if (one.name === '') return
    const known = uses.get(one.name)
    if (known === undefined) uses.set(one.name, { name: one.name, party: sides(one)?.id, events: 1 })
    else known.events++
  }
  for (const { events } of rows) {
    count(events[0].actor)
    count(events[0].target)
  }
  return [...uses.values()].sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1))
}

function judgedIn(rows: readonly DraftRow[]): { column: string; rows: number }[] {
  const count = new Map<string, number>()
  for (const { judged = '' } of rows)
    for (const column of judged.split(' ')) if (column !== '') count.set(column, (count.get(column) ?? 0) + 1)
  return [...count].map(([column, rows]) => ({ column, rows })).sort((a, b) => b.rows - a.rows)
}
