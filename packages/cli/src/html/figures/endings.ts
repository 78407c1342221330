/**
 * How it may end: each ending with the two kinds of uncertainty, parameters and chance, in two shades, and simulation
 * error apart.
 */
import * as Plot from '@observablehq/plot'
import type { EventChance } from '@standoff/core'
import { capital, type DrawnEnding, drawnEndings, percentCell, percentRange, SHARES } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { drawPanel, hatch, stacked } from '../draw/panel.js'
import { shareAxis } from '../draw/share-axis.js'
import { type Figure, figureOf, type Size } from '../figure.js'

const ROW = 54
/** Room at the right for what the variance is made of, px. */
const SPLIT = { wide: 150, narrow: 0 } as const

type Line = DrawnEnding & { n: number }

const nameOf = ({ chance }: DrawnEnding): string => capital(chance.text.split(':')[0])

/** @param apart what is no ending, since runs go on after it: tacit truce and lull */
export function endingsFigure(endings: readonly EventChance[], apart: readonly EventChance[], until: string): Figure {
  const lines = drawnEndings(endings, apart).map((one, n): Line => ({ ...one, n }))
  const told = `${nameOf(lines[0])}: ${percentCell(lines[0].chance.probability)}; ${lines
    .slice(1, endings.length)
    .map(({ chance: { text, probability } }) => `${text} ${percentCell(probability)}`)
    .join(', ')}.`
  return figureOf({
    id: 'endings',
    title: `How it may end by ${until}`,
    caption:
      'The wide bar is the uncertainty about the parameters and about how things stand now: for nine in ten draws of them the chance lies in it. The thin line through the dot is simulation error, which comes from making a limited number of runs; more runs would shrink it, and it is not the uncertainty of the forecast. Beside each stands how much of the doubt is chance, which would remain even if everything hidden were known. A tacit truce and a lull are not endings, so they stand apart.',
    alt: `Dots with intervals from 0 to 100%. ${told} ${apart.map(({ text, probability }) => `${capital(text)}: ${percentCell(probability)}.`).join(' ')}`,
    columns: [
      'ending',
      'chance',
      'in words',
      'low (parameters)',
      'high (parameters)',
      'share of doubt that is chance',
      'simulation error',
      'runs that show it',
    ],
    rows: lines.map(({ chance: { text, probability, words, chanceShare, standardError, runs }, interval }) => [
      text,
      probability,
      words,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      chanceShare,
      standardError,
      runs,
    ]),
    draw: (size, about) =>
      stacked(
        about,
        [
          keyPanel(
            [
              { text: 'uncertainty about the parameters, 5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.16 },
              { text: 'simulation error, 95%', mark: 'line', stroke: ink('ink'), strokeWidth: 2.5 },
              ...(size.name === 'wide'
                ? ([
                    {
                      text: 'share of the doubt that is chance',
                      mark: 'bar',
                      fill: `url(#${about.id}-chance)`,
                      stroke: ink('soft'),
                      strokeWidth: 1,
                    },
                    {
                      text: 'share that knowledge would remove',
                      mark: 'bar',
                      fill: ink('ink'),
                      fillOpacity: 0.16,
                      stroke: ink('soft'),
                      strokeWidth: 1,
                    },
                  ] as const)
                : []),
            ],
            size.width,
          ),
          drawLines(lines, size, `url(#${about.id}-chance)`),
        ],
        4,
        hatch(`${about.id}-chance`, ink('soft'), { gap: 4, weight: 1 }),
      ),
  })
}

function drawLines(lines: readonly Line[], { name, width }: Size, chanceFill: string) {
  const top = (d: Line): number => d.n * ROW + (d.apart ? 14 : 0)
  const bar = (dy: number) => (d: Line) => top(d) + 36 + dy
  const right = name === 'wide' ? SPLIT.wide + 20 : 8
  const known = lines.filter(({ interval }) => interval !== null)
  const split = lines.filter(({ chanceShare }) => chanceShare !== null && name === 'wide')
  const end = Math.max(...lines.map(top)) + ROW
  const text = (d: Line): string => `${nameOf(d)}: ${d.chance.words}, ${percentCell(d.chance.probability)}`
  // Pixels beyond the frame of the scale: from its right edge on.
  const at = (share: number): number => (width - right + 20 + share * SPLIT.wide - 4 - 4) / (width - right - 4)
  return drawPanel({
    width,
    height: end + 30,
    marginLeft: 4,
    marginRight: right,
    marginTop: 4,
    marginBottom: 26,
    x: { domain: [...SHARES.domain], axis: null },
    y: { type: 'identity', axis: null },
    opacity: { type: 'identity' },
    marks: [
      Plot.link(SHARES.ticks, {
        x1: (d) => d,
        x2: (d) => d,
        y1: () => 4,
        y2: () => end,
        stroke: ink('rule'),
      }),
      shareAxis(),
      Plot.rect(known, {
        x1: (d: Line) => d.interval?.[0],
        x2: (d: Line) => Math.max(d.interval?.[1] ?? 0, (d.interval?.[0] ?? 0) + 0.002),
        y1: bar(-8),
        y2: bar(8),
        fill: ink('ink'),
        fillOpacity: 0.16,
      }),
      Plot.link(lines, {
        x1: (d: Line) => d.error[0],
        x2: (d: Line) => d.error[1],
        y1: bar(0),
        y2: bar(0),
        stroke: ink('ink'),
        strokeWidth: 2.5,
      }),
      Plot.dot(lines, {
        x: (d: Line) => d.chance.probability,
        y: bar(0),
        r: 5,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 1.5,
      }),
      Plot.text(lines, {
        x: () => 0,
        y: (d: Line) => top(d) + 16,
        text,
        textAnchor: 'start',
        fontSize: LABEL,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 4,
      }),
      Plot.rect(split, {
        x1: () => at(0),
        x2: (d: Line) => at(d.chanceShare ?? 0),
        y1: bar(-8),
        y2: bar(8),
        fill: chanceFill,
        stroke: ink('soft'),
      }),
      Plot.rect(split, {
        x1: (d: Line) => at(d.chanceShare ?? 0),
        x2: () => at(1),
        y1: bar(-8),
        y2: bar(8),
        fill: ink('ink'),
        fillOpacity: 0.16,
        stroke: ink('soft'),
      }),
      Plot.text(split, {
        x: () => at(0),
        y: (d: Line) => top(d) + 16,
        text: (d: Line) => `${percentCell(d.chanceShare ?? 0)} chance`,
        textAnchor: 'start',
        fontSize: 12,
        fill: ink('soft'),
      }),
      ...(name === 'narrow'
        ? [
            Plot.text(
              known.filter(({ chanceShare }) => chanceShare !== null),
              {
                x: () => 1,
                y: (d: Line) => top(d) + 16 + 34,
                text: (d: Line) =>
                  `${percentRange(d.interval?.[0] ?? 0, d.interval?.[1] ?? 0)}; ${percentCell(d.chanceShare ?? 0)} of the doubt is chance`,
                textAnchor: 'end',
                fontSize: 12,
                fill: ink('soft'),
                stroke: ink('paper'),
                strokeWidth: 3,
              },
            ),
          ]
        : []),
    ],
  })
}
