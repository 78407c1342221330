/**
 * A checked crisis as numbers: all that the step needs, plain data that can be sent to a worker.
 * Made by `crisis/compile.ts`; the parties are the principals, from 0, then the proxies.
 */
import type { Distribution } from '../terms/distribution.ts'
import type { Aim, MessageContent, OptionSpec, Order } from './options.ts'

export interface PrincipalSpec {
  id: string
  name: string
  role: 'strong' | 'patron'
  /** Priors in the order of parametersOf('principal'). */
  priors: Distribution[]
  /** Prior probability of each strategy. */
  strategyPrior: number[]
  options: OptionSpec[]
  /** Values that the calendar sets from a step on. */
  calendar: { step: number; parameter: 'appetite' | 'load'; prior: Distribution }[]
  /** Probability of each order in force at the start, for its proxies. */
  startOrder: number[]
  /** What the first of the others owes it at the start. */
  startAccount: number
  startPressure: number
  doctrine: RuleDoctrine | null
}

export interface ProxySpec {
  id: string
  name: string
  /** Place of its patron among the principals. */
  patron: number
  /** The principal that it attacks; the first of those other than its patron where absent. */
  victim?: number
  /** Priors in the order of parametersOf('tie'). */
  priors: Distribution[]
  /** Index of the driver that multiplies its rate, or -1. */
  driver: number
}

export interface HostSpec {
  id: string
  name: string
  priors: Distribution[]
}

export interface SiteSpec {
  id: string
  name: string
  /** Party whose people are there: the place of a principal, or so many principals and the place of a proxy. */
  owner: number
  /** Index of the host, or -1. */
  host: number
  exposed: Distribution
  cover: Distribution
  shelter: Distribution
  /** One for each proxy. */
  reach: Distribution[]
  count: number
}

export interface ChannelSpec {
  id: string
  name: string
  isPrivate: boolean
  /** Counts as an open private channel for a settlement. */
  isOpen: boolean
  delayDays: Distribution
  reliability: Distribution
}

/** What one principal wants of another. */
export interface DemandSpec {
  /** The principal that wants it, and the one that it wants it of. */
  by: number
  of: number
  what: string
  /** Severity, 0 to 1, that it is worth to the one, and what giving it would cost the other. */
  stake: Distribution
  cost: Distribution
  /** Step from which it stands, -1 where the record alone tells it; and step of its deadline, -1 for none. */
  from: number
  until: number
}

export interface DriverSpec {
  id: string
  name: string
  /** Value at each step. */
  values: number[]
  /** Step from which an uncertain end is counted, the days until then, and the value after it. */
  end: { step: number; days: Distribution; value: number } | null
  /** Its turns from a step on that nobody told of; null where `values` hold to the last step. */
  pause: DriverPause | null
}

/** A driver that falls into lulls and comes back to its usual level (driver-course/equations.ts). */
export interface DriverPause {
  /** First step, of at least 1, on which it may have come back without anybody telling. */
  from: number
  /** First step, of at least `from`, on which it may have fallen without anybody telling. */
  fallsFrom: number
  usual: number
  /** Level in a lull; below `usual`. */
  lull: number
  /** Mean days of a lull, and mean days at the usual level before the next. */
  returnDays: Distribution
  pauseDays: Distribution
}

/** Rules of repeated-game theory in place of the choice by utility (oracle O1). */
export type RuleName = 'tft' | 'gtft' | 'wsls' | 'grim' | 'contrite' | 'cooperate' | 'defect'
export interface RuleDoctrine {
  rule: RuleName
  /** Probability that a move is flipped; not the tremble of choice. */
  error: number
  /** Generosity of gtft. */
  generosity: number
}

/** Least and most, drawn within by each run; null where the model draws freely. */
export type GivenRange = readonly [number, number] | null

/** What is told of an act of force; what is null the model draws. */
export interface GivenForce {
  step: number
  weapons: GivenRange
  killed: GivenRange
  injured: GivenRange
  /** The injured are only bounded: nobody told of them, and they are no evidence on anything. */
  injuredUntold?: boolean
  aim: Aim | null
  warned: boolean
  /** A commander was killed. */
  leader: boolean
  /** Place among the sites. */
  site: number | null
}

/** An act of a principal's own hand: an option of its menu. */
export interface GivenOwn extends GivenForce {
  kind: 'own'
  principal: number
  option: number
}

/** So many attacks, each by one of some proxies. */
export interface GivenAttack extends GivenForce {
  kind: 'attack'
  proxies: readonly number[]
  attacks: number
}

/** An order of a principal to its proxies. */
export interface GivenOrder {
  kind: 'order'
  step: number
  principal: number
  order: Order
  /** Whether the others learn of it; drawn where null. */
  seen: boolean | null
}

/** A message of one principal to another. */
export interface GivenMessage {
  kind: 'message'
  step: number
  principal: number
  /** To whom; the first of the others where absent. */
  to?: number
  content: MessageContent
  /** Days to the deadline of a demand; none where absent. */
  days?: number
  /** Null where there is none of the kind. */
  channel: number | null
  /** The option of the menu that says so, where there is one. */
  option: number | null
}

/** What every run is forced to contain; parties, sites, channels and options by their places in the scenario. */
export type GivenAct = GivenOwn | GivenAttack | GivenOrder | GivenMessage

export interface GivenCount {
  /** First step and step after the last over which `total` attacks fall. */
  from: number
  until: number
  total: number
  /** Nobody was killed or hurt in them: the record would have named those. */
  harmless: boolean
  proxies: number[]
}

export interface Given {
  /** No other attack or own-hand force before this step. */
  through: number
  acts: GivenAct[]
  counts: GivenCount[]
}

/** Assumptions of the model that are switched off, everything else on the same draws. */
export interface Counterfactual {
  informed: boolean
  noAccidents: boolean
  noProxies: boolean
  fullControl: boolean
  alwaysWarned: boolean
  noAudience: boolean
}

/** As things are: no assumption switched off. */
export const FACTUAL: Counterfactual = {
  informed: false,
  noAccidents: false,
  noProxies: false,
  fullControl: false,
  alwaysWarned: false,
  noAudience: false,
}

export interface Scenario {
  title: string
  /** Days a step. */
  step: number
  steps: number
  /** Day number (days since 1970-01-01) on which step 0 begins. */
  firstDay: number
  lullDays: number
  /** Quiet days that make a tacit truce, and days by which the last acts of the camps of an exchange lie apart at most. */
  truceDays: number
  exchangeDays: number
  /** Priors in the order of parametersOf('crisis'). */
  priors: Distribution[]
  principals: PrincipalSpec[]
  proxies: ProxySpec[]
  hosts: HostSpec[]
  sites: SiteSpec[]
  channels: ChannelSpec[]
  drivers: DriverSpec[]
  /** Vetoes of the stakeholders whose consent a settlement needs. */
  vetoes: Distribution[]
  demands: DemandSpec[]
  /** Tension of every dyad at the start. */
  startTension: number
  /** Severity of a proxy attack: that of the rung `harass`. */
  attackSeverity: number
  /** Probability of each order as the other principals believe it at the start. */
  orderPrior: number[]
  given: Given | null
  counterfactual: Counterfactual
  /** Runs that share one draw of the parameters, so that chance and parameter uncertainty can be told apart. */
  replicates: number
}
