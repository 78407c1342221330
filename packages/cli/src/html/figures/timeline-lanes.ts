/**
 * Lanes of the timeline from top to bottom: the first government, messages, the second, its groups; in each a line for
 * every rung used.
 */
import {
  type Hue,
  type PicturedAct,
  type PicturedMessage,
  principalsOf,
  proxiesOf,
  SEVERAL,
} from '@standoff/core/kernel'
import type { Size } from '../figure.js'
import type { Look } from './look.js'

export interface Row {
  lane: string
  /** The rung, or how a message went. */
  what: string
  label: string
  y: number
}

export interface Lane {
  id: string
  name: string
  hue: Hue | null
  top: number
  bottom: number
  rows: Row[]
}

/** Height of a lane's name, of a line, and of what parts two lanes, px. */
const HEAD = 22
const LINE = { wide: 30, narrow: 38 } as const
const GAP = 8

export function lanesOf(
  look: Look,
  acts: readonly PicturedAct[],
  messages: readonly PicturedMessage[],
  { name }: Size,
): Lane[] {
  const [first, second] = principalsOf(look.file)
  const groups = proxiesOf(look.file).filter((id) => acts.some(({ lane }) => lane === id))
  const lanes: Lane[] = []
  let y = 0
  const add = (id: string, title: string, hue: Hue | null, lines: readonly string[]): void => {
    const top = y
    y += HEAD
    const rows = lines.map((what): Row => {
      const row = { lane: id, what, label: what, y: y + (name === 'wide' ? 0.5 : 0.62) * LINE[name] }
      y += LINE[name]
      return row
    })
    lanes.push({ id, name: title, hue, top, bottom: y, rows })
    y += GAP
  }
  /** Rungs used, the gravest first. */
  const rungs = (lane: string): string[] => {
    const used = new Map(acts.filter((act) => act.lane === lane).map(({ rung, severity }) => [rung, severity]))
    return [...used.keys()].sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0))
  }
  const ways = (some: readonly PicturedMessage[]): string[] =>
    (['in public', 'in private'] as const).filter((way) =>
      some.some(({ isPrivate }) => isPrivate === (way === 'in private')),
    )
  const own = (id: string): void => {
    const lines = rungs(id)
    add(
      id,
      `${look.nameOf(id)}, by its own hand${lines.length === 0 ? ': no act in this record' : ''}`,
      look.hueOf(id),
      lines,
    )
  }
  own(first)
  const between = ways(messages.filter(({ to }) => to !== null))
  if (between.length > 0) add('messages', 'Messages between the two', null, between)
  own(second)
  for (const id of groups) add(id, look.nameOf(id), look.hueOf(id), rungs(id))
  if (acts.some(({ lane }) => lane === SEVERAL))
    add(SEVERAL, 'One of several groups, not settled which', null, rungs(SEVERAL))
  const others = ways(messages.filter(({ to }) => to === null))
  if (others.length > 0) add('others', 'Said to others, or by the groups', null, others)
  return lanes
}
