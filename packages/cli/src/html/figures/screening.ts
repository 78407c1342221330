/** Which uncertain values move an outcome most, the strongest first, against what simulation error alone would show. */
import { drawnScreening, type OutputSensitivity } from '@standoff/core/kernel'
import { counted, minus } from '../../wording/words.js'
import { ink } from '../colors.js'
import { dotRange } from '../draw/dot-range.js'
import { keyPanel } from '../draw/key.js'
import { stacked } from '../draw/panel.js'
import { type Figure, figureOf } from '../figure.js'

/** Room for the names of values in a wide picture, px. */
const NAMES = 240
/** An upright line in the key. */
const LUCK = [[8, -9, 8, 9]] as const

/** What is told of each method, for an outcome counted as chances or otherwise. */
const METHODS = {
  change: {
    axis: (isChance: boolean) => `Mean size of the change${isChance ? ', percentage points' : ''}`,
    means:
      'The further right, the more the outcome changes when only this value moves over its range, on average over the other values (Morris screening).',
    columns: ['mean size of the change', 'spread of the changes'],
  },
  variance: {
    axis: () => 'Share of the variance, %',
    means:
      "The further right, the more of the outcome's uncertainty would remain if all other values were known, joint effects included (Sobol's total index).",
    columns: ['share of the variance, %', 'by itself, %'],
  },
} as const

export function screeningFigure(output: OutputSensitivity): Figure | null {
  const drawn = drawnScreening(output)
  if (drawn === null) return null
  const { measure, inputs, rows, left, clear, judged, luck, domain, digits } = drawn
  const isChance = output.unit === 'probability'
  const name = isChance ? `the chance of ${output.text}` : output.text
  const method = METHODS[measure]
  const told =
    clear === 0
      ? `No value moves ${name} by more than simulation error would explain.`
      : `${clear} of ${inputs.length} values ${clear === 1 ? 'moves' : 'move'} ${name} by more than simulation error would explain; ${judged} of these ${judged === 1 ? 'rests' : 'rest'} on judgement alone, and for them evidence would help most.`
  const others =
    left === 0
      ? ''
      : ` ${counted(left, 'value')} that ${left === 1 ? 'moves' : 'move'} it less ${left === 1 ? 'is' : 'are'} left out of the picture and among the numbers.`
  return figureOf({
    id: 'screening',
    title: `Which uncertain values move ${name} most`,
    caption: `${told} ${method.means} A value without any effect would still show about ${minus(luck, digits)}, by simulation error. A star marks a value that is a judgement, not a measurement.${others}`,
    alt: `Dots with ranges for ${counted(rows.length, 'value')}. ${told}`,
    columns: [
      'value',
      method.columns[0],
      'low',
      'high',
      method.columns[1],
      'more than simulation error',
      'judgement',
      'evidence',
    ],
    rows: inputs.map(({ input, value, interval, second }) => [
      input.name,
      value,
      ...interval,
      second,
      input.clear ? 'yes' : 'no',
      input.judged ? 'yes' : 'no',
      input.evidence,
    ]),
    draw: (size, about) =>
      stacked(about, [
        keyPanel(
          [
            { text: 'more than simulation error', mark: 'circle', r: 4.2, fill: ink('ink') },
            { text: 'not more', mark: 'circle', r: 4.2, fill: ink('paper') },
            { text: '5 to 95%', mark: 'bar', fill: ink('ink'), fillOpacity: 0.18 },
            { text: 'what simulation error alone would show', mark: 'strokes', strokes: LUCK, strokeDasharray: '4 3' },
          ],
          size.width,
        ),
        dotRange(
          rows.map(({ input, value, at, bar }) => ({
            label: input.judged ? `${input.name}\u00a0*` : input.name,
            value: at,
            outer: bar,
            inner: null,
            full: input.clear,
            text: minus(value, digits),
          })),
          {
            title: method.axis(isChance),
            width: size.width,
            domain,
            luck,
            format: (value) => minus(value, Number.isInteger(value) ? 0 : digits),
            labels: size.name === 'wide' ? 'left' : 'above',
            zero: true,
            left: NAMES,
          },
        ),
      ]),
  })
}
