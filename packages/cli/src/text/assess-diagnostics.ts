/**
 * How well a reading was made: what the particles and the filters were worth, how often moves were taken, what
 * surprised the model.
 */
import type { Assessment } from '@standoff/core'
import { longDate, percentWords } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import { sparkline } from '../terminal/sparkline.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { islandsInWords } from '../wording/islands.js'

/** Columns of the sparkline. */
const WIDTH = 60
/** Moves in words. */
const MOVED: Readonly<Record<string, string>> = {
  type: 'another type of government or another first order',
  one: 'one hidden value drawn anew',
  many: 'many hidden values a step further',
  shift: 'some hidden values shifted',
  path: 'other random events on some days',
}

export function diagnosticLines({ diagnostics, surprises, particles }: Assessment, style: Style): string[] {
  const { effective, leastEffective, leastOn, resampled, logLikelihood, islands, moves } = diagnostics
  const para = (text: string, indent = '  '): string => wrap(printable(text), style.width, indent)
  const lines: string[] = []
  if (effective.length > 0) {
    lines.push(
      para(
        `Effective sample size day by day: how many of the ${particles.toLocaleString('en')} particles (simulated histories) count, from none to all:`,
      ),
      `    ${sparkline(effective, 1, WIDTH, style.unicode)}`,
      para(
        `It was lowest on ${longDate(leastOn)}: ${percentWords(leastEffective)}. On ${resampled === 1 ? 'one day' : `${resampled} days`} particles were resampled (those that fit the record badly are replaced by copies of those that fit it well). Log-likelihood of the record: ${logLikelihood.toFixed(1)} (how well the model predicted it; higher is better).`,
      ),
    )
  }
  return [
    ...lines,
    para(
      `So that copies do not stay the same, changes to them are tried, and accepted by how well the changed history fits the record. Accepted were: ${Object.entries(
        moves,
      )
        .map(([kind, share]) => `${MOVED[kind] ?? kind} ${percentWords(share)}`)
        .join(', ')}.`,
    ),
    para(islandsInWords('The answer rests', islands, particles)),
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
