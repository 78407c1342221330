/** Acts, orders, messages and counts that are forced in every run. */
import { binomialDraw } from '../random/binomial.ts'
import { numberedLane, PURPOSE } from '../random/lanes.ts'
import { whole } from '../target/arithmetic.ts'
import { type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { answer, giveOrder } from './act.ts'
import { attack } from './attack.ts'
import { buildUp } from './demands.ts'
import { FixedAct } from './fixed-act.ts'
import { isShow } from './menu.ts'
import { pairOf } from './pairs.ts'
import { send } from './send-messages.ts'
import type { Sim } from './sim.ts'
import { takeEffect } from './spoken.ts'
import { strike } from './strike.ts'
import { GivenKind } from './world.ts'

const NOBODY: Ints = ints(2)
const UNKNOWN: Ints = ints(2)
for (let n = 0; n < 2; n++) UNKNOWN[n] = -1

/** An attack of which only the number is known, and that it hurt nobody. */
const HARMLESS = new FixedAct(UNKNOWN, NOBODY, NOBODY, -1, false, false, -1)

/** Forces what the file gives for this step; called where acts resolve. */
export function forceGiven(sim: Sim): void {
  const world = sim.world
  if (!world.hasGiven) return
  const stream = sim.stream
  // Running number of the given attacks of this step.
  let attacks = 0
  for (let c = 0; c < world.givenCountCount; c++) {
    const count = world.givenCounts[c]
    if (count.from > sim.t || count.until <= sim.t) continue
    const left = sim.layout.givenCount + c
    if (sim.t === count.from) sim.s[left] = count.total
    const steps: number = count.until - sim.t
    stream.open(sim.run, sim.t, numberedLane(PURPOSE.givenCount, 0, c))
    const now = steps === 1 ? whole(sim.s[left]) : whole(binomialDraw(stream, sim.s[left], 1 / steps))
    sim.s[left] -= now
    for (let n = 0; n < now; n++) {
      const u = stream.open(sim.run, sim.t, numberedLane(PURPOSE.givenAttack, 0, attacks)).unit()
      attacks++
      allot(sim, count.proxies, count.proxyCount, u, count.harmless === 1 ? HARMLESS : null)
    }
  }
  for (let a = 0; a < world.givenActCount; a++) {
    const act = world.givenActs[a]
    if (act.step !== sim.t) continue
    if (act.kind === GivenKind.attack) {
      for (let n = 0; n < act.attacks; n++) {
        const u = stream.open(sim.run, sim.t, numberedLane(PURPOSE.givenAttack, 0, attacks)).unit()
        attacks++
        allot(sim, act.proxies, act.proxyCount, u, act.fixed)
      }
    } else if (act.kind === GivenKind.own) {
      answer(sim, act.principal, act.option)
      const menu = world.menus[act.principal]
      if (menu.isForce[act.option] === 1) {
        sim.acted[pairOf(act.principal, menu.target[act.option])] = 1
        strike(sim, act.principal, act.option, act.fixed)
      } else if (isShow(menu, act.option)) buildUp(sim, act.principal, menu.target[act.option])
    } else if (act.kind === GivenKind.order)
      giveOrder(sim, act.principal, act.order, orderRelief(sim, act.principal, act.order), act.seen)
    else {
      takeEffect(sim, act.principal, act.to, act.content, act.days)
      send(sim, act.principal, act.to, act.channel, act.content, act.option)
    }
  }
}

function orderRelief(sim: Sim, i: i32, order: i32): number {
  const menu = sim.world.menus[i]
  for (let o = 0; o < menu.count; o++) if (menu.order[o] === order) return menu.relief[o]
  return 0
}

/** One given attack, allotted among candidate proxies by their share of the intensity. */
function allot(sim: Sim, proxies: Ints, count: i32, u: number, fixed: FixedAct | null): void {
  let total: number = 0
  for (let n = 0; n < count; n++) total += sim.ownIntensity[proxies[n]] + sim.commanded[proxies[n]]
  let k = proxies[count - 1]
  let left = total > 0 ? u * total : u * count
  for (let n = 0; n < count; n++) {
    left -= total > 0 ? sim.ownIntensity[proxies[n]] + sim.commanded[proxies[n]] : 1
    if (left < 0) {
      k = proxies[n]
      break
    }
  }
  attack(sim, k, 1000 + sim.attacks[k], fixed)
  sim.attacks[k] += 1
}
