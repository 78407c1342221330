/**
 * Small changes of a YAML text by the ranges of its nodes: what is not changed keeps its bytes, its comments and its
 * layout.
 */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { TextChange } from './change.js'

const OPTIONS = {
  uniqueKeys: false,
  prettyErrors: false,
  version: '1.2',
  merge: false,
  keepSourceTokens: false,
} as const

/** The text as a document; nothing where it is no sound YAML. */
export function documentOf(text: string): Document | undefined {
  try {
    const document = parseDocument(text, OPTIONS)
    return document.errors.length > 0 ? undefined : document
  } catch {
    return undefined
  }
}

/** Its data; nothing where aliases repeat too much. */
export function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 })
  } catch {
    return undefined
  }
}

export const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '')
export const pairOf = (map: unknown, key: string): Pair | undefined =>
  isMap(map) ? (map.items as Pair[]).find((pair) => keyOf(pair) === key) : undefined
const startOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : -1)
const endOf = (node: unknown): number => (isNode(node) && node.range ? node.range[1] : -1)
const endOfPair = (pair: Pair): number => Math.max(endOf(pair.value), endOf(pair.key))
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
const columnOf = (text: string, at: number): number => at - lineStart(text, at)
export const isPlainNode = (node: unknown): node is Node =>
  isNode(node) &&
  (node as { anchor?: string }).anchor === undefined &&
  (node as { tag?: string }).tag === undefined &&
  !('source' in node && (node as { type?: string }).type === 'ALIAS')

