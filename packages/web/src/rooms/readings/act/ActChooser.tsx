/** Chooses the act that is read: acts by a government's own hand first, then those through groups by month. */
import type { Crisis } from '@standoff/core'
import { memo, useId } from 'react'
import { useLocale } from '../../../state/locale.js'
import { setParams } from '../../../state/view.js'
import type { OneAct } from './acts.js'
import { byWhom, placeOf } from './say.js'

/** Acts that the list holds; a longer one is slow to open. */
const MOST = 300

interface Props {
  crisis: Crisis
  acts: readonly OneAct[]
  act: OneAct
}

export const ActChooser = memo(function ActChooser({ crisis, acts, act }: Props) {
  const { strings, date, number, language } = useLocale()
  const words = strings.readings.chooser
  const id = useId()
  const at = acts.findIndex(({ key }) => key === act.key)
  const near = acts.length <= MOST ? acts : acts.filter(({ kind }, n) => kind === 'own' || Math.abs(n - at) < MOST / 2)
  const own = near.filter(({ kind }) => kind === 'own')
  const months = new Map<string, OneAct[]>()
  for (const one of near)
    if (one.kind === 'attack') months.set(one.date.slice(0, 7), [...(months.get(one.date.slice(0, 7)) ?? []), one])
  const monthName = (month: string): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`))
  const choose = (key: string): void => setParams({ act: key })
  const option = (one: OneAct) => (
    <option key={one.key} value={one.key}>
      {words.option(date(one.date), byWhom(crisis, one), placeOf(crisis, one))}
      {one.count > 1 ? ` (${words.times(number(one.count))})` : ''}
      {one.refused === null ? '' : ` \u2013 ${words.notRead}`}
    </option>
  )
  return (
    <div className="chooser no-print">
      <label htmlFor={id}>{words.act}</label>
      <select id={id} value={act.key} onChange={(event) => choose(event.target.value)}>
        {own.length === 0 ? null : <optgroup label={words.own}>{own.map(option)}</optgroup>}
        {[...months].map(([month, some]) => (
          <optgroup key={month} label={words.groups(monthName(month))}>
            {some.map(option)}
          </optgroup>
        ))}
      </select>
      <span className="steps">
        <button type="button" disabled={at <= 0} onClick={() => choose(acts[at - 1].key)}>
          {words.previous}
        </button>
        <button type="button" disabled={at < 0 || at >= acts.length - 1} onClick={() => choose(acts[at + 1].key)}>
          {words.next}
        </button>
      </span>
      {near.length < acts.length ? (
        <p className="note">{words.some(number(near.length), number(acts.length))}</p>
      ) : null}
    </div>
  )
})
