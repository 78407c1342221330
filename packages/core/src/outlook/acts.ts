/** What the sides do in a run: attacks by cause, strikes and other force by option, orders. */
import type { Summary } from '../engine/summary.js'
import { FORCE_SEVERITY } from '../model/ladder.js'
import { ORDERS } from '../model/options.js'
import type { Scenario } from '../model/scenario.js'
import type { MeanErrors } from './mean-errors.js'

export interface Attacks {
  /** Attacks by proxies in a run, on average. */
  mean: number
  /** Simulation error of the mean; null where the runs go on from no record. */
  error: number | null
  /** Share of attacks that kill somebody. */
  lethal: number
  /** Shares by cause: who was behind them. */
  causes: { id: string; meaning: string; share: number }[]
}

export interface Act {
  party: string
  name: string
  option: string
  /** What it is, as on the menu. */
  text: string
  /** Times in a run, on average. */
  mean: number
}

const CAUSES: readonly (readonly [id: string, meaning: string])[] = [
  ['directed', 'the patron ordered it'],
  ['licensed', "the patron's standing order allowed it"],
  ['own', 'the group acted on its own, within its orders'],
  ['defied', 'the group acted against its orders'],
]

/** How many attacks a run has, and their shares by harm and by cause: shares of all attacks of all runs. */
export function attacks(summary: Summary, errors: MeanErrors | null): Attacks {
  const per = Math.max(1, summary.attacks)
  return {
    mean: summary.attacks / Math.max(1, summary.runs),
    error: errors?.ofMean(errors.places.attacks) ?? null,
    lethal: summary.lethalAttacks / per,
    causes: CAUSES.map(([id, meaning], n) => ({ id, meaning, share: summary.causes[n] / per })),
  }
}

/** Force by the principals' own hands, war apart: every option of force with how often a run has it on average. */
export function strikes(summary: Summary, scenario: Scenario): Act[] {
  let at = 0
  return scenario.principals.flatMap((principal) =>
    principal.options.flatMap((option) => {
      const count = summary.options[at++]
      const force =
        option.order === null && !option.withdraw && option.severity >= FORCE_SEVERITY && option.rung !== 'war'
      return force
        ? [
            {
              party: principal.id,
              name: principal.name,
              option: option.id,
              text: option.name,
              mean: count / Math.max(1, summary.runs),
            },
          ]
        : []
    }),
  )
}

/** Orders of patrons to their proxies: every order with how often a run has it given on average. */
export function orders(summary: Summary, scenario: Scenario): Act[] {
  return scenario.principals.flatMap((principal, i) =>
    scenario.proxies.some((proxy) => proxy.patron === i)
      ? ORDERS.map((order, o) => ({
          party: principal.id,
          name: principal.name,
          option: order,
          text: `the order to ${order === 'free' ? 'act freely' : order}`,
          mean: summary.orders[4 * i + o] / Math.max(1, summary.runs),
        }))
      : [],
  )
}
