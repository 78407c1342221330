/** What the record says of the parties over time: bands at some steps along it. */
import type { Conditioned } from './conditioned.js'
import type { Share } from './reading.js'
import { weightedMean, weightedQuantiles } from './weighted.js'

export interface PartyBands {
  step: number
  /** For each principal, probability of cautious, reciprocating, bullying. */
  strategies: number[][]
  /** For each proxy, its patron's control. */
  control: Share[]
  /** For each principal, probability that its order in force is restrain, hold, free, press. */
  orders: number[][]
  /** For each proxy, probability that it has suspended itself. */
  suspended: number[]
}

export function bandsAt(model: Conditioned, weight: Float64Array, step: number): PartyBands {
  const is = (value: (p: number) => number, which: number): number => weightedMean((p) => (value(p) === which ? 1 : 0), weight)
  const proxies = Array.from({ length: model.world.proxies }, (_, k) => k)
  return {
    step,
    strategies: [0, 1].map((i) => [0, 1, 2].map((m) => is((p) => model.strategy(p, i), m))),
    control: proxies.map((k) => {
      const value = (p: number): number => model.control(p, k)
      const [low, high] = weightedQuantiles(value, weight, [0.05, 0.95])
      return { mean: weightedMean(value, weight), low, high }
    }),
    orders: [0, 1].map((i) => [0, 1, 2, 3].map((o) => is((p) => model.order(p, i), o))),
    suspended: proxies.map((k) => weightedMean((p) => model.suspended(p, k), weight)),
  }
}
