/** What is hidden and ranked: values that never change, and where the crisis stood at its end. */
import type { Conditioned } from '../../src/assess/conditioned.js'
import { totalAccount } from '../../src/model/decide.js'
import { hiddenOf } from '../../src/model/hidden.js'
import type { Sim } from '../../src/model/sim.js'
import { S, X } from '../../src/model/state.js'

export interface Quantity {
  name: string
  /** Read from a simulation into which draw and state have been put. */
  of(sim: Sim): number
}

const STATIC = ['near.control', 'far.control', 'near.ownRate', 'far.ownRate', 'us.strategy', 'iran.strategy', 'iran.startOrder', 'us.appetite', 'us.costWeight', 'us.reputation', 'iran.reputation', 'us.delay', 'iran.delay', 'crisis.casualtyWeight']

const stateOf = (sim: Sim, i: number, column: number): number => sim.s[sim.layout.principal + i * S.size + column]
const groupOf = (sim: Sim, k: number, column: number): number => sim.s[sim.layout.proxy + k * X.size + column]

const AT_THE_END: readonly Quantity[] = [
  { name: 'order at the end', of: (sim) => stateOf(sim, 1, S.order) },
  { name: 'near complies', of: (sim) => groupOf(sim, 0, X.complies) },
  { name: 'far complies', of: (sim) => groupOf(sim, 1, X.complies) },
  { name: 'near excitation', of: (sim) => groupOf(sim, 0, X.excitation) },
  { name: "us's account", of: (sim) => totalAccount(sim, sim.layout.account, 0) },
  { name: "iran's account", of: (sim) => totalAccount(sim, sim.layout.account, 1) },
  { name: "us's belief in bullying", of: (sim) => stateOf(sim, 0, S.belief2) },
  { name: "us's pressure at home", of: (sim) => stateOf(sim, 0, S.pressure) },
]

export function quantitiesOf({ world }: Sim): Quantity[] {
  const { values } = hiddenOf(world)
  const fixed = STATIC.map((name): Quantity => {
    const at = values.findIndex((value) => value.name === name)
    if (at < 0) throw new Error(`nothing hidden is called ${name}`)
    return { name, of: (sim) => sim.drawn.raw[at] }
  })
  return [...fixed, ...AT_THE_END]
}

/** Every quantity of every particle: for each quantity, a number a particle. */
export function readParticles(model: Conditioned, quantities: readonly Quantity[]): Float64Array[] {
  const columns = quantities.map(() => new Float64Array(model.size))
  for (let p = 0; p < model.size; p++) {
    model.take(p)
    model.takeValues(p)
    for (const [q, { of }] of quantities.entries()) columns[q][p] = of(model.sim)
  }
  return columns
}
