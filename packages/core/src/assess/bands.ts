/** What the record says of the parties over time: bands at some steps along it. */
import { BAND } from './island.js'
import { effectiveIslands, simulationError } from './island-error.js'
import { type Estimate, estimateOf } from './reading.js'
import { columnOf, weightedMean } from './weighted.js'

export interface PartyBands {
  step: number
  /** For each principal, probability of cautious, reciprocating, bullying. */
  strategies: number[][]
  /** Largest simulation error of the probabilities of strategies. */
  strategyError: number
  /** For each principal, what it would lose by backing down (the parameter `reputation`, in logits). */
  resolve: Estimate[]
  /** For each proxy, its patron's control. */
  control: Estimate[]
  /** For each principal, probability that its order in force is restrain, hold, free, press. */
  orders: number[][]
  /** For each proxy, probability that it has suspended itself. */
  suspended: number[]
  /** Effective number of islands (independent filters) that it rests on. */
  islands: number
}

/**
 * What the particles say of every party at one step: probabilities are weighted means over them, shares have their 5 to
 * 95% interval beside.
 * @param table particles x `width`, in the columns of BAND (island.ts)
 * @param weight of each particle, normalised
 * @param island the number of each particle's island
 */
export function bandsAt(
  { table, width }: { table: Float64Array; width: number },
  proxies: number,
  weight: Float64Array,
  island: Float64Array,
  step: number,
): PartyBands {
  const column = (c: number): Float64Array => columnOf(table, width, c)
  let strategyError = 0
  const shares = (c: number, values: number, note?: (error: number) => void): number[] => {
    const column1 = column(c)
    return Array.from({ length: values }, (_, which) => {
      const is = column1.map((value) => (value === which ? 1 : 0))
      const mean = weightedMean(is, weight)
      note?.(simulationError(is, mean, island, weight))
      return mean
    })
  }
  const noteStrategy = (error: number): void => {
    strategyError = Math.max(strategyError, error)
  }
  return {
    step,
    strategies: [0, 1].map((i) => shares(BAND.strategy + i, 3, noteStrategy)),
    strategyError,
    resolve: [0, 1].map((i) => estimateOf(column(BAND.resolve + i), weight, island)),
    control: Array.from({ length: proxies }, (_, k) => estimateOf(column(BAND.proxies + 2 * k), weight, island)),
    orders: [0, 1].map((i) => shares(BAND.order + i, 4)),
    suspended: Array.from({ length: proxies }, (_, k) => weightedMean(column(BAND.proxies + 2 * k + 1), weight)),
    islands: effectiveIslands(island, weight),
  }
}
