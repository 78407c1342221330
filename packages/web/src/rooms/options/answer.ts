/** The answer first: what moves the chance of war, what saves lives, what makes things worse; nothing that is not three standard errors of simulation away from nothing. */
import type { MetricDifference } from '@standoff/core'
import type { Locale } from '../../strings/locale.js'
import { digitsFor, isClear, isSure, metricOf, scaleOf, sense } from './differences.js'
import type { Row } from './rows.js'

interface AnswerGiven {
  rows: readonly Row[]
  asOf: string | null
  runs: number
  warBefore: number
  nameOf: (metric: string) => string
}

interface Found {
  row: Row
  one: MetricDifference
}

/** Metrics by which measures help short of war, in the order in which they are told. */
const SHORT_OF_WAR = [(id: string) => id.startsWith('killed-'), (id: string) => id === 'attacks' || id === 'strikes']

export function answerOf({ rows, asOf, runs, warBefore, nameOf }: AnswerGiven, { strings, number, signed, percentWords, likelihood, date, list }: Locale): string {
  const words = strings.options.answer
  const all = rows.flatMap((row): Found[] => row.effect.metrics.map((one) => ({ row, one })))
  const clear = (is: (id: string) => boolean, way: 'better' | 'worse'): Found[] => all.filter(({ one }) => is(one.metric) && isSure(one) && sense(one) === way).sort((a, b) => Math.abs(b.one.difference) - Math.abs(a.one.difference))
  const lessOf = ({ row, one: { metric, before, after, standardError } }: Found): string => {
    const digits = Math.max(digitsFor(before), digitsFor(after))
    return words.less(row.name, nameOf(metric), number(before, digits), number(after, digits), number(standardError, Math.min(2, digits + 1)))
  }
  const doubt = ({ one }: Found): string => (one.interval[0] < 0 && one.interval[1] > 0 ? words.mayReverse : '')
  const worseOf = (row: Row, { metric, unit, difference, standardError, interval }: MetricDifference): string => {
    const scale = scaleOf(unit)
    const digits = digitsFor(scale * difference)
    return words.worse(row.name, nameOf(metric), signed(scale * difference, digits), number(scale * standardError, digits)) + (interval[0] < 0 && interval[1] > 0 ? words.worseMayReverse : '')
  }
  const [war] = clear((id) => id === 'war', 'better')
  const start = asOf === null ? words.fromStart : words.from(date(asOf))
  const base = `${percentWords(warBefore)}, ${likelihood(warBefore)}`
  const lead = war === undefined ? words.warNone(rows.length, base, number(runs)) : words.war(war.row.name, number(100 * Math.abs(war.one.difference), 1), base, number(100 * war.one.standardError, 1)) + doubt(war)
  const rest = SHORT_OF_WAR.flatMap((is) => {
    const [best] = clear(is, 'better')
    return best === undefined ? [] : [lessOf(best) + doubt(best)]
  })
  const worse = clear((id) => id === 'war' || SHORT_OF_WAR.some((is) => is(id)), 'worse')
  const told = [...new Map(worse.map((found) => [found.row.key, found])).values()].slice(0, 2).map(({ row, one }) => worseOf(row, one))
  const body = rest.length > 0 ? words.butHelps(start, lead, rest.join(words.and)) : war !== undefined ? words.alone(start, lead) : words.nothing(start, lead)
  return told.length === 0 ? body : `${body} ${words.forTheWorse(list(told))}`
}

/** How many rows have anything that stands out among the metrics drawn. */
export function standsOut(rows: readonly Row[], metrics: readonly string[]): { drawn: number; clear: number } {
  const drawn = rows.flatMap(({ effect }) => metrics.flatMap((id) => metricOf(effect, id) ?? []))
  return { drawn: drawn.length, clear: drawn.filter(isClear).length }
}
