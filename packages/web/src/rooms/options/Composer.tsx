/** Measures switched on and off; those that are on together make one scenario, compared as one world. */
import type { Crisis } from '@standoff/core'
import { useId } from 'react'
import { useLocale } from '../../state/locale.js'
import { setParams, useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { Changes } from './Changes.js'
import { Schedule } from './Schedule.js'
import {
  formatScenario,
  lettersOf,
  MOST_SCENARIOS,
  parseScenario,
  type Scenario,
  scenariosOf,
  toggled,
  withScenario,
} from './scenarios.js'
import type { ScenarioOnView } from './use-scenarios.js'

export function Composer({ crisis, scenarios }: { crisis: Crisis; scenarios: readonly ScenarioOnView[] }) {
  const { strings } = useLocale()
  const words = strings.options.composer
  const [m] = useParam('m')
  const [at, setAt] = useParam('sc', 'A')
  const texts = scenariosOf(m)
  const place = Math.max(0, Math.min(MOST_SCENARIOS - 1, at.charCodeAt(0) - 65, texts.length))
  const scenario = parseScenario(texts[place] ?? '')
  const letter = lettersOf(place)
  const set = (next: Scenario): void => setParams({ m: withScenario(m, place, formatScenario(next)) })
  const heading = useId()
  const tabs = Math.max(texts.length, place + 1)
  return (
    <section className="composer" aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <p className="note">{words.how}</p>
      <fieldset className="tabs" aria-label={words.scenarios}>
        {Array.from({ length: tabs }, (_, n) => lettersOf(n)).map((one) => (
          <button key={one} type="button" aria-pressed={one === letter} onClick={() => setAt(one)}>
            {words.scenario(one)}
          </button>
        ))}
        {tabs < MOST_SCENARIOS && (texts[tabs - 1] ?? '') !== '' ? (
          <button type="button" className="plain" onClick={() => setAt(lettersOf(tabs))}>
            {words.add(lettersOf(tabs))}
          </button>
        ) : null}
      </fieldset>
      <fieldset>
        <legend className="visually-hidden">{words.scenario(letter)}</legend>
        <ul className="measures">
          {Object.entries(crisis.file.measures).map(([id, measure]) => (
            <MeasureItem key={id} crisis={crisis} id={id} measure={measure} scenario={scenario} set={set} />
          ))}
        </ul>
      </fieldset>
      {scenario.parts.length === 0 ? (
        <p className="note">{words.empty(letter)}</p>
      ) : (
        <>
          <Schedule crisis={crisis} scenario={scenario} set={set} />
          <p className="asked">
            {words.asked(letter)} <code>{texts[place]}</code>{' '}
            <button type="button" className="plain" onClick={() => set({ parts: [], event: '' })}>
              {words.clear(letter)}
            </button>
          </p>
        </>
      )}
      {scenarios
        .filter(({ error }) => error !== '')
        .map(({ letter: wrong, error }) => (
          <p key={wrong} className="warned" role="alert">
            {words.wrong(wrong)} <span lang={FILE_LANGUAGE}>{error}</span>
          </p>
        ))}
    </section>
  )
}

interface ItemProps {
  crisis: Crisis
  id: string
  measure: Crisis['file']['measures'][string]
  scenario: Scenario
  set(next: Scenario): void
}

function MeasureItem({ crisis, id, measure, scenario, set }: ItemProps) {
  const { strings } = useLocale()
  const words = strings.options.composer
  const box = useId()
  const [why, setWhy] = useParam('why')
  const part = scenario.parts.find((one) => one.id === id)
  const isOpen = why === id
  const schedule = (by: { from?: string; until?: string }): void =>
    set({ ...scenario, parts: scenario.parts.map((one) => (one.id === id ? { ...one, ...by } : one)) })
  return (
    <li>
      <input
        id={box}
        type="checkbox"
        checked={part !== undefined}
        onChange={() => set(toggled(scenario, id))}
        aria-describedby={`${box}-is`}
      />
      <div>
        <label htmlFor={box} lang={FILE_LANGUAGE}>
          {measure.name}
        </label>
        <p id={`${box}-is`} className="note" lang={FILE_LANGUAGE}>
          {measure.summary}
        </p>
        {part === undefined ? null : (
          <div className="days">
            <label>
              {words.from}
              <input
                type="date"
                value={part.from}
                min={crisis.file.window.from}
                max={crisis.file.window.until}
                onChange={(event) => schedule({ from: event.target.value })}
              />
            </label>
            {scenario.event === '' ? (
              <label>
                {words.until}
                <input
                  type="date"
                  value={part.until}
                  min={crisis.file.window.from}
                  max={crisis.file.window.until}
                  onChange={(event) => schedule({ until: event.target.value })}
                />
              </label>
            ) : null}
          </div>
        )}
        <button
          type="button"
          className="plain why"
          aria-expanded={isOpen}
          onClick={() => setWhy(isOpen ? '' : id)}
          aria-label={`${words.why}: ${measure.name}`}
        >
          {words.why}
        </button>
        {isOpen ? <Changes crisis={crisis} id={id} /> : null}
      </div>
    </li>
  )
}
