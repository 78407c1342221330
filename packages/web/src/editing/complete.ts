/**
 * What may be written at a cursor: keys and words of the format's own schema, ids of the crisis, columns and labels of
 * the record.
 */

import { rowFrom } from './csv-rows.js'
import {
  ACTION_LABELS,
  ACTIONS,
  COLUMNS_OF_RECORD,
  type CrisisFile,
  crisisJsonSchema,
  ladderOf,
  ROW_CONTENTS,
  ROW_KINDS,
} from './format.js'
import { cursorPlace } from './yaml-path.js'

export interface Offer {
  label: string
  /** In a word or two, beside the label. */
  detail?: string
  /** In a sentence. */
  info?: string
  kind: 'key' | 'word' | 'id'
  /** What is written, where it is not the label. */
  insert?: string
}

export interface Offers {
  /** Characters before the cursor that an offer replaces. */
  typed: number
  offers: Offer[]
}

interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string | string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: (string | number | boolean)[]
  const?: string | number | boolean
  description?: string
  title?: string
  required?: string[]
  default?: unknown
}

let whole: Schema | undefined
const schema = (): Schema => {
  whole ??= crisisJsonSchema() as Schema
  return whole
}

function alternatives(one: Schema, depth = 0): Schema[] {
  if (depth > 8) return []
  if (one.$ref !== undefined) {
    const found = one.$ref === '#' ? schema() : schema().$defs?.[one.$ref.replace('#/$defs/', '')]
    return found === undefined ? [] : alternatives(found, depth + 1)
  }
  const several = one.anyOf ?? one.oneOf
  return several === undefined
    ? [one]
    : several.flatMap((each) => alternatives({ ...each, description: each.description ?? one.description }, depth + 1))
}

/** Alternatives whose fixed words fit what stands in the mapping already. */
const fitting = (all: readonly Schema[], siblings: Readonly<Record<string, string>>): Schema[] =>
  all.filter((one) =>
    Object.entries(one.properties ?? {}).every(
      ([key, { const: fixed }]) =>
        fixed === undefined || siblings[key] === undefined || siblings[key] === String(fixed),
    ),
  )

function schemasAt(path: readonly (string | number)[]): Schema[] {
  let all = alternatives(schema())
  for (const step of path) {
    all = all.flatMap((one) => {
      if (typeof step === 'number')
        return (one.prefixItems?.[step] ?? one.items) === undefined
          ? []
          : alternatives((one.prefixItems?.[step] ?? one.items) as Schema)
      const own = one.properties?.[step]
      if (own !== undefined) return alternatives(own)
      return typeof one.additionalProperties === 'object' ? alternatives(one.additionalProperties) : []
    })
  }
  return all
}

const ids = (of: Readonly<Record<string, { name?: string; kind?: string }>>): Offer[] =>
  Object.entries(of).map(([id, { name, kind }]) => ({ label: id, detail: name, info: kind, kind: 'id' }))

const PARTIES = new Set([
  'patron',
  'proxy',
  'of',
  'host',
  'party',
  'between',
  'multiplies',
  'author',
  'oneOf',
  'allOf',
  'order_to',
  'principal',
  'orders',
  'accounts',
  'by',
])

/** Ids of the crisis that a key takes; none where it takes no id. */
function idsFor(path: readonly (string | number)[], file: CrisisFile | null): Offer[] {
  if (file === null) return []
  const keys = path.filter((step) => typeof step === 'string')
  const last = keys.at(-1) ?? ''
  const under = keys.at(-2)
  if (keys[0] === 'record') {
    if (last === 'site' || under === 'places') return ids(file.sites)
    if (last === 'through') return [...ids(file.channels), ...ids(file.parties)]
    if (last === 'rung') return rungs(file)
    if (last === 'action') return actions()
    if (last === 'file' || last === 'totals') return []
    if (last === 'of' || last === 'order') return []
    if (under === 'actors') return ids(file.parties)
  }
  if (last === 'through') return ids(file.parties)
  return PARTIES.has(last) ? ids(file.parties) : []
}

const rungs = (file: CrisisFile): Offer[] =>
  ladderOf(file).map(({ id, name }) => ({ label: id, detail: name, kind: 'id' }))
const actions = (): Offer[] =>
  ACTION_LABELS.map((label) => ({ label, detail: ACTIONS[label].kind, info: ACTIONS[label].note, kind: 'word' }))

/** Keys that a mapping of names takes: ids of the crisis. */
function keysFor(path: readonly (string | number)[], file: CrisisFile | null): Offer[] {
  if (file === null) return []
  const last = path.at(-1)
  const parties = ['orders', 'accounts', 'weights', 'reach'].includes(String(last)) || path.at(-2) === 'accounts'
  return parties ? ids(file.parties) : []
}

