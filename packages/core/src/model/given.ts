/** Acts, orders, messages and counts that are forced in every run. */
import { binomialDraw } from '../random/binomial.js'
import { answer, giveOrder } from './act.js'
import { attack } from './attack.js'
import type { GivenAct } from './scenario.js'
import { send } from './send-messages.js'
import { LANES, type Sim } from './sim.js'
import { strike } from './strike.js'

/** An attack of which only the number is known, and that it hurt nobody. */
const HARMLESS: GivenAct = { step: 0, kind: 'attack', principal: -1, proxies: [], option: -1, order: -1, content: -1, channel: -1, attacks: 1, weapons: [-1, -1], killed: [0, 0], injured: [0, 0], aim: -1, warned: false, leader: false, site: -1, seen: -1 }

/** Forces what the file gives for this step; called where acts resolve. */
export function forceGiven(sim: Sim): void {
  const { given } = sim.world.scenario
  if (given === null) return
  const { stream } = sim
  for (let c = 0; c < given.counts.length; c++) {
    const count = given.counts[c]
    if (sim.t < count.from || sim.t >= count.until) continue
    if (sim.t === count.from) sim.countsLeft[c] = count.total
    const steps = count.until - sim.t
    stream.open(sim.run, sim.t, LANES.given * 256 + c)
    const now = steps === 1 ? sim.countsLeft[c] : binomialDraw(stream, sim.countsLeft[c], 1 / steps)
    sim.countsLeft[c] -= now
    for (let n = 0; n < now; n++) allot(sim, count.proxies, stream.open(sim.run, sim.t, LANES.given * 256 + 128 + n * 65536 + c).unit(), count.harmless ? HARMLESS : null)
  }
  let attacks = 0
  for (let a = 0; a < given.acts.length; a++) {
    const act = given.acts[a]
    if (act.step !== sim.t) continue
    if (act.kind === 'attack') {
      for (let n = 0; n < act.attacks; n++) allot(sim, act.proxies, stream.open(sim.run, sim.t, LANES.given * 256 + 64 + attacks++ * 65536).unit(), act)
    } else if (act.kind === 'own') {
      answer(sim, act.principal, act.option)
      if (sim.world.menus[act.principal].isForce[act.option] === 1) {
        sim.acted[act.principal] = 1
        strike(sim, act.principal, act.option, act)
      }
    } else if (act.kind === 'order') giveOrder(sim, act.principal, act.order, orderRelief(sim, act.principal, act.order), act.seen)
    else send(sim, act.principal, act.channel, act.content, act.option)
  }
}

function orderRelief(sim: Sim, i: number, order: number): number {
  const menu = sim.world.menus[i]
  const o = menu.order.indexOf(order)
  return o >= 0 ? menu.relief[o] : 0
}

/** One given attack, allotted among candidate proxies by their share of the intensity. */
function allot(sim: Sim, proxies: readonly number[], u: number, act: Parameters<typeof attack>[3]): void {
  let total = 0
  for (let n = 0; n < proxies.length; n++) total += sim.ownIntensity[proxies[n]] + sim.commanded[proxies[n]]
  let k = proxies[proxies.length - 1]
  let left = total > 0 ? u * total : u * proxies.length
  for (let n = 0; n < proxies.length; n++) {
    left -= total > 0 ? sim.ownIntensity[proxies[n]] + sim.commanded[proxies[n]] : 1
    if (left < 0) {
      k = proxies[n]
      break
    }
  }
  attack(sim, k, 1000 + sim.attacks[k], act)
  sim.attacks[k] += 1
}
