/** The dead of each side in words, in the order of `deadBySide`. */
import type { DeadOfSide } from '@standoff/core/kernel'

/** `3`, `40 (39 to 46)`, `1 or more`. */
function figure({ low, likely, high }: DeadOfSide): string {
  const best = Math.round(likely)
  const [least, most] = [Math.floor(low), Math.ceil(high)]
  if (high === Number.POSITIVE_INFINITY) return best === 0 ? 'a number that is not told' : `${best} or more`
  return least === most ? `${best}` : `${best} (${least} to ${most})`
}

const isNone = ({ high }: DeadOfSide): boolean => high === 0

/** `United States 3, Iran none, the groups 40 (39 to 46)`. @param nameOf name of a principal by its id */
export function deadInWords(sides: readonly DeadOfSide[], nameOf: (id: string) => string): string {
  return sides
    .map((side) => `${side.party === null ? 'the groups' : nameOf(side.party)} ${isNone(side) ? 'none' : figure(side)}`)
    .join(', ')
}

/** Whose dead are counted, and why in that order. */
export const DEAD_ORDER =
  'Dead are told by whose people they were; those of the side whose act is told first stand first. Dead who belong to neither side are not among them.'
