/** Where the advice of a measure reverses: bounds on few hidden values within which it does harm, or most good, and what one would regret. */
import type { StressReport } from '@standoff/core'
import { useParam } from '../../state/view.js'
import { useLocale } from '../../strings/locale.js'
import { ask } from './asks.js'
import { FILE_LANGUAGE } from './Mixed.js'
import { useRuns } from './runs-choice.js'
import { StressResult } from './StressResult.js'
import { TestFrame } from './TestFrame.js'

interface Props {
  compared: number
  days: number
  /** Metrics of which it can be said which way is worse. */
  metrics: readonly string[]
  nameOf: (id: string) => string
  choices: readonly { text: string; name: string }[]
  measures: number
}

export function StressTest({ compared, days, metrics, nameOf, choices, measures }: Props) {
  const { strings, number } = useLocale()
  const words = strings.options.stress
  const [measure, setMeasure] = useParam('tx', choices[0]?.text ?? '')
  const [metric, setMetric] = useParam('ty', metrics.includes('attacks') ? 'attacks' : (metrics[0] ?? ''))
  const { runs, choice } = useRuns(compared)
  const key = [measure, metric, runs].join(':')
  return (
    <TestFrame
      id="stress"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={1.25 * (measures + 1) * runs * days}
      start={() => ask('stress', key, (desk, _, tell) => desk.stress(measure, metric, runs, tell))}
      madeFrom={({ value, effort }) => words.made(number((value as StressReport).cases), number((value as StressReport).replicates), number(effort?.particles ?? 0))}
      controls={
        <>
          <label>
            {words.measure}
            <select value={measure} onChange={(event) => setMeasure(event.target.value)}>
              {choices.map(({ text, name }) => (
                <option key={text} value={text} lang={FILE_LANGUAGE}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.metric}
            <select value={metric} onChange={(event) => setMetric(event.target.value)}>
              {metrics.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          </label>
          {choice}
        </>
      }
    >
      {(value) => <StressResult report={value as StressReport} metricName={nameOf((value as StressReport).metric)} choices={choices} />}
    </TestFrame>
  )
}
