/** How well a reading was made: what the particles were worth, how often exact moves were taken, what surprised the model. */
import { type Assessment, longDate, percentWords } from '@standoff/core'
import { printable } from '../terminal/printable.js'
import { sparkline } from '../terminal/sparkline.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { FEW_FOUNDERS } from './assess-error.js'

/** Columns of the sparkline. */
const WIDTH = 60
/** Exact moves in words. */
const MOVED: Readonly<Record<string, string>> = { type: 'another type', redraw: 'some hidden values drawn anew', local: 'all shifted a little', path: 'other luck for some days' }

export function diagnosticLines({ diagnostics, surprises, particles }: Assessment, style: Style): string[] {
  const { effective, leastEffective, leastOn, resampled, logLikelihood, founders, moves } = diagnostics
  const para = (text: string, indent = '  '): string => wrap(printable(text), style.width, indent)
  const few = founders < FEW_FOUNDERS ? ', which is few: what is said of strategies and causes moves with the seed' : ''
  const lines: string[] = []
  if (effective.length > 0) {
    lines.push(
      para(`What the ${particles.toLocaleString('en')} particles were worth from day to day, from none to all of them:`),
      `    ${sparkline(effective, 1, WIDTH, style.unicode)}`,
      para(`Least on ${longDate(leastOn)}: ${percentWords(leastEffective)}. They were resampled ${resampled} times. Log-likelihood of the record ${logLikelihood.toFixed(1)}.`),
    )
  }
  if (moves !== null)
    lines.push(
      para(
        `Exact moves taken, of those tried: ${Object.entries(moves)
          .map(([kind, share]) => `${MOVED[kind] ?? kind} ${percentWords(share)}`)
          .join(', ')}.`,
      ),
    )
  return [
    ...lines,
    para(`At the end they go back to about ${Math.max(1, Math.round(founders)).toLocaleString('en')} of the particles of the start${few}.`),
    para('What surprised the model most:'),
    ...surprises.map(({ date, logPredictive, rows }) => para(`${longDate(date)}: ${logPredictive.toFixed(1)} (${[...new Set(rows)].slice(0, 5).join(', ') || 'the count'})`, '    ')),
  ]
}
