/**
 * What was clicked, as it stands in the address, and which runs went there: `ending.war`, `week.4.5-9`,
 * `first.us.limited-strike`.
 */
import type { SingleRun } from '@standoff/core/kernel'

export type Pick =
  | { kind: 'one' }
  | { kind: 'ending'; id: string }
  | { kind: 'route'; id: string }
  | { kind: 'lull' }
  | { kind: 'truce' }
  /** Attacks of the week with this number, from 1. */
  | { kind: 'week'; week: number; low: number; high: number }
  | { kind: 'total'; place: number; low: number; high: number }
  | { kind: 'first'; party: string; option: string }
  | { kind: 'question'; id: string; yes: boolean }
  | { kind: 'killed'; side: string }

/** `5-9`, or `15-` where there is no upper end. */
export const spanKey = (low: number, high: number): string => `${low}-${Number.isFinite(high) ? high : ''}`

function span(text: string | undefined): { low: number; high: number } | null {
  const [, low, high] = /^(\d+)-(\d*)$/.exec(text ?? '') ?? []
  return low === undefined ? null : { low: Number(low), high: high === '' ? Number.POSITIVE_INFINITY : Number(high) }
}

export function pickKey(pick: Pick): string {
  switch (pick.kind) {
    case 'one':
    case 'lull':
    case 'truce':
      return pick.kind
    case 'ending':
    case 'route':
      return `${pick.kind}.${pick.id}`
    case 'week':
      return `week.${pick.week}.${spanKey(pick.low, pick.high)}`
    case 'total':
      return `total.${pick.place}.${spanKey(pick.low, pick.high)}`
    case 'first':
      return `first.${pick.party}.${pick.option}`
    case 'question':
      return `question.${pick.yes ? 'yes' : 'no'}.${pick.id}`
    case 'killed':
      return `killed.${pick.side}`
  }
}

/** @returns null where the text names nothing */
export function parsePick(text: string): Pick | null {
  const [kind, ...rest] = text.split('.')
  const id = rest.join('.')
  switch (kind) {
    case 'one':
    case 'lull':
    case 'truce':
      return { kind }
    case 'ending':
    case 'route':
      return { kind, id }
    case 'week':
    case 'total': {
      const place = Number(rest[0])
      const found = span(rest[1])
      if (found === null || !Number.isInteger(place)) return null
      return kind === 'week' ? { kind, week: place, ...found } : { kind, place, ...found }
    }
    case 'first':
      return rest.length < 2 ? null : { kind, party: rest[0], option: rest.slice(1).join('.') }
    case 'question':
      return { kind, yes: rest[0] === 'yes', id: rest.slice(1).join('.') }
    case 'killed':
      return { kind, side: id }
    default:
      return null
  }
}

export function wentThere(pick: Pick, run: SingleRun): boolean {
  switch (pick.kind) {
    case 'one':
      return true
    case 'ending':
      return run.ending === pick.id
    case 'route':
      return run.ending === 'war' && run.route === pick.id
    case 'lull':
      return run.lullDate !== null
    case 'truce':
      return run.truceDate !== null
    case 'week': {
      const attacks = run.weeks[pick.week - 1]
      return attacks !== undefined && attacks >= pick.low && attacks <= pick.high
    }
    case 'total': {
      const total = run.totals[pick.place]
      return total !== undefined && total >= pick.low && total <= pick.high
    }
    case 'first': {
      const first = run.first.find(({ party }) => party === pick.party)
      return first !== undefined && (first.option ?? 'none') === pick.option
    }
    case 'question':
      return run.yes.includes(pick.id) === pick.yes
    case 'killed':
      return (run.killed[pick.side] ?? 0) > 0
  }
}
