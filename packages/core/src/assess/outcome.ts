/**
 * What one run came to, as a row of numbers, and where it first parted from the run that it is compared with. Where
 * endings are weighed (model/weighed-endings.ts) a run comes to each with a probability, and what happens in it counts as
 * far as nothing has ended by then; where they are drawn these are 0 or 1. Source: docs/options.md, "Endings are weighed".
 */
import { victimOf } from '../engine/question.js'
import type { RunResult } from '../engine/run-result.js'
import { Happened, L } from '../model/log.js'
import { ACCIDENTAL, CHOSEN, RUNAWAY, SETTLEMENT, STANDOFF, WAR, WITHDRAWAL } from '../model/sim.js'
import type { World } from '../model/world.js'

/** Columns of an outcome. `strikes` leave out a war that is chosen. */
export enum Out {
  /** Probability of each of ENDINGS: they add up to 1. */
  ending,
  /** Probability of war by each of ROUTES after the first; they add up to that of war. */
  route = ending + 4,
  /** Of a chosen war, how far it was sought, misread or a tremble, times its probability. */
  sought = route + 3,
  misread,
  tremble,
  /** Probability of a lull. */
  lull,
  /** Steps until force ends, on average over endings: see `calmOf`. */
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
  const { rows, stands, count } = log
  out.fill(0, at, at + Out.width)
  noteEndings(run, out, at)
  for (let e = 0; e < count; e++) {
    const row = e * L.width
    const kind = rows[row + L.kind]
    if (kind === Happened.lull) out[at + Out.lull] = stands[e]
    if (!isForce(world, rows, row)) continue
    const party = rows[row + L.party]
    // A war that is chosen is an ending, not one strike among others.
    if (kind === Happened.attack) out[at + Out.attacks] += stands[e]
    else if (world.menus[party].isWar[rows[row + L.what]] === 0) out[at + Out.strikes] += stands[e]
    const victim = victimOf(world, kind, party, rows[row + L.what], rows[row + L.site])
    const isPrincipal = victim >= 0 && victim < world.principals
    out[at + Out.killed + (isPrincipal ? victim : world.principals)] += rows[row + L.killed] * stands[e]
  }
  out[at + Out.calm] = calmOf(run, from, out, at)
  part(log, twin, out, at, from)
}

/** Probabilities of the endings and of the kinds of war: what was weighed, and what was drawn takes all that stood. */
function noteEndings(run: RunResult, out: Float64Array, at: number): void {
  const { ending, route, stands } = run
  const drawn = (is: boolean): number => (is ? stands : 0)
  const chosen = drawn(ending === WAR && route === CHOSEN)
  out[at + Out.route + CHOSEN - 1] = run.begun + chosen
  out[at + Out.route + RUNAWAY - 1] = run.runaway + drawn(ending === WAR && route === RUNAWAY)
  out[at + Out.route + ACCIDENTAL - 1] = run.accidental + drawn(ending === WAR && route === ACCIDENTAL)
  for (let r = 0; r < 3; r++) out[at + Out.ending + WAR] += out[at + Out.route + r]
  out[at + Out.ending + SETTLEMENT] = run.settled + drawn(ending === SETTLEMENT)
  out[at + Out.ending + WITHDRAWAL] = run.withdrawn + drawn(ending === WITHDRAWAL)
  out[at + Out.ending + STANDOFF] = drawn(ending === STANDOFF)
  out[at + Out.sought] = run.begunSought + chosen * run.sought
  out[at + Out.misread] = run.begunMisread + chosen * run.misread
  out[at + Out.tremble] = run.begunTremble + chosen * run.tremble
}

function isForce(world: World, rows: Float64Array, row: number): boolean {
  const kind = rows[row + L.kind]
  return (
    kind === Happened.attack ||
    (kind === Happened.act && world.menus[rows[row + L.party]].isForce[rows[row + L.what]] === 1)
  )
}

/**
 * Steps until force ends, on average over the endings that the run may have come to: the steps up to and with the last
 * act of force before a lull, a settlement or a withdrawal; all steps where neither came or war did, as force goes on.
 * 0 where there was no force from the first step on.
 */
function calmOf(run: RunResult, from: number, out: Float64Array, at: number): number {
  const { world, log } = run
  const { rows, stands, peace, count } = log
  const all = world.scenario.steps - from
  let calm = 0
  let last = 0
  let ended = 0
  for (let e = 0; e < count; e++) {
    const row = e * L.width
    if (rows[row + L.kind] === Happened.lull) {
      // Peace before it, the lull itself, and the wars before it.
      return calm + (peace[e] - ended + stands[e]) * last + Math.max(0, 1 - stands[e] - peace[e]) * all
    }
    if (!isForce(world, rows, row)) continue
    calm += (peace[e] - ended) * last
    ended = peace[e]
    last = Math.max(0, rows[row + L.step] + 1 - from)
  }
  const inPeace = out[at + Out.ending + SETTLEMENT] + out[at + Out.ending + WITHDRAWAL]
  const goesOn = last > 0 ? out[at + Out.ending + STANDOFF] * all : 0
  return calm + (inPeace - ended) * last + out[at + Out.ending + WAR] * all + goesOn
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

/** Whether anything of one run differs from its twin: what happened, or only how likely an ending was. */
export function differs(one: Float64Array, other: Float64Array, at: number): boolean {
  if (other[at + Out.partStep] >= 0) return true
  for (let c = at; c < at + Out.partStep; c++) if (one[c] !== other[c]) return true
  return false
}
