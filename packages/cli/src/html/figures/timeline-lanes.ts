/** Lanes of the timeline with their names and places. */
import { type DrawnRow, type Hue, type LineWhat, ladderOf, type RecordLane, recordLanes } from '@standoff/core/kernel'
import type { Size } from '../figure.js'
import type { Look } from './look.js'

export interface Line {
  key: string
  label: string
  y: number
}

export interface Lane {
  id: string
  name: string
  hue: Hue | null
  top: number
  bottom: number
  lines: Line[]
}

/** Height of a lane's name, of a line, and of what parts two lanes, px. */
const HEAD = 22
const LINE = { wide: 30, narrow: 38 } as const
const GAP = 8

export function lanesOf(look: Look, rows: readonly DrawnRow[], { name }: Size): Lane[] {
  const label = labelIn(look)
  let y = 0
  return recordLanes(rows, look.file).map((lane): Lane => {
    const top = y
    y += HEAD
    const lines = lane.lines.map(({ key, what }): Line => {
      const line = { key, label: label(what), y: y + (name === 'wide' ? 0.5 : 0.62) * LINE[name] }
      y += LINE[name]
      return line
    })
    const bottom = y
    y += GAP
    const isParty = lane.kind === 'principal' || lane.kind === 'group'
    return { id: lane.id, name: nameOf(lane, look), hue: isParty ? look.hueOf(lane.id) : null, top, bottom, lines }
  })
}

function nameOf({ id, kind, lines }: RecordLane, { nameOf: named }: Look): string {
  switch (kind) {
    case 'principal':
      return lines.length === 0
        ? `${named(id)}: no act by its own hand in this record`
        : `${named(id)}, by its own hand`
    case 'group':
      return named(id)
    case 'between':
      return 'Messages between the two'
    case 'several':
      return 'One of several groups, not settled which'
    case 'others':
      return 'Said to others, or by the groups'
    case 'beside':
      return 'Others, claims and counts'
  }
}

const LABELS: Readonly<Record<Exclude<LineWhat['kind'], 'rung' | 'through'>, string>> = {
  public: 'in public',
  private: 'in private',
  order: 'order to its groups',
  foreignActs: 'acts of others',
  foreignWords: 'words of others',
  count: 'running totals',
  claim: 'claims',
  revision: 'revisions',
  context: 'context',
}

function labelIn({ file, nameOf: named }: Look): (what: LineWhat) => string {
  const rungs = new Map(ladderOf(file).map(({ id, name }) => [id, name]))
  return (what) =>
    what.kind === 'rung'
      ? (rungs.get(what.rung) ?? what.rung)
      : what.kind === 'through'
        ? `through ${what.parties.map(named).join(', ')}`
        : LABELS[what.kind]
}
