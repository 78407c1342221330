/** A screening as a picture: which uncertain values move an outcome most, and what each of these rests on. */
import type { Sensitivity } from '@standoff/core'
import { drawnScreening } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { dotPanel, keyPanel, stackedPicture } from './dot-panel.js'

/** Values whose evidence is listed. */
const LISTED = 6

export function ScreeningResult({
  result,
  metric,
  nameOf,
}: {
  result: Sensitivity
  metric: string
  nameOf: (id: string) => string
}) {
  const { strings, number } = useLocale()
  const words = strings.options.screening
  const output = result.outputs.find((one) => one.metric === metric) ?? result.outputs[0]
  const drawn = drawnScreening(output)
  if (drawn === null) return null
  const { inputs, rows, left, clear, judged, luck, domain, digits } = drawn
  const clearInputs = inputs.flatMap(({ input }) => (input.clear ? [input] : [])).slice(0, LISTED)
  const told =
    clear === 0
      ? words.nothing(nameOf(output.metric))
      : words.told(number(clear), number(inputs.length), nameOf(output.metric), number(judged))
  return (
    <>
      <p className="said">{told}</p>
      <Figure
        id="screening"
        title={words.figure(nameOf(output.metric))}
        caption={`${words.caption(number(luck, digits))}${left === 0 ? '' : ` ${words.left(number(left))}`}`}
        columns={words.columns}
        rows={inputs.map(({ input, value, interval, second }) => [
          input.name,
          value,
          ...interval,
          second,
          input.clear ? words.yes : words.no,
          input.judged ? words.yes : words.no,
          input.evidence,
        ])}
      >
        {(width) =>
          stackedPicture(
            [
              keyPanel(
                [
                  { mark: 'full', text: words.key.clear },
                  { mark: 'open', text: words.key.unclear },
                  { mark: 'bar', text: words.key.range },
                  { mark: 'luck', text: words.key.luck },
                ],
                width,
              ),
              dotPanel(
                rows.map(({ input, value, at, bar }) => ({
                  key: input.id,
                  label: input.judged ? `${input.name}\u00a0*` : input.name,
                  value: at,
                  outer: bar,
                  inner: null,
                  full: input.clear,
                  text: number(value, digits),
                })),
                {
                  title: output.unit === 'probability' ? strings.options.figure.points(words.axis) : words.axis,
                  width,
                  labels: width >= 600 ? 'left' : 'above',
                  left: 270,
                  domain,
                  luck,
                  format: (value) => number(value, Number.isInteger(value) ? 0 : digits),
                },
              ),
            ],
            width,
            words.alt(told),
          )
        }
      </Figure>
      {clear === 0 ? null : (
        <ol className="evidence">
          {clearInputs.map(({ id, name, evidence, judged: isJudged }) => (
            <li key={id}>
              <span lang={FILE_LANGUAGE}>{name}</span>: {isJudged ? words.judged : words.measured} (
              <span lang={FILE_LANGUAGE}>{evidence}</span>)
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
