import type { GivenAct, GivenCount } from '../../model/scenario.js'
import type { Crisis } from '../load.js'

/** Running totals of the main series, in the order of time: so many attacks up to and with the day of `at`. */
export function mainTotals({ file, record }: Crisis): { at: number; total: number }[] {
  return record
    .flatMap(({ kind, series, total, when }) =>
      kind === 'count' && series === file.record.mainSeries && total !== undefined ? [{ at: when.from, total }] : [],
    )
    .sort((a, b) => a.at - b.at)
}

/** A number of attacks less those of them that are acts already, spread over its steps. */
export function countOver(acts: readonly GivenAct[], count: GivenCount): GivenCount {
  const { from, until, total } = count
  const named = acts.reduce(
    (sum, act) => sum + (act.kind === 'attack' && act.step >= from && act.step < until ? act.attacks : 0),
    0,
  )
  return { ...count, from: Math.max(0, from), total: Math.max(0, total - named) }
}

/**
 * The attacks of the record that no row names, by anybody; they hurt nobody, as the record would have named them.
 * @param acts those that rows name
 * @param through the moment before which totals count
 */
export function unnamedAttacks(
  crisis: Crisis,
  acts: readonly GivenAct[],
  { stepOf, through, proxies }: { stepOf: (day: number) => number; through: number; proxies: number[] },
): GivenCount[] {
  const counts: GivenCount[] = []
  let before = 0
  let from = 0
  for (const { at, total } of mainTotals(crisis)) {
    if (at >= through) break
    const until = Math.min(stepOf(at) + 1, stepOf(through))
    if (until > from && total > before)
      counts.push(countOver(acts, { from, until, total: total - before, harmless: true, proxies }))
    before = Math.max(before, total)
    from = Math.max(from, until)
  }
  return counts.filter(({ total }) => total > 0)
}
