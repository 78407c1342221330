/**
 * How the numbers of a party hang together with its type, among the particles: for each category of the type, their
 * means. A move to another category shifts the numbers by the difference of the means, so that it need not be refused
 * where each category goes with other numbers. What was found on earlier days still counts, for a category may have died
 * out among the particles and be wanted again.
 */

/** What earlier particles still count, of those that there were, and at most. */
const KEPT = 0.5
const MOST_KEPT = 50
/** Particles of a category below which its mean is believed less than half. */
const FEW = 8

export class TypeMeans {
  private readonly mean: Float64Array
  private readonly count: Float64Array

  /** @param categories how many; @param own places of the numbers among those of a particle */
  constructor(
    categories: number,
    readonly own: Int32Array,
  ) {
    this.mean = new Float64Array(categories * own.length)
    this.count = new Float64Array(categories)
  }

  /**
   * Takes in the particles of today.
   * @param category of particle p
   * @param z the numbers of all particles on their scale, `width` to each
   */
  gather(category: (p: number) => number, z: Float64Array, width: number): void {
    const { mean, count, own } = this
    const d = own.length
    for (let c = 0; c < count.length; c++) {
      count[c] = KEPT * Math.min(MOST_KEPT, count[c])
      for (let a = 0; a < d; a++) mean[c * d + a] *= count[c]
    }
    for (let p = 0; p < z.length / width; p++) {
      const c = category(p)
      count[c]++
      for (let a = 0; a < d; a++) mean[c * d + a] += z[p * width + own[a]]
    }
    for (let c = 0; c < count.length; c++) if (count[c] > 0) for (let a = 0; a < d; a++) mean[c * d + a] /= count[c]
  }

  /** By how much the number at place a of `own` is shifted where `before` becomes `after`; the way back is its negative. */
  shift(a: number, before: number, after: number): number {
    const { mean, count, own } = this
    const sure = Math.min(count[before], count[after])
    return (sure / (sure + FEW)) * (mean[after * own.length + a] - mean[before * own.length + a])
  }
}
