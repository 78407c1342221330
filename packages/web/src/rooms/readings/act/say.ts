/** An act, and why it is not read, in words. */
import type { Crisis } from '@standoff/core'
import { ladderOf } from '@standoff/core/kernel'
import type { Locale } from '../../../state/locale.js'
import { type OneAct, UNEXPLAINED } from './acts.js'

export const nameOf = ({ file }: Crisis, id: string): string => file.parties[id]?.name ?? id

/** Names of those who may have done it. */
export function byWhom(crisis: Crisis, { rows, by }: OneAct): string {
  const parties = rows[0]?.author.parties ?? []
  return parties.length > 1
    ? (rows[0]?.author.text ?? '')
    : by === null
      ? (rows[0]?.author.text ?? '')
      : nameOf(crisis, by)
}

export const placeOf = ({ file }: Crisis, { rows: [row] }: OneAct): string =>
  row === undefined ? '' : row.site === undefined ? (row.place?.text ?? '') : (file.sites[row.site]?.name ?? row.site)

/** `the direct salvo of 8 January 2020 (Iran; Ain al-Asad)`. */
export function actInWords(crisis: Crisis, act: OneAct, { strings, date }: Locale): string {
  const words = strings.readings
  const rung = act.rows[0]?.rung ?? (act.kind === 'attack' ? 'harass' : '')
  const what =
    words.rungs[rung] ??
    words.rung(ladderOf(crisis.file).find(({ id }) => id === rung)?.name ?? rung.replaceAll('-', ' '))
  return words.actNamed(
    what,
    date(act.date),
    [byWhom(crisis, act), placeOf(crisis, act)].filter((part) => part !== '').join('; '),
  )
}

/** Core tells why in English; its sentences of known shape are said in the language of the page. */
export function refusalInWords(why: string, { strings, number }: Locale): string {
  const words = strings.readings.refusal
  if (why.startsWith(UNEXPLAINED)) return words.unexplained
  const worth = /worth less than (\d+) of (\d+)/.exec(why)
  if (worth !== null) return words.worth(number(Number(worth[1])), number(Number(worth[2])))
  if (why.startsWith('nearly all of it rests on one of the independent filters')) return words.one
  const turned = /turn it from likely to unlikely \(it moves by (\d+)/.exec(why)
  if (turned !== null) return words.turned(number(Number(turned[1])))
  const error = /another seed may move it by (\d+) percentage points/.exec(why)
  return error === null ? why : words.error(number(Number(error[1])))
}

export type Side = 'punish' | 'demonstrate' | 'even'

/** Which of the two readings a chance leans to, and how likely that one is. */
export function leaning(punish: number): { side: Side; p: number } {
  if (punish >= 0.45 && punish <= 0.55) return { side: 'even', p: punish }
  return punish > 0.5 ? { side: 'punish', p: punish } : { side: 'demonstrate', p: 1 - punish }
}

/** Decibans with their sign: `+2.5`, `\u2212\u221e`. */
export function weightInWords(decibans: number, { signed }: Pick<Locale, 'signed'>): string {
  if (Math.abs(decibans) === Number.POSITIVE_INFINITY) return decibans < 0 ? '\u2212\u221e' : '+\u221e'
  return signed(decibans, 1)
}

/** Decibans as odds: `2.5 to one for demonstrating`. */
export function oddsInWords(decibans: number, { strings, number }: Pick<Locale, 'strings' | 'number'>): string {
  const words = strings.readings.forOne
  const ratio = 10 ** (Math.abs(decibans) / 10)
  if (ratio < 1.05) return words.even
  if (ratio === Number.POSITIVE_INFINITY) return decibans > 0 ? words.onlyPunish : words.onlyDemonstrate
  const text = number(ratio, ratio < 10 ? 1 : 0)
  return decibans > 0 ? words.punish(text) : words.demonstrate(text)
}
