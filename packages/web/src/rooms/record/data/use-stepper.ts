/** Steps through the rows on view, one after another, like a story. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from '../../../state/store.js'
import { setParams, view } from '../../../state/view.js'
import type { Item } from './item.js'

export type Step = 'previous' | 'next' | 'first' | 'last'

export interface Stepper {
  /** Place of the selected row among those on view; -1 where it is not. */
  at: number
  count: number
  step: (where: Step) => void
  /** The row that was stepped to, to be said; null where a row was chosen otherwise. */
  said: Item | null
}

/** Elements that need the arrow keys themselves. */
const OWN_KEYS = 'input, select, textarea, [contenteditable=true], .cm-editor, [role=listbox], [role=slider], summary'

export function useStepper(items: readonly Item[], all: ReadonlyMap<string, Item>): Stepper {
  const act = useStore(view, ({ params }) => params.act ?? '')
  const [said, setSaid] = useState<Item | null>(null)
  const places = useMemo(() => new Map(items.map((item, n) => [item.id, n])), [items])
  const at = places.get(act) ?? -1
  // A key may be pressed again before the page was drawn with the row that the last one chose.
  const latest = useRef({ items, places, all })
  latest.current = { items, places, all }
  const step = useCallback((where: Step) => {
    const { items: some, places: known, all: every } = latest.current
    if (some.length === 0) return
    const now = view.get().params.act ?? ''
    const from = known.get(now) ?? between(some, every.get(now))
    const last = some.length - 1
    const to =
      where === 'first'
        ? 0
        : where === 'last'
          ? last
          : where === 'next'
            ? Math.min(last, Math.floor(from) + 1)
            : Math.max(0, Math.ceil(from) - 1)
    setParams({ act: some[to].id })
    setSaid(some[to])
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.closest(OWN_KEYS) !== null || target.closest('.scroll') !== null) return
      const inRoom = target.closest('.record-views') !== null
      const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      const where =
        event.key === 'ArrowRight' || event.key === 'ArrowLeft'
          ? event.key === forward
            ? 'next'
            : 'previous'
          : event.key === 'Home' && inRoom
            ? 'first'
            : event.key === 'End' && inRoom
              ? 'last'
              : null
      if (where === null || !(inRoom || target === document.body || target.id === 'main')) return
      event.preventDefault()
      step(where)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [step])
  return { at, count: items.length, step, said: said?.id === act ? said : null }
}

/**
 * Where a row that is not on view would stand among those that are: half a place between two of them; before all where
 * nothing is selected.
 */
function between(items: readonly Item[], selected: Item | undefined): number {
  if (selected === undefined) return -1
  const after = items.findIndex(({ n }) => n > selected.n)
  return (after < 0 ? items.length : after) - 0.5
}
