/** What the rows of a record rest on: one line that sums it up, and a line for each row that rests on little. */
import { RE_POSTER_KINDS, RESTS_ON, type RestingRow, type RestsOn, type SourcesOfRows } from '@standoff/core/kernel'
import type { LookedAtCopy } from '../input/kept-copies.js'
import { counted, listed } from '../wording/words.js'

const ON: Readonly<Record<RestsOn, string>> = {
  one: 'one source only',
  're-posters': 're-posters alone',
  nothing: 'no source',
}

/** One line on all rows; empty where there is none. */
export function sourcesInWords({ rows, resting, copies }: SourcesOfRows, isListed = false): string {
  if (rows === 0) return ''
  const count = (on: RestsOn): number => resting.filter(({ rests }) => rests === on).length
  const told = [...RESTS_ON]
    .reverse()
    .flatMap((on) => (count(on) === 0 ? [] : [`${count(on)} ${count(on) === 1 ? 'rests' : 'rest'} on ${ON[on]}`]))
  const kept = copies.length === 0 ? '' : `; ${counted(copies.length, 'local copy', 'local copies')} of sources`
  if (told.length === 0)
    return `sources: ${rows === 1 ? 'its one row rests' : `all ${rows} rows rest`} on two publishers or more${kept}`
  const where = isListed ? ':' : ' (--sources lists them)'
  return `sources: of ${counted(rows, 'row')} of the record, ${listed(told)}${kept}${where}`
}

/** The lines of `--sources`, in the order of files and lines, each with the length of its head. */
export function sourcesLines(
  { resting }: SourcesOfRows,
  copies: readonly LookedAtCopy[],
): { text: string; head: number }[] {
  const lines = [
    ...resting.map((row) => ({ ...row, says: restingText(row) })),
    ...copies.flatMap((copy) => {
      const says = copyText(copy)
      return says === undefined ? [] : [{ ...copy, says }]
    }),
  ]
  lines.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
  return lines.map(({ file, line, id, says }) => {
    const place = `${file}:${line}:`
    return { text: `${place} ${id}: ${says}`, head: place.length }
  })
}

function restingText({ rests, sources }: RestingRow): string {
  if (rests === 'nothing') return 'no source: the column source is empty'
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  if (rests === 'one') {
    const pages = sources.length > 1 ? ` (${sources.length} pages of it)` : ''
    const address = sources.every(({ isWorkingCopy }) => isWorkingCopy)
      ? ', at an address where it tries its pages out: that may vanish'
      : ''
    return `one source only: ${publishers[0]}${pages}${address}`
  }
  const why = publishers.map((publisher) => {
    const kind = sources.find((one) => one.publisher === publisher)?.rePoster
    return `${publisher} is ${kind == null ? 'one' : RE_POSTER_KINDS[kind]}`
  })
  return `re-posters alone: ${why.join('; ')}`
}

/** What is to be said of a copy; nothing where it is as it was. */
function copyText({ state, copy, source, sha256, found, why }: LookedAtCopy): string | undefined {
  const of = `the copy ${copy} of ${source}`
  switch (state) {
    case 'same':
      return undefined
    case 'missing':
      return `${of} is not there`
    case 'unchecked':
      return `${of} has no checksum; it would be sha256: ${found}`
    case 'changed':
      return `${of} has changed: found SHA-256 ${found}; expected ${sha256}`
    case 'unreadable':
      return `${of} cannot be read (${why})`
  }
}
