/** The file's own questions, each with the reference forecasts. */
import { type ForecastQuestion, toldInterval } from '@standoff/core/kernel'
import { Fragment } from 'react'
import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

export function QuestionsTable() {
  const { strings, date, chance, range, percentWords, number } = useLocale()
  const { forecast, outlook, file } = useShown()
  const { choose, isPicked } = usePick()
  const words = strings.outlook.pictures.questions
  const { questions, unasked } = forecast
  const { crises, baseRate, persistence, discounted, regimes } = words.references
  const told = (references: ForecastQuestion['references']): string =>
    (
      [
        [crises, references.crises],
        [baseRate, references.baseRate],
        [persistence, references.persistence],
        [discounted, references.discounted],
        [regimes, references.regimes],
      ] as const
    )
      .flatMap(([name, chance]) => (chance === null ? [] : [`${name} ${percentWords(chance)}`]))
      .join('; ') || words.noReference
  if (questions.length + unasked.length === 0) return null
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.intro}</p>
      {questions.length === 0 ? null : (
        <Scroll label={words.title}>
          <table className="questions">
            <thead>
              <tr>
                {words.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {questions.map((question) => {
                const interval = toldInterval(question)
                return (
                  <tr key={question.id}>
                    <th scope="row" lang={FILE_LANGUAGE}>
                      {question.text}
                    </th>
                    <td>{chance(question.probability)}</td>
                    <td>{interval === null ? words.unknown : range(...interval)}</td>
                    <td className="date">{date(question.resolves)}</td>
                    <td>{told(question.references)}</td>
                    <td>
                      {([true, false] as const).map((yes) => {
                        const pick = { kind: 'question' as const, id: question.id, yes }
                        const count = yes ? question.runs : outlook.runs - question.runs
                        return count === 0 ? null : (
                          <Fragment key={`${yes}`}>
                            <button
                              type="button"
                              className="plain"
                              aria-label={`${number(count)} ${yes ? words.yes : words.no}. ${(yes ? words.readYes : words.readNo)(question.text)}`}
                              aria-pressed={isPicked(pick)}
                              onClick={() => choose(pick)}
                            >
                              {number(count)} {yes ? words.yes : words.no}
                            </button>{' '}
                          </Fragment>
                        )
                      })}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      {unasked.length === 0 ? null : (
        <p className="note">
          {words.left}:{' '}
          {unasked.map(({ id, why, settled }, n) => {
            const text = file.questions.find((one) => one.id === id)?.text
            const reason =
              settled !== undefined
                ? words.settledBy(settled.answer, settled.counted === null ? null : number(settled.counted))
                : why.startsWith('settled before')
                  ? words.settled
                  : why.startsWith('settled after')
                    ? words.late
                    : null
            return (
              <Fragment key={id}>
                {n === 0 ? '' : '; '}
                <span lang={FILE_LANGUAGE}>{text ?? id}</span> ({reason ?? <span lang={FILE_LANGUAGE}>{why}</span>})
              </Fragment>
            )
          })}
          .
        </p>
      )}
    </>
  )
}
