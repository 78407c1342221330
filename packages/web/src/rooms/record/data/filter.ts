/** What of the record is on view: by what the address says. */
import { dayOf, type Harm, isKnownBy } from '@standoff/core/kernel'
import type { Item } from './item.js'

export interface Filter {
  party: string
  kind: string
  rung: string
  harm: string
  place: string
  /** Words, all of which a row must have. */
  words: readonly string[]
  contested: boolean
  known: boolean
  /** Days from which and before which; null for all. */
  span: readonly [number, number] | null
}

export const FILTERS = ['party', 'kind', 'rung', 'harm', 'place', 'q', 'contested', 'known', 'span'] as const
/** Value of `place` for rows that have none on the map. */
export const NOWHERE = '-'

type Params = Readonly<Record<string, string>>

/** The filters of an address as one text, which stays the same where nothing of them changed. */
export const filterKey = (params: Params): string => JSON.stringify(FILTERS.map((name) => params[name] ?? ''))

/** `2024-01-01/2024-02-03`, both days included. */
export function parseSpan(text: string): [number, number] | null {
  const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text)
  if (match === null) return null
  try {
    const [from, until] = [dayOf(match[1]), dayOf(match[2]) + 1]
    return from < until ? [from, until] : null
  } catch {
    return null
  }
}

export function filterOf(key: string): Filter {
  const [party, kind, rung, harm, place, q, contested, known, span] = JSON.parse(key) as string[]
  return {
    party,
    kind,
    rung,
    harm: harm as Harm,
    place,
    words: q.toLowerCase().split(/\s+/).filter(Boolean),
    contested: contested === '1',
    known: known === '1',
    span: parseSpan(span),
  }
}

/** On the map: its place is known closely enough to be drawn. */
export const CLOSE_ENOUGH_KM = 100
export const isLocated = ({ place }: Item): boolean =>
  place !== null && place.lat !== null && place.lon !== null && place.precisionKm <= CLOSE_ENOUGH_KM

/** Whether a row passes all filters but the span of days. */
export function passes(item: Item, filter: Filter, asOf: number): boolean {
  if (filter.kind !== '' && item.row.kind !== filter.kind) return false
  if (filter.party !== '' && !item.parties.includes(filter.party)) return false
  if (filter.rung !== '' && item.rung !== filter.rung) return false
  if (filter.harm !== '' && item.harm !== filter.harm) return false
  if (filter.place !== '' && (filter.place === NOWHERE ? isLocated(item) : item.place?.key !== filter.place))
    return false
  if (filter.contested && !item.contested) return false
  if (filter.known && !isKnownBy(item, asOf)) return false
  return filter.words.every((word) => item.text.includes(word))
}

export const isWithin = ({ from, until }: Item, span: Filter['span']): boolean =>
  span === null || (from < span[1] && (until > span[0] || from >= span[0]))
