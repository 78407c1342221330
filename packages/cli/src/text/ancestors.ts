/** How many particles of the first day those at hand descend from, in words. */

/** `12 ancestors`; never fewer than one. */
export function ancestors(founders: number): string {
  const count = Math.max(1, Math.round(founders))
  return count === 1 ? '1 ancestor' : `${count.toLocaleString('en')} ancestors`
}
