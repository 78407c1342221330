/** What is compared with things as they are: every measure of the file alone, then the scenarios. */
import type { Comparison } from '@standoff/core'
import type { MeasureEffect } from '@standoff/core/kernel'
import type { ScenarioOnView } from './use-scenarios.js'

export interface Row {
  key: string
  /** `A` of a scenario; empty for a measure alone. */
  letter: string
  name: string
  effect: MeasureEffect
}

export function rowsOf({ measures }: Comparison, scenarios: readonly ScenarioOnView[]): Row[] {
  const alone = measures.map((effect): Row => ({ key: effect.id, letter: '', name: effect.name, effect }))
  const together = scenarios.flatMap(({ letter, effect }): Row[] =>
    effect === null ? [] : [{ key: letter, letter, name: effect.name, effect }],
  )
  return [...alone, ...together]
}