const RESERVED = /^(true|false|null|yes|no|on|off|y|n|~)$/i
const WORDS = /^[\p{L}][\p{L}\p{N} _.()/'\u2019+-]*$/u
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A text as YAML writes it, safe within brackets too: bare where nothing could be misread, else in quotation marks. */
export function scalarText(text: string): string {
  if (DAY.test(text)) return text
  if (/^-?\d/.test(text) && String(Number(text)) === text) return text
  return WORDS.test(text) && !RESERVED.test(text) && text === text.trim() ? text : JSON.stringify(text)
}

/** A mapping on one line: `{ id: R2, killed: 0 }`. */
export const flowMap = (values: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${scalarText(key)}: ${scalarText(value)}`)
    .join(', ')} }`

/** A line after what ends at an offset: behind a comment on its line, before the next one. */
function lineAfter(text: string, end: number, line: string): TextChange {
  if (end > 0 && text[end - 1] === '\n') return { from: end, to: end, insert: `${line}\n` }
  const at = lineEnd(text, end)
  return { from: at, to: at, insert: `\n${line}` }
}

/** Adds `key: value` at the end of a mapping; `value` is written as it is. */
export function addPair(text: string, map: YAMLMap, key: string, value: string): TextChange {
  const items = map.items as Pair[]
  const last = items.at(-1)
  if (map.flow || last === undefined) {
    const inside = startOf(map) + 1
    return last === undefined
      ? { from: inside, to: endOf(map) - 1, insert: ` ${scalarText(key)}: ${value} ` }
      : { from: endOfPair(last), to: endOfPair(last), insert: `, ${scalarText(key)}: ${value}` }
  }
  return lineAfter(
    text,
    endOfPair(last),
    `${' '.repeat(columnOf(text, startOf(items[0].key)))}${scalarText(key)}: ${value}`,
  )
}

/** Takes a pair out of a mapping; where it opens a list item, only its value. */
export function removePair(text: string, map: YAMLMap, pair: Pair): TextChange {
  const items = map.items as Pair[]
  const place = items.indexOf(pair)
  const from = startOf(pair.key)
  const to = endOfPair(pair)
  if (map.flow) {
    if (place + 1 < items.length) return { from, to: startOf(items[place + 1].key), insert: '' }
    return { from: place > 0 ? endOfPair(items[place - 1]) : from, to, insert: '' }
  }
  const start = lineStart(text, from)
  if (text.slice(start, from).trim() !== '' || items.length === 1)
    return { from: startOf(pair.value), to: endOf(pair.value), insert: '""' }
  const end = text[to - 1] === '\n' ? to : lineEnd(text, to)
  return text[end - 1] === '\n'
    ? { from: start, to: end, insert: '' }
    : end < text.length
      ? { from: start, to: end + 1, insert: '' }
      : { from: Math.max(0, start - 1), to: end, insert: '' }
}

/**
 * Gives keys of a mapping new texts; an empty one takes its key away. Nothing where a value is more than a text can
 * say.
 */
export function setTexts(
  text: string,
  map: YAMLMap,
  values: Readonly<Record<string, string>>,
): TextChange[] | undefined {
  const changes: TextChange[] = []
  const added: [string, string][] = []
  for (const [key, value] of Object.entries(values)) {
    const pair = pairOf(map, key)
    if (pair === undefined) {
      if (value !== '') added.push([key, value])
    } else if (value === '') changes.push(removePair(text, map, pair))
    else if (pair.value === null) return undefined
    else if (!isPlainNode(pair.value)) return undefined
    else {
      const from = startOf(pair.value)
      const to = endOf(pair.value)
      // A value over several lines ends with a line end that must stay.
      const tail = text[to - 1] === '\n' && to > from ? '\n' : ''
      const gap = from > 0 && text[from - 1] === ':' ? ' ' : ''
      changes.push({ from, to, insert: gap + scalarText(value) + tail })
    }
  }
  if (added.length > 0) {
    const first = addPair(text, map, added[0][0], scalarText(added[0][1]))
    const column =
      map.flow || map.items.length === 0 ? undefined : ' '.repeat(columnOf(text, startOf((map.items as Pair[])[0].key)))
    let { insert } = first
    for (const [key, value] of added.slice(1)) {
      const pair = `${scalarText(key)}: ${scalarText(value)}`
      insert =
        column === undefined
          ? insert.endsWith(' ')
            ? `${insert.trimEnd()}, ${pair} `
            : `${insert}, ${pair}`
          : insert.endsWith('\n')
            ? `${insert}${column}${pair}\n`
            : `${insert}\n${column}${pair}`
    }
    changes.push({ ...first, insert })
  }
  return changes
}

/** Adds an item to a list behind the item at a place (-1: before all); `item` is written as it is. */
export function addItem(text: string, list: YAMLSeq, place: number, item: string): TextChange {
  const items = list.items as Node[]
  if (items.length === 0) return { from: startOf(list), to: endOf(list), insert: `[${item}]` }
  if (list.flow)
    return place < 0
      ? { from: startOf(items[0]), to: startOf(items[0]), insert: `${item}, ` }
      : { from: endOf(items[place]), to: endOf(items[place]), insert: `, ${item}` }
  const dash = text.lastIndexOf('-', startOf(items[0]) - 1)
  const line = `${' '.repeat(columnOf(text, dash))}- ${item}`
  if (place >= 0) return lineAfter(text, endOf(items[place]), line)
  const start = lineStart(text, dash)
  // The list may start on the line of what holds it.
  return text.slice(start, dash).trim() === ''
    ? { from: start, to: start, insert: `${line}\n` }
    : lineAfter(text, endOf(items[0]), line)
}

/** Takes an item out of a list. */
export function removeItem(text: string, list: YAMLSeq, place: number): TextChange {
  const items = list.items as Node[]
  if (items.length === 1)
    return list.flow
      ? { from: startOf(list) + 1, to: endOf(list) - 1, insert: '' }
      : { from: text.lastIndexOf('-', startOf(items[0]) - 1), to: trimmedEnd(text, endOf(items[0])), insert: '[]' }
  if (list.flow)
    return place + 1 < items.length
      ? { from: startOf(items[place]), to: startOf(items[place + 1]), insert: '' }
      : { from: endOf(items[place - 1]), to: endOf(items[place]), insert: '' }
  const from = lineStart(text, text.lastIndexOf('-', startOf(items[place]) - 1))
  const end = endOf(items[place])
  const to = text[end - 1] === '\n' ? end : lineEnd(text, end)
  return text[to - 1] === '\n'
    ? { from, to, insert: '' }
    : to < text.length
      ? { from, to: to + 1, insert: '' }
      : { from: Math.max(0, from - 1), to, insert: '' }
}

const trimmedEnd = (text: string, end: number): number => {
  let at = end
  while (text[at - 1] === '\n') at--
  return at
}

/**
 * Puts `value` under `key` of a section such as `record`, which may not be there yet, or be empty. `value` says how it
 * is written on a line of its own and within brackets.
 */
export function addToSection(
  text: string,
  document: Document,
  section: string,
  key: string,
  value: { lines: (indent: string) => string; inline: string },
): TextChange | undefined {
  const root = document.contents
  if (root !== null && (!isMap(root) || root.flow)) return undefined
  const pair = pairOf(root, section)
  const block = (indent: string): string => `${indent}${key}:\n${value.lines(`${indent}  `)}`
  if (pair === undefined) {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n'
    return { from: text.length, to: text.length, insert: `${gap}${section}:\n${block('  ')}${gap === '' ? '\n' : ''}` }
  }
  const map = pair.value
  if (isMap(map)) {
    if (map.flow) return addPair(text, map as YAMLMap, key, value.inline)
    const items = map.items as Pair[]
    return lineAfter(text, endOfPair(items[items.length - 1]), block(' '.repeat(columnOf(text, startOf(items[0].key)))))
  }
  if (isScalar(map) && map.value !== null) return undefined
  const at = lineEnd(text, endOf(pair.key))
  return { from: at, to: at, insert: `\n${block('  ')}` }
}

export { isMap, isSeq }
