/** A link to a run may have been made in another crisis: what it cannot name there is put away. */
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
