/**
 * Lanes of the record from top to bottom: the first government, messages between the two, the second, its groups,
 * others; in each a line for every rung of the ladder or way of a message that is used.
 */
import { ladderOf } from '../crisis/menu.js'
import { principalsOf, proxiesOf, SEVERAL } from '../crisis/pictures/acts.js'
import type { CrisisFile } from '../crisis/schema/crisis.js'
import type { DrawnRow } from './record-rows.js'

/** What the marks of a line have in common. */
export type LineWhat =
  | { kind: 'rung'; rung: string }
  | { kind: 'through'; parties: readonly string[] }
  | { kind: 'public' | 'private' | 'order' | 'foreignActs' | 'foreignWords' }
  | { kind: 'count' | 'claim' | 'revision' | 'context' }

export interface RecordLine {
  /** The same for all rows of the line, and for no other. */
  key: string
  what: LineWhat
}

export interface RecordLane {
  /** A party, `several`, `between`, `others` or `beside`. */
  id: string
  /**
   * A government, messages between the two, a group, acts of one of several groups, messages to or by others, and all
   * other rows.
   */
  kind: 'principal' | 'between' | 'group' | 'several' | 'others' | 'beside'
  /** Those of a principal may be none: its lane stands all the same. */
  lines: RecordLine[]
}

const BETWEEN = 'between'
const OTHERS = 'others'
const BESIDE = 'beside'

type Placed = { lane: string; what: LineWhat }

/** The lane of a row, and what its line is. */
function placeOf({ act, message, row, parties }: DrawnRow, principals: readonly string[]): Placed {
  if (act !== null) return { lane: act.lane, what: { kind: 'rung', rung: row.rung ?? '' } }
  if (message !== null) {
    const open = { kind: message.isPrivate ? 'private' : 'public' } as const
    if (message.to === null) return { lane: OTHERS, what: open }
    const { through } = message
    return { lane: BETWEEN, what: through.length > 0 ? { kind: 'through', parties: through } : open }
  }
  const { kind } = row
  if (kind === 'order' && principals.includes(parties[0])) return { lane: parties[0], what: { kind } }
  return {
    lane: BESIDE,
    what: { kind: kind === 'act' ? 'foreignActs' : kind === 'message' ? 'foreignWords' : kind },
  }
}

const keyOf = ({ lane, what }: Placed): string =>
  `${lane}/${what.kind}${what.kind === 'rung' ? ` ${what.rung}` : what.kind === 'through' ? ` ${what.parties.join(' ')}` : ''}`

/** The key of the line on which a row is drawn, for rows of one crisis. */
export function lineKeyIn(file: CrisisFile): (row: DrawnRow) => string {
  const principals = principalsOf(file)
  return (row) => keyOf(placeOf(row, principals))
}

/** The lanes that rows use, and those of both governments. */
export function recordLanes(rows: readonly DrawnRow[], file: CrisisFile): RecordLane[] {
  const principals = principalsOf(file)
  const severities = new Map(ladderOf(file).map(({ id, severity }) => [id, severity]))
  const used = new Map<string, Map<string, LineWhat>>()
  for (const row of rows) {
    const placed = placeOf(row, principals)
    const lines = used.get(placed.lane) ?? new Map<string, LineWhat>()
    used.set(placed.lane, lines.set(keyOf(placed), placed.what))
  }
  /** The gravest rung first, then orders; messages in public first. */
  const rank = (what: LineWhat): number =>
    what.kind === 'rung'
      ? -(severities.get(what.rung) ?? 0)
      : what.kind === 'public'
        ? 0
        : what.kind === 'order'
          ? 2
          : 1
  const lane = (id: string, kind: RecordLane['kind']): RecordLane => ({
    id,
    kind,
    lines: [...(used.get(id) ?? [])]
      .map(([key, what]) => ({ key, what }))
      .sort((a, b) => rank(a.what) - rank(b.what) || (a.key < b.key ? -1 : 1)),
  })
  const ifUsed = (id: string, kind: RecordLane['kind']): RecordLane[] => (used.has(id) ? [lane(id, kind)] : [])
  return [
    ...principals.slice(0, 1).map((id) => lane(id, 'principal')),
    ...ifUsed(BETWEEN, 'between'),
    ...principals.slice(1).map((id) => lane(id, 'principal')),
    ...proxiesOf(file).flatMap((id) => ifUsed(id, 'group')),
    ...ifUsed(SEVERAL, 'several'),
    ...ifUsed(OTHERS, 'others'),
    ...ifUsed(BESIDE, 'beside'),
  ]
}
