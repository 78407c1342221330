/**
 * Step 7. The whole crisis from its first day, some hundred times, with what was moved and without: the same draws, so
 * that the difference is due to the levers.
 */
import { type Crisis, compileScenario, createRunner, createWorld, type RunResult } from '@standoff/core'
import { ENDINGS, Happened, L } from '@standoff/core/kernel'
import { baseSets, isWeak } from './bases.js'
import type { Levers } from './levers.js'

export const OUTCOMES = [
  'attacksPerWeek',
  'usKilled',
  'weakKilled',
  'strikes',
  'heavyStrikes',
  'othersKilled',
  'directForce',
  'reinedIn',
  'lull',
  'settlement',
  'war',
] as const
export type Outcome = (typeof OUTCOMES)[number]
export type Outcomes = Record<Outcome, Compared>

export interface Compared {
  /** Mean over the runs, without the levers and with them, with the simulation error (one standard error). */
  before: number
  after: number
  error: number
  difference: number
  differenceError: number
}

/** Runs for a first answer, and up to which it is refined. */
export const RUNS = 400
export const MOST_RUNS = 2000

/** Severity from which a strike is more than limited. */
const HEAVY = 0.35
/** The tighter orders: restrain and hold. */
const HOLD = 1

/** What the levers are in the crisis file: the same in every room. */
export function setsOf(crisis: Crisis, levers: Levers): Record<string, string> {
  const sets = baseSets(crisis, levers)
  for (const { proxy, parameters } of crisis.file.ties) {
    if (levers.control !== undefined) sets[`ties.${proxy}.parameters.control`] = String(levers.control)
    const rate = parameters?.ownRate as { kind?: string; median?: number; sd?: number } | undefined
    if (levers.drive !== undefined && rate?.median !== undefined)
      sets[`ties.${proxy}.parameters.ownRate`] = JSON.stringify({
        lognormal: { median: Number((rate.median * levers.drive).toFixed(4)), sd: rate.sd },
      })
  }
  if (levers.notice === 1) {
    for (const id of ['limited-strike', 'large-strike']) {
      sets[`options.us.${id}.warned`] = 'true'
      sets[`options.us.${id}.message`] = 'warn'
    }
  }
  if (levers.audience !== undefined)
    for (const id of ['us', 'iran']) sets[`parties.${id}.parameters.audienceWeight`] = String(levers.audience)
  if (levers.delay !== undefined) sets['channels.third-parties.delayDays'] = String(levers.delay)
  if (levers.reliability !== undefined) sets['channels.third-parties.reliability'] = String(levers.reliability)
  return sets
}

/** What one run came to, by OUTCOMES. */
function outcomesOf({ world, log, lullStep, ending }: RunResult, weak: readonly boolean[], weeks: number): number[] {
  const { rows, count } = log
  let [attacks, usKilled, weakKilled, strikes, heavy, othersKilled, direct, reined] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let n = 0; n < count; n++) {
    const at = n * L.width
    const { [at + L.kind]: kind, [at + L.party]: party, [at + L.what]: what, [at + L.killed]: killed } = rows
    if (kind === Happened.attack) {
      attacks += 1
      usKilled += killed
      if (weak[rows[at + L.site]]) weakKilled += killed
    } else if (kind === Happened.act && world.menus[party].isForce[what] === 1) {
      if (party === 0) {
        strikes += 1
        othersKilled += killed
        if (world.menus[0].severity[what] >= HEAVY) heavy += 1
      } else {
        direct = 1
        usKilled += killed
      }
    } else if (kind === Happened.order && party === 1 && what <= HOLD) reined = 1
  }
  return [
    attacks / weeks,
    usKilled,
    weakKilled,
    strikes,
    heavy,
    othersKilled,
    direct,
    reined,
    lullStep >= 0 ? 1 : 0,
    ending === ENDINGS.indexOf('settlement') ? 1 : 0,
    ending === ENDINGS.indexOf('war') ? 1 : 0,
  ]
}

/** Outcomes of each draw: the mean over its runs, from one run to another. */
export function batch(crisis: Crisis, runs: number, seed: bigint, from = 0): number[][] {
  const { scenario } = compileScenario(crisis)
  const world = createWorld(scenario)
  const runner = createRunner(world, seed)
  const weak = scenario.sites.map(({ id }) => isWeak(id))
  const weeks = (scenario.steps * scenario.step) / 7
  const groups: number[][] = []
  for (let run = from; run < runs; run++) {
    const group = Math.floor((run - from) / scenario.replicates)
    groups[group] ??= OUTCOMES.map(() => 0)
    const values = outcomesOf(runner.run(run), weak, weeks)
    for (let n = 0; n < values.length; n++) groups[group][n] += values[n] / scenario.replicates
  }
  return groups
}

function meanAndError(values: readonly number[]): [mean: number, error: number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return [mean, Math.sqrt(square / (values.length - 1) / values.length)]
}

export function compared(before: readonly number[][], after: readonly number[][]): Outcomes {
  return Object.fromEntries(
    OUTCOMES.map((name, n): [Outcome, Compared] => {
      const [mean] = meanAndError(before.map((group) => group[n]))
      const [changed, error] = meanAndError(after.map((group) => group[n]))
      const [difference, differenceError] = meanAndError(after.map((group, g) => group[n] - before[g][n]))
      return [name, { before: mean, after: changed, error, difference, differenceError }]
    }),
  ) as Outcomes
}

/**
 * Standard errors from which a difference is called one: eleven outcomes are looked at five times, and chance alone
 * should give a difference among all of these in about one case of twenty (5% / 55, on both sides).
 */
export const BOUND = 3.3

export const isBeyondError = ({ difference, differenceError }: Compared): boolean =>
  Math.abs(difference) > BOUND * differenceError
