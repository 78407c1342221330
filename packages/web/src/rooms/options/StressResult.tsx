/** A stress test of one measure: whether the advice holds, where it reverses, and the regret. */
import type { StressReport } from '@standoff/core'
import { digitsFor, FEWEST_CASES, type FoundBox, isClear, shownScale, Z95 } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { dotPanel, keyPanel, stackedPicture } from './dot-panel.js'
import type { Choice } from './MeasureSelect.js'
import { Mixed } from './Mixed.js'

const isTold = ({ inside, insideError }: FoundBox): boolean =>
  isClear({ difference: inside, standardError: insideError }, 1)
const isHarm = (box: FoundBox): boolean => box.inside > 0 && isTold(box)
const isGood = (box: FoundBox): boolean => box.inside < 0 && isTold(box)

interface Props {
  report: StressReport
  metricName: string
  choices: readonly Choice[]
}

export function StressResult({ report, metricName, choices }: Props) {
  const locale = useLocale()
  const { strings, number, percentWords } = locale
  const words = strings.options.stress
  if (report.abstained !== null)
    return (
      <p>
        {strings.options.counterfactual.abstained} <span lang={FILE_LANGUAGE}>{report.abstained}</span>.
      </p>
    )
  const { measure, cases, replicates, worse, better, reverses, favours, regret, unit } = report
  const measured = choices.find(({ text }) => text === measure)?.name ?? measure
  const scale = shownScale(unit)
  const share = (p: number): string => (p < 1e-9 ? words.none : percentWords(p))
  const nameOf = (id: string): string =>
    id === 'nothing' ? words.doingNothing : (choices.find(({ text }) => text === id)?.name ?? id)
  const sorted = [...regret].sort((a, b) => a.mean - b.mean)
  const digits = Math.min(2, digitsFor(scale * Math.max(...sorted.map(({ mean }) => mean))))
  return (
    <>
      <p className="said">
        <Mixed text={answerOf(report, measured, metricName, locale)} names={[measured]} />
      </p>
      <p>
        {words.shares(
          share(worse),
          number(cases),
          share(better),
          share(Math.max(0, 1 - worse - better)),
          number(replicates),
        )}
      </p>
      <h4>{words.harms}</h4>
      <Boxes boxes={reverses} report={report} share={worse} how={words.goWorse} />
      <h4>{words.favours}</h4>
      <Boxes boxes={favours} report={report} share={better} how={better >= 0.25 ? words.bestQuarter : words.goBetter} />
      <Figure
        id="regret"
        title={words.regret}
        caption={words.regretCaption}
        columns={words.columns}
        rows={sorted.map(({ id, mean, error, most, best }) => [
          nameOf(id),
          scale * mean,
          scale * error,
          scale * most,
          best,
        ])}
      >
        {(width) =>
          stackedPicture(
            [
              keyPanel(
                [
                  { mark: 'full', text: words.key.mean },
                  { mark: 'bar', text: words.key.most },
                ],
                width,
              ),
              dotPanel(
                sorted.map(({ id, mean, error, most }) => ({
                  key: id,
                  label: nameOf(id),
                  strong: id === measure,
                  value: scale * mean,
                  outer: [0, scale * most],
                  inner: [scale * Math.max(0, mean - Z95 * error), scale * (mean + Z95 * error)],
                  full: true,
                  text: number(scale * mean, digits),
                })),
                {
                  title: scale === 100 ? strings.options.figure.points(words.axis(metricName)) : words.axis(metricName),
                  width,
                  labels: width >= 600 ? 'left' : 'above',
                  left: 240,
                  format: (value) => number(value, Number.isInteger(value) ? 0 : 1),
                  least: 0,
                },
              ),
            ],
            width,
            words.regret,
          )
        }
      </Figure>
    </>
  )
}

/** Whether the advice holds over the hidden values. */
function answerOf(
  { unit, moreIsWorse, effect, reverses, favours }: StressReport,
  measured: string,
  metricName: string,
  { strings, number }: Locale,
): string {
  const words = strings.options.stress
  if (effect === null) return ''
  const scale = shownScale(unit)
  const digits = digitsFor(scale * effect.difference)
  const by = [
    number(Math.abs(scale * effect.difference), digits),
    number(scale * effect.standardError, digits),
  ] as const
  const harm = reverses.some(isHarm)
  if (!isClear(effect, 1)) return words.noAdvice(measured, metricName, ...by) + (harm ? ` ${words.butHarm}` : '')
  const lead = words.moves(measured, effect.difference < 0, metricName, ...by)
  if (effect.difference > 0 !== moreIsWorse) return `${lead} ${harm ? words.notEverywhere : words.holds}`
  return `${lead} ${favours.some(isGood) ? words.goodSomewhere : words.forTheWorse}`
}

function Boxes({
  boxes,
  report,
  share,
  how,
}: {
  boxes: readonly FoundBox[]
  report: StressReport
  share: number
  how: string
}) {
  const { strings, number, percent, signed } = useLocale()
  const words = strings.options.stress
  const such = Math.round(share * report.cases)
  if (such < FEWEST_CASES) return <p>{words.tooFew(number(such), number(report.cases), how, number(FEWEST_CASES))}</p>
  if (boxes.length === 0) return <p>{words.noBounds(how)}</p>
  const scale = shownScale(report.unit)
  return (
    <ul className="boxes">
      {boxes.map((box, n) => (
        <li key={box.bounds.join()}>
          {n === 0 ? words.where : words.ofTheRest} <b lang={FILE_LANGUAGE}>{box.bounds.join('; ')}</b>.{' '}
          {words.density(percent(box.density), how)} {words.coverage(percent(box.coverage), percent(box.mass))}{' '}
          {words.within(
            signed(scale * box.inside, 2),
            number(scale * box.insideError, 2),
            signed(scale * box.outside, 2),
            number(scale * box.outsideError, 2),
          )}{' '}
          {isHarm(box) ? words.soHarm : isGood(box) ? words.soGood : words.soNeither}{' '}
          <span className="note">
            {words.quasiP(box.quasiP.map((p) => (p < 0.001 ? words.tiny : number(p, 3))).join('; '))}
          </span>
        </li>
      ))}
    </ul>
  )
}
