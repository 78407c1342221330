/** What is hidden and ranked: values that never change, and how the crisis stood at its end. */
import type { Conditioned } from '../../src/assess/conditioned.js'
import { totalAccount } from '../../src/model/decide.js'
import { hiddenOf } from '../../src/model/hidden.js'
import type { Sim } from '../../src/model/sim.js'
import { pairAt, Q, S, X } from '../../src/model/state.js'

export interface Quantity {
  name: string
  /** Read from a simulation that holds draw and state. */
  of(sim: Sim): number
}

const FIXED = [
  'near.control',
  'far.control',
  'near.ownRate',
  'far.ownRate',
  'us.strategy',
  'iran.strategy',
  'iran.startOrder',
  'us.appetite',
  'iran.appetite',
  'us.costWeight',
  'iran.costWeight',
  'us.reputation',
  'iran.reputation',
  'us.delay',
  'iran.delay',
  'crisis.casualtyWeight',
]

const ofPrincipal = (i: number, column: S) => (sim: Sim) => sim.s[sim.layout.principal + i * S.size + column]
const ofOther = (i: number, column: Q) => (sim: Sim) => sim.s[pairAt(sim.layout, i, 1 - i) + column]
const ofGroup = (k: number, column: X) => (sim: Sim) => sim.s[sim.layout.proxy + k * X.size + column]

const AT_THE_END: readonly Quantity[] = [
  { name: 'order at the end', of: ofPrincipal(1, S.order) },
  { name: 'near complies', of: ofGroup(0, X.complies) },
  { name: 'far complies', of: ofGroup(1, X.complies) },
  { name: 'near excitation', of: ofGroup(0, X.excitation) },
  { name: 'us account', of: (sim) => totalAccount(sim, sim.layout.account, 0, 1) },
  { name: 'iran account', of: (sim) => totalAccount(sim, sim.layout.account, 1, 0) },
  { name: 'us believes bullying', of: ofOther(0, Q.belief2) },
  { name: 'iran believes bullying', of: ofOther(1, Q.belief2) },
  { name: 'us pressure at home', of: ofPrincipal(0, S.pressure) },
]

export function quantitiesOf({ world }: Sim): Quantity[] {
  const { values } = hiddenOf(world)
  const fixed = FIXED.map((name): Quantity => {
    const at = values.findIndex((value) => value.name === name)
    if (at < 0) throw new Error(`nothing hidden is called ${name}`)
    return { name, of: (sim) => sim.drawn.raw[at] }
  })
  return [...fixed, ...AT_THE_END]
}

/** For each quantity, its value in every particle. */
export function readParticles(model: Conditioned, quantities: readonly Quantity[]): Float64Array[] {
  const columns = quantities.map(() => new Float64Array(model.size))
  for (let p = 0; p < model.size; p++) {
    model.take(p)
    model.takeValues(p)
    for (const [q, { of }] of quantities.entries()) columns[q][p] = of(model.sim)
  }
  return columns
}