const firstSentence = (text: string | undefined): string | undefined => text

/** @param before the crisis file up to the cursor */
export function completeYaml(before: string, file: CrisisFile | null): Offers | undefined {
  const place = cursorPlace(before)
  if (place === undefined) return undefined
  const { path, writes, typed, siblings } = place
  const here = schemasAt(path)
  if (writes === 'key') {
    const offers = new Map<string, Offer>()
    for (const one of fitting(here, siblings)) {
      for (const [key, field] of Object.entries(one.properties ?? {})) {
        if (Object.hasOwn(siblings, key) || offers.has(key)) continue
        offers.set(key, {
          label: key,
          detail: one.required?.includes(key) ? '*' : undefined,
          info: firstSentence(field.description ?? alternatives(field)[0]?.description),
          kind: 'key',
          insert: `${key}: `,
        })
      }
    }
    const names = keysFor(path, file).map((offer): Offer => ({ ...offer, insert: `${offer.label}: ` }))
    return {
      typed: typed.length,
      offers: [...offers.values(), ...names.filter(({ label }) => !Object.hasOwn(siblings, label))],
    }
  }
  const words = here.flatMap(({ enum: several, const: one, type, description }): Offer[] => {
    const values = several ?? (one === undefined ? (type === 'boolean' ? [true, false] : []) : [one])
    return values.map((value) => ({ label: String(value), info: description, kind: 'word' }))
  })
  const seen = new Set<string>()
  const offers = [...words, ...rowWords(path), ...idsFor(path, file)].filter(
    ({ label }) => !seen.has(label) && seen.add(label),
  )
  return offers.length === 0 ? undefined : { typed: typed.length, offers }
}

const plainWords = (words: readonly string[]): Offer[] => words.map((label) => ({ label, kind: 'word' }))

function wordsOf(column: string): Offer[] {
  if (column === 'kind') return plainWords(ROW_KINDS)
  if (column === 'content') return plainWords(ROW_CONTENTS)
  if (column === 'aim') return plainWords(['demonstrate', 'punish'])
  if (column === 'order') return plainWords(['restrain', 'hold', 'free', 'press'])
  return []
}

function rowWords(path: readonly (string | number)[]): Offer[] {
  const isCell = path[0] === 'record' && (path[1] === 'rows' || path[1] === 'amend') && path.length === 4
  return isCell ? wordsOf(String(path[3])) : []
}

/** Words by which the column `channel` is matched on its start. */
export const CHANNEL_WORDS = [
  'kinetic',
  'public',
  'official_report',
  'official_contact',
  'intermediary (…)',
  'back channel (…)',
  'leak',
  'accident',
  'indirect',
] as const

/**
 * @param header first line of the file
 * @param before the row up to the cursor
 */
export function completeCsv(
  header: string,
  before: string,
  isHeader: boolean,
  file: CrisisFile | null,
): Offers | undefined {
  const cells = rowFrom(before, 0).cells
  const { text: typed } = cells[cells.length - 1]
  const columns = rowFrom(header, 0).cells.map((cell) => cell.text.trim())
  if (isHeader) {
    return {
      typed: typed.length,
      offers: Object.entries(COLUMNS_OF_RECORD).flatMap(([label, info]): Offer[] =>
        columns.includes(label) && label !== typed ? [] : [{ label, info, kind: 'key' }],
      ),
    }
  }
  const column = columns[cells.length - 1]
  const offers =
    column === 'action' ? actions() : column === undefined ? [] : [...wordsOf(column), ...cellIds(column, file)]
  return offers.length === 0 ? undefined : { typed: typed.length, offers }
}

function cellIds(column: string, file: CrisisFile | null): Offer[] {
  if (column === 'channel') return plainWords(CHANNEL_WORDS)
  if (file === null) return []
  if (column === 'actor' || column === 'target') {
    const names = Object.values(file.parties).flatMap(({ name, aliases }) => [name, ...aliases])
    return [...new Set([...names, ...Object.keys(file.record.actors)])].map((label) => ({
      label,
      kind: 'id',
      insert: /[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label,
    }))
  }
  if (column === 'place')
    return [
      ...new Set([
        ...Object.values(file.sites).flatMap(({ name, aliases }) => [name, ...aliases]),
        ...Object.keys(file.record.places),
      ]),
    ].map((label) => ({ label, kind: 'id', insert: /[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label }))
  if (column === 'author' || column === 'order_to') return ids(file.parties)
  if (column === 'site') return ids(file.sites)
  if (column === 'through') return [...ids(file.channels), ...ids(file.parties)]
  return column === 'rung' ? rungs(file) : []
}
