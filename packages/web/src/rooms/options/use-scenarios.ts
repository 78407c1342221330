/**
 * Scenarios of the address with what core makes of them, and what the desk has computed of them on the draws of the
 * comparison on view.
 */
import type { Comparison, Crisis } from '@standoff/core'
import { type AskedMeasure, askMeasure, type MeasureEffect } from '@standoff/core/kernel'
import { useEffect, useMemo } from 'react'
import { useStore } from '../../state/store.js'
import { type Answered, study } from '../../state/study.js'
import { useParam } from '../../state/view.js'
import { ask, asks, stopAsk } from './asks.js'
import { lettersOf, scenariosOf } from './scenarios.js'

/** Pause after the last box was ticked, before the desk is asked. */
const REST_MS = 250

export interface ScenarioOnView {
  letter: string
  text: string
  asked: AskedMeasure | null
  /** What core found wrong with it. */
  error: string
  effect: MeasureEffect | null
}

export function useScenarios(crisis: Crisis, options: Answered<Comparison> | null): readonly ScenarioOnView[] {
  const [m] = useParam('m')
  const rungs = useStore(study, ({ rungs: whole }) => whole.length)
  const request = useStore(study, ({ request: now }) => now)
  const together = useStore(asks, (now) => now.together)
  const read = useMemo(
    () => scenariosOf(m).map((text, place) => ({ letter: lettersOf(place), text, ...readScenario(crisis, text) })),
    [crisis, m],
  )
  const sound = [...new Set(read.flatMap(({ text, asked }) => (asked === null ? [] : [text])))].join(',')
  useEffect(() => {
    if (request === null || rungs === 0) return
    if (sound === '') {
      if (asks.get().together !== undefined) stopAsk('together')
      return
    }
    const timer = setTimeout(
      () =>
        ask(
          'together',
          `${sound}:${rungs}`,
          (desk, effort, tell) => desk.compare(sound.split(','), effort.compared, tell),
          true,
        ),
      REST_MS,
    )
    return () => clearTimeout(timer)
  }, [sound, rungs, request])
  const answered = together?.value
  // Only what was made from the same particles and as many runs stands beside the measures alone.
  const isSame =
    answered != null &&
    options !== null &&
    answered.particles === options.value.particles &&
    answered.runs === options.value.runs
  return useMemo(
    () =>
      read.map((one) => ({ ...one, effect: (isSame && answered.measures.find(({ id }) => id === one.text)) || null })),
    [read, answered, isSame],
  )
}

function readScenario(crisis: Crisis, text: string): Pick<ScenarioOnView, 'asked' | 'error'> {
  if (text === '') return { asked: null, error: '' }
  try {
    return { asked: askMeasure(crisis, text), error: '' }
  } catch (error) {
    return { asked: null, error: error instanceof Error ? error.message : String(error) }
  }
}
