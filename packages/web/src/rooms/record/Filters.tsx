/** What is shown: who, kind, rung, harm, place, words, days. All of it stands in the address. */
import { formatDay, HARMS } from '@standoff/core/kernel'
import { memo, useEffect, useId, useMemo, useState } from 'react'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { setParams, useParam, view } from '../../state/view.js'
import { FILTERS, isLocated, NOWHERE, parseSpan } from './data/filter.js'
import type { Item } from './data/item.js'
import { KINDS } from './data/row.js'
import type { Look } from './look.js'

interface FiltersProps {
  all: readonly Item[]
  shown: number
  look: Look
}

type Choice = readonly [value: string, name: string, count: number]

export const Filters = memo(function Filters({ all, shown, look }: FiltersProps) {
  const { strings, number } = useLocale()
  const words = strings.record.filters
  const choices = useMemo(() => choicesOf(all, look, strings.record), [all, look, strings])
  const isFiltered = useStore(view, ({ params }) => FILTERS.some((name) => params[name] !== undefined))
  return (
    <fieldset className="filters no-print">
      <legend className="visually-hidden">{words.label}</legend>
      <Choose name="party" label={words.party} choices={choices.party} />
      <Choose name="kind" label={words.kind} choices={choices.kind} />
      <Choose name="rung" label={words.rung} choices={choices.rung} />
      <Choose name="harm" label={words.harm} choices={choices.harm} />
      <Choose name="place" label={words.place} choices={choices.place} />
      <Search />
      <Days all={all} />
      <Switch name="contested" label={words.contested} />
      <Switch name="known" label={words.known} />
      <span className="count" role="status">
        {words.shown(number(shown), number(all.length))}
      </span>
      {isFiltered ? (
        <button
          type="button"
          className="plain"
          onClick={() => setParams(Object.fromEntries(FILTERS.map((name) => [name, ''])))}
        >
          {words.clear}
        </button>
      ) : null}
    </fieldset>
  )
})

function choicesOf(
  all: readonly Item[],
  look: Look,
  words: {
    kinds: Readonly<Record<string, string>>
    harms: Readonly<Record<string, string>>
    filters: { noPlace: string }
  },
) {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const item of all) {
    for (const party of item.parties) add(`party ${party}`)
    add(`kind ${item.row.kind}`)
    if (item.rung !== null) add(`rung ${item.rung}`)
    if (item.harm !== null) add(`harm ${item.harm}`)
    if (!isLocated(item)) add(`place ${NOWHERE}`)
    else if (item.place !== null) {
      add(`place ${item.place.key}`)
      names.set(item.place.key, item.place.name)
    }
  }
  const of = (name: string, values: readonly string[], named: (value: string) => string): Choice[] =>
    values.flatMap((value) =>
      counts.has(`${name} ${value}`) ? [[value, named(value), counts.get(`${name} ${value}`) as number] as const] : [],
    )
  const rungs = [...new Set(all.flatMap(({ rung }) => (rung === null ? [] : [rung])))].sort(
    (a, b) => look.severity(b) - look.severity(a),
  )
  const places = [...names].sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([key]) => key)
  return {
    party: of('party', Object.keys(look.file.parties), look.name),
    kind: of('kind', KINDS, (kind) => words.kinds[kind]),
    rung: of('rung', rungs, look.rung),
    harm: of('harm', [...HARMS].reverse(), (harm) => words.harms[harm]),
    place: of('place', [NOWHERE, ...places], (key) =>
      key === NOWHERE ? words.filters.noPlace : (names.get(key) ?? key),
    ),
  }
}

function Choose({ name, label, choices }: { name: string; label: string; choices: readonly Choice[] }) {
  const { strings, number } = useLocale()
  const words = strings.record.filters
  const [value, setValue] = useParam(name)
  const id = useId()
  return (
    <label htmlFor={id}>
      {label}
      <select id={id} value={value} onChange={(event) => setValue(event.target.value)}>
        <option value="">{words.all}</option>
        {choices.map(([key, text, count]) => (
          <option key={key} value={key}>
            {words.option(text, number(count))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is typed is shown at once; the address follows when the typing rests. */
function Search() {
  const { strings } = useLocale()
  const [value, setValue] = useParam('q')
  const [typed, setTyped] = useState(value)
  const id = useId()
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => setParams({ q: typed }), 150)
    return () => clearTimeout(timer)
  }, [typed, value])
  return (
    <label htmlFor={id}>
      {strings.record.filters.search}
      <input
        id={id}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== value && setValue(typed)}
      />
    </label>
  )
}

function Days({ all }: { all: readonly Item[] }) {
  const { strings } = useLocale()
  const words = strings.record.filters
  const [text] = useParam('span')
  const ids = [useId(), useId()]
  const span = parseSpan(text)
  const [least, most] = useMemo(
    () => [
      formatDay(Math.floor(Math.min(...all.slice(0, 50).map(({ from }) => from)))),
      formatDay(Math.floor(all.reduce((max, { until }) => Math.max(max, until - 1), 0))),
    ],
    [all],
  )
  const [from, until] = span === null ? [least, most] : [formatDay(span[0]), formatDay(span[1] - 1)]
  const set = (a: string, b: string): void => {
    if (a !== '' && b !== '') setParams({ span: a === least && b === most ? '' : a <= b ? `${a}/${b}` : `${b}/${a}` })
  }
  return (
    <>
      <label htmlFor={ids[0]}>
        {words.from}
        <input
          id={ids[0]}
          type="date"
          min={least}
          max={most}
          value={from}
          onChange={(event) => set(event.target.value, until)}
        />
      </label>
      <label htmlFor={ids[1]}>
        {words.until}
        <input
          id={ids[1]}
          type="date"
          min={least}
          max={most}
          value={until}
          onChange={(event) => set(from, event.target.value)}
        />
      </label>
    </>
  )
}

function Switch({ name, label }: { name: string; label: string }) {
  const [value, setValue] = useParam(name)
  return (
    <label className="switch">
      <input type="checkbox" checked={value === '1'} onChange={(event) => setValue(event.target.checked ? '1' : '')} />
      {label}
    </label>
  )
}
