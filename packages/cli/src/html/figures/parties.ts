/**
 * The parties along the record: how far each patron controls its groups, what each government would lose by backing
 * down, and what it may be preparing.
 */
import type { Assessment } from '@standoff/core'
import { type DrawnBands, drawnPartyWeeks, percentCell, resolveLevel, type Share } from '@standoff/core/kernel'
import { grid, stacked } from '../draw/panel.js'
import { type Figure, type FigureSpec, figureOf } from '../figure.js'
import type { Look } from './look.js'
import { type Series, type SeriesLook, seriesPanel } from './small-series.js'

/** Panels beside each other, at most. */
const THREE = { wide: 3, narrow: 1 } as const
const TWO = { wide: 2, narrow: 1 } as const
const GAP = 14

/** What the two pictures of which a line may be left out are about. */
export const CONTROL = 'how far its patron decides for it'
export const RESOLVE = 'how strongly it wants not to back down'

/** Room for the words of a scale, px. */
const WORDS = 74
const LEVELS = ['slight', 'clear', 'strong', 'very strong'] as const
const strength = (logits: number): string => LEVELS[resolveLevel(logits)]
const strengths = ({ mean, low, high }: Share): string =>
  strength(low) === strength(high) ? strength(mean) : `${strength(mean)} (${strength(low)} to ${strength(high)})`

/** The line beside a picture that says whose lines are left out; null where none is. */
export function returnedInWords(look: Look, { returned }: DrawnBands, what: string): string | null {
  if (returned.length === 0) return null
  return `Left out, as the record told nothing of ${what} and the line would be the prior: ${returned.map(look.nameOf).join('; ')}.`
}

const besideOf = (line: string | null): string[] => (line === null ? [] : [line])

const seriesOf = (look: Look, { parties }: DrawnBands): Series[] =>
  parties.map(({ party, points }) => ({ name: look.nameOf(party), hue: look.hueOf(party), points }))

/** How shares of 1 are written, on the axis and beside the line. */
const SHARES = { mark: (value: number): string => `${Math.round(100 * value)}%`, told: percentCell }

/** One panel for each series, in columns. */
function sideBySide(
  series: readonly Series[],
  { name, width }: Parameters<FigureSpec['draw']>[0],
  about: Parameters<FigureSpec['draw']>[1],
  most: { wide: number; narrow: number },
  look: Omit<SeriesLook, 'width'>,
): string {
  const columns = Math.min(most[name], series.length)
  const each = (width - (columns - 1) * GAP) / columns
  return stacked(about, [
    grid(
      series.map((one) => seriesPanel(one, { ...look, width: each })),
      columns,
      GAP,
    ),
  ])
}

export function controlFigure(look: Look, readings: Assessment): Figure | null {
  const drawn = drawnPartyWeeks(readings)
  const { bands, proxies } = readings
  if (proxies.length === 0 || drawn === null) return null
  if (drawn.control.parties.length === 0) return null
  const series = seriesOf(look, drawn.control)
  const told = drawn.control.parties
    .map(
      ({ party, points }) =>
        `${look.nameOf(party)} from ${percentCell(points[0].mean)} to ${percentCell(points[points.length - 1].mean)}`,
    )
    .join('; ')
  return figureOf({
    id: 'control',
    title: 'How far does its patron decide what a group does?',
    caption: `The part of a group's violence that follows its patron's order, week by week: ${told}. The band is the 5 to 95% interval over the particles; where it narrows late in the record, it may rest on few of the independent filters.`,
    alt: `Lines with bands, one for each group. ${told}.`,
    beside: besideOf(returnedInWords(look, drawn.control, CONTROL)),
    columns: [
      'week of',
      ...proxies.flatMap((id) => [look.nameOf(id), 'low', 'high', 'has suspended itself']),
      'independent filters (islands)',
    ],
    rows: bands.map(({ date, control, suspended, islands }) => [
      date,
      ...proxies.flatMap((_, k) => [control[k].mean, control[k].low, control[k].high, suspended[k]]),
      islands,
    ]),
    draw: (size, about) =>
      sideBySide(series, size, about, THREE, { days: drawn.days, axis: drawn.control.axis, ...SHARES }),
  })
}

export function resolveFigure(look: Look, readings: Assessment): Figure | null {
  const drawn = drawnPartyWeeks(readings)
  if (drawn === null) return null
  const { bands, principals } = readings
  const series = seriesOf(look, drawn.resolve)
  if (drawn.resolve.parties.length === 0) return null
  const told = drawn.resolve.parties
    .map(({ party, points }) => `${look.nameOf(party)}: ${strengths(points[points.length - 1])}`)
    .join('; ')
  return figureOf({
    id: 'resolve',
    title: 'How strongly does each government want not to back down?',
    caption: `This is the resolve of a government. Slight: it makes backing down less likely by a factor of up to 2.7; clear: up to 20; strong: up to 1,000; very strong: more than that. Each word on the scale stands where its range begins. At the end of the record (in brackets the 5 to 95% interval over the particles): ${told}. Where the band hardly narrows, the record says little about it.`,
    alt: `Lines with bands, one for each government. ${told}.`,
    beside: besideOf(returnedInWords(look, drawn.resolve, RESOLVE)),
    columns: ['week of', ...principals.flatMap((id) => [look.nameOf(id), 'low', 'high'])],
    rows: bands.map(({ date, resolve }) => [date, ...resolve.flatMap(({ mean, low, high }) => [mean, low, high])]),
    draw: (size, about) =>
      sideBySide(series, size, about, TWO, {
        days: drawn.days,
        axis: drawn.resolve.axis,
        mark: strength,
        told: strength,
        left: WORDS,
        right: WORDS,
      }),
  })
}

/** What each government may be preparing: a plan that it has decided on, and that nobody else can see. */
export function plansFigure(look: Look, readings: Assessment): Figure | null {
  const drawn = drawnPartyWeeks(readings)
  if (drawn === null) return null
  const { bands, principals } = readings
  const series = seriesOf(look, drawn.plans)
  const last = bands[bands.length - 1]
  const told = principals.map((id, i) => `${look.nameOf(id)} ${percentCell(last.plans[i].any)}`).join('; ')
  return figureOf({
    id: 'plans',
    title: 'What may each government be preparing?',
    caption: `The chance that a government has decided to use force itself and is still preparing it. Others cannot see this: the model infers it from what was owed, said and done. At the end of the record: ${told}. The band is the simulation error: another seed may move the line by so much.`,
    alt: `Lines with bands, one for each government. ${told}.`,
    columns: [
      'week of',
      ...principals.flatMap((id) => [look.nameOf(id), 'simulation error']),
      'independent filters (islands)',
    ],
    rows: bands.map(({ date, plans, islands }) => [date, ...plans.flatMap(({ any, error }) => [any, error]), islands]),
    draw: (size, about) =>
      sideBySide(series, size, about, TWO, { days: drawn.days, axis: drawn.plans.axis, ...SHARES }),
  })
}
