/**
 * The open crisis with the values that the address sets in place of those of its file: what is on view is what is
 * computed.
 */
import type { Crisis } from '@standoff/core'
import { useMemo } from 'react'
import { withSets } from '../work/with-sets.js'
import { type Open, open } from './crisis.js'
import { useStore } from './store.js'
import { view } from './view.js'

/** Values of the file that the address changes, by path. */
export const setsOf = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      name.startsWith('set.') ? [[name.slice('set.'.length), value]] : [],
    ),
  )

/** A value that does not fit leaves the file as it is: the study says what is wrong with it. */
export function asSet(crisis: Crisis, sets: Readonly<Record<string, string>>): Crisis {
  try {
    return withSets(crisis, sets)
  } catch (error) {
    if (error instanceof RangeError) return crisis
    throw error
  }
}

export function useOpenAsSet(): Open | null {
  const now = useStore(open)
  const sets = useStore(view, ({ params }) => JSON.stringify(setsOf(params)))
  return useMemo(
    () => (now === null || now.crisis === null ? now : { ...now, crisis: asSet(now.crisis, JSON.parse(sets)) }),
    [now, sets],
  )
}
