/**
 * Phase: proxies act. The intensity of their attacks is that of the state as the phase began; then compliance and
 * self-suspension move.
 */
import { addressOfPrincipal, laneOf, PURPOSE } from '../random/lanes.ts'
import { whole } from '../target/arithmetic.ts'
import type { i32 } from '../target/numbers.ts'
import { ceaseFire } from './cease-fires.ts'
import { defecting, reconsidering } from './compliance/equations.ts'
import { happens } from './hazard.ts'
import { Happened } from './log.ts'
import { FREE, HOLD, PRESS } from './proxy-attacks/equations.ts'
import { C, T, tieBase } from './run-constants.ts'
import { recentSeverity } from './runaway/equations.ts'
import { suspending } from './self-suspension/equations.ts'
import { driverAt, proxyWords, type Sim, unit } from './sim.ts'
import { spoiled } from './spoiling/equations.ts'
import { D, dyadAt, pairAt, principalAt, Q, S, X } from './state.ts'

/**
 * The intensities a day of each proxy's attacks in this step (`sim.ownIntensity`, `sim.commanded`), by the state as the
 * phase begins; then moves excitation, ramp, compliance and suspension. Source: docs/model.md section 4, phase 3.
 */
export function proxiesAct(sim: Sim): void {
  const world = sim.world
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const words = sim.words
  const d = drawn.d
  for (let i = 0; i < world.principals; i++) sim.orderThen[i] = whole(s[principalAt(layout, i) + S.order])
  const ties = tieBase(world.principals, 0)
  for (let k = 0; k < world.proxies; k++) {
    const patron = world.proxyPatron[k]
    const side = principalAt(layout, patron)
    const at = layout.proxy + k * X.size
    const tie = ties + k * T.size
    const w = proxyWords(sim, k)
    const order = s[side + S.order]
    const driver = driverAt(sim, world.proxyDriver[k])
    const active = driver * (1 - s[at + X.suspended])
    const held = 1 - s[at + X.ramp] * s[at + X.complies]
    const spoils = spoiled(d[tie + T.spoiling], d[tie + T.control], hasTalks(sim, patron))
    const own = active * (d[tie + T.baseRate] + s[at + X.excitation]) * held * spoils
    const commanded: number =
      order === FREE ? active * d[tie + T.commandedFree] : order === PRESS ? active * d[tie + T.commandedPress] : 0
    sim.ownIntensity[k] = own
    sim.commanded[k] = commanded * (1 - ceaseFire(sim, patron, world.proxyVictim[k]))
    s[at + X.excitation] *= d[tie + T.excitationKeptStep]
    s[at + X.ramp] += d[C.rampStep] * (s[at + X.complies] - s[at + X.ramp])
    if (order <= HOLD) changeMind(sim, k, patron, at, tie, unit(words[w + 1]))
    if (s[at + X.suspended] === 1) {
      if (unit(words[w + 2]) < d[C.resumeStep]) {
        s[at + X.suspended] = 0
        sim.log.add(sim.t, Happened.suspension, world.principals + k, 0, 0, 0, 0, -1, 0, 0)
      }
    } else if (s[side + S.fear] > d[C.suspensionThreshold]) {
      considerSuspension(sim, k, patron, at, unit(words[w + 2]), unit(words[w + 3]))
    }
  }
}

/** Whether a principal has talks with any other. */
function hasTalks(sim: Sim, i: i32): boolean {
  for (let j = 0; j < sim.world.principals; j++)
    if (j !== i && sim.s[dyadAt(sim.layout, i, j) + D.talks] === 1) return true
  return false
}

/** Under a hold or restrain, the defiant may come round and the obedient may defect. */
function changeMind(sim: Sim, k: i32, patron: i32, at: i32, tie: i32, u: number): void {
  const s = sim.s
  const drawn = sim.drawn
  const world = sim.world
  const d = drawn.d
  const step = world.step
  const control = d[tie + T.control]
  if (s[at + X.complies] === 0) {
    // The rate is largest when the strike is fresh: most steps need no exponential.
    if (u >= reconsidering(d[C.reconsiderRate], d[C.reconsiderGain], control, worstStrike(sim, patron, false)) * step)
      return
    const recent = worstStrike(sim, patron, true)
    const rate = reconsidering(d[C.reconsiderRate], d[C.reconsiderGain], control, recent)
    if (happens(u, rate * step)) {
      s[at + X.complies] = 1
      sim.log.add(sim.t, Happened.compliance, world.principals + k, 1, 0, 0, 0, -1, 0, 0)
    }
  } else if (happens(u, defecting(d[C.defectRate], control) * step)) {
    s[at + X.complies] = 0
    sim.log.add(sim.t, Happened.compliance, world.principals + k, 0, 0, 0, 0, -1, 0, 0)
  }
}

/** Severity of the worst last strike of any principal on a side. @param faded as it still counts after its age */
function worstStrike(sim: Sim, victim: i32, faded: boolean): number {
  const s = sim.s
  let worst: number = 0
  for (let i = 0; i < sim.world.principals; i++) {
    if (i === victim) continue
    const at = pairAt(sim.layout, i, victim)
    const fresh = s[at + Q.recentSeverity]
    const severity = faded ? recentSeverity(fresh, s[at + Q.recentAge], sim.drawn.d[C.recentDays]) : fresh
    if (severity > worst) worst = severity
  }
  return worst
}

/** Fear may make a group suspend itself; with probability `sharedSuspension` it decides with the whole umbrella. */
function considerSuspension(sim: Sim, k: i32, patron: i32, at: i32, own: number, together: number): void {
  const s = sim.s
  const drawn = sim.drawn
  const layout = sim.layout
  const world = sim.world
  const stream = sim.stream
  const d = drawn.d
  let tolerance: number = 1
  for (let h = 0; h < world.hosts; h++) if (s[layout.host + h] < tolerance) tolerance = s[layout.host + h]
  const rate = suspending(
    d[C.suspensionRate],
    d[C.suspensionThreshold],
    s[principalAt(layout, patron) + S.fear],
    tolerance,
  )
  const u =
    together < d[C.sharedSuspension]
      ? stream.open(sim.run, sim.t, laneOf(PURPOSE.suspension, addressOfPrincipal(patron))).unit()
      : own
  if (happens(u, rate * world.step)) {
    s[at + X.suspended] = 1
    sim.log.add(sim.t, Happened.suspension, world.principals + k, 1, 0, 0, 0, -1, 0, 0)
  }
}
