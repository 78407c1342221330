/** Wars taken apart: how much of each kind no longer comes when one assumption of the model is switched off. */
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { ask } from './asks.js'
import { CounterfactualResult } from './CounterfactualResult.js'
import { useRunsChoice } from './runs-choice.js'
import { TestFrame } from './TestFrame.js'

export function CounterfactualTest({ compared, days }: { compared: number; days: number }) {
  const { strings, number } = useLocale()
  const words = strings.options.counterfactual
  const { runs, choice } = useRunsChoice(compared)
  const [full, setFull] = useParam('tf')
  const isFull = full === '1'
  const key = `${runs}:${isFull}`
  return (
    <TestFrame
      id="counterfactual"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={(isFull ? 79 : 9) * runs * days}
      start={() => ask('counterfactual', key, (desk, _, tell) => desk.counterfactual(runs, isFull, tell))}
      madeFrom={(report, particles) => words.made(number(report.runs), particles)}
      controls={
        <>
          {choice}
          <label className="check">
            <input type="checkbox" checked={isFull} onChange={() => setFull(isFull ? '' : '1')} /> {words.full}
          </label>
        </>
      }
    >
      {(report) => <CounterfactualResult report={report} />}
    </TestFrame>
  )
}
