/** What is picked, and how to pick: it stands in the address, so that a link shows the same run. */
import { useMemo } from 'react'
import { setParams, useParam } from '../../state/view.js'
import { type Pick, parsePick, pickKey } from './pick.js'

export interface Picking {
  pick: Pick | null
  /** The address's word for it. */
  key: string
  isPicked(pick: Pick): boolean
  /** Picks, with a run of its number where one is meant; a second pick of the same part closes it. */
  choose(pick: Pick, run?: number): void
}

export function usePick(): Picking {
  const [key] = useParam('pick')
  return useMemo(() => {
    const isPicked = (pick: Pick): boolean => pickKey(pick) === key
    return {
      key,
      pick: parsePick(key),
      isPicked,
      choose: (pick, run) =>
        setParams({
          pick: isPicked(pick) && run === undefined ? undefined : pickKey(pick),
          run: run === undefined ? undefined : `${run}`,
        }),
    }
  }, [key])
}
