/** From which value on does a measure work, or does the metric turn: one value of the file swept, on the same runs. */
import type { Crisis, Sweep } from '@standoff/core'
import { useMemo } from 'react'
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { ask } from './asks.js'
import { type Choice, MeasureSelect } from './MeasureSelect.js'
import { MetricSelect } from './MetricSelect.js'
import { useRunsChoice } from './runs-choice.js'
import { SweepResult } from './SweepResult.js'
import { evenly, rangeIn, type Swept, sweptOf } from './swept.js'
import { TestFrame, useIsOpen } from './TestFrame.js'

const POINTS = 7
const GROUPS = ['tie', 'principal', 'crisis', 'site'] as const

/** Swept unless the address says another; where nobody has groups, the first that there is. */
const USUAL = 'ties.*.parameters.control'
const NOTHING: Swept = { key: '', paths: [], name: '', owner: '', scope: 'crisis', meaning: '', from: 0, to: 1 }

interface Props {
  crisis: Crisis
  compared: number
  days: number
  metrics: readonly string[]
  nameOf: (id: string) => string
  choices: readonly Choice[]
}

export function SweepTest({ crisis, compared, days, metrics, nameOf, choices }: Props) {
  const { strings, number } = useLocale()
  const words = strings.options.sweep
  const isOpen = useIsOpen('sweep')
  const all = useMemo(() => (isOpen ? sweptOf(crisis) : []), [crisis, isOpen])
  const usual = all.find(({ key }) => key === USUAL) ?? all[0] ?? NOTHING
  const [path, setPath] = useParam('tp', USUAL)
  const [range, setRange] = useParam('tr')
  const [measure, setMeasure] = useParam('tm')
  const [metric, setMetric] = useParam('tq', metrics.includes('attacks') ? 'attacks' : 'war')
  const { runs, choice } = useRunsChoice(compared)
  const swept = all.find(({ key }) => key === path) ?? usual
  const { from, to } = rangeIn(range, swept)
  const values = evenly(from, to, POINTS)
  const key = [swept.key, from, to, measure, metric, runs].join(':')
  const start = (): void =>
    ask('sweep', key, (desk, _, tell) =>
      desk.sweep({ paths: [...swept.paths], values, ...(measure === '' ? {} : { measure }), metric, runs }, tell),
    )
  const name = (one: Swept): string =>
    one.scope === 'tie' ? words.ofAll(one.name) : one.owner === '' ? one.name : `${one.name}, ${one.owner}`
  return (
    <TestFrame
      id="sweep"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={POINTS * (measure === '' ? 1 : 2) * 1.3 * runs * days}
      start={start}
      madeFrom={(sweep, particles) => words.made(number(sweep.runs), particles)}
      controls={
        <>
          <label>
            {words.path}
            <select
              value={swept.key}
              onChange={(event) => {
                setRange('')
                setPath(event.target.value)
              }}
            >
              {GROUPS.map((scope) => (
                <optgroup key={scope} label={words.scopes[scope]}>
                  {all
                    .filter((one) => one.scope === scope)
                    .map((one) => (
                      <option key={one.key} value={one.key} lang={FILE_LANGUAGE}>
                        {name(one)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
          <label>
            {words.from}
            <input
              type="number"
              step="any"
              value={from}
              onChange={(event) => setRange(`${event.target.value}..${to}`)}
            />
          </label>
          <label>
            {words.to}
            <input
              type="number"
              step="any"
              value={to}
              onChange={(event) => setRange(`${from}..${event.target.value}`)}
            />
          </label>
          <MeasureSelect
            label={words.measure}
            value={measure}
            choose={setMeasure}
            choices={choices}
            none={words.noMeasure}
          />
          <MetricSelect label={words.metric} value={metric} choose={setMetric} metrics={metrics} nameOf={nameOf} />
          {choice}
          {swept.meaning === '' ? null : (
            <p className="note" lang={FILE_LANGUAGE}>
              {swept.meaning}
            </p>
          )}
        </>
      }
    >
      {(sweep) => (
        <SweepResult
          sweep={sweep}
          of={nameOfPaths(all, sweep, name)}
          metricName={nameOf(sweep.metric)}
          choices={choices}
        />
      )}
    </TestFrame>
  )
}

const nameOfPaths = (all: readonly Swept[], { paths }: Sweep, name: (one: Swept) => string): string => {
  const found = all.find((one) => one.paths.join() === paths.join())
  return found === undefined ? paths.join(', ') : name(found)
}
