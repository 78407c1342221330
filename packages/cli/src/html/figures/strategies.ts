/**
 * What kind of opponent each government is, by the record so far: shares of three strategies, left blank where too
 * few filters tell.
 */
import * as Plot from '@observablehq/plot'
import type { Assessment } from '@standoff/core'
import { capital, percentCell, shortDate, tooUnsure } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, grid, hatch, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'
import type { Look } from './look.js'
import { dateOf } from './time.js'

export const STRATEGIES = [
  { name: 'cautious', means: 'answers less than it received' },
  { name: 'reciprocating', means: 'answers in kind' },
  { name: 'bullying', means: 'answers more' },
] as const

const HEIGHT = 180
const GAP = 14

type Band = Assessment['bands'][number]
const isTold = ({ strategyError, islands }: Band): boolean => tooUnsure(strategyError, islands) === null

export function strategiesFigure(look: Look, { bands, principals }: Assessment): Figure | null {
  if (bands.length < 2) return null
  const told = bands.filter(isTold)
  const last = told.at(-1)
  const unsure = bands.find((band) => !isTold(band))
  const said =
    last === undefined
      ? 'In no week do the independent filters agree well enough to tell.'
      : `On ${shortDate(last.date)}, the last week told: ${principals.map((id, i) => `${look.nameOf(id)} ${STRATEGIES.map(({ name }, s) => `${name} ${percentCell(last.strategies[i][s])}`).join(', ')}`).join('; ')}.`
  return figureOf({
    id: 'strategies',
    title: 'What kind of opponent is each?',
    caption: `${capital(STRATEGIES.map(({ name, means }) => `${name} ${means}`).join('; '))}. ${said}${unsure === undefined ? '' : ` From the week of ${shortDate(unsure.date)} on, weeks are blank where another seed would change the shares by more than ten percentage points (their simulation error), or where nearly all rests on one of the independent filters.`}`,
    alt: `Stacked areas of three strategies over time, for each government. ${said}`,
    columns: [
      'week of',
      ...principals.flatMap((id) => STRATEGIES.map(({ name }) => `${look.nameOf(id)}: ${name}`)),
      'simulation error',
      'independent filters (islands)',
      'told',
    ],
    rows: bands.map((band) => [
      band.date,
      ...band.strategies.flat(),
      band.strategyError,
      band.islands,
      isTold(band) ? 'yes' : 'no',
    ]),
    draw: ({ name, width }, about) => {
      const columns = name === 'wide' ? 2 : 1
      const each = (width - (columns - 1) * GAP) / columns
      // The texture of each share is the same for both governments: full, hatched, open.
      const fills = [ink('soft'), `url(#${about.id}-hatch)`, ink('paper')]
      const key = keyPanel(
        STRATEGIES.map(({ name: text }, s) => ({
          text,
          mark: 'bar',
          fill: fills[s],
          fillOpacity: s === 0 ? 0.5 : 1,
          stroke: ink('soft'),
          strokeWidth: 1,
        })),
        width,
      )
      const panels = principals.map((id, i) => strategyPanel(look.nameOf(id), look.hueOf(id), bands, i, each, fills))
      return stacked(about, [key, grid(panels, columns, GAP)], 0, hatch(`${about.id}-hatch`, ink('soft')))
    },
  })
}

function strategyPanel(
  name: string,
  hue: string,
  bands: readonly Band[],
  i: number,
  width: number,
  fills: readonly string[],
) {
  const cells = STRATEGIES.map((_, s) =>
    bands.flatMap((band, n) => {
      if (!isTold(band)) return []
      const from = band.strategies[i].slice(0, s).reduce((sum, one) => sum + one, 0)
      const next = bands[n + 1]?.date ?? bands[n].date
      return [{ from, to: from + band.strategies[i][s], start: dateOf(band.date), end: dateOf(next) }]
    }),
  )
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: 40,
    marginRight: 10,
    marginTop: 28,
    marginBottom: 26,
    x: { type: 'utc', domain: [dateOf(bands[0].date), dateOf(bands[bands.length - 1].date)], label: null },
    y: { domain: [0, 1], label: null },
    marks: [
      Plot.ruleY([0, 0.5, 1], { stroke: ink('rule') }),
      ...cells.map((data, s) =>
        Plot.rect(data, {
          x1: 'start',
          x2: 'end',
          y1: 'from',
          y2: 'to',
          fill: fills[s],
          fillOpacity: s === 0 ? 0.5 : 1,
          stroke: ink('soft'),
          strokeWidth: 0.6,
        }),
      ),
      Plot.axisY({
        ticks: [0, 0.5, 1],
        tickFormat: (d: number) => `${100 * d}%`,
        tickSize: 0,
        fontSize: 12,
        fill: ink('soft'),
        label: null,
      }),
      Plot.axisX({ ticks: 4, tickSize: 3, fontSize: 12, fill: ink('soft'), stroke: ink('soft'), label: null }),
      Plot.text([name], {
        frameAnchor: 'top-left',
        dx: -24,
        dy: -22,
        textAnchor: 'start',
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
      }),
      Plot.dot([name], { frameAnchor: 'top-left', dx: -34, dy: -22, r: 5, fill: ink(hue) }),
    ],
  })
}
