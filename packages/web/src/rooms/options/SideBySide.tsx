/** Scenarios beside one another, metric by metric: the change, its error, and its interval over the hidden values. */
import type { Crisis } from '@standoff/core'
import { digitsFor, isClear, isNothing, type MetricDifference, shownScale } from '@standoff/core/kernel'
import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { metricOf, sense } from './differences.js'
import { Mixed } from './Mixed.js'
import { metricName } from './metric-words.js'
import type { ScenarioOnView } from './use-scenarios.js'

export function SideBySide({
  crisis,
  scenarios,
  metrics,
  compared,
  pending,
}: {
  crisis: Crisis
  scenarios: readonly ScenarioOnView[]
  metrics: readonly { metric: string; unit: string; mean: number; error: number }[]
  /** How many measures and scenarios are compared. */
  compared: number
  pending: string
}) {
  const locale = useLocale()
  const { strings, number } = locale
  const words = strings.options.beside
  const shown = scenarios.filter(({ asked }) => asked !== null)
  if (shown.length === 0) return null
  return (
    <section className="side-by-side">
      <h2>{words.title}</h2>
      <ul className="named">
        {shown.map(({ letter, asked, text }) => (
          <li key={letter}>
            <b>{letter}.</b> <span lang={FILE_LANGUAGE}>{asked?.name}</span> <code>{text}</code>
          </li>
        ))}
      </ul>
      {pending === '' ? null : <p className="note">{pending}</p>}
      <Scroll label={words.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.metric}</th>
              <th scope="col" className="n">
                {words.without}
              </th>
              {shown.map(({ letter }) => (
                <th key={letter} scope="col">
                  {strings.options.composer.scenario(letter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ metric, unit, mean, error }) => (
              <tr key={metric}>
                <th scope="row">
                  <Mixed
                    text={`${metricName(strings.options, crisis, metric)} (${strings.options.units[unit as MetricDifference['unit']]})`}
                    names={Object.values(crisis.file.parties).map(({ name }) => name)}
                  />
                </th>
                <td className="n">
                  {words.change(
                    number(shownScale(unit) * mean, digitsFor(shownScale(unit) * mean)),
                    number(shownScale(unit) * error, digitsFor(shownScale(unit) * mean)),
                  )}
                </td>
                {shown.map(({ letter, effect }) => {
                  const one = effect === null ? undefined : metricOf(effect, metric)
                  return (
                    <td key={letter}>{one === undefined ? '\u2026' : <ChangeCell one={one} compared={compared} />}</td>
                  )
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.touched}</th>
              <td />
              {shown.map(({ letter, effect }) => (
                <td key={letter}>{effect === null ? '\u2026' : number(effect.touched)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
      <p className="note">{words.note}</p>
    </section>
  )
}

function ChangeCell({ one, compared }: { one: MetricDifference; compared: number }) {
  const { strings, signed, number } = useLocale()
  const words = strings.options.beside
  if (isNothing(one)) return <span className="nothing">{words.nothing}</span>
  const scale = shownScale(one.unit)
  const digits = Math.min(2, digitsFor(scale * Math.max(Math.abs(one.difference), one.standardError)))
  const isTold = isClear(one, compared)
  const tells = isTold ? words.senses[sense(one)] : words.unclear
  return (
    <>
      <span className={isTold ? 'clear' : 'unclear'}>
        {words.change(signed(scale * one.difference, digits), number(scale * one.standardError, digits))}
      </span>
      <span className="under">
        {one.interval[0] === one.interval[1]
          ? words.noSpread
          : words.over(signed(scale * one.interval[0], digits), signed(scale * one.interval[1], digits))}
        ; {tells}
      </span>
    </>
  )
}
