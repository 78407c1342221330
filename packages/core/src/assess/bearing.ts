/**
 * How much the record bears on each hidden value: by how much the log-likelihood of the record changes when that value
 * alone is drawn anew from its prior. It is measured by moves that do just this, so nothing is walked for it alone. A
 * value on which the record has no bearing can be drawn anew in every move; one on which it has much, only shifted.
 *
 * Steps by the bearings: where the log-likelihood falls off with the square of the distance from its best place, drawing
 * the value anew costs s, and a step of beta of the prior's width costs about beta^2 s. Steps that cost the same for
 * every value, beta^2 = c / s and at most 1, cost together the sum of min(s, c); c is set so that this is `cost`.
 */

/** Largest change of a log-likelihood that counts: one that is larger says no more than that such a step is refused. */
const MOST = 8
/** What is taken for a value before any move was tried, and how many tries that is worth. */
const FIRST = 0.3
const WORTH = 1
/** Part of what was measured that still counts at the next measuring: the record has grown by then. */
const KEPT = 0.5

export class Bearing {
  private readonly sum: Float64Array
  private readonly count: Float64Array

  /** @param width number of hidden values */
  constructor(readonly width: number) {
    this.sum = new Float64Array(width)
    this.count = new Float64Array(width)
  }

  /** Before values are measured once more along a record that has grown. */
  fade(): void {
    for (let j = 0; j < this.width; j++) {
      this.sum[j] *= KEPT
      this.count[j] *= KEPT
    }
  }

  /** Takes over that the log-likelihood changed by `change` when value j was drawn anew. */
  note(j: number, change: number): void {
    this.sum[j] += Math.min(MOST, Math.abs(change))
    this.count[j]++
  }

  /** Mean change of the log-likelihood where value j is drawn anew. */
  of(j: number): number {
    return (this.sum[j] + WORTH * FIRST) / (this.count[j] + WORTH)
  }

  /**
   * What a step of each value may cost so that the steps of all together cost `cost`: the c of above, Infinity where
   * drawing all anew costs less.
   */
  stepCost(cost: number): number {
    let all = 0
    for (let j = 0; j < this.width; j++) all += this.of(j)
    if (all <= cost) return Number.POSITIVE_INFINITY
    let [low, high] = [0, MOST]
    for (let n = 0; n < 40; n++) {
      const middle = (low + high) / 2
      let sum = 0
      for (let j = 0; j < this.width; j++) sum += Math.min(this.of(j), middle)
      if (sum < cost) low = middle
      else high = middle
    }
    return low
  }
}
