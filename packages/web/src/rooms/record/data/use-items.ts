/** The items of the crisis that is open: made once for each, in slices, and kept while it is. */
import type { Crisis } from '@standoff/core'
import { startTransition, useEffect, useState } from 'react'
import { type Item, itemsOf } from './item.js'
import { slicer } from './slices.js'

export interface Record {
  crisis: Crisis
  items: readonly Item[]
  byId: ReadonlyMap<string, Item>
}

/** Rows worked out before it is asked whether the slice is used up. */
const BATCH = 60
const kept = new WeakMap<Crisis, Record>()

/** @param stale whether nobody wants it any more */
async function build(crisis: Crisis, stale: () => boolean): Promise<Record | null> {
  const pause = slicer()
  const items: Item[] = []
  for (let from = 0; from < crisis.record.length; from += BATCH) {
    items.push(...itemsOf(crisis, crisis.record.slice(from, from + BATCH), from))
    await pause()
    if (stale()) return null
  }
  const record = { crisis, items, byId: new Map(items.map((item) => [item.id, item])) }
  kept.set(crisis, record)
  return record
}

/** Null until it is ready; while a changed file is read, the last one stays. */
export function useRecord(crisis: Crisis | null): Record | null {
  const [record, setRecord] = useState<Record | null>(() => (crisis === null ? null : (kept.get(crisis) ?? null)))
  useEffect(() => {
    if (crisis === null) return setRecord(null)
    const found = kept.get(crisis)
    if (found !== undefined) return setRecord(found)
    let stale = false
    void build(crisis, () => stale).then((built) => {
      // Drawn bit by bit, as a long record is.
      if (built !== null && !stale) startTransition(() => setRecord(built))
    })
    return () => {
      stale = true
    }
  }, [crisis])
  return record
}
