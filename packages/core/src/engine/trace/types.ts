/** What a trace holds: plain JSON, so that a page, a test or a terminal can show it. */

import type { Ending, ROUTES } from '../../model/endings-names.js'
import type { Order } from '../../model/options.js'
import type { Strategy } from '../../model/strategy/strategies.js'
import type { TruceCauseName } from '../../model/truce/causes.js'

/** The kinds of the event log, and what leaves no row there: decisions to do nothing, outside drivers, the calendar. */
export const TRACE_KINDS = [
  'attack',
  'act',
  'order',
  'message',
  'arrival',
  'compliance',
  'suspension',
  'talks',
  'news',
  'lull',
  'truce',
  'plan',
  'ending',
  'decision',
  'driver',
  'calendar',
] as const
export type TraceKind = (typeof TRACE_KINDS)[number]

/** The parts of an option's utility, in logit units; they add up to it. */
export interface UtilityTerms {
  audience: number
  fit: number
  cost: number
  appetite: number
  warRisk: number
  fear: number
  reputation: number
  order: number
  demand: number
  ceaseFire: number
}

export interface WeighedOption {
  id: string
  name: string
  probability: number
  /** Menu weight: the chance goes by weight times exp(utility), and a little by weight alone (tremble). */
  weight: number
  utility: number
  terms: UtilityTerms
  /** Severity of the reply that the chooser expects. */
  expectedReply: number
  /** Probability of war that the chooser sees in it. */
  warProbability: number
}

/** What a principal had before it when it decided. */
export interface DecisionWhy {
  principal: string
  /** Name of the principal that the choice is directed at: what follows is held of it. */
  other: string
  chosen: string
  /** An account stood above its threshold, so that an answer was due; otherwise it decided with nothing outstanding. */
  pressed: boolean
  /** Its own strategy: hidden from the other. */
  strategy: Strategy
  accounts: { author: string; owed: number }[]
  owed: number
  /** What it thinks that the other is owed. */
  otherOwed: number
  pressure: number
  appetite: number
  load: number
  strategyBelief: Record<Strategy, number>
  /** What it believes of the order that the other has given to its proxies; null where the other has none. */
  orderBelief: Record<Order, number> | null
  /** The order that its own proxies are under; null where it has none. */
  order: Order | null
  /** Most likely first. */
  options: WeighedOption[]
  /** Options that could not be chosen then. */
  offMenu: string[]
}

/** How the victim of a proxy's attack shared the blame. */
export interface BlameWhy {
  observer: string
  patron: string
  proxy: string
  orderBelief: Record<Order, number>
  /** P(directed or licensed) as the observer judges it. */
  ordered: number
  /** Share of the blame laid on the patron; the rest falls on the group. */
  patronShare: number
  harm: number
}

/** How the other side judged the aim of a strike. */
export interface JudgedWhy {
  observer: string
  /** P(meant to kill) as the observer judges it. */
  punish: number
  harm: number
}

export interface TraceEntry {
  step: number
  /** Days since the run began. */
  day: number
  date: string
  kind: TraceKind
  /** Id of who did it, or null. */
  party: string | null
  sentence: string
  /** The part of the sentence that only the run knows. */
  hidden?: string
  /** One line of reason, at decisions. */
  reason?: string
  why?: { decision?: DecisionWhy; plan?: PlanWhy; blame?: BlameWhy; judged?: JudgedWhy }
  /** Rows of the event log that the sentence tells. */
  rows: number
}

/** What an act carries out that was prepared. */
export interface PlanWhy {
  /** Id of the option. */
  option: string
  /** Step of the account on which it was decided; null where that was before the account begins. */
  since: number | null
}

/**
 * What was drawn for the run and no party can see; `startOrder` is the order that its proxies are under as it begins,
 * null where it has none.
 */
export interface HiddenValues {
  strategies: { party: string; name: string; strategy: Strategy; startOrder: Order | null }[]
  control: { proxy: string; name: string; control: number }[]
  drivers: { driver: string; name: string; ends: string | null }[]
}

/** The first tacit truce of a run, in steps from the first day told. */
export interface ToldTruce {
  /** When it was noted; before 0 where it stood already. */
  step: number
  /** Its first quiet step. */
  from: number
  /** What broke it, or null. */
  broken: number | null
  /** Shares of its causes, which add up to 1. */
  causes: Record<TruceCauseName, number>
}

export interface Trace {
  title: string
  run: number
  seed: string
  stepDays: number
  /** First day told. */
  from: string
  steps: number
  ending: Ending
  route: (typeof ROUTES)[number]
  endStep: number
  /** Step of the first lull, or null. */
  lullStep: number | null
  /** The first tacit truce, or null. */
  truce: ToldTruce | null
  hidden: HiddenValues
  entries: TraceEntry[]
}
