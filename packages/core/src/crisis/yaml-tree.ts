import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, type Pair, Parser } from 'yaml'
import { LIMITS } from './limits.js'
import { type Problem, show } from './problem.js'

/** Keys that no mapping of ours may hold: plain objects would take them for something else. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

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

class TooDeep extends Error {
  constructor(readonly offset: number) {
    super('nested too deep')
  }
}

const isData = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tokens of one text, given up as soon as it is nested too deep: the library itself would run out of stack. */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const lexer = new Lexer()
  for (const lexeme of lexer.lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > 2 * LIMITS.depth + 4) throw new TooDeep(parser.offset)
  }
  yield* parser.end()
}

const OPTIONS = { uniqueKeys: false, prettyErrors: false, strict: true, stringKeys: false, version: '1.2', merge: false } as const

/** Characters of the YAML library's own words that are passed on: it may quote the rest of the file. */
const QUOTED = 200

/** What the YAML library says, in our words where they help. */
function explain(code: string, message: string): { found: string; expected: string; hint?: string } {
  const first = message.split('\n')[0]
  if (code === 'TAB_AS_INDENT' || /tab/i.test(first)) return { found: 'a tab used for indentation', expected: 'spaces', hint: 'replace the tab by spaces' }
  if (code === 'MULTIPLE_DOCS') return { found: 'a second document', expected: 'one crisis a file' }
  const said = first.length > QUOTED ? `${first.slice(0, QUOTED)}\u2026` : first.replace(/\.$/, '')
  return { found: `text that is not YAML (${said})`, expected: 'valid YAML or JSON' }
}

/** Reads YAML (or JSON, which is YAML) into plain data without ever throwing. */
export function readTree(file: string, given: string): Tree {
  const problems: Problem[] = []
  const lines = new LineCounter()
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given
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
    report(0, [], `${text.length} characters`, `at most ${LIMITS.yamlCharacters}`, 'put a long record into a CSV file beside it (record.file)')
    return nothing()
  }

  let document: Document.Parsed | undefined
  try {
    const composer = new Composer(OPTIONS)
    for (const next of composer.compose(tokensOf(text, lines), true, text.length)) {
      if (document === undefined) document = next as Document.Parsed
      else {
        report(next.range[0], [], 'a second document', 'one crisis a file')
        break
      }
    }
  } catch (error) {
    const deep = error instanceof TooDeep || error instanceof RangeError
    report(error instanceof TooDeep ? error.offset : 0, [], deep ? `nesting deeper than ${LIMITS.depth} levels` : 'text that is not YAML', deep ? `at most ${LIMITS.depth} levels` : 'valid YAML or JSON')
    return nothing()
  }
  if (document === undefined) return nothing()
  for (const mistake of [...document.errors, ...document.warnings]) {
    const { found, expected, hint } = explain(mistake.code, mistake.message)
    report(mistake.pos[0], [], found, expected, hint)
  }

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
      return target !== undefined && isScalar(target) ? String(target.value) : undefined
    }
    if (!isScalar(node)) return node === null ? '' : undefined
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  }

  const convertMap = (items: readonly Pair[], path: Path, depth: number, from: number): Record<string, unknown> => {
    const result: Record<string, unknown> = {}
    const merged: unknown[] = []
    for (const pair of items) {
      if (stopped) break
      const at = offsetOf(pair.key, from)
      if (isScalar(pair.key) && pair.key.anchor !== undefined) anchors.set(pair.key.anchor, pair.key)
      const key = keyText(pair.key)
      if (key === undefined) report(at, path, 'a key that is not a word', 'a plain word before the colon')
      else if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        report(at, [...path, key], 'the merge key <<', 'the keys themselves', 'merging (<<) is not supported: write the keys out, or repeat single values by aliases')
        merged.push(convert(pair.value as Node | null, [...path, key], depth + 1, at))
      } else if (FORBIDDEN_KEYS.has(key)) report(at, [...path, key], `the key ${show(key)}`, 'another name')
      else if (Object.hasOwn(result, key)) report(at, [...path, key], `the key ${show(key)} a second time`, 'each key once')
      else result[key] = convert(pair.value as Node | null, [...path, key], depth + 1, at)
    }
    // Refused, yet carried out: otherwise every key that it stands for would be told as missing too.
    for (const source of merged.flat()) for (const [key, value] of Object.entries(isData(source) ? source : {})) if (!Object.hasOwn(result, key)) result[key] = value
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
      report(at, path, `aliases that repeat more than ${LIMITS.aliasValues} values`, 'fewer aliases', 'write the values out')
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
      return value === null || ['number', 'string', 'boolean'].includes(typeof value) ? value : (node.source ?? String(value))
    }
    open.add(node)
    let value: unknown = null
    if (isMap(node)) value = convertMap(node.items, path, depth, at)
    else if (isSeq(node)) value = node.items.map((item, index) => convert(item as Node | null, [...path, index], depth + 1, at))
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
