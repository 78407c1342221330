/** Simulation errors of the means and shares of a forecast: how far another seed would move them. */
import type { SumPlaces } from '../assess/group-sums.js'
import { groupsError, ratioResiduals, simulationError } from '../assess/island-error.js'
import type { IslandFutures } from '../assess/islands.js'

export class MeanErrors {
  readonly places: SumPlaces
  private readonly even: Float64Array

  constructor(private readonly made: Pick<IslandFutures, 'byGroup' | 'places' | 'island' | 'summary'>) {
    this.places = made.places
    this.even = new Float64Array(made.island.length).fill(1 / made.island.length)
  }

  /**
   * Of the mean over runs of a sum of `places`, in its unit. Where all groups are of one island it is the whole spread
   * of the groups, as for a reading, since no other estimate is left.
   */
  ofMean(column: number): number {
    return this.errorOf(this.sums(column).map((sum) => sum / this.made.summary.replicates))
  }

  /** Of the share that one sum of `places` has in another; null where the other is 0. */
  ofShare(column: number, all: number): number | null {
    const residuals = ratioResiduals(this.sums(column), this.sums(all))
    return residuals === null ? null : this.errorOf(residuals)
  }

  private errorOf(values: Float64Array): number {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return Math.max(groupsError(values, null), simulationError(values, mean, this.made.island, this.even))
  }

  /** A column of the sums, group by group. */
  private sums(column: number): Float64Array {
    const { byGroup, places, island } = this.made
    return Float64Array.from(island, (_, g) => byGroup[g * places.width + column])
  }
}
