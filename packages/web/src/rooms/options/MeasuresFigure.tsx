/**
 * What each measure changes against the same runs without it: an overview of what most people ask for, or one thing
 * alone with what its change varies by.
 */
import type { Crisis } from '@standoff/core'
import { clearOf, drawnChanges, overviewOf } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { metricOf } from './differences.js'
import { type DotRow, dotPanel, gridOf, keyPanel, type Panel, stackedPicture } from './dot-panel.js'
import { metricName } from './metric-words.js'
import type { Row } from './rows.js'
import { sharePanel } from './share-panel.js'

const GAP = 16
const NAMES = 178
interface Props {
  crisis: Crisis
  rows: readonly Row[]
  metrics: readonly string[]
  /** One metric alone; empty for the overview. */
  metric: string
}

export function MeasuresFigure({ crisis, rows, metrics, metric }: Props) {
  const locale = useLocale()
  const { strings, number, list } = locale
  const words = strings.options.figure
  const nameOf = (id: string): string => metricName(strings.options, crisis, id)
  const shown = metric === '' ? overviewOf(metrics) : [metric]
  const { all, clear } = clearOf(
    rows.flatMap(({ effect }) => shown.flatMap((id) => metricOf(effect, id) ?? [])),
    rows.length,
  )
  const told = words.told(number(clear), number(all), clear)
  const label = words.alt(rows.length, list(shown.map(nameOf)), told)
  return (
    <Figure
      id="measures"
      title={metric === '' ? words.title : words.titleOf(nameOf(metric))}
      caption={
        <>
          {told} {words.caption} {metric === '' ? '' : words.captionShares}
        </>
      }
      columns={words.columns}
      rows={rows.flatMap(({ letter, name, effect }) =>
        effect.metrics
          .filter((one) => shown.includes(one.metric))
          .map(({ metric: id, unit, before, after, difference, standardError, interval, chanceShare }) => [
            letter === '' ? name : `${letter}: ${name}`,
            nameOf(id),
            strings.options.units[unit],
            before,
            after,
            difference,
            standardError,
            interval[0],
            interval[1],
            chanceShare,
          ]),
      )}
    >
      {(width) => {
        const key = keyPanel(
          [
            { mark: 'full', text: words.key.clear },
            { mark: 'open', text: words.key.unclear },
            { mark: 'nothing', text: words.key.nothing },
            { mark: 'line', text: words.key.error },
            { mark: 'bar', text: words.key.hidden },
            ...(metric === '' ? [] : [{ mark: 'chance' as const, text: words.key.chance }]),
          ],
          width,
        )
        const panels =
          metric === '' ? overview(rows, shown, width, nameOf, locale) : alone(rows, metric, width, nameOf, locale)
        return stackedPicture([key, panels], width, label)
      }}
    </Figure>
  )
}

function overview(
  rows: readonly Row[],
  shown: readonly string[],
  width: number,
  nameOf: (id: string) => string,
  locale: Locale,
): Panel {
  const columns = width >= 740 ? 3 : width >= 540 ? 2 : 1
  if (columns === 1)
    return gridOf(
      shown.map((id) => panelOf(rows, id, width, 'above', nameOf, locale)),
      1,
      0,
    )
  const each = (width - NAMES - (columns - 1) * GAP) / columns
  return gridOf(
    shown.map((id, n) =>
      n % columns === 0
        ? panelOf(rows, id, each + NAMES, 'left', nameOf, locale)
        : panelOf(rows, id, each, 'none', nameOf, locale),
    ),
    columns,
    GAP,
  )
}

function alone(rows: readonly Row[], id: string, width: number, nameOf: (id: string) => string, locale: Locale): Panel {
  const words = locale.strings.options.figure
  const shares = rows.map(({ key, name, effect }) => ({
    key,
    label: name,
    share: metricOf(effect, id)?.chanceShare ?? null,
  }))
  if (width < 640)
    return gridOf(
      [panelOf(rows, id, width, 'above', nameOf, locale), sharePanel(shares, width, true, words.shares, locale)],
      1,
      0,
    )
  const beside = 190
  return gridOf(
    [
      panelOf(rows, id, width - beside - 2 * GAP, 'left', nameOf, locale),
      sharePanel(shares, beside, false, words.shares, locale),
    ],
    2,
    2 * GAP,
  )
}

function panelOf(
  rows: readonly Row[],
  id: string,
  width: number,
  labels: 'left' | 'above' | 'none',
  nameOf: (id: string) => string,
  locale: Locale,
): Panel {
  const words = locale.strings.options.figure
  const drawn = drawnChanges(rows.flatMap(({ effect }) => metricOf(effect, id) ?? []))
  if (drawn === null) return { width, height: 0, node: null }
  const { changes, unit, domain, digits, ends } = drawn
  const dots = rows.map(({ key, letter, name }, n): DotRow => {
    const one = changes[n]
    return {
      key,
      label: letter === '' ? name : `${letter}: ${name}`,
      strong: letter !== '',
      value: one.value,
      outer: one.hidden,
      inner: one.error,
      full: one.isClear,
      nothing: one.isNothing,
      text: one.isNothing ? '0' : locale.signed(one.value, digits),
    }
  })
  const title = unit === 'probability' ? words.points(nameOf(id)) : nameOf(id)
  return dotPanel(dots, {
    title,
    width,
    labels,
    left: NAMES,
    right: 50,
    domain,
    format: (value) => locale.number(value, Number.isInteger(value) ? 0 : 1),
    ends: [words[ends[0]], words[ends[1]]],
  })
}
