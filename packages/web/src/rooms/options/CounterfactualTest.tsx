/** What wars hang on: how much of each kind of war does not come when one assumption of the world is switched off. */
import type { CounterfactualReport } from '@standoff/core'
import { type CounterfactualEffect, isClear } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { ask } from './asks.js'
import { type DotRow, dotPanel, gridOf, keyPanel, stackedPicture } from './dot-panel.js'
import { useRunsChoice } from './runs-choice.js'
import { TestFrame } from './TestFrame.js'

const NAMES = 190
const GAP = 16
/** Without accidents no war comes by accident: that says nothing. */
const isSaidAlready = (counterfactual: string, kind: string): boolean =>
  counterfactual === 'noAccidents' && kind === 'accidental'

export function CounterfactualTest({ compared, days }: { compared: number; days: number }) {
  const { strings, number } = useLocale()
  const words = strings.options.counterfactual
  const { runs, choice } = useRunsChoice(compared)
  const [full, setFull] = useParam('tf')
  const isFull = full === '1'
  const key = `${runs}:${isFull}`
  return (
    <TestFrame
      id="counterfactual"
      title={words.title}
      question={words.question}
      askKey={key}
      runDays={(isFull ? 79 : 9) * runs * days}
      start={() => ask('counterfactual', key, (desk, _, tell) => desk.counterfactual(runs, isFull, tell))}
      madeFrom={(report, particles) => words.made(number(report.runs), particles)}
      controls={
        <>
          {choice}
          <label className="check">
            <input type="checkbox" checked={isFull} onChange={() => setFull(isFull ? '' : '1')} /> {words.full}
          </label>
        </>
      }
    >
      {(report) => <CounterfactualResult report={report} />}
    </TestFrame>
  )
}

/** Wars of a kind below which nothing is told of it (as the command has it). */
const FEWEST_WARS = 10

function CounterfactualResult({ report }: { report: CounterfactualReport }) {
  const locale = useLocale()
  const { strings, number, percentWords, signed } = locale
  const words = strings.options.counterfactual
  if (report.abstained !== null)
    return (
      <p>
        {words.abstained} <span lang={FILE_LANGUAGE}>{report.abstained}</span>.
      </p>
    )
  const { counterfactuals, together, wars, runs, shapley } = report
  if (wars === 0) return <p className="said">{words.noWars(number(runs))}</p>
  const all = together === null ? counterfactuals : [...counterfactuals, together]
  const nameOf = (id: string): string => words.names[id as keyof typeof words.names] ?? id
  const kinds = counterfactuals[0].removed.filter((one) => one.wars >= FEWEST_WARS).map(({ kind }) => kind)
  const left = counterfactuals[0].removed.filter((one) => one.wars > 0 && one.wars < FEWEST_WARS)
  const [most] = counterfactuals
    .flatMap(({ id, removed }) =>
      removed
        .filter(({ kind, low, wars: of }) => of >= FEWEST_WARS && low > 0 && !isSaidAlready(id, kind))
        .map((one) => ({ id, ...one })),
    )
    .sort((x, y) => y.low - x.low)
  const told =
    most === undefined
      ? words.nothingClear(number(wars))
      : words.most(
          number(wars),
          nameOf(most.id),
          percentWords(most.share),
          locale.range(most.low, most.high),
          words.kinds[most.kind],
        )
  return (
    <>
      <p className="said">{told}</p>
      <Figure
        id="counterfactual"
        title={words.figure}
        caption={words.caption}
        columns={words.columns}
        rows={all.flatMap(({ id, removed }) =>
          removed.map(({ kind, share, low, high, wars: of }) => [
            nameOf(id),
            words.kinds[kind],
            of === 0 ? null : share,
            of === 0 ? null : low,
            of === 0 ? null : high,
            of,
          ]),
        )}
      >
        {(width) => {
          const columns = width >= 740 ? 3 : width >= 540 ? 2 : 1
          const each = (width - NAMES - (columns - 1) * GAP) / columns
          const panels = kinds.map((kind, n) => {
            const labels = columns === 1 ? 'above' : n % columns === 0 ? 'left' : 'none'
            return dotPanel(rowsOf(all, kind, nameOf, locale), {
              title: words.kinds[kind],
              width: columns === 1 ? width : labels === 'left' ? each + NAMES : each,
              labels,
              left: NAMES,
              right: 46,
              domain: [0, 1],
              format: (share) => `${number(100 * share)}%`,
            })
          })
          return stackedPicture(
            [keyPanel([{ mark: 'bar', text: words.bar }], width), gridOf(panels, columns, GAP)],
            width,
            words.alt(told),
          )
        }}
      </Figure>
      {left.length === 0 ? null : (
        <p className="note">
          {words.fewWars(
            locale.list(left.map(({ kind, wars: of }) => `${words.kinds[kind]} (${number(of, of % 1 === 0 ? 0 : 1)})`)),
          )}
        </p>
      )}
      <p>{words.chance}</p>
      <ul>
        {all.map(({ id, war }) => (
          <li key={id}>
            {words.war(
              nameOf(id),
              signed(100 * war.difference, 1),
              number(100 * war.standardError, 1),
              isClear(war, all.length),
            )}
          </li>
        ))}
      </ul>
      {shapley === null ? null : (
        <p>
          {words.shapley}{' '}
          {locale.list(
            [...shapley]
              .sort((a, b) => b.share - a.share)
              .map(({ id, share, low, high }) =>
                words.share(nameOf(id), number(100 * share), number(100 * low), number(100 * high)),
              ),
          )}
          .
        </p>
      )}
    </>
  )
}

function rowsOf(
  counterfactuals: readonly CounterfactualEffect[],
  kind: string,
  nameOf: (id: string) => string,
  { percent, strings }: Locale,
): DotRow[] {
  return counterfactuals.map(({ id, removed }) => {
    const one = removed.find((some) => some.kind === kind)
    return {
      key: id,
      label: nameOf(id),
      strong: id === 'together',
      value: one?.share ?? 0,
      outer: one === undefined ? null : [one.low, one.high],
      inner: null,
      full: one !== undefined && one.low > 0,
      text: one === undefined ? '' : one.share === 0 ? strings.options.counterfactual.none : percent(one.share),
    }
  })
}
