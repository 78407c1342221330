/**
 * Lanes of the timeline from top to bottom: the first government, messages, the second, its groups, others; in each a
 * line for every rung or way.
 */
import { principalsOf, proxiesOf, SEVERAL } from '@standoff/core/kernel'
import { labelSize } from '../../../components/text-lines.js'
import type { Strings } from '../../../state/locale.js'
import type { Item } from '../data/item.js'
import type { Look } from '../look.js'

export interface Line {
  key: string
  lane: string
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
const BETWEEN = 'between'
const OTHERS = 'others'
const BESIDE = 'beside'

/** The lane and the line on which a row is drawn. */
export function lineOf(
  { act, message, row, parties }: Item,
  isPrincipal: (id: string) => boolean,
): { lane: string; what: string } {
  if (act !== null) return { lane: act.lane, what: `rung ${row.rung}` }
  if (message !== null) {
    const way =
      message.through.length > 0 ? `through ${message.through.join(' ')}` : message.isPrivate ? 'private' : 'public'
    return {
      lane: message.to === null ? OTHERS : BETWEEN,
      what: message.to === null ? (message.isPrivate ? 'private' : 'public') : way,
    }
  }
  if (row.kind === 'order' && parties.length > 0 && isPrincipal(parties[0])) return { lane: parties[0], what: 'order' }
  return { lane: BESIDE, what: row.kind === 'act' || row.kind === 'message' ? `foreign ${row.kind}` : row.kind }
}

const lineKey = ({ lane, what }: { lane: string; what: string }): string => `${lane}/${what}`
export const keyOf = (item: Item, isPrincipal: (id: string) => boolean): string => lineKey(lineOf(item, isPrincipal))

export function lanesOf(items: readonly Item[], look: Look, strings: Strings, isWide: boolean): Lane[] {
  const words = strings.record.timeline
  const principals = principalsOf(look.file)
  const isPrincipal = (id: string): boolean => principals.includes(id)
  const used = new Map<string, Set<string>>()
  for (const item of items) {
    const { lane, what } = lineOf(item, isPrincipal)
    const some = used.get(lane)
    if (some === undefined) used.set(lane, new Set([what]))
    else some.add(what)
  }
  const label = (what: string): string => {
    const [kind, ...rest] = what.split(' ')
    if (kind === 'rung') return look.rung(rest.join(' '))
    if (kind === 'through') return words.through(rest.map(look.name).join(', '))
    if (kind === 'foreign') return rest[0] === 'act' ? words.actOfOthers : words.wordOfOthers
    if (kind === 'public' || kind === 'private') return words[kind]
    return kind === 'order' ? words.order : (words.kinds[kind as keyof typeof words.kinds] ?? kind)
  }
  /** Orders and quiet above, then the gravest first; ways of messages in public first. */
  const rank = (what: string): number =>
    what.startsWith('rung ') ? -look.severity(what.slice(5)) : what === 'public' ? 0 : what === 'order' ? 2 : 1
  const lanes: Lane[] = []
  let y = 0
  const add = (id: string, name: string, hue: string | null): void => {
    const top = y
    y += HEAD
    const whats = [...(used.get(id) ?? [])].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    // Beside a line its name may take two lines of letters.
    const height = isWide ? 2 * (labelSize() + 1) : NARROW
    const lines = whats.map((what): Line => {
      const line = {
        key: lineKey({ lane: id, what }),
        lane: id,
        label: label(what),
        y: y + (isWide ? 0.5 : 0.64) * height,
      }
      y += height
      return line
    })
    lanes.push({ id, name, hue, top, bottom: y, lines })
    y += GAP
  }
  const own = (id: string): void =>
    add(id, used.has(id) ? words.own(look.name(id)) : words.noAct(look.name(id)), look.hue(id))
  own(principals[0])
  if (used.has(BETWEEN)) add(BETWEEN, words.between, null)
  own(principals[1])
  for (const id of proxiesOf(look.file)) if (used.has(id)) add(id, look.name(id), look.hue(id))
  if (used.has(SEVERAL)) add(SEVERAL, words.several, null)
  if (used.has(OTHERS)) add(OTHERS, words.others, null)
  if (used.has(BESIDE)) add(BESIDE, words.beside, null)
  return lanes
}
