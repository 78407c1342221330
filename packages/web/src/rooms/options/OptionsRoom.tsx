/**
 * What would help? Measures against things as they are, on the same draws; combined into scenarios; and what the
 * answers depend on.
 */
import type { Comparison, Crisis } from '@standoff/core'
import { useMemo, useRef } from 'react'
import { restsOnOne } from '../../components/rests-on-one.js'
import { useOpenAsSet } from '../../state/as-set.js'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { type Answered, study } from '../../state/study.js'
import { goTo, useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { answerOf } from './answer.js'
import { asks } from './asks.js'
import { Composer } from './Composer.js'
import { HandOver } from './HandOver.js'
import { HangsOn } from './HangsOn.js'
import { HowItWorks } from './HowItWorks.js'
import { MeasuresFigure } from './MeasuresFigure.js'
import { Mixed } from './Mixed.js'
import { metricName } from './metric-words.js'
import { rowsOf } from './rows.js'
import { SideBySide } from './SideBySide.js'
import { parseScenario } from './scenarios.js'
import { type ScenarioOnView, useScenarios } from './use-scenarios.js'
import './options.css'

export function OptionsRoom() {
  const { strings } = useLocale()
  const words = strings.options
  const crisis = useOpenAsSet()?.crisis ?? null
  const options = useStore(study, (now) => now.options)
  const why = useStore(study, (now) => now.whyNoOptions)
  const failed = useStore(study, ({ status }) => status === 'failed')
  return (
    <>
      <h1>{words.title}</h1>
      {crisis === null ? null : why !== null ? (
        <NoOptions why={why} crisis={crisis} />
      ) : options === null ? (
        <p className="note">{failed ? words.none.failed : words.computing}</p>
      ) : (
        <Compared crisis={crisis} options={options} />
      )}
    </>
  )
}

/** Where there is nothing to compare: what to do. */
function NoOptions({ why, crisis }: { why: string; crisis: Crisis }) {
  const { strings, date } = useLocale()
  const words = strings.options.none
  const { from, until } = crisis.file.window
  return why === 'ends' ? (
    <>
      <p className="answer">{words.ends(date(until))}</p>
      <p>{words.endsDo(date(from), date(until))}</p>
    </>
  ) : (
    <>
      <p className="answer">{words.measures}</p>
      <p>{words.measuresDo}</p>
      <pre lang={FILE_LANGUAGE}>{words.example}</pre>
      <p>
        <button type="button" onClick={() => goTo({ room: 'record' })}>
          {words.toRecord}
        </button>
      </p>
    </>
  )
}

function Compared({ crisis, options }: { crisis: Crisis; options: Answered<Comparison> }) {
  const locale = useLocale()
  const { strings, number } = locale
  const words = strings.options
  const [metric, setMetric] = useParam('metric')
  const scenarios = useScenarios(crisis, options)
  const { value: comparison, effort } = options
  const rows = useMemo(() => rowsOf(comparison, scenarios), [comparison, scenarios])
  const metrics = useMemo(() => comparison.base.map((one) => one.metric), [comparison])
  const { asOf, runs, abstained, replicates, particles, islands } = comparison
  const pending = usePending(scenarios)
  const told = useTold(scenarios)
  if (abstained !== null)
    return (
      <>
        <p className="answer">{words.abstained}</p>
        <p lang={FILE_LANGUAGE}>{abstained}.</p>
        <p>{words.abstainedDo}</p>
      </>
    )
  const nameOf = (id: string): string => metricName(words, crisis, id)
  const known = metrics.includes(metric) ? metric : ''
  const answer = answerOf(
    { rows, asOf, runs, warBefore: comparison.base.find((one) => one.metric === 'war'), nameOf },
    locale,
  )
  const names = [
    ...rows.map(({ name }) => name).sort((a, b) => b.length - a.length),
    ...Object.values(crisis.file.parties).map(({ name }) => name),
  ]
  return (
    <>
      <p className="answer">
        <Mixed text={answer} names={names} />
      </p>
      <p className="confidence">
        {words.confidence} {islands !== null && restsOnOne(islands) ? strings.outlook.confidence.oneIsland : ''}
      </p>
      <p className="note how-made">{words.made(number(runs), number(replicates), number(particles))}</p>
      <h2 className="visually-hidden">{words.compared}</h2>
      <div className="bench">
        <div className="plate">
          <p className="choose no-print">
            <label>
              {words.figure.show}
              <select value={known} onChange={(event) => setMetric(event.target.value)}>
                <option value="">{words.figure.overview}</option>
                {metrics.map((id) => (
                  <option key={id} value={id}>
                    {nameOf(id)}
                  </option>
                ))}
              </select>
            </label>{' '}
            {pending === '' ? null : <span className="note">{pending}</span>}
          </p>
          <p className="visually-hidden" role="status">
            {told}
          </p>
          <MeasuresFigure crisis={crisis} rows={rows} metrics={metrics} metric={known} />
        </div>
        <Composer crisis={crisis} scenarios={scenarios} />
      </div>
      <SideBySide
        crisis={crisis}
        scenarios={scenarios}
        metrics={comparison.base}
        compared={rows.length}
        pending={pending}
      />
      <HowItWorks rows={rows} runs={runs} />
      <HangsOn
        crisis={crisis}
        comparison={comparison}
        compared={effort.compared}
        scenarios={scenarios}
        metrics={metrics}
        nameOf={nameOf}
      />
      <HandOver comparison={comparison} rows={rows} scenarios={scenarios} />
    </>
  )
}

/** Whether scenarios are still to come, or why they do not. */
function usePending(scenarios: readonly ScenarioOnView[]): string {
  const { strings } = useLocale()
  const words = strings.options.composer
  const together = useStore(asks, (now) => now.together)
  const missing = scenarios.filter(({ asked, effect }) => asked !== null && effect === null).map(({ letter }) => letter)
  if (missing.length === 0) return ''
  if (together?.state === 'failed') return words.failed(together.error)
  if (together?.state === 'stopped') return words.stopped
  return words.pending(missing.join(', '))
}

/** Tells a screen reader what switching measures on and off led to; nothing before the first. */
function useTold(scenarios: readonly ScenarioOnView[]): string {
  const { strings, number } = useLocale()
  const words = strings.options.composer
  const isTouched = useRef(false)
  const failed = useStore(asks, ({ together }) => (together?.state === 'failed' ? together.error : null))
  const on = scenarios.reduce((sum, { text }) => sum + parseScenario(text).parts.length, 0)
  if (on > 0) isTouched.current = true
  if (on === 0) return isTouched.current ? words.allOff : ''
  if (failed !== null) return words.failed(failed)
  return words.on(
    number(on),
    scenarios.some(({ asked, effect }) => asked !== null && effect === null) ? words.computing : words.compared,
  )
}
