/** Where an act was and by which weapons, by the words around it. */
import type { ActTrigger } from './act-triggers.js'
import type { PlaceFound } from './places.js'
import type { Weapon } from './weapons.js'

/** The nearest place of the clause, first behind the verb; a whole state only where nothing else is told. */
export function placeOf(
  places: readonly PlaceFound[],
  { from, until }: ActTrigger,
  start: number,
  end: number,
): PlaceFound | undefined {
  const inClause = places.filter((one) => one.from >= start && one.until <= end + 1)
  const order = (one: PlaceFound): number =>
    (one.site === undefined ? 0 : -10_000) +
    (one.isState ? 5000 : 0) +
    (one.from >= until ? one.from - until : from - one.until + 60)
  return [...inClause].sort((a, b) => order(a) - order(b))[0]
}

/** Weapons of the clause, those that are said to have been used first, then the nearest. */
export function weaponsOf(
  text: string,
  weapons: readonly Weapon[],
  { from, until }: ActTrigger,
  { start, end, isSecond }: { start: number; end: number; isSecond: boolean },
): Weapon[] {
  const far = (one: Weapon): number => (one.from >= from ? Math.max(0, one.from - until) : from - one.until)
  const order = (one: Weapon): number =>
    far(one) - (/\b(?:with|using|by|firing)(?: an?| its| their)? $/.test(text.slice(0, one.from)) ? 60 : 0)
  return (
    weapons
      .filter((one) => one.from >= start && one.until <= end && far(one) < 90)
      // What stands before a second verb is what the first was done to.
      .filter((one) => !isSecond || one.from >= from)
      .sort((a, b) => order(a) - order(b))
  )
}
