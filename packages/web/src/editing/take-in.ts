/**
 * Files that a visitor brings (one, several, a folder, an archive) become the texts of a crisis, or a reason why not.
 * Names are made plain: nothing that stands outside the folder of the crisis file is taken.
 */
import { decodeUtf8, exportFormat } from '@standoff/core/kernel'
import { unzipSync } from 'fflate'
import { ARCHIVE, CRISIS, charactersOf, isArchive, type NotTaken, tooLarge } from './sizes.js'
import type { CrisisTexts } from './texts.js'

export interface Brought {
  path: string
  bytes: Uint8Array
}

export interface Taken {
  texts: CrisisTexts
  /** Files that were not taken along. */
  left: string[]
}

const TEXT = /\.(ya?ml|json|csv|md|txt)$/i
/** What data sets are exported as. */
const TABLE = /\.(csv|tsv|tab|txt)$/i
/** What must be readable for the crisis to be. */
const READ = /\.(ya?ml|json|csv)$/i
/** A plain relative path with forward slashes; nothing where it leads outside, or names no file. */
export function plainPath(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/')
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.')
  if (
    slashed.startsWith('/') ||
    /^[a-z]:/i.test(slashed) ||
    parts.includes('..') ||
    parts.length === 0 ||
    slashed.endsWith('/') ||
    [...slashed].some((letter) => letter < ' ')
  )
    return undefined
  return parts.join('/')
}

/** What systems put beside files on their own. */
const isJunk = (path: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(path)

/** Files of an archive that may be texts. Sizes are taken from its list before anything is unpacked. */
export function unpack({ path, bytes }: Brought): Brought[] | NotTaken {
  let count = 0
  let sum = 0
  let refused: NotTaken | undefined
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name.endsWith('/') || isJunk(name)) return false
        count += 1
        if (count > ARCHIVE.files) refused ??= { why: 'tooMany', found: count, most: ARCHIVE.files }
        if (!TEXT.test(name)) return false
        sum += originalSize
        refused ??=
          tooLarge(name, originalSize) ??
          (sum > ARCHIVE.bytes ? { why: 'tooLarge', file: path, found: sum, most: ARCHIVE.bytes } : undefined)
        return refused === undefined
      },
    })
    return refused ?? Object.entries(files).map(([name, content]) => ({ path: name, bytes: content }))
  } catch (error) {
    return { why: 'notZip', file: path, said: error instanceof Error ? error.message : String(error) }
  }
}

const isRefused = (given: Brought[] | NotTaken): given is NotTaken => !Array.isArray(given)
const depthOf = (path: string): number => path.split('/').length
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** @param chosen the crisis file among several that may be it */
export function takeIn(brought: readonly Brought[], chosen?: string): Taken | NotTaken {
  if (brought.length > ARCHIVE.files) return { why: 'tooMany', found: brought.length, most: ARCHIVE.files }
  const files = new Map<string, Uint8Array>()
  const left: string[] = []
  for (const one of brought) {
    const unpacked = isArchive(one.path) ? unpack(one) : [one]
    if (isRefused(unpacked)) return unpacked
    for (const { path, bytes } of unpacked) {
      const plain = plainPath(path)
      if (plain === undefined || isJunk(plain)) {
        if (plain === undefined) left.push(path)
        continue
      }
      files.set(plain, bytes)
    }
  }
  const main = chosen ?? mainOf(files)
  if (Array.isArray(main))
    return main.length === 0
      ? (exportAmong(files) ?? { why: 'noCrisis', found: [...files.keys(), ...left] })
      : { why: 'several', found: main }
  const folder = folderOf(main)
  const texts: Record<string, string> = {}
  for (const [path, bytes] of files) {
    if (!TEXT.test(path) || !path.startsWith(folder)) {
      left.push(path)
      continue
    }
    const large = tooLarge(path, bytes.length)
    if (large !== undefined) return large
    const text = decodeUtf8(bytes, path)
    if (typeof text !== 'string') {
      if (READ.test(path))
        return {
          why: 'notText',
          file: path,
          found: text.found,
          line: text.line,
          column: text.column,
          hint: text.hint ?? '',
        }
      left.push(path)
    } else if (text.length > charactersOf(path))
      return { why: 'tooLarge', file: path, found: text.length, most: charactersOf(path) }
    else texts[path.slice(folder.length)] = text
  }
  const name = main.slice(folder.length)
  const { [name]: text, ...beside } = texts
  return { texts: { name, text, beside }, left }
}

/** A table among files that is an export of a data set. */
function exportAmong(files: ReadonlyMap<string, Uint8Array>): NotTaken | undefined {
  for (const [file, bytes] of files) {
    const format = TABLE.test(file) ? exportFormat(beginning(bytes)) : undefined
    if (format !== undefined) return { why: 'export', file, name: format.name, source: format.source }
  }
  return undefined
}

/** The crisis file among files; those that may be it where that does not tell. */
function mainOf(files: ReadonlyMap<string, Uint8Array>): string | string[] {
  const may = [...files.keys()]
    .filter((path) => CRISIS.test(path))
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))
  if (may.length <= 1) return may[0] ?? []
  const named = may.filter((path) => /(^|\/)crisis\.(ya?ml|json)$/i.test(path) && depthOf(path) === depthOf(may[0]))
  if (named.length === 1) return named[0]
  const speaking = may.filter((path) => /^\uFEFF?{?\s*"?standoff"?\s*:/m.test(beginning(files.get(path))))
  return speaking.length === 1 ? speaking[0] : (speaking.length > 0 ? speaking : may).slice(0, 50)
}

const beginning = (bytes: Uint8Array | undefined): string =>
  String.fromCharCode(...(bytes ?? new Uint8Array()).subarray(0, 4000))
