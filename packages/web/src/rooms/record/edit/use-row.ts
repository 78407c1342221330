/** The row that the form is about: as it stands in the text, and what was typed over it. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { isRefusal, type Refusal, type RowOnPaper } from '../../../editing/row-edits.js'
import { open } from '../../../state/crisis.js'
import { keepForm, keptForm } from '../../../state/drafts.js'
import { useStore } from '../../../state/store.js'
import { askClerk } from '../../../work/clerk.js'
import { textsInEditors } from './session.js'

export interface RowAtHand {
  /** What the text says; null for a new row, or while it is looked up. */
  paper: RowOnPaper | null
  refusal: Refusal | null
  failed: string | null
  ready: boolean
  values: Readonly<Record<string, string>>
  /** What differs from the text. */
  typed: Readonly<Record<string, string>>
  set: (column: string, value: string) => void
  reset: () => void
  /** Typed earlier, and here again. */
  came: boolean
}

/** What stands in the fields of a new row before anything is typed. Must be the same object while it holds the same. */
export interface Prefilled {
  /** By which what is typed over it is kept. */
  key: string
  values: Readonly<Record<string, string>>
}

const NOTHING: Readonly<Record<string, string>> = {}
const KEEP_MS = 150

/** @param act id of the row; empty for a new one */
export function useRow(act: string, given?: Prefilled): RowAtHand {
  const keptAs = given?.key ?? act
  const crisisId = useStore(open, (now) => now?.id ?? '')
  const crisis = useStore(open, (now) => now?.crisis ?? null)
  const row = useMemo(() => (act === '' ? undefined : crisis?.record.find(({ id }) => id === act)), [crisis, act])
  const [found, setFound] = useState<{
    act: string
    paper: RowOnPaper | null
    refusal: Refusal | null
    failed: string | null
  } | null>(null)
  const [typed, setTyped] = useState<{ act: string; values: Readonly<Record<string, string>>; came: boolean } | null>(
    null,
  )
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef<(() => void) | null>(null)

  useEffect(() => {
    if (row === undefined) return setFound(null)
    let gone = false
    askClerk((clerk) => clerk.row(textsInEditors(), { id: row.id, file: row.file, line: row.line })).then(
      (answer) => {
        if (!gone)
          setFound({
            act,
            paper: isRefusal(answer) ? null : answer,
            refusal: isRefusal(answer) ? answer : null,
            failed: null,
          })
      },
      (error: unknown) => {
        if (!gone)
          setFound({ act, paper: null, refusal: null, failed: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      gone = true
    }
  }, [row, act])

  useEffect(() => {
    let gone = false
    setTyped(null)
    void keptForm(crisisId, keptAs).then((kept) => {
      if (!gone)
        setTyped((now) =>
          now?.act === act && !now.came && Object.keys(now.values).length > 0
            ? now
            : { act, values: kept ?? NOTHING, came: kept !== null },
        )
    })
    const flush = (): void => pending.current?.()
    addEventListener('pagehide', flush)
    return () => {
      gone = true
      flush()
      removeEventListener('pagehide', flush)
    }
  }, [crisisId, act, keptAs])

  const mine = typed?.act === act ? typed : null
  const paper = found?.act === act ? found.paper : null
  const base: Readonly<Record<string, string>> = paper?.values ?? given?.values ?? NOTHING
  const differing = useMemo(
    (): Record<string, string> =>
      Object.fromEntries(
        Object.entries(mine?.values ?? NOTHING).filter(([column, value]) => value !== (base[column] ?? '')),
      ),
    [mine, base],
  )
  const take = (values: Readonly<Record<string, string>>, came: boolean): void => {
    setTyped({ act, values, came })
    pending.current = (): void => {
      clearTimeout(timer.current)
      timer.current = undefined
      pending.current = null
      void keepForm(crisisId, keptAs, values)
    }
    // It is not put off by what is typed meanwhile, or it would never come.
    timer.current ??= setTimeout(() => pending.current?.(), KEEP_MS)
  }
  return {
    paper,
    refusal: found?.act === act ? found.refusal : null,
    failed: found?.act === act ? found.failed : null,
    ready: mine !== null && (act === '' || paper !== null),
    values: useMemo(() => ({ ...base, ...(mine?.values ?? NOTHING) }), [base, mine]),
    typed: differing,
    set: (column, value) => take({ ...(mine?.values ?? NOTHING), [column]: value }, mine?.came ?? false),
    reset: () => take(NOTHING, false),
    came: (mine?.came ?? false) && Object.keys(differing).length > 0,
  }
}
