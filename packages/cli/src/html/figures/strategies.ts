/**
 * What kind of opponent each government is, by the record so far: shares of three strategies, left blank where too
 * few filters tell.
 */
import * as Plot from '@observablehq/plot'
import type { Assessment } from '@standoff/core'
import {
  areStrategiesTold,
  capital,
  type Domain,
  type DrawnShares,
  dateOfDay,
  drawnPartyWeeks,
  HALVES,
  percentCell,
  type StackedWeek,
  shortDate,
  textWidth,
} from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, grid, hatch, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'
import { daysAxis } from './days-axis.js'
import type { Look } from './look.js'

const STRATEGIES = [
  { name: 'cautious', means: 'answers less than it received' },
  { name: 'reciprocating', means: 'answers in kind' },
  { name: 'bullying', means: 'answers more' },
] as const

const HEIGHT = 180
const GAP = 14

/** Written over weeks without shares, where there is room. */
const BLANK = 'too unsure to tell'

export function strategiesFigure(look: Look, readings: Assessment): Figure | null {
  const drawn = drawnPartyWeeks(readings)
  if (drawn === null) return null
  const { bands, principals } = readings
  const { last, refused } = drawn.strategies
  const said =
    last === null
      ? 'In no week do the independent filters agree well enough to tell.'
      : `On ${shortDate(last.date)}, the last week told: ${principals.map((id, i) => `${look.nameOf(id)} ${STRATEGIES.map(({ name }, s) => `${name} ${percentCell(last.strategies[i][s])}`).join(', ')}`).join('; ')}.`
  return figureOf({
    id: 'strategies',
    title: 'What kind of opponent is each?',
    caption: `${capital(STRATEGIES.map(({ name, means }) => `${name} ${means}`).join('; '))}. ${said}${refused === null ? '' : ` From the week of ${shortDate(refused.date)} on, weeks are blank where another seed would change the shares by more than ten percentage points (their simulation error), or where nearly all rests on one of the independent filters.`}`,
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
      areStrategiesTold(band) ? 'yes' : 'no',
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
      const panels = drawn.strategies.parties.map(({ party, weeks }) =>
        strategyPanel(
          look.nameOf(party),
          look.hueOf(party),
          { weeks, ...drawn.strategies, days: drawn.days },
          each,
          fills,
        ),
      )
      return stacked(about, [key, grid(panels, columns, GAP)], 0, hatch(`${about.id}-hatch`, ink('soft')))
    },
  })
}

/** Room for the scale, and beyond the last week, px. */
const [LEFT, RIGHT] = [40, 10]

function strategyPanel(
  name: string,
  hue: string,
  { weeks, blanks, days }: { weeks: readonly StackedWeek[]; days: Domain } & Pick<DrawnShares, 'blanks'>,
  width: number,
  fills: readonly string[],
) {
  const room = width - LEFT - RIGHT
  const pixels = ([from, until]: Domain): number => ((until - from) / (days[1] - days[0])) * room
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 28,
    marginBottom: 26,
    x: { type: 'utc', domain: days.map(dateOfDay), label: null },
    y: { domain: [...HALVES.domain], label: null },
    marks: [
      Plot.ruleY(HALVES.ticks, { stroke: ink('rule') }),
      ...STRATEGIES.map((_, s) =>
        Plot.rect(weeks, {
          x1: ({ from }: StackedWeek) => dateOfDay(from),
          x2: ({ until }: StackedWeek) => dateOfDay(until),
          y1: ({ shares }: StackedWeek) => shares[s][0],
          y2: ({ shares }: StackedWeek) => shares[s][1],
          fill: fills[s],
          fillOpacity: s === 0 ? 0.5 : 1,
          stroke: ink('soft'),
          strokeWidth: 0.6,
        }),
      ),
      Plot.text(
        blanks.filter((blank) => pixels(blank) >= textWidth(BLANK)),
        {
          x: ([from, until]: Domain) => dateOfDay((from + until) / 2),
          y: () => 0.5,
          text: () => BLANK,
          fontSize: 12,
          fill: ink('soft'),
          stroke: ink('paper'),
          strokeWidth: 4,
        },
      ),
      Plot.axisY({
        ticks: [...HALVES.ticks],
        tickFormat: (d: number) => `${100 * d}%`,
        tickSize: 0,
        fontSize: 12,
        fill: ink('soft'),
        label: null,
      }),
      daysAxis(days, room),
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
