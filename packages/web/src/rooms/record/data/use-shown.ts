/** What the filters of the address leave: on the timeline whenever it was, on map and list within the span of days. */
import { useDeferredValue, useMemo } from 'react'
import { useStore } from '../../../state/store.js'
import { view } from '../../../state/view.js'
import { type Filter, filterKey, filterOf, isWithin, passes } from './filter.js'
import type { Item } from './item.js'

export interface Shown {
  filter: Filter
  /** Whenever they were. */
  passing: readonly Item[]
  /** Within the span. */
  items: readonly Item[]
}

export function useShown(all: readonly Item[], asOf: number): Shown {
  const key = useDeferredValue(useStore(view, ({ params }) => filterKey(params)))
  const filter = useMemo(() => filterOf(key), [key])
  // The span alone does not make the timeline be drawn again.
  const still = useMemo(() => filterKey({ ...Object.fromEntries(entriesOf(key)), span: '' }), [key])
  const passing = useMemo(() => {
    const without = filterOf(still)
    return all.filter((item) => passes(item, without, asOf))
  }, [all, still, asOf])
  const items = useMemo(
    () => (filter.span === null ? passing : passing.filter((item) => isWithin(item, filter.span))),
    [passing, filter],
  )
  return useMemo(() => ({ filter, passing, items }), [filter, passing, items])
}

function entriesOf(key: string): [string, string][] {
  const values = JSON.parse(key) as string[]
  return ['party', 'kind', 'rung', 'harm', 'place', 'q', 'contested', 'known', 'span'].map((name, n) => [
    name,
    values[n],
  ])
}
