/** What the room is about just now: the readings, the acts in them, and the act of the address. */
import type { Assessment, Crisis } from '@standoff/core'
import { useDeferredValue, useMemo } from 'react'
import { useOpenAsSet } from '../../../state/as-set.js'
import type { Open } from '../../../state/crisis.js'
import { useStore } from '../../../state/store.js'
import { type Answered, asOfOf, study } from '../../../state/study.js'
import { useParam, view } from '../../../state/view.js'
import { actNamed, actsRead, mainAct, type OneAct } from './acts.js'

export interface Reading {
  opened: Open & { crisis: Crisis }
  /** Of the day that is asked for, or still of another one. */
  answered: Answered<Assessment>
  acts: readonly OneAct[]
  act: OneAct | null
  /** Id that the address asks for and that is not among the acts. */
  unknown: string | null
  /** Day that the address asks for. */
  asOf: string
}

export function useReading(): Reading | null {
  const opened = useOpenAsSet()
  // Later and in slices: so that drawing the whole room does not block the keyboard.
  const answered = useDeferredValue(
    useStore(study, ({ readings }) => readings),
    null,
  )
  const [asked] = useParam('act')
  const asOf = useStore(view, ({ params }) =>
    opened?.crisis == null ? '' : asOfOf(opened.crisis, params, opened.asOf),
  )
  const crisis = opened?.crisis ?? null
  const acts = useMemo(
    () => (answered === null || crisis === null ? [] : actsRead(answered.value, crisis)),
    [answered, crisis],
  )
  return useMemo(() => {
    if (answered === null || opened === null || crisis === null || answered.value.title !== crisis.file.title)
      return null
    const found = asked === '' ? undefined : actNamed(acts, asked)
    return {
      opened: { ...opened, crisis },
      answered,
      acts,
      act: found ?? mainAct(acts, answered.value, crisis),
      unknown: asked !== '' && found === undefined ? asked : null,
      asOf,
    }
  }, [answered, opened, crisis, acts, asked, asOf])
}
