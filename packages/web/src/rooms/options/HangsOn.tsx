/** What the answers depend on: four tests of them, each started by hand. */
import type { Comparison, Crisis } from '@standoff/core'
import { asOfNumber, dayAfterAsOf, dayOf, endOfDay } from '@standoff/core/kernel'
import { useLocale } from '../../state/locale.js'
import { CounterfactualTest } from './CounterfactualTest.js'
import { ScreeningTest } from './ScreeningTest.js'
import { StressTest } from './StressTest.js'
import { SweepTest } from './SweepTest.js'
import type { ScenarioOnView } from './use-scenarios.js'

interface Props {
  crisis: Crisis
  comparison: Comparison
  compared: number
  scenarios: readonly ScenarioOnView[]
  metrics: readonly string[]
  nameOf: (id: string) => string
}

export function HangsOn({ crisis, comparison, compared, scenarios, metrics, nameOf }: Props) {
  const { strings } = useLocale()
  const words = strings.options.hangsOn
  const { from, until } = crisis.file.window
  const ahead = endOfDay(until) - (comparison.asOf === null ? dayOf(from) : dayAfterAsOf(asOfNumber(comparison.asOf)))
  const singles = comparison.measures.map(({ id, name }) => ({ text: id, name }))
  const together = scenarios.flatMap(({ letter, text, asked }) =>
    asked === null || singles.some((one) => one.text === text) ? [] : [{ text, name: `${letter}: ${asked.name}` }],
  )
  const choices = [...singles, ...together]
  const judgeable = (comparison.measures[0]?.metrics ?? [])
    .filter(({ worse }) => worse !== null)
    .map(({ metric }) => metric)
  return (
    <section className="hangs-on">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <CounterfactualTest compared={compared} days={ahead} />
      <StressTest
        compared={compared}
        days={ahead}
        metrics={judgeable}
        nameOf={nameOf}
        choices={choices}
        measures={comparison.measures.length}
      />
      <SweepTest crisis={crisis} compared={compared} days={ahead} metrics={metrics} nameOf={nameOf} choices={choices} />
      <ScreeningTest
        days={endOfDay(until) - dayOf(from)}
        metrics={metrics}
        nameOf={nameOf}
        metric={metrics.includes('attacks') ? 'attacks' : metrics[0]}
      />
    </section>
  )
}
