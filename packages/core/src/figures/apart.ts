/** Moves labels beside their lines so that none covers another. */

/**
 * Places of labels, in the order given, moved apart: the first stays where it is, as it names what matters most; those
 * above it are moved up and those below it down, no further than they must.
 * @param least distance between two of them
 */
export function labelsApart(places: readonly number[], least: number): number[] {
  const moved = [...places]
  const order = places.map((_, n) => n).sort((a, b) => places[a] - places[b] || a - b)
  const fixed = order.indexOf(0)
  for (let k = fixed + 1; k < order.length; k++)
    moved[order[k]] = Math.max(moved[order[k]], moved[order[k - 1]] + least)
  for (let k = fixed - 1; k >= 0; k--) moved[order[k]] = Math.min(moved[order[k]], moved[order[k + 1]] - least)
  return moved
}
