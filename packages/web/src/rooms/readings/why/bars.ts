/** The bars of a waterfall: each begins where the one before ends. */
import type { EvidenceStep } from '@standoff/core/kernel'

export type Item = EvidenceStep['item']

export interface Bar {
  item: Item | 'together'
  from: number
  to: number
  by: number
  /** What it could come to in other orders; null where that hardly differs. */
  low: number | null
  high: number | null
}

/** Width of a range over orders, in decibans, from which it is drawn. */
const WORTH = 0.2

/** Strong beyond this is drawn at this: an item that one aim cannot have is infinite. */
const MOST = 60
export const within = (decibans: number): number => Math.max(-MOST, Math.min(MOST, decibans))

export const chanceOf = (decibans: number): number => 1 / (1 + 10 ** (-decibans / 10))

export function barsOf(evidence: readonly EvidenceStep[]): Bar[] {
  let at = 0
  const bars = evidence.map(({ item, decibans, orders: [low, high] }): Bar => {
    const by = within(decibans)
    const bar = {
      item,
      from: at,
      to: at + by,
      by,
      low: high - low > WORTH ? at + within(low) : null,
      high: high - low > WORTH ? at + within(high) : null,
    }
    at += by
    return bar
  })
  return [...bars, { item: 'together', from: 0, to: at, by: at, low: null, high: null }]
}
