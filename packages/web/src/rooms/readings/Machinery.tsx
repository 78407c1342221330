/** How reliable the calculation is: effective sample size, effective number of islands, what surprised the model. */
import type { Assessment, Crisis } from '@standoff/core'
import { dayOf, formatDay, islandSizes } from '@standoff/core/kernel'
import { memo } from 'react'
import { Figure } from '../../components/Figure.js'
import { restsOnOne } from '../../components/rests-on-one.js'
import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { setParams } from '../../state/view.js'
import { actNamed, type OneAct } from './act/acts.js'
import { Term } from './Term.js'
import { WorthPicture } from './WorthPicture.js'

/** Rows of a day that are named. */
const ROWS = 6

interface Props {
  crisis: Crisis
  readings: Assessment
  acts: readonly OneAct[]
  act: OneAct | null
}

export const Machinery = memo(function Machinery({ crisis, readings, acts, act }: Props) {
  const { strings, number, date, percentWords } = useLocale()
  const words = strings.readings.machinery
  const { term } = strings.readings
  const { diagnostics, particles, surprises } = readings
  const { islands, leastEffective, leastOn, resampled, logLikelihood, effective } = diagnostics
  const first = dayOf(crisis.file.window.from)
  const worth = effective.map((share, t) => ({ day: first + t * crisis.file.step, share }))
  const filters = islandSizes(particles).length
  const worthOf = (effective: number): string => number(Math.max(1, Math.round(effective)))
  return (
    <>
      <p>{words.lede}</p>
      <p>
        {filters === 1
          ? words.one(number(particles))
          : `${words.worth(number(particles), number(filters), worthOf(islands))} ${restsOnOne(islands) ? words.few : ''}`}{' '}
        {words.least(date(leastOn), percentWords(leastEffective), number(resampled))}{' '}
        {words.likelihood(number(logLikelihood, 1))}{' '}
        {act === null || filters === 1 ? '' : words.islands(worthOf(act.islands))}
      </p>
      <p className="note">
        <Term means={term.particles}>{strings.app.particles}</Term> {' \u00B7 '}{' '}
        <Term means={term.islands}>{strings.readings.machinery.filters}</Term> {' \u00B7 '}{' '}
        <Term means={term.logLikelihood}>log-likelihood</Term>
      </p>
      {worth.length < 2 ? null : (
        <Figure
          id="worth"
          title={words.title}
          caption={words.caption}
          columns={words.columns}
          rows={worth.map(({ day, share }) => [formatDay(Math.floor(day)), share])}
        >
          {(width) => (
            <WorthPicture
              width={width}
              worth={worth}
              surprises={surprises.map(({ date: day }) => dayOf(day))}
              label={words.alt(date(leastOn), percentWords(leastEffective))}
            />
          )}
        </Figure>
      )}
      <h3>{words.surprises}</h3>
      <p>{words.surprisesNote}</p>
      <Scroll label={words.surprises}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.surpriseColumns.date}</th>
              <th scope="col" className="n">
                {words.surpriseColumns.log}
              </th>
              <th scope="col">{words.surpriseColumns.rows}</th>
            </tr>
          </thead>
          <tbody>
            {surprises.map(({ date: day, logPredictive, rows }) => (
              <tr key={day}>
                <th scope="row">{date(day)}</th>
                <td className="n">{number(logPredictive, 1)}</td>
                <td>
                  {rows.length === 0
                    ? words.count
                    : [...new Set(rows)].slice(0, ROWS).map((id) => {
                        const found = actNamed(acts, id)
                        return found === undefined ? (
                          <span key={id}>{id} </span>
                        ) : (
                          <button
                            key={id}
                            type="button"
                            className="plain"
                            aria-label={`${words.read}: ${id}`}
                            onClick={() => setParams({ act: found.key })}
                          >
                            {id}
                          </button>
                        )
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
})
