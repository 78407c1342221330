/** Which uncertain values the answer depends on: Morris's screening over every hidden value of the file. */
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { ask } from './asks.js'
import { MetricSelect } from './MetricSelect.js'
import { ScreeningResult } from './ScreeningResult.js'
import { TestFrame } from './TestFrame.js'

/** Trajectories and runs at every point. */
const SIZES = [
  { points: 4, runs: 16 },
  { points: 10, runs: 64 },
  { points: 20, runs: 128 },
] as const
/** Hidden values of a crisis, about. */
const INPUTS = 60

export function ScreeningTest({
  days,
  metrics,
  nameOf,
  metric,
}: {
  days: number
  metrics: readonly string[]
  nameOf: (id: string) => string
  metric: string
}) {
  const { strings, number } = useLocale()
  const words = strings.options.screening
  const [size, setSize] = useParam('ts', '1')
  const [shown, setShown] = useParam('tk', metric)
  const { points, runs } = SIZES[Number(size)] ?? SIZES[1]
  const key = `${points}:${runs}`
  return (
    <TestFrame
      id="screening"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={points * (INPUTS + 3) * runs * days}
      start={() => ask('screening', key, (desk, _, tell) => desk.sensitivity(points, runs, tell))}
      madeFrom={(result) => words.made(number(result.evaluations), number(result.runs))}
      controls={
        <>
          <label>
            {words.size}
            <select value={size} onChange={(event) => setSize(event.target.value)}>
              {SIZES.map((one, n) => (
                <option key={one.points} value={n}>
                  {words.sizeOf(number(one.points), number(one.runs))}
                </option>
              ))}
            </select>
          </label>
          <MetricSelect label={words.output} value={shown} choose={setShown} metrics={metrics} nameOf={nameOf} />
        </>
      }
    >
      {(result) => <ScreeningResult result={result} metric={shown} nameOf={nameOf} />}
    </TestFrame>
  )
}
