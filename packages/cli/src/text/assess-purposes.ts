/** What an act was for, as text: the shares of the purposes, deaths, and the signs that they rest on. */
import type { ReadAct } from '@standoff/core'
import { type PurposeReading, percentCell, purposeInWords } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { rangeCell } from '../wording/chance-words.js'
import { tenths } from './tenths.js'

/** A sign that parts no two purposes by more than this, in decibans, is not shown. */
const LEAST = 1

export function purposeLines({ purpose }: ReadAct, style: Style): string[] {
  if (purpose === null) return []
  const para = (text: string): string => wrap(printable(text), style.width, '  ')
  const ranked = purpose.purposes.map((one, u) => ({ ...one, u })).sort((a, b) => b.mean - a.mean)
  const rows = ranked.map(({ words, mean, low, high }) => [
    `to ${printable(words)}`,
    percentCell(mean),
    rangeCell(low, high),
  ])
  return [
    ...purposeInWords(purpose).map(para),
    '',
    ...table([{ head: 'it was meant' }, { head: 'chance', right: true }, { head: '5 to 95%' }], rows),
    ...signLines(
      purpose,
      ranked.map(({ u }) => u),
    ).map(para),
    para(
      'A purpose is what the author wants to come of the act; chances rest on what is seen of it and of its author\'s other acts, and on judged tables of how usual each sign is under each purpose (docs/assess.md, "Purposes"). An act may serve several.',
    ),
  ]
}

/** Each sign with the purposes that it speaks for and against most, in decibans. */
function signLines({ purposes, signs }: PurposeReading, ranked: readonly number[]): string[] {
  return signs.flatMap(({ name, outcome, decibans }) => {
    const least = Math.min(...decibans)
    if (Math.max(...decibans) - least < LEAST) return []
    const [first, second] = ranked
    const part = decibans[first] - decibans[second]
    const between = `${tenths(Math.abs(part))} decibans for "${purposes[part >= 0 ? first : second].words}" against "${purposes[part >= 0 ? second : first].words}"`
    return [`${name}: ${outcome} (${between}).`]
  })
}
