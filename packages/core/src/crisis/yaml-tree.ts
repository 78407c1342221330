import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from 'yaml'
import { normal } from '../terms/normal.js'
import { decimalComma } from './decimal-comma.js'
import { LIMITS } from './limits.js'
import { unresolved } from './merge/marks.js'
import { counted, type Problem, show } from './problem.js'

/** Keys that no mapping of ours may hold: plain objects would take them for something else. */
export const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

export type Path = readonly (string | number)[]

/** A file as plain data, with the place of every value. */
export interface Tree {
  value: unknown
  problems: Problem[]
  /** Whether the text is no YAML at all, so that more messages about its content would mislead. */
  broken: boolean
  /** Line and column of the value at a path, or of its nearest parent; of its key where `key` is asked for. */
  locate(path: Path, key?: boolean): { line: number; column: number }
}

/** Why reading was given up: the YAML library would run out of stack or memory, or take too long. */
class GivenUp extends Error {
  constructor(
    readonly reason: 'depth' | 'parts' | 'mistakes',
    readonly offset: number,
  ) {
    super(reason)
  }
}

/** What the YAML library complains of, and where. */
interface Complaint {
  at: number
  code: string
  message: string
}

/** Where the library says that a mistake is: an offset, a range or a token. */
type ErrorSource = number | readonly number[] | { offset: number; source?: string }

/** Stop the YAML library after this many errors: each costs time and memory, and only the first is shown. */
const MOST_COMPLAINTS = 50

/** Names of files are left as they are written: on a disk, two normal forms are two files. */
const isFileName = (path: Path): boolean =>
  path.length === 2 && path[0] === 'record' && (path[1] === 'file' || path[1] === 'totals')

const isData = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tokens of one text, given up as soon as it is nested too deep or has too many parts. */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const lexer = new Lexer()
  let parts = 0
  for (const lexeme of lexer.lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > 2 * LIMITS.depth + 4) throw new GivenUp('depth', parser.offset)
    // Blanks between words are not counted.
    if (lexeme.charCodeAt(0) !== 32 && ++parts > LIMITS.yamlParts) throw new GivenUp('parts', parser.offset)
  }
  yield* parser.end()
}

/** The document of a text, what the library complains of, and why it was given up where it was. */
function composed(
  text: string,
  lines: LineCounter,
): { document?: Document.Parsed; complaints: Complaint[]; second?: number; givenUp?: GivenUp } {
  const complaints: Complaint[] = []
  let document: Document.Parsed | undefined
  try {
    const composer = new Composer(OPTIONS)
    // This method is private to the library; a test checks that it still exists.
    const complain = composer['onError'] as (
      source: ErrorSource,
      code: string,
      message: string,
      warning?: boolean,
    ) => void
    composer['onError'] = (source: ErrorSource, code: string, message: string, warning?: boolean) => {
      const at = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0]
      complaints.push({ at, code, message })
      if (complaints.length >= MOST_COMPLAINTS) throw new GivenUp('mistakes', at)
      complain(source, code, message, warning)
    }
    const watched = function* (): Generator<CST.Token> {
      for (const token of tokensOf(text, lines)) {
        if (token.type === 'error') composer['onError'](token, 'UNEXPECTED_TOKEN', token.message)
        else yield token
      }
    }
    for (const next of composer.compose(watched(), true, text.length)) {
      if (document !== undefined) return { document, complaints, second: next.range[0] }
      document = next as Document.Parsed
    }
  } catch (error) {
    if (error instanceof GivenUp) return { complaints, givenUp: error }
    return { complaints, givenUp: new GivenUp(error instanceof RangeError ? 'depth' : 'mistakes', 0) }
  }
  // Errors and warnings that the library reports in another way, so that none is lost.
  const told = new Set(complaints.map(({ at, code }) => `${at} ${code}`))
  for (const { pos, code, message } of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
    if (!told.has(`${pos[0]} ${code}`)) complaints.push({ at: pos[0], code, message })
  return { document, complaints }
}

