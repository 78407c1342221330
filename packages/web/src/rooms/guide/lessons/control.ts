/**
 * Step 2. Who stands behind an attack by Kataib Hezbollah: causes by the order in force, and the blame that falls on
 * the patron. Before one attack sets off others.
 */
import type { Crisis } from '@standoff/core'
import { blameShare, C, causeShares, commandedRate, expectedRate, T, tieBase, tiltOdds } from '@standoff/core/kernel'
import { type Band, band, eachDraw, simOf } from './ground.js'
import { type Levers, valueIn } from './levers.js'

export const ORDER_NAMES = ['restrain', 'hold', 'free', 'press'] as const
export const CAUSE_NAMES = ['directed', 'licensed', 'own', 'defied'] as const

export interface Control {
  control: Band
  /** For each order, attacks a week, whole and by cause. */
  orders: { order: (typeof ORDER_NAMES)[number]; perWeek: Band; causes: Record<(typeof CAUSE_NAMES)[number], Band> }[]
  /** Probability that an attack was directed or licensed, by what the other side believes of the order at the start. */
  behind: Band
  directed: Band
  /** What is believed of the order in force, by ORDER_NAMES. */
  orderPrior: readonly number[]
  /** Share that is directed of what follows a patron that leaves the group free. */
  toldWhenFree: Band
  /** Share of the blame that the model lays on the patron. */
  blame: Band
}

const KATAIB_HEZBOLLAH = 'kataib-hezbollah'
const WEEK = 7

export function control(crisis: Crisis, levers: Levers): Control {
  const sim = simOf(crisis)
  const { scenario } = sim.world
  const k = scenario.proxies.findIndex(({ id }) => id === KATAIB_HEZBOLLAH)
  const drive = valueIn(levers, 'drive')
  const held: number[] = []
  const behind: number[] = []
  const directed: number[] = []
  const blame: number[] = []
  const toldWhenFree: number[] = []
  const rates = ORDER_NAMES.map((): number[] => [])
  const causes = ORDER_NAMES.map(() => CAUSE_NAMES.map((): number[] => []))
  const share = new Float64Array(4)
  eachDraw(sim, 0, () => {
    const { d } = sim.drawn
    const tie = tieBase(sim.world.principals, k)
    const kappa = levers.control ?? d[tie + T.control]
    const rate = (d[tie + T.baseRate] + d[tie + T.commandedFree]) * drive
    const pressFactor = d[tie + T.commandedPress] / d[tie + T.commandedFree]
    let standsBehind = 0
    let toldTo = 0
    let all = 0
    for (let order = 0; order < 4; order++) {
      const whole = expectedRate(order, kappa, rate, pressFactor)
      const commanded = kappa * commandedRate(order, rate, pressFactor)
      causeShares(order, whole - commanded, commanded, d[C.directedShare], share)
      rates[order].push(WEEK * whole)
      for (let c = 0; c < 4; c++) causes[order][c].push(WEEK * whole * share[c])
      standsBehind += scenario.orderPrior[order] * commanded
      toldTo += scenario.orderPrior[order] * whole * share[0]
      all += scenario.orderPrior[order] * whole
    }
    held.push(kappa)
    behind.push(standsBehind / all)
    directed.push(toldTo / all)
    toldWhenFree.push(d[C.directedShare])
    blame.push(blameShare(tiltOdds(standsBehind / all, d[C.denialRatio]), d[C.autonomousBlame]))
  })
  const byCause = (order: number) =>
    Object.fromEntries(
      CAUSE_NAMES.map((cause, c) => [cause, band(causes[order][c])]),
    ) as Control['orders'][number]['causes']
  return {
    control: band(held),
    orders: ORDER_NAMES.map((order, o) => ({ order, perWeek: band(rates[o]), causes: byCause(o) })),
    behind: band(behind),
    directed: band(directed),
    orderPrior: [...scenario.orderPrior],
    toldWhenFree: band(toldWhenFree),
    blame: band(blame),
  }
}
