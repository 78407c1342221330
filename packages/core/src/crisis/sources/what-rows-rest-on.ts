/** On what the rows of a record rest: which have one source only, re-posters alone, or nothing. */
import type { Crisis } from '../checked.js'
import type { RecordRow } from '../record/row.js'
import { publisherOf } from './publisher.js'
import { isWorkingCopy, type RePosterKind, rePosterKind } from './re-posters.js'

/** Worst first. A row on a single re-poster is `re-posters`. */
export const RESTS_ON = ['nothing', 're-posters', 'one'] as const
export type RestsOn = (typeof RESTS_ON)[number]

export interface RestingSource {
  source: string
  publisher: string
  /** The kind of re-poster that it is, or null. */
  rePoster: RePosterKind | null
  /** The address is of a publisher's working copy and may vanish. */
  isWorkingCopy: boolean
}

/** A row that rests on little. */
export interface RestingRow {
  id: string
  file: string
  line: number
  rests: RestsOn
  sources: RestingSource[]
}

/** A local copy of a source, to be compared with its checksum. */
export interface KeptCopy {
  id: string
  file: string
  line: number
  source: string
  copy: string
  /** Null where none is told. */
  sha256: string | null
}

export interface SourcesOfRows {
  /** Rows of the record. */
  rows: number
  /** Rows with a source of which an archived or a local copy, or a checksum, is told. */
  keeping: number
  /** Rows that rest on little, in the order of files and lines. */
  resting: RestingRow[]
  copies: KeptCopy[]
}

function restingOf({ sources }: RecordRow): Pick<RestingRow, 'rests' | 'sources'> | undefined {
  const told = sources.map((source): RestingSource => {
    const { name, host } = publisherOf(source)
    return {
      source,
      publisher: name,
      rePoster: host === undefined ? null : (rePosterKind(host) ?? null),
      isWorkingCopy: host !== undefined && isWorkingCopy(host),
    }
  })
  if (told.length === 0) return { rests: 'nothing', sources: [] }
  if (told.every(({ rePoster }) => rePoster !== null)) return { rests: 're-posters', sources: told }
  return new Set(told.map(({ publisher }) => publisher)).size === 1 ? { rests: 'one', sources: told } : undefined
}

/**
 * What the rows of a record rest on, by their column `source`. Sources are told apart by their publishers: two pages of
 * one site count as one source. Whether two sites print the same report of an agency is not seen.
 */
export function whatRowsRestOn({ record }: Pick<Crisis, 'record'>): SourcesOfRows {
  const inFileOrder = [...record].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
  const resting = inFileOrder.flatMap((row): RestingRow[] => {
    const found = restingOf(row)
    return found === undefined ? [] : [{ id: row.id, file: row.file, line: row.line, ...found }]
  })
  const copies = inFileOrder.flatMap(({ id, file, line, kept = [], sources }) =>
    kept.flatMap(({ copy, sha256 = null }, n): KeptCopy[] =>
      copy === undefined ? [] : [{ id, file, line, source: sources[n] ?? '', copy, sha256 }],
    ),
  )
  return { rows: record.length, keeping: record.filter(({ kept }) => kept !== undefined).length, resting, copies }
}
