/**
 * Where the advice of a measure reverses: bounds on few hidden values within which it does harm, or most good, and what
 * one would regret.
 */

import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { ask } from './asks.js'
import { type Choice, MeasureSelect } from './MeasureSelect.js'
import { MetricSelect } from './MetricSelect.js'
import { useRunsChoice } from './runs-choice.js'
import { StressResult } from './StressResult.js'
import { TestFrame } from './TestFrame.js'

interface Props {
  compared: number
  days: number
  /** Metrics of which it can be said which way is worse. */
  metrics: readonly string[]
  nameOf: (id: string) => string
  choices: readonly Choice[]
  measures: number
}

export function StressTest({ compared, days, metrics, nameOf, choices, measures }: Props) {
  const { strings, number } = useLocale()
  const words = strings.options.stress
  const [measure, setMeasure] = useParam('tx', choices[0]?.text ?? '')
  const [metric, setMetric] = useParam('ty', metrics.includes('attacks') ? 'attacks' : (metrics[0] ?? ''))
  const { runs, choice } = useRunsChoice(compared)
  const key = [measure, metric, runs].join(':')
  return (
    <TestFrame
      id="stress"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={1.25 * (measures + 1) * runs * days}
      start={() => ask('stress', key, (desk, _, tell) => desk.stress(measure, metric, runs, tell))}
      madeFrom={({ cases, replicates }, particles) => words.made(number(cases), number(replicates), particles)}
      controls={
        <>
          <MeasureSelect label={words.measure} value={measure} choose={setMeasure} choices={choices} />
          <MetricSelect label={words.metric} value={metric} choose={setMetric} metrics={metrics} nameOf={nameOf} />
          {choice}
        </>
      }
    >
      {(report) => <StressResult report={report} metricName={nameOf(report.metric)} choices={choices} />}
    </TestFrame>
  )
}
