/**
 * A YAML text as blocks of whole lines: the pairs of its mappings, and the items of lists whose members are known by
 * something. Whatever does not stand on lines of its own (in brackets, an item's own fields) is one block with what it is in.
 */
import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Step } from '../differences/difference.js'
import { membersOf } from '../differences/members.js'
import type { Problem } from '../problem.js'
import { lineStart, nextLine } from './lines.js'

export interface Block {
  /** Key, or what a member of a list is known by. */
  name: string
  step: Step
  /** Its own lines, and where the lines of remarks directly above them begin. */
  from: number
  to: number
  lead: number
  indent: number
  value: unknown
  /** How it is written where nothing is in it: `ties: []`. */
  emptied: string
  /** What is in it, where that stands on lines of its own. */
  kind: 'map' | 'list' | 'leaf'
  parts: Block[]
}

/** Where what a node says ends. */
function endOf(text: string, node: Node | null, otherwise: number): number {
  if (node === null || node.range == null) return otherwise
  if (isMap(node) && node.flow !== true && node.items.length > 0) {
    const last = node.items[node.items.length - 1]
    return endOf(text, last.value as Node | null, (last.key as Node).range?.[1] ?? otherwise)
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) {
    const at = node.items.length - 1
    return endOf(text, node.items[at] as Node | null, (dashOf(node, at) ?? otherwise) + 1)
  }
  if (node.range[1] <= node.range[0]) return otherwise
  return node.range[1]
}

/** Offset of the dash of an item. */
function dashOf(list: YAMLSeq, at: number): number | undefined {
  const { items } = list.srcToken as CST.BlockSequence
  return items[at]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
}

const REMARK = /^[ \t]*#/

/** Where remarks begin that stand directly above an offset, at least after another. */
function leadOf(text: string, from: number, after: number): number {
  let at = from
  while (at > after) {
    const above = lineStart(text, at - (text.slice(at - 2, at) === '\r\n' ? 2 : 1))
    if (above < after || !REMARK.test(text.slice(above, at))) break
    at = above
  }
  return at
}

interface Reader {
  text: string
  document: Document
}

/** One block from the first offset of its text on; undefined where it does not stand on lines of its own. */
function blockAt(
  { text, document }: Reader,
  node: Node | null,
  { start, otherwise, after }: { start: number; otherwise: number; after: number },
): Omit<Block, 'name' | 'step' | 'kind' | 'parts' | 'emptied'> | undefined {
  const from = lineStart(text, start)
  if (text.slice(from, start).trim() !== '') return undefined
  const end = Math.max(endOf(text, node, otherwise), start + 1)
  const to = /[\r\n]/.test(text[end - 1]) ? end : nextLine(text, end)
  return {
    from,
    to,
    lead: leadOf(text, from, after),
    indent: start - from,
    value: node === null ? null : node.toJS(document),
  }
}

function pairsOf(reader: Reader, map: YAMLMap, steps: readonly Step[]): Block[] | undefined {
  const { text } = reader
  const blocks: Block[] = []
  let after = 0
  for (const { key, value } of map.items as { key: Node; value: Node | null }[]) {
    if (!isScalar(key) || key.range == null) return undefined
    const [start, end] = key.range
    const block = blockAt(reader, value, { start, otherwise: end, after })
    if (block === undefined) return undefined
    const name = String((key as Scalar).value)
    const inside = partsOf(reader, value, [...steps, name])
    const written = text.slice(start, end)
    blocks.push({
      ...block,
      name,
      step: name,
      ...inside,
      emptied: `${written}: ${inside.kind === 'list' ? '[]' : '{}'}`,
    })
    after = block.to
  }
  return blocks
}

function itemsOf(reader: Reader, list: YAMLSeq, steps: readonly Step[]): Block[] | undefined {
  const members = membersOf(list.toJS(reader.document) as unknown[], steps)
  if (members === undefined) return undefined
  const names = [...members.keys()]
  const blocks: Block[] = []
  let after = 0
  for (const [at, item] of (list.items as (Node | null)[]).entries()) {
    const start = dashOf(list, at)
    const block = start === undefined ? undefined : blockAt(reader, item, { start, otherwise: start + 1, after })
    if (block === undefined) return undefined
    blocks.push({ ...block, name: names[at], step: { member: names[at] }, kind: 'leaf', parts: [], emptied: '' })
    after = block.to
  }
  return blocks
}

function partsOf(reader: Reader, node: Node | null, steps: readonly Step[]): Pick<Block, 'kind' | 'parts'> {
  const map = isMap(node) && node.flow !== true && node.items.length > 0 ? pairsOf(reader, node, steps) : undefined
  if (map !== undefined) return { kind: 'map', parts: map }
  const list = isSeq(node) && node.flow !== true && node.items.length > 0 ? itemsOf(reader, node, steps) : undefined
  return list === undefined ? { kind: 'leaf', parts: [] } : { kind: 'list', parts: list }
}

/** An anchor or alias: what it stands for may be elsewhere in a merged text. */
function sharedIn(document: Document): string | undefined {
  let found: string | undefined
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) found ??= `*${node.source}`
      else if (node.anchor !== undefined) found ??= `&${node.anchor}`
    },
  })
  return found
}

/** A sound YAML text as one block, or why it cannot be taken apart. */
export function blocksOf(file: string, text: string): Block | Problem {
  // As the reader of crisis files does: characters stay where they are.
  const read = text.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(read, { keepSourceTokens: true, version: '1.2', uniqueKeys: false })
  const shared = sharedIn(document)
  if (shared !== undefined) {
    const before = read.slice(0, read.indexOf(shared)).split('\n')
    return {
      severity: 'error',
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      path: '',
      found: shared,
      expected: 'values that are written out',
      hint: 'files with anchors and aliases cannot be merged',
    }
  }
  const root = document.contents as Node | null
  return {
    name: '',
    step: '',
    from: 0,
    to: text.length,
    lead: 0,
    indent: 0,
    value: root?.toJS(document) ?? null,
    emptied: '{}',
    ...partsOf({ text: read, document }, root, []),
  }
}
