/**
 * Accepted rows put at the end of `record.rows` of a crisis file, by changing its text and nothing else in it: comments,
 * order and spelling stay. The change is tried out before it is handed over.
 */
import { type Document, isMap, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Column } from '../crisis/schema/record.js'

export type Cells = Partial<Record<Column, string>>

const pairOf = (map: unknown, key: string): Pair | undefined =>
  isMap(map)
    ? (map as YAMLMap).items.find((pair) => String((pair.key as { value?: unknown })?.value) === key)
    : undefined
const item = (cells: Cells): string => JSON.stringify(cells).replace(/^\{/, '{ ').replace(/\}$/, ' }')
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
type Ranged = { range?: [number, number, number] | null }
const rangeOf = (node: unknown): [number, number, number] | undefined => (node as Ranged | null)?.range ?? undefined

/**
 * Puts rows behind those that a crisis file has.
 * @param text of a crisis file without mistakes, in YAML or JSON
 * @returns the text with the rows, each on one line; undefined where the file is written so that only a person can add
 *   to it (anchors, `record` on one line without rows)
 */
export function withInlineRows(text: string, rows: readonly Cells[]): string | undefined {
  if (rows.length === 0) return text
  const document = parsed(text)
  if (document === undefined) return undefined
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const added = changed(text, document, rows.map(item), end)
  const after = added === undefined ? undefined : parsed(added)
  return after !== undefined && isSame(document.toJS(), after.toJS(), rows) ? added : undefined
}

function parsed(text: string): Document | undefined {
  const document = parseDocument(text, { keepSourceTokens: true })
  return document.errors.length === 0 && isMap(document.contents) ? (document as Document) : undefined
}

function changed(text: string, document: Document, items: readonly string[], end: string): string | undefined {
  const record = pairOf(document.contents, 'record')
  const list = pairOf(record?.value, 'rows')?.value
  if (isSeq(list)) return inList(text, list as YAMLSeq, items, end)
  if (record === undefined) {
    if ((document.contents as YAMLMap).flow) return undefined
    const gap = text === '' || text.endsWith('\n') ? '' : end
    return `${text}${gap}record:${end}  rows:${end}${items.map((one) => `    - ${one}${end}`).join('')}`
  }
  const section = record.value as YAMLMap | null
  if (!isMap(section) || section.flow || section.items.length === 0) return undefined
  const first = rangeOf(section.items[0].key)
  const key = rangeOf(record.key)
  if (first === undefined || key === undefined || pairOf(section, 'rows') !== undefined) return undefined
  const indent = ' '.repeat(columnOf(text, first[0]))
  const at = lineEnd(text, key[1])
  return `${text.slice(0, at).replace(/\r$/, '')}${end}${indent}rows:${end}${items.map((one) => `${indent}  - ${one}`).join(end)}${text.slice(at) === '' ? end : (text[at - 1] === '\r' ? '\r' : '') + text.slice(at)}`
}

function inList(text: string, list: YAMLSeq, items: readonly string[], end: string): string | undefined {
  const range = rangeOf(list)
  if (range === undefined) return undefined
  if (list.flow) {
    const close = range[1] - 1
    const last = rangeOf(list.items.at(-1))
    const at = last === undefined ? range[0] + 1 : last[1]
    const isOpen = last === undefined || /^\s*,/.test(text.slice(at, close))
    return `${text.slice(0, at)}${isOpen ? '' : ','} ${items.join(', ')}${text.slice(at)}`
  }
  const dash = text.lastIndexOf('-', rangeOf(list.items[0])?.[0] ?? -1)
  const last = rangeOf(list.items.at(-1))
  if (dash < 0 || last === undefined) return undefined
  const indent = ' '.repeat(columnOf(text, dash))
  const lines = items.map((one) => `${indent}- ${one}`)
  // The range of a block item may reach to the start of the next line.
  const at = text[last[1] - 1] === '\n' ? last[1] : lineEnd(text, last[1])
  if (text[at - 1] === '\n') return `${text.slice(0, at)}${lines.map((line) => line + end).join('')}${text.slice(at)}`
  const isCarriage = text[at - 1] === '\r'
  return `${text.slice(0, isCarriage ? at - 1 : at)}${end}${lines.join(end)}${isCarriage ? '\r' : ''}${text.slice(at)}`
}

/** Whether the data is the old with the rows behind, and nothing else. */
function isSame(before: unknown, after: unknown, rows: readonly Cells[]): boolean {
  const expected = structuredClone(before) as { record?: { rows?: unknown[] } | null }
  expected.record ??= {}
  expected.record.rows = [...(expected.record.rows ?? []), ...rows]
  return sorted(expected) === sorted(after)
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

declare function structuredClone<T>(value: T): T
