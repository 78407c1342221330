/** Acts as they are read: a row that stands for several attacks of a day is shown once. */
import type { Assessment, Crisis, ReadAct, RecordRow } from '@standoff/core'
import { mainActs, sideOf } from '@standoff/core/kernel'

export interface OneAct extends ReadAct {
  /** As the address names it: the row's id, with the day where the row stands for several days. */
  key: string
  /** Attacks of that row on that day. */
  count: number
  rows: readonly RecordRow[]
  /** The party that did it or, of several groups, the first. */
  by: string | null
  /** The government behind it. */
  side: string | null
}

/** How core's reason begins where the model gives a row no chance; the reason of any reading without a number. */
export const UNEXPLAINED = 'the model cannot explain this row'

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const hasNumbers = (of: { mean: number; low: number; high: number } | null | undefined): boolean =>
  of != null && [of.mean, of.low, of.high].every(isNumber)

/** A reading without a number is none: it is told as one that could not be made, never shown as a number. */
function soundOf(act: ReadAct): ReadAct {
  if (act.refused !== null) return act
  if (!hasNumbers(act.punish)) return { ...act, refused: UNEXPLAINED }
  return {
    ...act,
    behind: hasNumbers(act.behind) ? act.behind : null,
    viewpoints: act.viewpoints.filter(({ punish }) => isNumber(punish)),
  }
}

export function actsRead({ acts }: Assessment, { file, record }: Crisis): OneAct[] {
  const rowOf = new Map(record.map((row) => [row.id, row]))
  const all = new Map<string, OneAct>()
  for (const given of acts) {
    const act = soundOf(given)
    const same = `${act.date} ${act.ids.join(' ')}`
    const before = all.get(same)
    if (before !== undefined) {
      before.count++
      continue
    }
    const rows = act.ids.flatMap((id) => rowOf.get(id) ?? [])
    const [by] = (rows[0]?.author.parties ?? []).flatMap(({ id }) => (sideOf(file, id) === null ? [] : [id]))
    all.set(same, {
      ...act,
      key: act.ids[0],
      count: 1,
      rows,
      by: by ?? null,
      side: by === undefined ? null : sideOf(file, by),
    })
  }
  const named = new Set<string>()
  for (const act of all.values()) {
    if (named.has(act.key)) act.key = `${act.key}@${act.date}`
    named.add(act.key)
  }
  return [...all.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** As the report chooses: the act that the answer is most about on that day, of those that have a reading. */
export function mainAct(
  acts: readonly OneAct[],
  { claims, asOf }: Pick<Assessment, 'claims' | 'asOf'>,
  crisis: Crisis,
): OneAct | null {
  const { ranked } = mainActs(acts, crisis, claims, asOf)
  return (ranked.find(({ act }) => act.refused === null) ?? ranked[0])?.act ?? null
}

/** The act of the address: by its key, or by any of its rows. */
export const actNamed = (acts: readonly OneAct[], asked: string): OneAct | undefined =>
  acts.find(({ key }) => key === asked) ?? acts.find(({ ids }) => ids.includes(asked.split('@')[0]))
