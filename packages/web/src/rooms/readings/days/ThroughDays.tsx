/** The reading of one act as the days went by: asked of the desk day by day, drawn as it comes. */
import type { Crisis, ReadAct } from '@standoff/core'
import { memo, useId, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { useParam } from '../../../state/view.js'
import type { OneAct } from '../act/acts.js'
import { RowQuotes } from '../why/RowQuotes.js'
import { DaysPicture } from './DaysPicture.js'
import type { Point } from './point.js'
import { PARTICLES, useDays } from './use-days.js'
import { bearing, daysToAsk, knownBetween, knownOn, rangeOf } from './which-days.js'

/** P(punish) by the model or by a viewpoint, with its interval. */
function readBy({ punish, viewpoints }: ReadAct, by: string): { mean: number; low: number; high: number } {
  const one = viewpoints.find(({ id }) => id === by)
  return one === undefined ? punish : { mean: one.punish, low: one.low, high: one.high }
}

interface Props {
  crisis: Crisis
  act: OneAct
  asOf: string
}

export const ThroughDays = memo(function ThroughDays({ crisis, act, asOf }: Props) {
  const { strings, number, date, shortDate, percentWords } = useLocale()
  const words = strings.readings.days
  const { days, start, stop } = useDays()
  const { points: found, asked, state } = days
  const toAsk = useMemo(() => daysToAsk(crisis, act), [crisis, act])
  const [by, setBy] = useParam('by')
  const id = useId()
  const points = useMemo(
    () =>
      found.flatMap(({ asOf: day, act: read }): Point[] =>
        read === null || read.refused !== null ? [] : [{ asOf: day, ...readBy(read, by) }],
      ),
    [found, by],
  )
  const news = useMemo(
    () =>
      bearing(crisis, act)
        .map(knownOn)
        .filter((day) => day >= rangeOf(crisis, act).first),
    [crisis, act],
  )
  const between = useMemo(
    () =>
      found.map(({ asOf: day }, n) => ({ day, ...knownBetween(crisis, act, n === 0 ? null : found[n - 1].asOf, day) })),
    [crisis, act, found],
  )
  const told =
    points.length < 2
      ? ''
      : words.told(
          percentWords(points[0].mean),
          date(points[0].asOf),
          percentWords(points[points.length - 1].mean),
          date(points[points.length - 1].asOf),
        )
  const inWords = (n: number): string =>
    [...between[n].bearing.map(({ id }) => id), between[n].others === 0 ? '' : words.others(number(between[n].others))]
      .filter((text) => text !== '')
      .join(', ')
  const ring = act.refused === null && asOf.slice(0, 10) >= act.date ? { asOf, mean: readBy(act, by).mean } : null
  const working = state === 'working'
  return (
    <>
      <p>{words.lede(number(PARTICLES))}</p>
      <div className="ask no-print">
        <button type="button" className="primary" disabled={working} onClick={() => start(act.ids[0], toAsk)}>
          {found.length === 0 ? words.start(number(toAsk.length)) : words.again}
        </button>
        {working ? (
          <button type="button" onClick={stop}>
            {words.stop}
          </button>
        ) : null}
        <span role="status" className="note">
          {state === 'idle'
            ? words.empty
            : working
              ? words.progress(number(found.length), number(asked.length))
              : state === 'stopped'
                ? words.stopped
                : typeof state === 'object'
                  ? words.failed(state.failed)
                  : words.progress(number(found.length), number(asked.length))}
        </span>
      </div>
      {found.length === 0 ? null : (
        <>
          {act.viewpoints.length === 0 ? null : (
            <div className="start no-print">
              <label htmlFor={id}>{words.by}</label>
              <select id={id} value={by} onChange={(event) => setBy(event.target.value)}>
                <option value="">{strings.readings.viewpoints.model}</option>
                {act.viewpoints.map(({ id: viewpoint, name }) => (
                  <option key={viewpoint} value={viewpoint}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Figure
            id="days"
            title={words.title}
            caption={`${told} ${words.caption}`}
            columns={words.columns}
            rows={found.map(({ asOf: day, act: read }, n) => [
              day,
              ...(read === null || read.refused !== null
                ? [null, null, null]
                : [readBy(read, by).mean, readBy(read, by).low, readBy(read, by).high]),
              inWords(n),
            ])}
          >
            {(width) => (
              <DaysPicture
                width={width}
                points={points}
                range={rangeOf(crisis, act)}
                now={ring}
                news={news}
                label={words.alt(told)}
              />
            )}
          </Figure>
          <details>
            <summary>{words.known}</summary>
            <dl className="known">
              {between.map(({ day, bearing: rows, others }) => (
                <div key={day}>
                  <dt>{shortDate(day)}</dt>
                  <dd>
                    <RowQuotes rows={rows} crisis={crisis} asOf={day} />
                    {others === 0 ? null : <p className="note">{words.others(number(others))}</p>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      )}
    </>
  )
})
