/** Lanes of the timeline with their names and places. */
import { type LineWhat, type RecordLane, recordLanes } from '@standoff/core/kernel'
import { labelSize } from '../../../components/text-lines.js'
import type { Strings } from '../../../state/locale.js'
import type { Item } from '../data/item.js'
import type { Look } from '../look.js'

export interface Line {
  key: string
  label: string
  y: number
}

export interface Lane {
  id: string
  name: string
  hue: string | null
  top: number
  bottom: number
  lines: Line[]
}

/** Height of a lane's name, of a line where it is named above, and of what parts two lanes, px. */
const HEAD = 21
const NARROW = 38
const GAP = 6

export function lanesOf(items: readonly Item[], look: Look, strings: Strings, isWide: boolean): Lane[] {
  // Beside a line its name may take two lines of letters.
  const height = isWide ? 2 * (labelSize() + 1) : NARROW
  let y = 0
  return recordLanes(items, look.file).map((lane): Lane => {
    const top = y
    y += HEAD
    const lines = lane.lines.map(({ key, what }): Line => {
      const line = { key, label: labelOf(what, look, strings), y: y + (isWide ? 0.5 : 0.64) * height }
      y += height
      return line
    })
    const bottom = y
    y += GAP
    const isParty = lane.kind === 'principal' || lane.kind === 'group'
    return {
      id: lane.id,
      name: nameOf(lane, look, strings),
      hue: isParty ? look.hue(lane.id) : null,
      top,
      bottom,
      lines,
    }
  })
}

function nameOf({ id, kind, lines }: RecordLane, look: Look, strings: Strings): string {
  const words = strings.record.timeline
  if (kind === 'principal') return (lines.length > 0 ? words.own : words.noAct)(look.name(id))
  return kind === 'group' ? look.name(id) : words[kind]
}

function labelOf(what: LineWhat, look: Look, strings: Strings): string {
  const words = strings.record.timeline
  switch (what.kind) {
    case 'rung':
      return look.rung(what.rung)
    case 'through':
      return words.through(what.parties.map(look.name).join(', '))
    case 'foreignActs':
      return words.actOfOthers
    case 'foreignWords':
      return words.wordOfOthers
    case 'public':
    case 'private':
    case 'order':
      return words[what.kind]
    default:
      return words.kinds[what.kind]
  }
}
