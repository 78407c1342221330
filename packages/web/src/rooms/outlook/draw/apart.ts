/** Labels moved until none stands on another, from the top down. */
export function apart<T extends { at: number }>(labels: readonly T[], least: number): T[] {
  const all = [...labels].sort((a, b) => a.at - b.at).map((label) => ({ ...label }))
  for (let n = 1; n < all.length; n++) all[n].at = Math.max(all[n].at, all[n - 1].at + least)
  return all
}
