/** How sure is the machinery: what the particles were worth, how many founders are left, what surprised the model. */
import type { Assessment, Crisis } from '@standoff/core'
import { dayOf, formatDay } from '@standoff/core/kernel'
import { memo } from 'react'
import { Figure } from '../../components/Figure.js'
import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { setParams } from '../../state/view.js'
import { actNamed, type OneAct } from './act/acts.js'
import { Term } from './Term.js'
import { WorthPicture } from './WorthPicture.js'

/** Founders below which what is said of types and causes moves with the seed. */
const FEW = 20
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
  const { founders, leastEffective, leastOn, resampled, logLikelihood, effective } = diagnostics
  const first = dayOf(crisis.file.window.from)
  const worth = effective.map((share, t) => ({ day: first + t * crisis.file.step, share }))
  const least = number(Math.max(1, Math.round(founders)))
  return (
    <>
      <p>{words.lede}</p>
      <p>
        {words.worth(least, number(particles))} {founders < FEW ? words.few : ''}{' '}
        {words.least(date(leastOn), percentWords(leastEffective), number(resampled))}{' '}
        {words.likelihood(number(logLikelihood, 1))}{' '}
        {act === null ? '' : words.founders(number(Math.max(1, Math.round(act.founders))))}
      </p>
      <p className="note">
        <Term means={term.particles}>{strings.app.particles}</Term> {' \u00B7 '}{' '}
        <Term means={term.founders}>{strings.readings.parties.founders}</Term> {' \u00B7 '}{' '}
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
