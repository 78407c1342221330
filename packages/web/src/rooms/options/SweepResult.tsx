/** A sweep: where the measure works first, then the metric and the change along the values. */
import type { Sweep } from '@standoff/core'
import { digitsFor, isClear, shownScale } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { type Panel, stackedPicture } from './dot-panel.js'
import { linePanel } from './line-panel.js'
import type { Choice } from './MeasureSelect.js'
import { Mixed } from './Mixed.js'

interface Props {
  sweep: Sweep
  /** What is swept, in words. */
  of: string
  metricName: string
  choices: readonly Choice[]
}

export function SweepResult({ sweep, of, metricName, choices }: Props) {
  const locale = useLocale()
  const { strings, number, signed } = locale
  const words = strings.options.sweep
  if (sweep.abstained !== null)
    return (
      <p>
        {strings.options.counterfactual.abstained} <span lang={FILE_LANGUAGE}>{sweep.abstained}</span>.
      </p>
    )
  const { points, unit, measure } = sweep
  const scale = shownScale(unit)
  const measured = choices.find(({ text }) => text === measure)?.name ?? measure ?? ''
  const told = [
    ...(measure === null ? [] : [effectOf(sweep, measured, metricName, locale)]),
    courseOf(sweep, of, metricName, locale),
  ].join(' ')
  const digits = Math.min(2, digitsFor(Math.max(...points.map(({ mean }) => scale * mean))))
  const axis = (value: number): string => number(value, Number.isInteger(value) ? 0 : 2)
  return (
    <>
      <p className="said">
        <Mixed text={told} names={[measured, of]} />
      </p>
      <Figure
        id="sweep"
        title={words.figure(metricName, of)}
        caption={measure === null ? words.caption : `${words.caption} ${words.captionEffect}`}
        columns={words.columns}
        rows={points.map(({ value, mean, error, effect }) => [
          value,
          scale * mean,
          scale * error,
          effect === null ? null : scale * effect.difference,
          effect === null ? null : scale * effect.standardError,
          effect === null ? null : scale * effect.interval[0],
          effect === null ? null : scale * effect.interval[1],
        ])}
      >
        {(width) => {
          const panels: Panel[] = [
            linePanel(
              points.map(({ value, mean, error }) => ({
                x: value,
                y: scale * mean,
                low: scale * (mean - 1.96 * error),
                high: scale * (mean + 1.96 * error),
                full: true,
              })),
              {
                width,
                title: scale === 100 ? strings.options.figure.points(metricName) : metricName,
                xLabel: of,
                formatX: axis,
                formatY: (value) => number(value, Number.isInteger(value) ? 0 : digits),
                isBased: true,
              },
            ),
          ]
          if (measure !== null)
            panels.push(
              linePanel(
                points.flatMap((point) =>
                  point.effect === null
                    ? []
                    : [
                        {
                          x: point.value,
                          y: scale * point.effect.difference,
                          low: scale * (point.effect.difference - 1.96 * point.effect.standardError),
                          high: scale * (point.effect.difference + 1.96 * point.effect.standardError),
                          full: isClear(point.effect, points.length),
                          wide: [scale * point.effect.interval[0], scale * point.effect.interval[1]] as const,
                        },
                      ],
                ),
                {
                  width,
                  title: words.effect(measured),
                  xLabel: of,
                  formatX: axis,
                  formatY: (value) => signed(value, Number.isInteger(value) ? 0 : 1),
                  isBased: false,
                },
              ),
            )
          return stackedPicture(panels, width, words.alt(told))
        }}
      </Figure>
    </>
  )
}

/** From where on the measure does something. */
function effectOf({ points, unit }: Sweep, measured: string, metricName: string, { strings, number }: Locale): string {
  const words = strings.options.sweep
  const clear = points.filter(({ effect }) => effect !== null && isClear(effect, points.length))
  if (clear.length === 0) return words.nowhere(measured, metricName, number(points.length))
  const scale = shownScale(unit)
  const size = (n: number): number => scale * (clear[n].effect?.difference ?? 0)
  const most = clear.reduce((best, _, n) => (Math.abs(size(n)) > Math.abs(size(best)) ? n : best), 0)
  const [first, last] = [points.indexOf(clear[0]), points.indexOf(clear[clear.length - 1])]
  const at = (n: number): string => plain(points[n].value, number)
  const where =
    clear.length === points.length
      ? words.everywhere
      : last - first + 1 !== clear.length
        ? words.someOf(number(clear.length), number(points.length))
        : first === last
          ? words.onlyAt(at(first))
          : first === 0
            ? words.upTo(at(last))
            : last === points.length - 1
              ? words.fromOn(at(first))
              : words.between(at(first), at(last))
  const ways = new Set(clear.map((_, n) => Math.sign(size(n))))
  const does = ways.size > 1 ? words.moves : ways.has(-1) ? words.lowers : words.raises
  const digits = digitsFor(size(most))
  return words.works({
    where,
    name: measured,
    does,
    what: metricName,
    at: plain(clear[most].value, number),
    by: number(Math.abs(size(most)), digits),
    error: number(scale * (clear[most].effect?.standardError ?? 0), digits),
  })
}

/** How the metric itself goes from the first value to the last. */
function courseOf(
  { points, unit, measure }: Sweep,
  of: string,
  metricName: string,
  { strings, number, chance }: Locale,
): string {
  const [first, last] = [points[0], points[points.length - 1]]
  const told = ({ value, mean, error }: Sweep['points'][number]): { mean: string; at: string } => ({
    mean:
      unit === 'probability'
        ? chance(mean)
        : strings.options.sweep.withError(number(mean, digitsFor(mean)), number(error, digitsFor(mean))),
    at: plain(value, number),
  })
  const isApart = isClear(last.fromFirst, 1)
  return strings.options.sweep.course({
    hasMeasure: measure !== null,
    what: metricName,
    of,
    first: told(first),
    last: told(last),
    isApart,
  })
}

/** A value of the file with no more decimals than it has. */
const plain = (value: number, number: Locale['number']): string => number(value, Number.isInteger(value) ? 0 : 2)
