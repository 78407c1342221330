/** Which parameters move an output most: elementary effects (Morris), the strongest first. */

import { minus } from '../../wording/words.js'
import { ink } from '../colors.js'
import type { ScreeningData } from '../data.js'
import { dotRange } from '../draw/dot-range.js'
import { keyPanel } from '../draw/key.js'
import { stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

/** Parameters drawn; all of them are among the numbers. */
const MOST = 18

export function screeningFigure({ output, parameters }: ScreeningData): Figure | null {
  if (parameters.length === 0) return null
  const sorted = [...parameters].sort((a, b) => b.muStar - a.muStar)
  const shown = sorted.slice(0, MOST)
  const judged = shown.slice(0, 5).filter((one) => one.judged).length
  const told = `${sorted[0].name} moves ${output} most. Of the first five, ${judged} ${judged === 1 ? 'rests' : 'rest'} on judgement alone.`
  const highest = Math.max(...shown.map(({ high }) => high), 1e-9)
  const digits = highest < 1 ? 3 : highest < 10 ? 2 : 0
  return figureOf({
    id: 'screening',
    title: `Which parameters move ${output} most`,
    caption: `${told} The further right, the more this changes when only this parameter moves over its range, on average over the other parameters (Morris screening). An open dot marks a parameter that rests on judgement: there evidence would help most.`,
    alt: `Dots with ranges for ${shown.length} parameters. ${told}`,
    columns: ['parameter', 'mean size of the change', 'low', 'high', 'spread of the changes', 'judged', 'evidence'],
    rows: sorted.map(({ name, muStar, low, high, sigma, judged: isJudged, evidence }) => [
      name,
      muStar,
      low,
      high,
      sigma,
      isJudged ? 'yes' : 'no',
      evidence,
    ]),
    draw: ({ name, width }, about) =>
      stacked(about, [
        keyPanel(
          [
            { text: 'rests on a source', mark: 'circle', r: 4.2, fill: ink('ink') },
            { text: 'rests on judgement', mark: 'circle', r: 4.2, fill: ink('paper') },
            { text: '5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.18 },
          ],
          width,
        ),
        dotRange(
          shown.map(({ name: label, muStar, low, high, judged: isJudged }) => ({
            label,
            value: muStar,
            outer: [low, high] as const,
            inner: null,
            full: !isJudged,
            text: minus(muStar, digits),
          })),
          {
            title: 'Mean size of the change',
            width,
            domain: [0, highest * 1.04],
            ticks: [0, highest / 2, highest],
            format: (value) => minus(value, digits),
            labels: name === 'wide' ? 'left' : 'above',
            left: 240,
          },
        ),
      ]),
  })
}
