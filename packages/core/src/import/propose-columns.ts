import { near } from '../crisis/near.js'
import { didYouMean } from '../crisis/problem.js'
import { COLUMN_NAMES, type Column } from '../crisis/schema/record.js'
import { folded } from '../terms/normal.js'

/** Other names that spreadsheets have for columns of the format, as names are compared. */
const OTHER_NAMES: Readonly<Partial<Record<Column, readonly string[]>>> = {
  id: ['nr', 'no', 'no.', '#', 'number', 'event id', 'event_id', 'ref', 'row id'],
  date: ['day', 'when', 'event date', 'event_date', 'datum', 'tag', 'fecha', 'jour', 'data'],
  actor: [
    'who',
    'attacker',
    'perpetrator',
    'initiator',
    'actor1',
    'actor 1',
    'side',
    'wer',
    'akteur',
    'acteur',
    'actor a',
  ],
  action: [
    'what',
    'act',
    'event',
    'event type',
    'event_type',
    'type',
    'incident',
    'incident type',
    'was',
    'aktion',
    'acción',
    'tipo',
  ],
  target: [
    'whom',
    'against',
    'victim',
    'recipient',
    'actor2',
    'actor 2',
    'gegen',
    'ziel',
    'objetivo',
    'cible',
    'actor b',
  ],
  place: ['where', 'site', 'location', 'town', 'city', 'ort', 'lugar', 'lieu'],
  lat: ['latitude', 'breite', 'latitud'],
  lon: ['longitude', 'lng', 'long', 'länge', 'longitud'],
  killed: ['dead', 'deaths', 'fatalities', 'killed people', 'tote', 'muertos', 'morts'],
  killed_low: ['killed low', 'deaths low', 'low'],
  killed_high: ['killed high', 'deaths high', 'high'],
  injured: ['wounded', 'verletzte', 'heridos', 'blessés'],
  weapons: ['weapon', 'means', 'waffen', 'armas'],
  summary: ['description', 'details', 'text', 'what happened', 'beschreibung', 'descripción', 'resumen'],
  source: ['sources', 'url', 'link', 'reference', 'quelle', 'fuente'],
  note: ['notes', 'remark', 'remarks', 'comment', 'comments', 'bemerkung', 'nota'],
}

/** Columns that hold ids of a crisis file: a draft has none of these ids yet. */
export const IDS_OF_A_CRISIS: readonly Column[] = ['author', 'site', 'through', 'order_to']

const NEEDED: readonly Column[] = ['date', 'actor', 'action']

export type ColumnNames = Partial<Record<Column, string>>

/**
 * Which column of a file is which of the format: as given, by the name of the format, or by a usual other name; never by
 * likeness alone.
 * @param given names that the user states: they must be there
 * @param usual names that a crisis file has, read where they are there; `without` are columns that are not read
 * @returns the mapping, or what is wrong with it
 */
export function proposeColumns(
  header: readonly string[],
  { given, usual = {}, without = [] }: { given: ColumnNames; usual?: ColumnNames; without?: readonly Column[] },
): { columns: ColumnNames } | { wrong: string } {
  const columns: ColumnNames = {}
  const free = new Map(header.map((name) => [folded(name), name]))
  for (const column of COLUMN_NAMES) {
    const stated = given[column]
    if (stated === undefined) continue
    const found = free.get(folded(stated))
    if (found === undefined) {
      const hint = didYouMean(near(stated, header))
      return { wrong: `no column "${stated}" for ${column}${hint === undefined ? '' : `; ${hint}`}` }
    }
    columns[column] = found
    free.delete(folded(stated))
  }
  const names: readonly ((column: Column) => readonly string[])[] = [
    (column) => (usual[column] === undefined ? [] : [usual[column]]),
    (column) => [column],
    (column) => OTHER_NAMES[column] ?? [],
  ]
  for (const namesOf of names) {
    for (const column of COLUMN_NAMES) {
      if (columns[column] !== undefined || without.includes(column)) continue
      const name = namesOf(column).find((one) => free.has(folded(one)))
      if (name === undefined) continue
      columns[column] = free.get(folded(name))
      free.delete(folded(name))
    }
  }
  const missing = NEEDED.filter((column) => columns[column] === undefined)
  if (missing.length === 0) return { columns }
  if (header.every((name) => name === ''))
    return { wrong: 'an empty file; expected a first line that names its columns' }
  const [first] = missing
  const there = header.filter((name) => name !== '').join(', ')
  return {
    wrong: `no column is known to be the ${missing.join(', ')}; say which by --column ${first}=NAME, or in record.columns of the crisis of --into; the file has ${there}`,
  }
}
