/** The parties along the record: how far each patron controls its groups, and what each government would lose by backing down. */
import { type Assessment, percentCell } from '@standoff/core'
import { grid, stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'
import type { Look } from './look.js'
import { type Point, type Series, seriesPanel } from './small-series.js'
import { dateOf } from './time.js'

const COLUMNS = { wide: 3, narrow: 1 } as const
const GAP = 14

type Share = Omit<Point, 'when'>

export function controlFigure(look: Look, { bands, proxies }: Assessment): Figure | null {
  if (proxies.length === 0 || bands.length < 2) return null
  const series = proxies.map((id, k): Series => ({ name: look.nameOf(id), hue: look.hueOf(id), points: bands.map(({ date, control }) => ({ when: dateOf(date), ...(control[k] as Share) })) }))
  const [first, last] = [bands[0], bands[bands.length - 1]]
  const told = proxies.map((id, k) => `${look.nameOf(id)} from ${percentCell(first.control[k].mean)} to ${percentCell(last.control[k].mean)}`).join('; ')
  return figureOf({
    id: 'control',
    title: 'How far does its patron decide what a group does?',
    caption: `The part of a group's violence that follows its patron's order, week by week: ${told}. The band reaches over what nine in ten of the particles hold; where it narrows late in the record, few draws of the hidden values are left.`,
    alt: `Lines with bands, one for each group. ${told}.`,
    columns: ['week of', ...proxies.flatMap((id) => [look.nameOf(id), 'low', 'high', 'has suspended itself']), 'draws left'],
    rows: bands.map(({ date, control, suspended, founders }) => [date, ...proxies.flatMap((_, k) => [control[k].mean, control[k].low, control[k].high, suspended[k]]), founders]),
    draw: ({ name, width }, about) => {
      const columns = Math.min(COLUMNS[name], series.length)
      const each = (width - (columns - 1) * GAP) / columns
      return stacked(about, [
        grid(
          series.map((one) => seriesPanel(one, { width: each, highest: 1, ticks: [0, 0.5, 1], format: (value) => `${Math.round(100 * value)}%` })),
          columns,
          GAP,
        ),
      ])
    },
  })
}

export function resolveFigure(look: Look, { bands, principals }: Assessment): Figure | null {
  if (bands.length < 2) return null
  const series = principals.map((id, i): Series => ({ name: look.nameOf(id), hue: look.hueOf(id), points: bands.map(({ date, resolve }) => ({ when: dateOf(date), ...(resolve[i] as Share) })) }))
  const highest = Math.ceil(Math.max(...bands.flatMap(({ resolve }) => resolve.map(({ high }) => high))) / 5) * 5
  const last = bands[bands.length - 1]
  const told = principals.map((id, i) => `${look.nameOf(id)} ${last.resolve[i].mean.toFixed(1)} (${last.resolve[i].low.toFixed(1)} to ${last.resolve[i].high.toFixed(1)})`).join('; ')
  return figureOf({
    id: 'resolve',
    title: 'What would each government lose by backing down?',
    caption: `In the units of choice, where 1 makes an option 2.7 times as likely. At the end of the record: ${told}. A band that hardly narrows says that the record tells little of it.`,
    alt: `Lines with bands, one for each government. ${told}.`,
    columns: ['week of', ...principals.flatMap((id) => [look.nameOf(id), 'low', 'high'])],
    rows: bands.map(({ date, resolve }) => [date, ...resolve.flatMap(({ mean, low, high }) => [mean, low, high])]),
    draw: ({ name, width }, about) => {
      const columns = name === 'wide' ? 2 : 1
      const each = (width - (columns - 1) * GAP) / columns
      return stacked(about, [
        grid(
          series.map((one) => seriesPanel(one, { width: each, highest, ticks: [0, highest / 2, highest], format: (value) => `${Math.round(10 * value) / 10}` })),
          columns,
          GAP,
        ),
      ])
    },
  })
}
