/**
 * The dead that a record tells of, by whose people they were. No side is the reader's own, so their order is that of
 * the act or decision in hand: first the people of the side whose act it is, as what it may cost them is what it
 * decided on, then those of the other side, then those of the groups.
 */
import type { Crisis } from '../crisis/load.js'
import { principalsOf } from '../crisis/pictures/acts.js'
import { asOfNumber } from '../terms/as-of.js'
import { type Figure, tally } from './tally.js'

export interface DeadOfSide extends Figure {
  /** Id of the principal, or null for all groups together. */
  party: string | null
}

/** Principals in the order of the file, but for the one whose act is told: it goes first. */
export function sidesFrom(principals: readonly string[], first: string | null): string[] {
  return [...principals].sort((one, other) => Number(other === first) - Number(one === first))
}

const NONE: Figure = { low: 0, likely: 0, high: 0 }
const add = (sum: Figure, { low, likely, high }: Figure): Figure => ({
  low: sum.low + low,
  likely: sum.likely + likely,
  high: sum.high + high,
})

/**
 * People killed in acts of force of the two sides, by what the rows known by the as-of day tell: least, likeliest and
 * most (infinite where a strike's dead are not told). Dead who belong to neither side are not among them.
 * @param ids rows that count; all where absent
 * @param first principal whose act is told
 */
export function deadBySide(
  crisis: Crisis,
  asOf: string,
  { ids, first = null }: { ids?: readonly string[]; first?: string | null } = {},
): DeadOfSide[] {
  const some = ids === undefined ? crisis : { ...crisis, record: crisis.record.filter(({ id }) => ids.includes(id)) }
  const day = asOfNumber(asOf)
  const sum = (party?: string): Figure =>
    tally(some, day, party === undefined ? { count: 'deaths' } : { count: 'deaths', party }).days.reduce(add, NONE)
  const sides = sidesFrom(principalsOf(crisis.file), first).map((party) => ({ party, ...sum(party) }))
  const all = sum()
  const left = (of: (figure: Figure) => number): number =>
    Number.isFinite(of(all))
      ? Math.max(
          0,
          sides.reduce((rest, side) => rest - of(side), of(all)),
        )
      : of(all)
  const groups = {
    party: null,
    low: left(({ low }) => low),
    likely: left(({ likely }) => likely),
    // A strike whose dead nobody tells may have killed those whom it hit.
    high: sides.some(({ high }) => high === Number.POSITIVE_INFINITY)
      ? left(({ likely }) => likely)
      : left(({ high }) => high),
  }
  return [...sides, groups]
}
