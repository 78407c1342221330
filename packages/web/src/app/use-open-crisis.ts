/** Opens the crisis that the address names. */
import { useEffect } from 'react'
import { open, openFailed, openShipped, shipped } from '../state/crisis.js'
import { useStore } from '../state/store.js'
import { view } from '../state/view.js'

/** The crisis shown to a new visitor. */
const FIRST = 'tower22'

export function useOpenCrisis(): void {
  const asked = useStore(view, ({ crisis }) => crisis)
  const known = useStore(shipped)
  const current = useStore(open, (now) => now?.id)
  useEffect(() => {
    const id = asked === '' ? FIRST : asked
    if (known.length === 0) return
    // What could not be opened is no longer asked for.
    if (current === id) return openFailed.set(null)
    // A file from the visitor's disk is not in any address: only the visitor can open it again.
    if (id === 'local' || id === 'served') return
    void openShipped(id)
  }, [asked, known, current])
}
