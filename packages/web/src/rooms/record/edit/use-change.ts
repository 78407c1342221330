/** Changes of rows made by the clerk: asked for, and applied as one step of the history. */
import { useState } from 'react'
import type { FileChange } from '../../../editing/change.js'
import { isRefusal, type Refusal } from '../../../editing/row-edits.js'
import { applyChanges, stamp } from './session.js'

export interface Changing {
  busy: boolean
  /** Why the last change was not made. */
  refused: Refusal | { late: string } | null
  /** @param done called once the texts have the change */
  change: (ask: () => Promise<FileChange[] | Refusal>, event: string, done: () => void) => Promise<void>
}

export function useChange(): Changing {
  const [refused, setRefused] = useState<Refusal | { late: string } | null>(null)
  const [busy, setBusy] = useState(false)
  return {
    busy,
    refused,
    async change(ask, event, done) {
      setBusy(true)
      setRefused(null)
      try {
        let before = stamp()
        let answer = await ask()
        // Where the text changed in the meantime, its places did too.
        for (let times = 0; before !== stamp() && times < 3; times++) {
          before = stamp()
          answer = await ask()
        }
        if (isRefusal(answer)) setRefused(answer)
        else if (before === stamp()) {
          applyChanges(answer, event)
          done()
        }
      } catch (error) {
        setRefused({ late: error instanceof Error ? error.message : String(error) })
      } finally {
        setBusy(false)
      }
    },
  }
}
