/** What ends a scenario: its days, or the first of some events after which the world is as it was. */
import type { Crisis } from '@standoff/core'
import { useId } from 'react'
import { useLocale } from '../../state/locale.js'
import { EVENTS, type Scenario } from './scenarios.js'

export function Schedule({ crisis, scenario, set }: { crisis: Crisis; scenario: Scenario; set(next: Scenario): void }) {
  const { strings } = useLocale()
  const words = strings.options.composer
  const id = useId()
  const parties = Object.entries(crisis.file.parties).filter(([, { kind }]) => kind === 'principal' || kind === 'proxy')
  const of = (event: (typeof EVENTS)[number]): typeof parties =>
    parties.filter(([, { kind }]) =>
      event === 'attacks' ? kind === 'proxy' : event === 'strikes' ? kind === 'principal' : true,
    )
  return (
    <p className="ends">
      <label htmlFor={id}>{words.ends}</label>{' '}
      <select id={id} value={scenario.event} onChange={(event) => set({ ...scenario, event: event.target.value })}>
        <option value="">{words.byDays}</option>
        {EVENTS.map((event) => (
          <optgroup key={event} label={words.events[event].any}>
            <option value={event}>{words.events[event].any}</option>
            {of(event).map(([party, { name }]) => (
              <option key={party} value={`${event}:${party}`}>
                {words.events[event].of(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  )
}
