/** One run: how it went, what was assumed for it, and what happened, day by day. */
import type { Trace } from '@standoff/core'
import { capital, type SingleRun, type TraceEntry } from '@standoff/core/kernel'
import { useMemo } from 'react'
import { useLocale } from '../../../state/locale.js'
import { useParam } from '../../../state/view.js'
import { bareName, howOf } from '../say.js'
import { useShown } from '../shown.js'
import { Entry } from './Entry.js'
import { useTrace } from './use-trace.js'

export function RunAccount({ run }: { run: SingleRun }) {
  const locale = useLocale()
  const { strings, number, list } = locale
  const { nameOf } = useShown()
  const { trace, failed } = useTrace(run.run)
  const words = strings.outlook.panel
  const dead = Object.entries(run.killed).filter(([, count]) => count > 0)
  const killed =
    dead.length === 0
      ? words.nobodyKilled
      : list(
          dead.map(
            ([side, count]) =>
              `${words.killedPeople(number(count))} (${side === 'proxies' ? strings.outlook.pictures.deaths.proxies : nameOf(side)})`,
          ),
        )
  return (
    <div className="account">
      <p>
        <strong>
          {words.runs(`${run.run}`, howOf(run, locale).split(', ').slice(0, -1).join(', '), number(run.days))}
        </strong>{' '}
        {words.counts(number(run.attacks), number(run.strikes), killed)}
      </p>
      {failed ? (
        <p className="warned" role="alert">
          {words.failed}
        </p>
      ) : trace === null ? (
        <p className="note" role="status">
          {words.telling}
        </p>
      ) : (
        <Told trace={trace} />
      )}
    </div>
  )
}

function Told({ trace }: { trace: Trace }) {
  const { strings } = useLocale()
  const words = strings.outlook.panel
  const [few, setFew] = useParam('few')
  const days = useMemo(
    () => byDay(trace.entries.filter(({ kind }) => few !== '1' || (kind !== 'attack' && kind !== 'news'))),
    [trace, few],
  )
  return (
    <>
      <Assumed trace={trace} />
      <h5>{words.days}</h5>
      {words.english === '' ? null : <p className="note">{words.english}</p>}
      <label className="few no-print">
        <input type="checkbox" checked={few === '1'} onChange={(event) => setFew(event.target.checked ? '1' : '')} />{' '}
        {words.onlyDecisions}
      </label>
      {days.length === 0 ? (
        <p>{words.allLeftOut}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
        <section className="days" tabIndex={0} aria-label={words.days}>
          <Days days={days} />
        </section>
      )}
    </>
  )
}

interface Day {
  date: string
  entries: TraceEntry[]
}

function byDay(entries: readonly TraceEntry[]): Day[] {
  const days: Day[] = []
  for (const entry of entries) {
    if (days.at(-1)?.date !== entry.date) days.push({ date: entry.date, entries: [] })
    days.at(-1)?.entries.push(entry)
  }
  return days
}

function Days({ days }: { days: readonly Day[] }) {
  const { date } = useLocale()
  return days.map((day) => (
    <div className="day" key={day.date}>
      <h6>{date(day.date)}</h6>
      <ul>
        {day.entries.map((entry, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a day have no other name and never move
          <Entry key={n} entry={entry} />
        ))}
      </ul>
    </div>
  ))
}

/** Values that were drawn for this run: an assumption, not a finding. */
function Assumed({ trace: { hidden } }: { trace: Trace }) {
  const locale = useLocale()
  const { strings, percent, date } = locale
  const words = strings.outlook.panel
  const orders = strings.outlook.flags.order
  return (
    <aside className="assumed" aria-label={words.assumed}>
      <h5>{words.assumed}</h5>
      <p className="note">{words.assumedNote}</p>
      <ul>
        {hidden.strategies.map(({ party, name, strategy, startOrder }) => (
          <li key={party}>
            {words.strategy(capital(bareName(name, locale)), words.strategies[strategy])}{' '}
            {startOrder === null ? '' : words.startOrder(bareName(name, locale), orders[startOrder])}
          </li>
        ))}
        {hidden.control.map(({ proxy, name, control }) => (
          <li key={proxy}>{words.control(name, percent(control))}</li>
        ))}
        {hidden.drivers.map(({ driver, name, ends }) => (
          <li key={driver}>{ends === null ? words.driverStays(name) : words.driverEnds(name, date(ends))}</li>
        ))}
      </ul>
    </aside>
  )
}