const OPTIONS = {
  uniqueKeys: false,
  prettyErrors: false,
  strict: true,
  stringKeys: false,
  version: '1.2',
  merge: false,
} as const

/** Characters of the YAML library's own words that are passed on: it may quote the rest of the file. */
const QUOTED = 200

/** What to do about what the library says, by its code. */
const HINTS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'give the line as many spaces as its neighbours have',
  BLOCK_AS_IMPLICIT_KEY:
    'a text that holds a colon and a blank goes in quotation marks; if a new line was meant, check its indentation',
  BAD_SCALAR_START: 'put the text in quotation marks',
  BAD_DQ_ESCAPE: 'in "..." a backslash is written twice; \'...\' takes it as it stands',
  MULTILINE_IMPLICIT_KEY: 'check for a missing colon, or a quotation mark that is not closed',
  BLOCK_IN_FLOW: 'inside { } and [ ] write { key: value }, parted by commas',
}

/** What the YAML library says, in our words where they help. */
function explain({ code, message }: Complaint): { found: string; expected: string; hint?: string } {
  const first = message.split('\n')[0]
  if (code === 'MULTIPLE_DOCS') return { found: 'a second document', expected: 'one crisis a file' }
  const said = first.length > QUOTED ? `${first.slice(0, QUOTED)}\u2026` : first.replace(/\.$/, '')
  const told = { found: `text that is not YAML (${said})`, expected: 'valid YAML or JSON' }
  if (/^Missing closing/.test(first)) return { ...told, hint: 'close the quotation mark' }
  if (/keys need to be/.test(first))
    return { ...told, hint: 'a key is followed by a colon and a blank, as in `key: value`' }
  if (/^Missing|end with|closing/.test(first))
    return { ...told, hint: 'look for a bracket, a comma or a quotation mark that is missing' }
  return { ...told, hint: HINTS[code] }
}

const isTab = ({ code, message }: Complaint): boolean =>
  code === 'TAB_AS_INDENT' || /\btabs?\b/i.test(message.split('\n')[0])

/** Lines that are listed in a message before the rest are counted. */
const LISTED_LINES = 5

/**
 * One message for what the library complains of. After a first mistake the library misreads the lines that follow, so
 * its further messages would mislead; tabs are reported all at once, since each must be removed.
 */
