/**
 * Which mark lies under the pointer: marks in the order of x, so that only those near it are looked at. No element a
 * row is needed.
 */

export interface Mark {
  x: number
  y: number
  r: number
}

/** First index whose x is not below. */
function bisect(marks: readonly Mark[], x: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle].x < x) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The mark whose edge is nearest, within `reach` px of it; of those that hold the point, the smallest. @param marks
 * sorted by x
 */
export function nearestMark<T extends Mark>(
  marks: readonly T[],
  x: number,
  y: number,
  reach: number,
  largest: number,
): T | null {
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (let n = bisect(marks, x - reach - largest); n < marks.length && marks[n].x <= x + reach + largest; n++) {
    const mark = marks[n]
    const off = Math.hypot(mark.x - x, mark.y - y) - mark.r
    if (off > reach) continue
    const score = off <= 0 ? mark.r - 1000 : off
    if (score < least) {
      least = score
      best = mark
    }
  }
  return best
}
