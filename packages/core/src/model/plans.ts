/**
 * What a principal prepares, hidden from everybody else. A free run has one plan or none. Along a record, which does not
 * tell what is prepared, the state holds how likely each plan is (walk/plans-told.ts), so that no particle has to guess;
 * a run that goes on from there draws one. Source: docs/model.md section 4, "Plans".
 */
import { addressOfPrincipal, laneOf, PURPOSE } from '../random/lanes.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { isIdle } from './decide.ts'
import { ripening } from './demand/equations.ts'
import { Happened } from './log.ts'
import type { Menu } from './menu.ts'
import { dropping } from './plan/equations.ts'
import { C } from './run-constants.ts'
import type { Sim } from './sim.ts'
import type { Source } from './source.ts'
import { PLAN_OPEN, pairAt, principalAt, Q, S } from './state.ts'

/**
 * Probability, from 0 to 1, that principal i drops its plan of option o where it thinks it over; the options must be
 * weighed (`weighOptions`).
 */
export function dropChance(sim: Sim, i: i32, o: i32): number {
  const menu = sim.world.menus[i]
  const d = sim.drawn.d
  const utility = sim.utility[i]
  if (utility[o] === Number.NEGATIVE_INFINITY) return 1
  let idle = Number.NEGATIVE_INFINITY
  for (let n = 0; n < menu.count; n++) if (menu.isSilence[n] === 1 && utility[n] > idle) idle = utility[n]
  const vowed = sim.s[pairAt(sim.layout, i, menu.target[o]) + Q.threatAge] >= 0
  return dropping(utility[o], idle, vowed ? d[C.planCommitment] + d[C.vowBinding] : d[C.planCommitment])
}

/** Probability, from 0 to 1, that a plan of option o gets ready in a step: sooner where forces are built up. */
export function ripensNow(sim: Sim, i: i32, o: i32): number {
  const built = sim.s[pairAt(sim.layout, i, sim.world.menus[i].target[o]) + Q.buildUp]
  return ripening(sim.drawn.ripens[i][o], sim.drawn.d[C.buildUpPace], built)
}

/** Whether option `o` takes preparation and is heavier than `than`: who chooses it gives up the lighter plan. */
export function isHeavierPlan(menu: Menu, o: i32, than: i32): boolean {
  return menu.preparation[o] > 0 && menu.severity[o] > menu.severity[than]
}

/**
 * A step of a free run with a plan: a heavier one takes its place, or it may be dropped where it is thought over; it
 * gets ready, and is carried out unless another deed was chosen. A plan of several acts stays ready after the first.
 * @param source where the run takes whether what is ready is carried out
 * @param thinksOver whether the principal decides in this step; the options are weighed then
 * @param started the option that it begins to prepare in this step, unless it has a plan as heavy; -1 for none
 * @returns the option that it carries out, or -1
 */
export function goOnWithPlan(sim: Sim, source: Source, i: i32, thinksOver: boolean, started: i32): i32 {
  const s = sim.s
  const d = sim.drawn.d
  const at = principalAt(sim.layout, i)
  const stream = sim.stream.open(sim.run, sim.t, laneOf(PURPOSE.plan, addressOfPrincipal(i)))
  const drawn = stream.unit()
  const drops = stream.unit()
  const ripens = stream.unit()
  const goes = stream.unit()
  const again = stream.unit()
  if (s[at + S.plan] === PLAN_OPEN) drawPlan(sim, i, drawn)
  if (s[at + S.plan] > 0 && thinksOver) {
    const held = whole(s[at + S.plan]) - 1
    const replaced = started >= 0 && isHeavierPlan(sim.world.menus[i], started, held)
    if (replaced) s[at + S.plan] = 0
    else if (drops < dropChance(sim, i, held)) {
      sim.log.add(sim.t, Happened.plan, i, held, 0, 0, 0, -1, -1, 0)
      s[at + S.plan] = 0
      return -1
    }
  }
  if (s[at + S.plan] === 0) {
    if (started < 0) return -1
    s[at + S.plan] = started + 1
    s[at + S.planReady] = 0
    sim.log.add(sim.t, Happened.plan, i, started, 0, 0, 0, -1, -1, 1)
    const listener = sim.listener
    if (listener !== null) listener.decision(sim, i, started)
  }
  const option = whole(s[at + S.plan]) - 1
  if (s[at + S.planReady] === 0 && ripens < ripensNow(sim, i, option)) s[at + S.planReady] = 1
  if (s[at + S.planReady] === 0 || !isIdle(sim, i)) return -1
  if (!source.goes(sim, i, option, goes, d[C.readyStep])) return -1
  if (again >= d[C.sequel]) s[at + S.plan] = 0
  return option
}

/** Where a record has left it open, draws what principal i prepares. @param u uniform in (0, 1) */
function drawPlan(sim: Sim, i: i32, u: number): void {
  const s = sim.s
  const layout = sim.layout
  const at = principalAt(layout, i)
  const width = layout.planWidth
  const from = layout.plan + 2 * i * width
  let left = u
  s[at + S.plan] = 0
  for (let n = 0; n < 2 * width; n++) {
    left -= s[from + n]
    s[from + n] = 0
    if (left >= 0 || s[at + S.plan] !== 0) continue
    s[at + S.plan] = (n % width) + 1
    s[at + S.planReady] = n < width ? 0 : 1
  }
  s[at + S.planned] = 0
}