function firstOf(
  complaints: readonly Complaint[],
  text: string,
  lineOf: (offset: number) => number,
): { at: number; found: string; expected: string; hint?: string } {
  const tab = complaints.find(isTab)
  const first = complaints.reduce((least, one) => (one.at < least.at ? one : least))
  if (tab === undefined) {
    const line = lineOf(first.at)
    const lines = text.split(/\r\n|\n/)
    // They look like blanks, and YAML takes them for letters.
    const blank = [line - 1, line].find((one) => /^ *[\u00a0\u2000-\u200a\u202f\u3000]/.test(lines[one - 1] ?? ''))
    if (blank !== undefined)
      return {
        at: first.at,
        found: `a non-breaking space used for indentation in line ${blank}`,
        expected: 'spaces',
        hint: 'write plain spaces in its place',
      }
    const { hint, ...told } = explain(first)
    const others = new Set(complaints.map(({ at }) => lineOf(at))).size - 1
    const rest = others < 1 ? [] : [`what is wrong in ${counted(others, 'other line')} may follow from it`]
    return { at: first.at, ...told, hint: [...(hint === undefined ? [] : [hint]), ...rest].join('; ') || undefined }
  }
  const here = lineOf(tab.at)
  const tabbed = text
    .split(/\r\n|\n/)
    .flatMap((line, index) => (/^ *\t[ \t]*[^\s#]/.test(line) && index + 1 !== here ? [index + 1] : []))
  const listed = tabbed.slice(0, LISTED_LINES).join(', ')
  const more = tabbed.length > LISTED_LINES ? ` and ${tabbed.length - LISTED_LINES} more` : ''
  const also = tabbed.length === 0 ? '' : `, in line${tabbed.length === 1 ? '' : 's'} ${listed}${more} too`
  return {
    at: tab.at,
    found: 'a tab used for indentation',
    expected: 'spaces',
    hint: `replace the tab by spaces${also}`,
  }
}

/** Reads YAML (or JSON, which is YAML) into plain data without ever throwing. */
export function readTree(file: string, given: string): Tree {
  const problems: Problem[] = []
  const lines = new LineCounter()
  // A lone CR (old Mac files) also ends a line. Each character is replaced by one character, so all offsets stay the
  // same.
  const text = (given.charCodeAt(0) === 0xfeff ? given.slice(1) : given).replace(/\r(?!\n)/g, '\n')
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const report = (offset: number, path: Path, found: string, expected: string, hint?: string): void => {
    if (problems.length > 2 * LIMITS.problems) return
    problems.push({ severity: 'error', file, ...place(offset), path: path.join('.'), found, expected, hint })
  }
  const nothing = (): Tree => ({ value: undefined, problems, broken: true, locate: () => ({ line: 1, column: 1 }) })

  if (text.length > LIMITS.yamlCharacters) {
    report(
      0,
      [],
      `${text.length} characters`,
      `at most ${LIMITS.yamlCharacters}`,
      'put a long record into a CSV file beside it (record.file)',
    )
    return nothing()
  }

  const conflicts = unresolved(file, text)
  if (conflicts.length > 0) {
    problems.push(...conflicts)
    return nothing()
  }
  const { document, complaints, second, givenUp } = composed(text, lines)
  if (complaints.length > 0) {
    const { at, found, expected, hint } = firstOf(complaints, text, (offset) => place(offset).line)
    report(at, [], found, expected, hint)
  } else if (givenUp?.reason === 'parts') {
    report(
      givenUp.offset,
      [],
      `more than ${LIMITS.yamlParts} words, marks and lines`,
      `at most ${LIMITS.yamlParts}`,
      'put a long record into a CSV file beside it (record.file)',
    )
  } else if (givenUp !== undefined) {
    const deep = givenUp.reason === 'depth'
    report(
      givenUp.offset,
      [],
      deep ? `nesting deeper than ${LIMITS.depth} levels` : 'text that is not YAML',
      deep ? `at most ${LIMITS.depth} levels` : 'valid YAML or JSON',
    )
  } else if (second !== undefined) report(second, [], 'a second document', 'one crisis a file')
  if (document === undefined || givenUp !== undefined) return nothing()

  const broken = problems.length > 0
  const anchors = new Map<string, Node>()
  const targets = new Map<Node, Node>()
  const open = new Set<Node>()
  let aliasValues = 0
  let aliasDepth = 0
  let stopped = false

  const offsetOf = (node: unknown, otherwise: number): number => (node as Node | null)?.range?.[0] ?? otherwise
  const keyText = (node: unknown): string | undefined => {
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      return target !== undefined && isScalar(target) ? normal(String(target.value)) : undefined
    }
    if (!isScalar(node)) return node === null ? '' : undefined
    return typeof node.value === 'string' ? normal(node.value) : (node.source ?? String(node.value))
  }

  const convertMap = (items: readonly Pair[], path: Path, depth: number, from: number): Record<string, unknown> => {
    const result: Record<string, unknown> = {}
    const merged: unknown[] = []
    for (const [index, pair] of items.entries()) {
      if (stopped) break
      const split = decimalComma(items[index - 1], pair)
      if (split !== undefined) {
        report(
          offsetOf(items[index - 1].value, from),
          [...path, split.key],
          split.text,
          'a number with a decimal point',
          split.hint,
        )
        result[split.key] = split.value
        continue
      }
      const at = offsetOf(pair.key, from)
      if (isScalar(pair.key) && pair.key.anchor !== undefined) anchors.set(pair.key.anchor, pair.key)
      const key = keyText(pair.key)
      if (key === undefined) report(at, path, 'a key that is not a word', 'a plain word before the colon')
      else if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        report(
          at,
          [...path, key],
          'the merge key <<',
          'the keys themselves',
          'merging (<<) is not supported: write the keys out, or repeat single values by aliases',
        )
        merged.push(convert(pair.value as Node | null, [...path, key], depth + 1, at))
      } else if (FORBIDDEN_KEYS.has(key)) report(at, [...path, key], `the key ${show(key)}`, 'another name')
      else if (Object.hasOwn(result, key))
        report(at, [...path, key], `the key ${show(key)} a second time`, 'each key once')
      else result[key] = convert(pair.value as Node | null, [...path, key], depth + 1, at)
    }
    // Reported as a mistake, but merged all the same: otherwise each key in it would be reported as missing too.
    for (const source of merged.flat())
      for (const [key, value] of Object.entries(isData(source) ? source : {}))
        if (!Object.hasOwn(result, key)) result[key] = value
    return result
  }

  const convertAlias = (node: Node & { source: string }, path: Path, depth: number, at: number): unknown => {
    const target = anchors.get(node.source)
    if (target === undefined) {
      report(at, path, `the alias *${node.source}`, 'an alias of an anchor that stands before it')
      return null
    }
    if (open.has(target)) {
      report(at, path, `the alias *${node.source} inside what it stands for`, 'data without circles')
      return null
    }
    targets.set(node, target)
    aliasDepth++
    const value = convert(target, path, depth, at)
    aliasDepth--
    return value
  }

  function convert(node: Node | null, path: Path, depth: number, from: number): unknown {
    if (stopped || node === null || node === undefined) return null
    const at = aliasDepth > 0 ? from : offsetOf(node, from)
    if (aliasDepth > 0 && ++aliasValues > LIMITS.aliasValues) {
      report(
        at,
        path,
        `aliases that repeat more than ${LIMITS.aliasValues} values`,
        'fewer aliases',
        'write the values out',
      )
      stopped = true
      return null
    }
    if (depth > LIMITS.depth) {
      report(at, path, `nesting deeper than ${LIMITS.depth} levels`, `at most ${LIMITS.depth} levels`)
      stopped = true
      return null
    }
    if (isAlias(node)) return convertAlias(node, path, depth, at)
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) {
      const { value } = node
      if (typeof value === 'number' && !Number.isFinite(value)) {
        report(at, path, node.source ?? show(value), 'a finite number')
        return null
      }
      if (typeof value === 'string') return isFileName(path) ? value : normal(value)
      return value === null || ['number', 'boolean'].includes(typeof value) ? value : (node.source ?? String(value))
    }
    open.add(node)
    let value: unknown = null
    if (isMap(node)) value = convertMap(node.items, path, depth, at)
    else if (isSeq(node))
      value = node.items.map((item, index) => convert(item as Node | null, [...path, index], depth + 1, at))
    open.delete(node)
    return value
  }

  const indexes = new Map<Node, Map<string, Pair>>()
  const indexOf = (node: Node & { items: Pair[] }): Map<string, Pair> => {
    const index = indexes.get(node) ?? new Map<string, Pair>()
    if (indexes.has(node)) return index
    for (const pair of node.items) {
      const key = keyText(pair.key)
      if (key !== undefined && !index.has(key)) index.set(key, pair)
    }
    indexes.set(node, index)
    return index
  }

  const locate = (path: Path, key = false): { line: number; column: number } => {
    let node = document.contents as Node | null
    let offset = offsetOf(node, 0)
    for (const [step, segment] of path.entries()) {
      if (isAlias(node)) node = targets.get(node) ?? node
      if (isMap(node)) {
        const pair: Pair | undefined = indexOf(node as Node & { items: Pair[] }).get(String(segment))
        if (pair === undefined) break
        node = pair.value as Node | null
        const last = step === path.length - 1
        offset = (key && last) || node === null ? offsetOf(pair.key, offset) : offsetOf(node, offset)
      } else if (isSeq(node) && Number(segment) < node.items.length) {
        node = node.items[Number(segment)] as Node | null
        offset = offsetOf(node, offset)
      } else break
    }
    return place(offset)
  }

  let value: unknown
  try {
    value = convert(document.contents as Node | null, [], 0, 0)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(0, [], 'nesting that is too deep', `at most ${LIMITS.depth} levels`)
  }
  return { value, problems, broken, locate }
}
