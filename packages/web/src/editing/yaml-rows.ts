/**
 * Rows of the record that stand in the crisis file itself, and what it adds to rows of the CSV file (`record.amend`).
 * Every change is tried out before it is handed over: where anything else than the row would change, there is none, and
 * the text is edited by hand.
 */
import { type Document, isAlias, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { changed, type TextChange } from './change.js'
import {
  addItem,
  addPair,
  addToSection,
  dataOf,
  documentOf,
  flowMap,
  isMap,
  isSeq,
  keyOf,
  pairOf,
  removeItem,
  removePair,
  setTexts,
} from './yaml-text.js'

export type Values = Readonly<Record<string, string>>
type Data = Record<string, unknown>

/** A value as the text of a cell: what the checker reads it as. */
export function asCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value !== 'object') return String(value)
  const { oneOf, weights, allOf } = value as { oneOf?: string[]; weights?: Record<string, number>; allOf?: string[] }
  if (allOf !== undefined) return allOf.join(' + ')
  return (oneOf ?? [])
    .map((party) => (weights?.[party] === undefined ? party : `${party}:${weights[party]}`))
    .join(' | ')
}

const sectionOf = (document: Document): unknown => pairOf(document.contents, 'record')?.value
const listOf = (document: Document): YAMLSeq | undefined => {
  const list = pairOf(sectionOf(document), 'rows')?.value
  return isSeq(list) ? (list as YAMLSeq) : undefined
}
const amendsOf = (document: Document): YAMLMap | undefined => {
  const map = pairOf(sectionOf(document), 'amend')?.value
  return isMap(map) ? (map as YAMLMap) : undefined
}

function cellsOf(map: unknown): Record<string, string> | undefined {
  if (!isMap(map)) return undefined
  const cells: Record<string, string> = {}
  for (const pair of map.items as Pair[]) {
    const value = pair.value as { toJSON?: () => unknown } | null
    if (isAlias(value)) return undefined
    cells[keyOf(pair)] = asCell(value === null ? null : value.toJSON?.())
  }
  return cells
}

function placeOf(list: YAMLSeq, text: string, id: string, line: number): number {
  const fits = (place: number): boolean => cellsOf(list.items[place])?.id?.trim() === id
  const places = [...list.items.keys()].filter(fits)
  if (places.length < 2) return places[0] ?? -1
  const lineOf = (place: number): number =>
    text.slice(0, (list.items[place] as YAMLMap).range?.[0] ?? 0).split('\n').length
  return places.find((place) => lineOf(place) === line) ?? places[0]
}

/** Cells of a row that stands in the text. */
export function yamlRow(text: string, id: string, line: number): Record<string, string> | undefined {
  const document = documentOf(text)
  const list = document === undefined ? undefined : listOf(document)
  return list === undefined ? undefined : cellsOf(list.items[placeOf(list, text, id, line)])
}

/** What the text adds to a row of the CSV file. */
export function amendsTo(text: string, id: string): Record<string, string> | undefined {
  const document = documentOf(text)
  return document === undefined ? undefined : (cellsOf(pairOf(amendsOf(document), id)?.value) ?? {})
}

/** Whether texts differ only as `apply` says: everything else is the same data. */
function soundly(
  before: string,
  document: Document,
  changes: TextChange[] | undefined,
  apply: (data: Data) => void,
): TextChange[] | undefined {
  if (changes === undefined) return undefined
  const after = documentOf(changed(before, changes))
  const [expected, got] = [dataOf(document), after === undefined ? undefined : dataOf(after)]
  if (typeof expected !== 'object' || expected === null || got === undefined) return undefined
  const copy = structuredClone(expected) as Data
  apply(copy)
  return same(copy, got) ? changes : undefined
}

/** Equal as cells are: 3 and "3", nothing and an empty text. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return asCell(a) === asCell(b)
  if (Array.isArray(a) !== Array.isArray(b)) return asCell(a) === asCell(b)
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same((a as Data)[key], (b as Data)[key]))
}

const recordIn = (data: Data): Data => {
  data.record ??= {}
  return data.record as Data
}

function given(old: unknown, values: Values): Data {
  const row: Data = { ...(old as Data | undefined) }
  for (const [key, value] of Object.entries(values)) {
    if (value === '') delete row[key]
    else row[key] = value
  }
  return row
}

/** Changes columns of a row in the text; an empty text takes a column away. */
export function changeYamlRow(text: string, id: string, line: number, values: Values): TextChange[] | undefined {
  const document = documentOf(text)
  const list = document === undefined ? undefined : listOf(document)
  if (document === undefined || list === undefined) return undefined
  const place = placeOf(list, text, id, line)
  const map = list.items[place]
  if (!isMap(map)) return undefined
  return soundly(text, document, setTexts(text, map as YAMLMap, values), (data) => {
    const rows = recordIn(data).rows as Data[]
    rows[place] = given(rows[place], values)
  })
}

