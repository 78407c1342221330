/** Which uncertain values the answer hangs on: Morris's screening over every hidden value of the file. */
import type { Sensitivity } from '@standoff/core'
import { digitsFor, shownScale } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { ask } from './asks.js'
import { dotPanel, keyPanel, stackedPicture } from './dot-panel.js'
import { MetricSelect } from './MetricSelect.js'
import { TestFrame } from './TestFrame.js'

/** Trajectories and runs at every point. */
const SIZES = [
  { points: 4, runs: 16 },
  { points: 10, runs: 64 },
  { points: 20, runs: 128 },
] as const
/** Hidden values of a crisis, about. */
const INPUTS = 60
const DRAWN = 15

export function ScreeningTest({
  days,
  metrics,
  nameOf,
  metric,
}: {
  days: number
  metrics: readonly string[]
  nameOf: (id: string) => string
  metric: string
}) {
  const { strings, number } = useLocale()
  const words = strings.options.screening
  const [size, setSize] = useParam('ts', '1')
  const [shown, setShown] = useParam('tk', metric)
  const { points, runs } = SIZES[Number(size)] ?? SIZES[1]
  const key = `${points}:${runs}`
  return (
    <TestFrame
      id="screening"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={points * (INPUTS + 3) * runs * days}
      start={() => ask('screening', key, (desk, _, tell) => desk.sensitivity(points, runs, tell))}
      madeFrom={(result) => words.made(number(result.evaluations), number(result.runs))}
      controls={
        <>
          <label>
            {words.size}
            <select value={size} onChange={(event) => setSize(event.target.value)}>
              {SIZES.map((one, n) => (
                <option key={one.points} value={n}>
                  {words.sizeOf(number(one.points), number(one.runs))}
                </option>
              ))}
            </select>
          </label>
          <MetricSelect label={words.output} value={shown} choose={setShown} metrics={metrics} nameOf={nameOf} />
        </>
      }
    >
      {(result) => <ScreeningResult result={result} metric={shown} nameOf={nameOf} />}
    </TestFrame>
  )
}

function ScreeningResult({
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
  const scale = shownScale(output.unit)
  const clear = output.inputs.filter((one) => one.clear)
  const judged = clear.filter((one) => one.judged).length
  const told =
    clear.length === 0
      ? words.nothing(nameOf(output.metric))
      : words.told(number(clear.length), number(output.inputs.length), nameOf(output.metric), number(judged))
  const shown = output.inputs.slice(0, DRAWN)
  const highest = scale * Math.max(output.luck, ...shown.map(({ muStar }) => muStar?.high ?? 0), 1e-9)
  const digits = Math.min(2, digitsFor(highest))
  return (
    <>
      <p className="said">{told}</p>
      <Figure
        id="screening"
        title={words.figure(nameOf(output.metric))}
        caption={words.caption(number(scale * output.luck, digits))}
        columns={words.columns}
        rows={output.inputs.map(({ name, muStar, sigma, clear: isOut, judged: isJudged, evidence }) => [
          name,
          scale * (muStar?.value ?? 0),
          scale * (muStar?.low ?? 0),
          scale * (muStar?.high ?? 0),
          scale * (sigma ?? 0),
          isOut ? words.yes : words.no,
          isJudged ? words.yes : words.no,
          evidence,
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
                shown.map(({ id, name, muStar, clear: isOut, judged: isJudged }) => ({
                  key: id,
                  label: isJudged ? `${name}\u00a0*` : name,
                  value: scale * (muStar?.value ?? 0),
                  outer: muStar === null ? null : [scale * muStar.low, scale * muStar.high],
                  inner: null,
                  full: isOut,
                  text: number(scale * (muStar?.value ?? 0), digits),
                })),
                {
                  title: scale === 100 ? strings.options.figure.points(words.axis) : words.axis,
                  width,
                  labels: width >= 600 ? 'left' : 'above',
                  left: 270,
                  domain: [0, 1.04 * highest],
                  luck: scale * output.luck,
                  format: (value) => number(value, Number.isInteger(value) ? 0 : digits),
                },
              ),
            ],
            width,
            words.alt(told),
          )
        }
      </Figure>
      {clear.length === 0 ? null : (
        <ol className="evidence">
          {clear.slice(0, 6).map(({ id, name, evidence, judged: isJudged }) => (
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
