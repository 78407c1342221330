/** Fields of the form, in the order in which a row is told, and what may be chosen in each. */
import type { CrisisFile } from '@standoff/core'
import { CHANNEL_WORDS } from '../../../editing/complete.js'
import {
  ACTION_LABELS,
  ACTIONS,
  COLUMNS_OF_RECORD,
  ladderOf,
  ROW_CONTENTS,
  ROW_KINDS,
} from '../../../editing/format.js'

export type Column = keyof typeof COLUMNS_OF_RECORD

export const GROUPS = {
  what: ['id', 'date', 'actor', 'action', 'target', 'place', 'site'],
  harm: ['killed_low', 'killed', 'killed_high', 'injured', 'weapons', 'n_weapons', 'attacks'],
  said: ['channel', 'through', 'content', 'deadline', 'claimed_by', 'attributed_by', 'denied_by'],
  sources: ['summary', 'source', 'archive', 'copy', 'sha256', 'known', 'written', 'note', 'judged'],
  reading: ['kind', 'author', 'rung', 'aim', 'order', 'order_to', 'of', 'series', 'total', 'lat', 'lon'],
} as const satisfies Record<string, readonly Column[]>

export type Group = keyof typeof GROUPS
/** Open from the start; the others hold what most rows leave empty. */
export const OPEN: readonly Group[] = ['what', 'harm', 'sources']

export const isColumn = (column: string): column is Column => Object.hasOwn(COLUMNS_OF_RECORD, column)
export const helpOf = (column: string): string => (isColumn(column) ? COLUMNS_OF_RECORD[column] : '')

export interface Choice {
  value: string
  label: string
  group?: string
}

const plain = (words: readonly string[]): Choice[] => words.map((value) => ({ value, label: value }))
const named = (of: Readonly<Record<string, { name?: string }>>): Choice[] =>
  Object.entries(of).map(([value, { name }]) => ({
    value,
    label: name === undefined || name === value ? value : `${name} (${value})`,
  }))

/** What a select box of a column holds; nothing where the column takes any text. */
export function choicesOf(column: string, file: CrisisFile | null): Choice[] | undefined {
  if (column === 'action')
    return ACTION_LABELS.map((value) => ({
      value,
      label: value.replaceAll('_', ' '),
      group: ACTIONS[value].kind,
    })).sort((a, b) => ROW_KINDS.indexOf(a.group) - ROW_KINDS.indexOf(b.group))
  if (column === 'kind') return plain(ROW_KINDS)
  if (column === 'content') return plain(ROW_CONTENTS)
  if (column === 'aim') return plain(['demonstrate', 'punish'])
  if (column === 'order') return plain(['restrain', 'hold', 'free', 'press'])
  if (file === null) return undefined
  if (column === 'site') return named(file.sites)
  if (column === 'author') return named(file.parties)
  if (column === 'rung')
    return ladderOf(file).map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} (${id})` }))
  if (column === 'through')
    return [
      ...named(file.channels),
      ...named(
        Object.fromEntries(
          Object.entries(file.parties).filter(([, { kind }]) => kind === 'intermediary' || kind === 'host'),
        ),
      ),
    ]
  return undefined
}

/** Texts that are offered for a column which takes any. */
export function textsFor(column: string, file: CrisisFile | null): string[] {
  if (column === 'channel') return [...CHANNEL_WORDS]
  if (file === null) return []
  if (column === 'actor' || column === 'target')
    return [
      ...new Set([
        ...Object.values(file.parties).flatMap(({ name, aliases }) => [name, ...aliases]),
        ...Object.keys(file.record.actors),
      ]),
    ].slice(0, 300)
  if (column === 'place')
    return [
      ...new Set([
        ...Object.values(file.sites).flatMap(({ name, aliases }) => [name, ...aliases]),
        ...Object.keys(file.record.places),
      ]),
    ].slice(0, 300)
  return []
}

/** How an action is read, in the words of the table of actions. */
export const noteOf = (action: string): string => (Object.hasOwn(ACTIONS, action) ? ACTIONS[action].note : '')

/** Columns of the row's own file that the format does not know: shown and kept. */
export const unknownColumns = (columns: readonly string[]): string[] =>
  columns.filter((column) => column !== '' && !isColumn(column))
