/**
 * How well a reading was made: what the particles were worth, how often exact moves were taken, what surprised the
 * model.
 */
import type { Assessment } from '@standoff/core'
import { longDate, percentWords } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import { sparkline } from '../terminal/sparkline.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { ancestors } from './ancestors.js'
import { FEW_FOUNDERS } from './assess-error.js'

/** Columns of the sparkline. */
const WIDTH = 60
/** Exact moves in words. */
const MOVED: Readonly<Record<string, string>> = {
  type: 'another type of government',
  redraw: 'some hidden values drawn anew',
  local: 'all hidden values shifted a little',
  path: 'other random events on some days',
}

export function diagnosticLines({ diagnostics, surprises, particles }: Assessment, style: Style): string[] {
  const { effective, leastEffective, leastOn, resampled, logLikelihood, founders, moves } = diagnostics
  const para = (text: string, indent = '  '): string => wrap(printable(text), style.width, indent)
  const few =
    founders < FEW_FOUNDERS ? ', which is few: what is said of types and causes may change with another --seed' : ''
  const lines: string[] = []
  if (effective.length > 0) {
    lines.push(
      para(
        `Effective sample size day by day: how many of the ${particles.toLocaleString('en')} particles (simulated histories) count, from none to all:`,
      ),
      `    ${sparkline(effective, 1, WIDTH, style.unicode)}`,
      para(
        `It was lowest on ${longDate(leastOn)}: ${percentWords(leastEffective)}. The particles were resampled ${resampled === 1 ? 'once' : `${resampled} times`} (those that fit the record badly are replaced by copies of those that fit it well). Log-likelihood of the record: ${logLikelihood.toFixed(1)} (how well the model predicted it; higher is better).`,
      ),
    )
  }
  if (moves !== null)
    lines.push(
      para(
        `Changes to the hidden values that were tried, and how often they were accepted: ${Object.entries(moves)
          .map(([kind, share]) => `${MOVED[kind] ?? kind} ${percentWords(share)}`)
          .join(', ')}.`,
      ),
    )
  return [
    ...lines,
    para(`At the end the particles descend from about ${ancestors(founders)} (particles of the first day)${few}.`),
    para(
      'The days that surprised the model most, with the logarithm of the chance that it gave them (lower is more surprising):',
    ),
    ...surprises.map(({ date, logPredictive, rows }) =>
      para(
        `${longDate(date)}: ${logPredictive.toFixed(1)} (${[...new Set(rows)].slice(0, 5).join(', ') || 'the count'})`,
        '    ',
      ),
    ),
  ]
}
