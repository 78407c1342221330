/** Rows that tell of one operation: a salvo at two bases, strikes in two countries within the same minute. */
import type { GivenRange } from '../../model/scenario.js'
import type { RecordRow } from '../record/row.js'
import type { CarriedAct } from './carried-act.js'

/** A stated minute lasts less than this, a day or an interval longer (days). */
const MINUTES = 0.5

/** Rows that state the same minute; rows that state only a day are acts of their own. */
function isOneMinute({ when: a }: RecordRow, { when: b }: RecordRow): boolean {
  return a.from === b.from && a.until === b.until && a.until - a.from < MINUTES
}

const sum = (a: GivenRange, b: GivenRange): GivenRange => (a === null ? b : b === null ? a : [a[0] + b[0], a[1] + b[1]])

/**
 * The same acts, where rows of one principal and one option that state the same minute are one decision, with the sums
 * of their figures.
 */
export function operations(acts: readonly CarriedAct[]): CarriedAct[] {
  const merged: CarriedAct[] = []
  // Of the few acts that begin at one moment each is looked at.
  const begun = new Map<number, number[]>()
  for (const one of acts) {
    const { act, rows } = one
    if (act.kind !== 'own') {
      merged.push(one)
      continue
    }
    const same = begun.get(rows[0].when.from) ?? []
    const at = same.find((n) => {
      const other = merged[n]
      return (
        other.act.kind === 'own' &&
        other.act.principal === act.principal &&
        other.act.option === act.option &&
        isOneMinute(other.rows[0], rows[0])
      )
    })
    if (at === undefined) {
      begun.set(rows[0].when.from, [...same, merged.length])
      merged.push(one)
    } else merged[at] = together(merged[at], one)
  }
  return merged
}

function together(one: CarriedAct, other: CarriedAct): CarriedAct {
  if (one.act.kind !== 'own' || other.act.kind !== 'own') return one
  return {
    rows: [...one.rows, ...other.rows],
    announced: one.announced,
    act: {
      ...one.act,
      weapons: sum(one.act.weapons, other.act.weapons),
      killed: sum(one.act.killed, other.act.killed),
      injured: sum(one.act.injured, other.act.injured),
      // Of an operation of which a part is not told, the whole is not.
      ...(one.act.injuredUntold === true || other.act.injuredUntold === true ? { injuredUntold: true } : {}),
    },
  }
}