/** A new row, after the last one whose date is not later. */
export function addYamlRow(text: string, values: Values): TextChange[] | undefined {
  const document = documentOf(text)
  if (document === undefined) return undefined
  const list = listOf(document)
  const item = flowMap(values)
  if (list !== undefined) {
    const date = (values.date ?? '').slice(0, 10)
    const place = list.items.findLastIndex((one) => (cellsOf(one)?.date ?? '').slice(0, 10) <= date)
    const at = list.items.length > 0 && place < 0 ? -1 : place
    return soundly(
      text,
      document,
      [addItem(text, list, at, item)],
      (data) => void (recordIn(data).rows as Data[]).splice(at + 1, 0, given({}, values)),
    )
  }
  const section = sectionOf(document)
  const rows = pairOf(section, 'rows')
  const change =
    rows === undefined
      ? addToSection(text, document, 'record', 'rows', { lines: (indent) => `${indent}- ${item}`, inline: `[${item}]` })
      : setNull(text, section as YAMLMap, rows, `[${item}]`)
  return soundly(text, document, change === undefined ? undefined : [change], (data) => {
    recordIn(data).rows = [given({}, values)]
  })
}

/** Gives a key without a value one. */
function setNull(text: string, map: YAMLMap, pair: Pair, value: string): TextChange | undefined {
  const end = (pair.key as { range?: [number, number, number] }).range?.[1] ?? -1
  const colon = text.indexOf(':', end)
  return end < 0 || colon < 0 || map.flow ? undefined : { from: colon + 1, to: colon + 1, insert: ` ${value}` }
}

export function deleteYamlRow(text: string, id: string, line: number): TextChange[] | undefined {
  const document = documentOf(text)
  const list = document === undefined ? undefined : listOf(document)
  if (document === undefined || list === undefined) return undefined
  const place = placeOf(list, text, id, line)
  if (place < 0) return undefined
  return soundly(
    text,
    document,
    [removeItem(text, list, place)],
    (data) => void (recordIn(data).rows as Data[]).splice(place, 1),
  )
}

/** Changes what the text adds to a row: columns with new texts, or without one, under the same or another id. */
export function changeAmends(text: string, id: string, values: Values): TextChange[] | undefined {
  const document = documentOf(text)
  if (document === undefined) return undefined
  const amends = amendsOf(document)
  const pair = pairOf(amends, id)
  const apply = (data: Data): void => {
    const all = (recordIn(data).amend ?? {}) as Data
    recordIn(data).amend = { ...all, [id]: given(all[id], values) }
  }
  if (pair !== undefined) {
    const map = pair.value
    return isMap(map) ? soundly(text, document, setTexts(text, map as YAMLMap, values), apply) : undefined
  }
  const entry = flowMap(values)
  if (entry === '{  }') return []
  const section = sectionOf(document)
  const empty = pairOf(section, 'amend')
  const change =
    amends !== undefined
      ? addPair(text, amends, id, entry)
      : empty !== undefined
        ? setNull(text, section as YAMLMap, empty, `{ ${JSON.stringify(id)}: ${entry} }`)
        : addToSection(text, document, 'record', 'amend', {
            lines: (indent) => `${indent}${JSON.stringify(id)}: ${entry}`,
            inline: `{ ${JSON.stringify(id)}: ${entry} }`,
          })
  return soundly(text, document, change === undefined ? undefined : [change], apply)
}

/** Takes away all that the text adds to a row. */
export function removeAmends(text: string, id: string): TextChange[] | undefined {
  const document = documentOf(text)
  if (document === undefined) return undefined
  const amends = amendsOf(document)
  const pair = pairOf(amends, id)
  if (amends === undefined || pair === undefined) return []
  // The last one leaves an empty mapping behind, which a block cannot be.
  const change =
    amends.items.length === 1 && !amends.flow
      ? { from: amends.range?.[0] ?? 0, to: endWithoutLine(text, amends.range?.[1] ?? 0), insert: '{}' }
      : removePair(text, amends, pair)
  return soundly(text, document, [change], (data) => {
    delete (recordIn(data).amend as Data)[id]
  })
}

function endWithoutLine(text: string, end: number): number {
  let at = end
  while (text[at - 1] === '\n') at--
  return at
}

/** The key under which a row is amended, renamed with its row. */
export function renameAmends(text: string, id: string, next: string): TextChange[] | undefined {
  const document = documentOf(text)
  if (document === undefined) return undefined
  const pair = pairOf(amendsOf(document), id)
  if (pair === undefined) return []
  const range = (pair.key as { range?: [number, number, number] }).range
  if (!range) return undefined
  return soundly(
    text,
    document,
    [
      {
        from: range[0],
        to: range[1],
        insert: /^[\w-]+$/.test(next) && !/^\d+$/.test(next) ? next : JSON.stringify(next),
      },
    ],
    (data) => {
      const all = recordIn(data).amend as Data
      recordIn(data).amend = Object.fromEntries(
        Object.entries(all).map(([key, value]) => [key === id ? next : key, value]),
      )
    },
  )
}
