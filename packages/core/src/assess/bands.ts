/** What the record says of the parties over time: bands at some steps along it. */
import type { OptionSpec } from '../model/options.js'
import { bandPlaces } from './island.js'
import { effectiveIslands, simulationError } from './island-error.js'
import { bitsOfShares, bitsOfValue, type Moments, type PartyPriors } from './learned.js'
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
  /** For each principal, what it prepares to do by its own hand. */
  plans: Prepared[]
  /** Bits learned of each of these against its prior (learned.ts); below .05 the prior has returned (`isPrior`). */
  learned: { strategies: number[]; resolve: number[]; control: number[] }
  /** Effective number of islands (independent filters) that it rests on. */
  islands: number
}

/** What a principal prepares, as far as the record lets one tell. */
export interface Prepared {
  /** Probability that it has decided to use force and is still preparing it: neither carried out nor dropped. */
  any: number
  /** Simulation error of that. */
  error: number
  /** The likeliest of what it prepares, with the probability of each; those below one in a hundred left out. */
  options: { id: string; name: string; probability: number }[]
}

/** What is told of an option. */
export type Named = Readonly<Pick<OptionSpec, 'id' | 'name'>>

const LEAST_TOLD = 0.01

/**
 * What the particles say of every party at one step: probabilities are weighted means over them, shares have their 5 to
 * 95% interval beside.
 * @param table particles x `width`, in the columns of bandPlaces (island.ts)
 * @param menus the options of each principal
 * @param priors what was thought of the parties before
 * @param weight of each particle, normalised
 * @param island the number of each particle's island
 */
export function bandsAt(
  { table, width }: { table: Float64Array; width: number },
  menus: readonly (readonly Named[])[],
  priors: PartyPriors,
  weight: Float64Array,
  island: Float64Array,
  step: number,
): PartyBands {
  const column = (c: number): Float64Array => columnOf(table, width, c)
  const places = bandPlaces(
    menus.map(({ length }) => length),
    priors.control.length,
  )
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
  const strategies = priors.strategies.map((_, i) => shares(places.strategy + i, 3, noteStrategy))
  const valued = (c: number, prior: Moments): { estimate: Estimate; bits: number } => {
    const values = column(c)
    const estimate = estimateOf(values, weight, island)
    const squares = weightedMean(
      values.map((value) => (value - estimate.mean) ** 2),
      weight,
    )
    const bits = bitsOfValue({ mean: estimate.mean, sd: Math.sqrt(squares) }, prior, estimate.error)
    return { estimate, bits }
  }
  const resolve = priors.resolve.map((prior, i) => valued(places.resolve + i, prior))
  const control = priors.control.map((prior, k) => valued(places.control + k, prior))
  return {
    step,
    strategies,
    strategyError,
    resolve: resolve.map(({ estimate }) => estimate),
    control: control.map(({ estimate }) => estimate),
    learned: {
      strategies: strategies.map((now, i) => bitsOfShares(now, priors.strategies[i], strategyError)),
      resolve: resolve.map(({ bits }) => bits),
      control: control.map(({ bits }) => bits),
    },
    orders: priors.strategies.map((_, i) => shares(places.order + i, 4)),
    plans: menus.map((menu, i) => {
      const each = menu.map((_, o) => column(places.plans[i] + o))
      const any = Float64Array.from(weight, (_, p) => each.reduce((sum, values) => sum + values[p], 0))
      const mean = weightedMean(any, weight)
      return {
        any: Math.min(1, mean),
        error: simulationError(any, mean, island, weight),
        options: menu
          .map(({ id, name }, o) => ({ id, name, probability: weightedMean(each[o], weight) }))
          .filter(({ probability }) => probability >= LEAST_TOLD)
          .sort((a, b) => b.probability - a.probability),
      }
    }),
    suspended: priors.control.map((_, k) => weightedMean(column(places.suspended + k), weight)),
    islands: effectiveIslands(island, weight),
  }
}
