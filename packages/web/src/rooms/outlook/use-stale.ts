/** A link to a run may have been made in another crisis: an id that this crisis lacks is removed from the address. */
import { useEffect } from 'react'
import { setParams } from '../../state/view.js'
import { usePick } from './use-pick.js'

export function useStale(): void {
  const { key, pick } = usePick()
  const isStale = key !== '' && pick === null
  useEffect(() => {
    if (isStale) setParams({ pick: undefined, run: undefined })
  }, [isStale])
}
