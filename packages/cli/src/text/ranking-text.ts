/** The measures by the reader's own weights: which come first, which cannot be told from the first, what one may regret. */
import { percentWords, type Ranking } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { listed } from '../wording/words.js'
import { fitted, plain, signed } from './fitted.js'

/** Digits of a loss: three that count. */
function digitsFor(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs))
  return largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : largest >= 0.1 ? 3 : 4
}

export function rankingLines(
  { weights, choices, first }: Ranking,
  para: (text: string, indent?: string) => string,
  style: Style,
): string[] {
  const digits = digitsFor(choices.map(({ change }) => change))
  const [leader] = choices
  const others = first.filter((id) => id !== leader.id)
  const said =
    others.length === 0
      ? `By these weights ${leader.id} comes first, and can be told from all others.`
      : others.length === choices.length - 1
        ? 'By these weights no choice can be told from another: simulation error may be all that parts them.'
        : `By these weights ${leader.id} has the least loss; it cannot be told from ${listed(others)}.`
  const rows = choices.map(({ id, change, standardError, best, worlds, regret, isApart }) => [
    id,
    `${signed(change, digits)}${isApart || id === leader.id ? '' : '?'}`,
    plain(standardError, digits),
    percentWords(best),
    worlds === null ? '' : percentWords(worlds),
    plain(regret, digits),
  ])
  const beaten = choices.filter(({ beatenBy }) => beatenBy.length > 0)
  return [
    style.bold(para(printable(said))),
    para(
      `Loss: ${weights.map(({ metric, weight }) => `${weight} x ${metric}`).join(' + ')}; the lower the better. The weights are yours, not a finding.`,
    ),
    '',
    ...fitted(
      ['choice', 'loss', 'error', 'best', 'worlds', 'regret'].map((head, n) => ({ head, right: n > 0 })),
      rows,
      style.width,
    ),
    para(
      'Loss: against doing nothing; a question mark: it cannot be told from the first. Error: its simulation error. Best: the chance that runs without simulation error would put it first. Worlds: the share of plausible worlds (draws of what is hidden) in which it has less loss than doing nothing. Regret: how much more loss than the best choice of each world, on average; with few runs a world some of it is chance.',
      '  ',
    ),
    ...(beaten.length === 0
      ? []
      : [
          para(
            `As good in every weighted metric, and better in one by more than simulation error: ${beaten
              .map(({ id, beatenBy }) => `${listed(beatenBy)} than ${id}`)
              .join('; ')}.`,
            '  ',
          ),
        ]),
  ]
}
