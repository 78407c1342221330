/**
 * One run of a forecast as a row of whole numbers, so that whoever reads a summary can ask which runs it is made of.
 */
import { answers, type Question } from '../engine/question.js'
import type { RunResult } from '../engine/run-result.js'
import { Happened, L } from '../model/log.js'
import { CHOSEN, WAR } from '../model/sim.js'
import type { World } from '../model/world.js'

/**
 * Columns of a kept run; steps count from the as-of day. After them stand attacks up to each total, those before the
 * as-of day included; then 1 for each question answered yes, or 0; then attacks of each week.
 */
export enum Kept {
  run,
  /** Places in ENDINGS and ROUTES; the principal that chose war, or -1. */
  ending,
  route,
  chooser,
  /** Steps the run lasted. */
  steps,
  /** Step of the first lull, or -1. */
  lull,
  attacks,
  /** Force by the principals' own hands, war apart. */
  strikes,
  killedFirst,
  killedSecond,
  killedProxies,
  /** First force by each principal's own hand, option and step; -1 where there is none. */
  option0,
  optionStep0,
  option1,
  optionStep1,
  width,
}

/** What a kept run is asked beyond its fixed columns. */
export interface KeptAsked {
  questions: readonly Question[]
  /** Steps at the end of which attacks are counted. */
  totals: readonly number[]
  weeks: number
}

/** Length of the row of a kept run: the columns of `Kept`, then one for each total, question and week. */
export const keptWidth = ({ questions, totals, weeks }: KeptAsked): number =>
  Kept.width + totals.length + questions.length + weeks

/**
 * Writes the run into `out` from place `at` on, keptWidth places.
 * @param run with its steps counted from the as-of day
 * @param before attacks before its first step that totals include
 */
export function keepRun(run: RunResult, before: number, asked: KeptAsked, out: Int32Array, at: number): void {
  const { world, log } = run
  const { rows, count } = log
  const { questions, totals } = asked
  const atTotals = at + Kept.width
  const atWeeks = atTotals + totals.length + questions.length
  out.fill(0, at, at + keptWidth(asked))
  out[at + Kept.run] = run.run
  out[at + Kept.ending] = run.ending
  out[at + Kept.route] = run.route
  out[at + Kept.chooser] = run.ending === WAR && run.route === CHOSEN ? run.chooser : -1
  out[at + Kept.steps] = run.t
  out[at + Kept.lull] = run.lullStep
  for (let e = 0; e < count; e++) {
    const row = e * L.width
    const party = rows[row + L.party]
    if (rows[row + L.kind] === Happened.attack) {
      out[at + Kept.attacks]++
      out[at + (world.scenario.proxies[party - 2].patron === 1 ? Kept.killedFirst : Kept.killedSecond)] +=
        rows[row + L.killed]
      out[atWeeks + Math.floor((rows[row + L.step] * world.scenario.step) / 7)]++
    } else if (rows[row + L.kind] === Happened.act) {
      const menu = world.menus[party]
      const option = rows[row + L.what]
      if (menu.isForce[option] !== 1 || menu.isWar[option] === 1) continue
      out[at + Kept.strikes]++
      out[at + (menu.target[option] === 1 ? Kept.killedProxies : party === 1 ? Kept.killedFirst : Kept.killedSecond)] +=
        rows[row + L.killed]
    }
  }
  for (let i = 0; i < 2; i++) {
    const row = firstForce(run, i)
    out[at + Kept.option0 + 2 * i] = row < 0 ? -1 : rows[row + L.what]
    out[at + Kept.optionStep0 + 2 * i] = row < 0 ? -1 : rows[row + L.step]
  }
  for (const [c, until] of totals.entries()) out[atTotals + c] = attacksUpTo(run, before, until)
  for (const [q, question] of questions.entries())
    out[atTotals + totals.length + q] = Number(answers(question, run, before))
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
