/** Who stood behind the attacks of the groups: four causes as shares of one. */
import * as Plot from '@observablehq/plot'
import type { Assessment } from '@standoff/core'
import { shortDate, wrapped } from '@standoff/core/kernel'
import { counted } from '../../wording/words.js'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { drawPanel, hatch, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { Look } from './look.js'
import { actsRead, type OneAct } from './one-act.js'

export const CAUSES = [
  { name: 'directed', means: 'the patron ordered it' },
  { name: 'licensed', means: 'the patron let its groups act' },
  { name: 'own', means: "the group's own doing, while free to act" },
  { name: 'defied', means: 'done against an order to hold' },
] as const

const HEIGHT = 210
/** Columns of fewer attacks are no wider than of so many. */
const FEWEST_COLUMNS = 8

export function causesFigure(look: Look, assessment: Assessment): Figure | null {
  const acts = actsRead(assessment).filter(({ kind }) => kind === 'attack')
  const read = acts.filter(({ causes, refused }) => causes !== null && refused === null)
  if (acts.length === 0) return null
  // The hue of the patron where there is one; a neutral one where there are several.
  const patrons = [...new Set(look.file.ties.map(({ patron }) => patron))]
  const hue = patrons.length === 1 ? look.hueOf(patrons[0]) : 'ink'
  const mean = (c: number): number =>
    read.reduce((sum, { causes }) => sum + (causes?.[c].mean ?? 0), 0) / Math.max(1, read.length)
  const told =
    read.length === 0
      ? `No cause could be told for any attack: ${acts[0].causesRefused ?? acts[0].refused ?? 'nothing is known'}.`
      : `Over the ${read.length === 1 ? 'one attack' : counted(read.length, 'attack')} whose cause could be told, the chance that the patron ordered or allowed it is ${Math.round(100 * (mean(0) + mean(1)))}% on average; that the group acted on its own, ${Math.round(100 * (mean(2) + mean(3)))}%.`
  const unread = acts.length - read.length
  return figureOf({
    id: 'causes',
    title: 'Who stood behind the attacks?',
    caption: `${told} A column is an attack, in the order of time; its parts are the chances of four causes. These are means of wide intervals (see the numbers), and the answer depends on what the words mean: ${CAUSES.map(({ name, means }) => `${name}, ${means}`).join('; ')}.${unread > 0 && read.length > 0 ? ` ${counted(unread, 'attack')} ${unread === 1 ? 'is' : 'are'} left blank: too few draws of the hidden values are left to tell.` : ''}`,
    alt: `Stacked columns of four causes for each of ${acts.length} attacks. ${told}`,
    columns: [
      'day',
      'rows',
      ...CAUSES.flatMap(({ name }) => [name, `${name}, low`, `${name}, high`]),
      'attributed to',
      'why not read',
    ],
    rows: acts.map(({ date, ids, causes, refused, causesRefused, authors }) => [
      date,
      ids.join(' '),
      ...CAUSES.flatMap((_, c) =>
        causes === null || refused !== null ? [null, null, null] : [causes[c].mean, causes[c].low, causes[c].high],
      ),
      authors.map(({ id, share }) => `${look.nameOf(id)} ${Math.round(100 * share)}%`).join(', '),
      refused ?? causesRefused ?? '',
    ]),
    draw: (size, about) => {
      const fills = [ink(hue), `url(#${about.id}-licensed)`, ink('soft'), `url(#${about.id}-defied)`]
      const key = keyPanel(
        CAUSES.map(({ name }, c) => ({
          text: name,
          mark: 'bar',
          fill: fills[c],
          fillOpacity: c === 2 ? 0.4 : 1,
          stroke: c === 1 ? ink(hue) : c === 3 ? ink('soft') : undefined,
          strokeWidth: 1,
        })),
        size.width,
      )
      return stacked(
        about,
        [key, drawColumns(acts, fills, size)],
        4,
        hatch(`${about.id}-licensed`, ink(hue)) + hatch(`${about.id}-defied`, ink('soft'), { gap: 4, angle: -45 }),
      )
    },
  })
}

function drawColumns(acts: readonly OneAct[], fills: readonly string[], { width }: Size) {
  const parts = CAUSES.map((_, c) =>
    acts.flatMap(({ causes, refused }, n) => {
      if (causes === null || refused !== null) return []
      const before = causes.slice(0, c).reduce((sum, { mean }) => sum + mean, 0)
      return [{ n, from: before, to: before + causes[c].mean }]
    }),
  )
  // The first attack of each month stands for it.
  const months = acts.flatMap(({ date }, n) =>
    n === 0 || date.slice(0, 7) !== acts[n - 1].date.slice(0, 7)
      ? [{ n, text: n === 0 ? shortDate(date) : shortDate(date).split(' ')[1] }]
      : [],
  )
  const blank = acts.flatMap(({ causes, refused }, n) => (causes === null || refused !== null ? [n] : []))
  const run = longestRun(blank)
  const room = run === null ? 0 : ((run.to - run.from + 1) / acts.length) * (width - 50)
  return drawPanel({
    width,
    height: HEIGHT,
    marginLeft: 38,
    marginRight: 10,
    marginTop: 8,
    marginBottom: 28,
    x: { domain: [0, Math.max(acts.length, FEWEST_COLUMNS)], axis: null },
    y: { domain: [0, 1], label: null },
    marks: [
      Plot.link([0, 0.5, 1], { x1: () => 0, x2: () => acts.length, y1: (d) => d, y2: (d) => d, stroke: ink('rule') }),
      ...parts.map((data, c) =>
        Plot.rect(data, {
          x1: 'n',
          x2: (d: { n: number }) => d.n + 1,
          y1: 'from',
          y2: 'to',
          fill: fills[c],
          fillOpacity: c === 2 ? 0.4 : 1,
          inset: 0.25,
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
      Plot.text(months, {
        x: (d: { n: number }) => d.n,
        y: () => 0,
        text: 'text',
        textAnchor: 'start',
        dy: 16,
        fontSize: 12,
        fill: ink('soft'),
      }),
      Plot.tickX(months.slice(1), { x: 'n', stroke: ink('border'), strokeDasharray: '2 3' }),
      ...(run === null || room < 140
        ? []
        : [
            Plot.text([run], {
              x: (d: { from: number; to: number }) => (d.from + d.to + 1) / 2,
              y: () => 0.5,
              text: () => wrapped('too few draws are left to tell', room - 10, { size: 12 }).join('\n'),
              fontSize: 12,
              fill: ink('soft'),
              stroke: ink('paper'),
              strokeWidth: 4,
            }),
          ]),
    ],
  })
}

/** The longest stretch of numbers that follow each other. */
function longestRun(numbers: readonly number[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null
  let from = numbers[0]
  for (const [k, n] of numbers.entries()) {
    if (k > 0 && n !== numbers[k - 1] + 1) from = n
    if (best === null || n - from > best.to - best.from) best = { from, to: n }
  }
  return best
}
