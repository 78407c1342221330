/** What the record says as of a day, in numbers: the sentence at the top is made from them. */
import type { CrisisFile } from '@standoff/core'
import { authorUnsettled, figuresOf, isForce, isKnownBy, isRange, principalsOf } from '@standoff/core/kernel'
import { isLocated } from './filter.js'
import type { Item } from './item.js'

export interface AnswerNumbers {
  rows: number
  acts: number
  attacks: number
  killed: { low: number; best: number; high: number }
  /** Killed in rows that are no act between these parties. */
  outside: number
  whose: readonly { side: string; own: number; groups: number }[]
  contested: { rows: number; killed: number; injured: number; weapons: number; denied: number }
  unknown: { author: number; harm: number; weapons: number; place: number; day: number }
  later: number
  judged: number
  /** The last total of the main series, and attacks that rows tell of by that day. */
  counted: { series: string; total: number; iso: string; told: number } | null
}

export function answerOf(file: CrisisFile, items: readonly Item[], asOf: number): AnswerNumbers {
  const known = items.filter((item) => isKnownBy(item, asOf))
  const acts = known.filter(({ act }) => act !== null)
  const contested = { rows: 0, killed: 0, injured: 0, weapons: 0, denied: 0 }
  for (const { row, contested: is } of known) {
    if (is) contested.rows++
    if (row.deniedBy.length > 0) contested.denied++
    for (const figures of figuresOf(row)) if (isRange(figures)) contested[figures.what]++
  }
  const killed = { low: 0, best: 0, high: 0 }
  for (const { row } of acts)
    for (const name of ['low', 'best', 'high'] as const) killed[name] += row.killed?.[name] ?? 0
  const main = file.record.mainSeries
  const last = known.filter(({ row }) => row.kind === 'count' && row.series === main && row.total !== undefined).at(-1)
  const told = (until: number): number =>
    acts.reduce(
      (sum, { act, from }) => sum + (act !== null && !act.own && isForce(act) && from < until ? act.attacks : 0),
      0,
    )
  return {
    rows: known.length,
    acts: acts.length,
    attacks: acts.reduce((sum, { act }) => sum + (act?.attacks ?? 0), 0),
    killed,
    outside: known.reduce(
      (sum, { act, row }) => sum + (act === null && row.kind !== 'revision' ? (row.killed?.best ?? 0) : 0),
      0,
    ),
    whose: principalsOf(file).map((side) => ({
      side,
      own: acts.filter(({ act }) => act?.side === side && act.own).length,
      groups: acts.filter(({ act }) => act?.side === side && !act.own).length,
    })),
    contested,
    unknown: {
      author: acts.filter(({ row }) => authorUnsettled(row)).length,
      harm: acts.filter(({ act }) => act?.harm === 'untold' && isForce(act)).length,
      weapons: acts.filter(({ act }) => act?.weapons === null && isForce(act)).length,
      place: acts.filter((item) => !isLocated(item)).length,
      day: acts.filter(({ isInterval }) => isInterval).length,
    },
    later: items.length - known.length,
    judged: known.filter(({ row }) => row.judged.length > 0).length,
    counted:
      main === undefined || last?.row.total === undefined
        ? null
        : { series: main, total: last.row.total, iso: last.iso, told: told(last.until) },
  }
}
