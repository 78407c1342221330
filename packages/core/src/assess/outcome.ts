/** What one run came to, as a row of numbers, and where it first parted from the run that it is compared with. */
import { victimOf } from '../engine/question.js'
import type { RunResult } from '../engine/run-result.js'
import { Happened, L } from '../model/log.js'

/**
 * Columns of an outcome. `calm` is the step at which force had stopped: where the quiet of a lull began, at the ending, or
 * at the horizon where it went on. `strikes` leave out a war that is chosen.
 */
export enum Out {
  ending,
  route,
  chooser,
  sought,
  misread,
  tremble,
  steps,
  lull,
  calm,
  attacks,
  strikes,
  /**
   * Where the run first parts from its twin: step, or -1; how (PARTING); what happened, by whom, what, with how many
   * killed.
   */
  partStep,
  partHow,
  partKind,
  partParty,
  partWhat,
  partKilled,
  partFlag,
  /** People killed, of each principal, then of all proxies: columns for as many as the most principals need. */
  killed,
  width = killed + 7,
}

/** How two runs part: the twin lacks what this one has, has what this one lacks, or it went otherwise. */
export const PARTING = { gained: 0, lost: 1, changed: 2 } as const

export interface KeptLog {
  rows: Float64Array
  count: number
}

/**
 * Writes what a run came to into `out`, Out.width numbers from place `at` on.
 * @param from step at which the run begins; steps of the outcome count from there
 * @param twin log of the same run in the world that it is compared with; null for that run itself, which parts from
 * nothing
 */
export function outcomeOf(run: RunResult, from: number, twin: KeptLog | null, out: Float64Array, at: number): void {
  const { world, log } = run
  const { rows, count } = log
  const { scenario } = world
  out.fill(0, at, at + Out.width)
  out[at + Out.ending] = run.ending
  out[at + Out.route] = run.route
  out[at + Out.chooser] = run.chooser
  out[at + Out.sought] = run.sought
  out[at + Out.misread] = run.misread
  out[at + Out.tremble] = run.tremble
  out[at + Out.steps] = run.t - from
  out[at + Out.lull] = run.lullStep < 0 ? -1 : run.lullStep - from
  let lastForce = -1
  for (let e = 0; e < count; e++) {
    const row = e * L.width
    const kind = rows[row + L.kind]
    const party = rows[row + L.party]
    const isForce =
      kind === Happened.attack || (kind === Happened.act && world.menus[party].isForce[rows[row + L.what]] === 1)
    if (!isForce) continue
    lastForce = rows[row + L.step]
    // A war that is chosen is an ending, not one strike among others.
    if (kind === Happened.attack) out[at + Out.attacks]++
    else if (world.menus[party].isWar[rows[row + L.what]] === 0) out[at + Out.strikes]++
    const victim = victimOf(world, kind, party, rows[row + L.what], rows[row + L.site])
    const isPrincipal = victim >= 0 && victim < world.principals
    out[at + Out.killed + (isPrincipal ? victim : world.principals)] += rows[row + L.killed]
  }
  // Quiet that began before the run is quiet from its first step on.
  out[at + Out.calm] = Math.max(0, calmOf(run, lastForce, Math.round(scenario.lullDays / scenario.step)) - from)
  part(log, twin, out, at, from)
}

function calmOf(run: RunResult, lastForce: number, lullSteps: number): number {
  if (run.ending !== 0) return run.t
  if (run.lullStep >= 0) return Math.max(0, run.lullStep - lullSteps)
  return lastForce < 0 ? 0 : run.t
}

/** Notes the first event by which two logs differ. */
function part(log: KeptLog, twin: KeptLog | null, out: Float64Array, at: number, from: number): void {
  out[at + Out.partStep] = -1
  if (twin === null) return
  const most = Math.min(log.count, twin.count)
  let e = 0
  while (e < most && sameRow(log.rows, twin.rows, e * L.width)) e++
  if (e === log.count && e === twin.count) return
  const row = e * L.width
  const mine = e < log.count ? log.rows[row + L.step] : Number.POSITIVE_INFINITY
  const theirs = e < twin.count ? twin.rows[row + L.step] : Number.POSITIVE_INFINITY
  const sameAct =
    mine === theirs &&
    log.rows[row + L.kind] === twin.rows[row + L.kind] &&
    log.rows[row + L.party] === twin.rows[row + L.party]
  const [how, rows] = sameAct
    ? [PARTING.changed, log.rows]
    : mine <= theirs
      ? [PARTING.gained, log.rows]
      : [PARTING.lost, twin.rows]
  out[at + Out.partStep] = Math.min(mine, theirs) - from
  out[at + Out.partHow] = how
  out[at + Out.partKind] = rows[row + L.kind]
  out[at + Out.partParty] = rows[row + L.party]
  out[at + Out.partWhat] = rows[row + L.what]
  out[at + Out.partKilled] = rows[row + L.killed] - (sameAct ? twin.rows[row + L.killed] : 0)
  out[at + Out.partFlag] = rows[row + L.flag]
}

function sameRow(one: Float64Array, other: Float64Array, at: number): boolean {
  for (let c = 0; c < L.width; c++) if (one[at + c] !== other[at + c]) return false
  return true
}
