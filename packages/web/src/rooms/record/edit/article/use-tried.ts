/** What the checker would say of a row that is not written yet, and which rows tell of the same already. */
import { useEffect, useState } from 'react'
import { isRefusal, type Refusal } from '../../../../editing/row-edits.js'
import type { Tried } from '../../../../editing/try-row.js'
import { open } from '../../../../state/crisis.js'
import { useStore } from '../../../../state/store.js'
import { askClerk } from '../../../../work/clerk.js'
import { textsInEditors } from '../session.js'

export type TriedRow = Tried | { refused: Refusal } | { late: string }

/**
 * @param values the cells; null where there is nothing to try. Must be the same object while they are the same.
 * @returns null while it is tried
 */
export function useTried(values: Readonly<Record<string, string>> | null, isSettled: boolean): TriedRow | null {
  const texts = useStore(open, (now) => now?.texts)
  const [tried, setTried] = useState<{ values: unknown; texts: unknown; answer: TriedRow } | null>(null)
  useEffect(() => {
    if (values === null || !isSettled) return
    let gone = false
    const now = open.get()
    askClerk((clerk) =>
      clerk.tryRow(textsInEditors(), now?.crisis?.file.record.file, values, now?.problems ?? []),
    ).then(
      (answer) => {
        if (!gone) setTried({ values, texts, answer: isRefusal(answer) ? { refused: answer } : answer })
      },
      (error: unknown) => {
        if (!gone) setTried({ values, texts, answer: { late: error instanceof Error ? error.message : String(error) } })
      },
    )
    return () => {
      gone = true
    }
  }, [values, texts, isSettled])
  return tried !== null && tried.values === values && tried.texts === texts ? tried.answer : null
}
