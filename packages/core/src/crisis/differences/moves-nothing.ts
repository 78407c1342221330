/** Why a difference cannot move an answer, known without any run. */
import type { Crisis } from '../checked.js'
import { contentOf, isBranch } from './plain.js'

/** Sections that no run and no reading sees: words, what is asked, what is only compared. */
const UNSEEN = new Set(['title', 'summary', 'written', 'sources', 'measures', 'questions'])
/** Fields in words, wherever they stand; only where they are words, as an id may be the same. */
const WORDS = new Set(['name', 'note', 'source', 'summary', 'judged', 'aliases', 'warhead', 'what'])
/** What of a row is words, or where it stands. */
const WORDS_OF_ROW = new Set(['raw', 'line', 'file', 'summary', 'sources', 'written', 'judged', 'note', 'kept'])

function withoutWords(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutWords)
  if (!isBranch(data)) return data
  const isWords = (key: string): boolean =>
    WORDS.has(key) && (typeof data[key] === 'string' || Array.isArray(data[key]))
  return Object.fromEntries(
    Object.keys(data)
      .filter((key) => !isWords(key))
      .map((key) => [key, withoutWords(data[key])]),
  )
}

/** All of a crisis that runs and readings see. */
function seenOf({ file, record }: Crisis): string {
  const sections = Object.entries(file).filter(([key]) => !UNSEEN.has(key) && key !== 'record')
  const rows = record.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !WORDS_OF_ROW.has(key))))
  return contentOf({ file: withoutWords(Object.fromEntries(sections)), rows, series: file.record.mainSeries })
}

/** Whether two crises are the same for every run and reading: they differ in words, or in what is asked, alone. */
export const isSeenAlike = (one: Crisis, other: Crisis): boolean => seenOf(one) === seenOf(other)
