/**
 * One run of a forecast as a row of whole numbers, so that whoever reads a summary can ask which runs it is made of.
 */
import { answers, type Question } from '../engine/question.js'
import type { RunResult } from '../engine/run-result.js'
import { deathSides } from '../engine/summary.js'
import { Happened, L } from '../model/log.js'
import { CHOSEN, WAR } from '../model/sim.js'
import type { World } from '../model/world.js'

/**
 * First columns of a kept run; steps count from the as-of day. Those that are as many as there are principals, totals,
 * questions or weeks follow (`keptPlaces`).
 */
export enum Kept {
  run,
  /** Places in ENDINGS and ROUTES; the principal that chose war, or -1. */
  ending,
  route,
  chooser,
  /** Steps the run lasted. */
  steps,
  /** Step of the first lull, or -1; the first tacit truce: steps at which it was noted and broken, or -1. */
  lull,
  truce,
  truceBroken,
  attacks,
  /** Force by the principals' own hands, war apart. */
  strikes,
  width,
}

/** What a kept run is asked beyond its fixed columns. */
export interface KeptAsked {
  principals: number
  questions: readonly Question[]
  /** Steps at the end of which attacks are counted. */
  totals: readonly number[]
  weeks: number
}

/** Where the columns of a kept run begin that follow those of `Kept`. */
export interface KeptPlaces {
  /** People killed, of each principal, then of all proxies. */
  killed: number
  /** First force by each principal's own hand: its option and its step, -1 where there is none. */
  first: number
  /** Attacks up to each total, those before the as-of day included. */
  totals: number
  /** 1 for each question answered yes, or 0. */
  questions: number
  /** Attacks of each week. */
  weeks: number
  width: number
}

/** Places of the columns of a kept run, and the length of its row. */
export function keptPlaces(asked: KeptAsked): KeptPlaces {
  const killed = Kept.width
  const first = killed + deathSides(asked.principals)
  const totals = first + FIRST_COLUMNS * asked.principals
  const questions = totals + asked.totals.length
  const weeks = questions + asked.questions.length
  return { killed, first, totals, questions, weeks, width: weeks + asked.weeks }
}

/** Columns of the first force of each principal: option and step. */
export const FIRST_COLUMNS = 2

/**
 * Writes the run into `out` from place `at` on, `keptPlaces(asked).width` places.
 * @param run with its steps counted from the as-of day
 * @param before attacks before its first step that totals include
 */
export function keepRun(run: RunResult, before: number, asked: KeptAsked, out: Int32Array, at: number): void {
  const { world, log } = run
  const { rows, count } = log
  const { questions, totals } = asked
  const { principals } = world
  const places = keptPlaces(asked)
  const atKilled = at + places.killed
  const atWeeks = at + places.weeks
  out.fill(0, at, at + places.width)
  out[at + Kept.run] = run.run
  out[at + Kept.ending] = run.ending
  out[at + Kept.route] = run.route
  out[at + Kept.chooser] = run.ending === WAR && run.route === CHOSEN ? run.chooser : -1
  out[at + Kept.steps] = run.t
  out[at + Kept.lull] = run.lullStep
  out[at + Kept.truce] = run.truceStep
  out[at + Kept.truceBroken] = run.truceBroken
  for (let e = 0; e < count; e++) {
    const row = e * L.width
    const party = rows[row + L.party]
    if (rows[row + L.kind] === Happened.attack) {
      out[at + Kept.attacks]++
      out[atKilled + world.proxyVictim[party - principals]] += rows[row + L.killed]
      out[atWeeks + Math.floor((rows[row + L.step] * world.scenario.step) / 7)]++
    } else if (rows[row + L.kind] === Happened.act) {
      const menu = world.menus[party]
      const option = rows[row + L.what]
      if (menu.isForce[option] !== 1 || menu.isWar[option] === 1) continue
      out[at + Kept.strikes]++
      out[atKilled + (menu.aimedAt[option] === 1 ? principals : menu.target[option])] += rows[row + L.killed]
    }
  }
  for (let i = 0; i < principals; i++) {
    const row = firstForce(run, i)
    const to = at + places.first + FIRST_COLUMNS * i
    out[to] = row < 0 ? -1 : rows[row + L.what]
    out[to + 1] = row < 0 ? -1 : rows[row + L.step]
  }
  for (const [c, until] of totals.entries()) out[at + places.totals + c] = attacksUpTo(run, before, until)
  for (const [q, question] of questions.entries())
    out[at + places.questions + q] = Number(answers(question, run, before))
}

/**
 * Attacks up to the end of step `until`.
 * @param before attacks before the run's first step, which are counted too
 */
export function attacksUpTo({ log: { rows, count } }: RunResult, before: number, until: number): number {
  let sum = before
  for (let e = 0; e < count; e++)
    if (rows[e * L.width + L.kind] === Happened.attack && rows[e * L.width + L.step] <= until) sum++
  return sum
}

/** Where the row of principal i's first force by its own hand begins in the log, or -1. */
export function firstForce(
  { world, log: { rows, count } }: { world: World; log: RunResult['log'] },
  i: number,
): number {
  const menu = world.menus[i]
  for (let at = 0; at < count * L.width; at += L.width) {
    if (rows[at + L.kind] === Happened.act && rows[at + L.party] === i && menu.isForce[rows[at + L.what]] === 1)
      return at
  }
  return -1
}
