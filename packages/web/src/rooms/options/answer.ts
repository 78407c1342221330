/**
 * The answer first: what moves the chance of war and lives lost, which way, and which effects are within simulation
 * error; composed by core, as the command says it.
 */
import { type MoveWords, whatMoves } from '@standoff/core/kernel'
import type { Locale } from '../../state/locale.js'
import type { Row } from './rows.js'

interface AnswerGiven {
  rows: readonly Row[]
  asOf: string | null
  runs: number
  warBefore: { mean: number; error: number } | undefined
  nameOf: (metric: string) => string
}

export function answerOf(
  { rows, asOf, runs, warBefore, nameOf }: AnswerGiven,
  { strings, number, percentWords, likelihood, date, list }: Locale,
): string {
  const words = strings.options.answer
  const start = asOf === null ? words.fromStart : words.from(date(asOf))
  const said: MoveWords = {
    ...words,
    chance: (p, _, error) => words.chance(percentWords(p), likelihood(p), error),
    number,
    metric: ({ metric }) => nameOf(metric),
    runs: (count) => number(count),
    list: (names) => list(names.map((name) => words.quoted(name))),
    war: (chance) => words.war(start, chance),
    further: (less, more) =>
      list([
        ...(less > 0 ? [words.furtherLess(number(less))] : []),
        ...(more > 0 ? [words.furtherMore(number(more))] : []),
      ]),
  }
  return whatMoves(
    {
      rows: rows.map(({ name, effect }) => ({ name, metrics: effect.metrics })),
      runs,
      war: warBefore?.mean ?? 0,
      error: warBefore?.error ?? 0,
    },
    said,
  )
}
