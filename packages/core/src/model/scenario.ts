/**
 * A checked crisis as numbers: all that the step needs, plain data that can be sent to a worker.
 * Made by `crisis/compile.ts`; party indices are 0 and 1 for the principals, 2 + k for proxy k.
 */
import type { Distribution } from '../terms/distribution.ts'
import type { OptionSpec } from './options.ts'

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
  startAccount: number
  startPressure: number
  doctrine: RuleDoctrine | null
}

export interface ProxySpec {
  id: string
  name: string
  patron: 0 | 1
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
  /** Party whose people are there: 0 or 1 a principal, 2 + k a proxy. */
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

export interface DriverSpec {
  id: string
  name: string
  /** Value at each step. */
  values: number[]
  /** Step from which an uncertain end is counted, the days until then, and the value after it. */
  end: { step: number; days: Distribution; value: number } | null
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

/** One act, order or message that every run is forced to contain. */
export interface GivenAct {
  step: number
  /** own: a principal's option; attack: by proxies; order: to proxies; message: between principals. */
  kind: 'own' | 'attack' | 'order' | 'message'
  /** Principal for own, order and message; candidates for attack (proxy indices k). */
  principal: number
  proxies: number[]
  option: number
  order: number
  content: number
  channel: number
  attacks: number
  /** Ranges, drawn within by each run; -1 where the model draws freely. */
  weapons: [number, number]
  killed: [number, number]
  injured: [number, number]
  /** 1 punish, 0 demonstrate, -1 where the model draws it. */
  aim: number
  warned: boolean
  leader: boolean
  site: number
  /** Of an order: 1 the other side learns of it, 0 it does not, -1 drawn. */
  seen: number
}

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
  /** Priors in the order of parametersOf('crisis'). */
  priors: Distribution[]
  principals: [PrincipalSpec, PrincipalSpec]
  proxies: ProxySpec[]
  hosts: HostSpec[]
  sites: SiteSpec[]
  channels: ChannelSpec[]
  drivers: DriverSpec[]
  /** Vetoes of the stakeholders whose consent a settlement needs. */
  vetoes: Distribution[]
  startTension: number
  /** Severity of a proxy attack: that of the rung `harass`. */
  attackSeverity: number
  /** Probability of each order as the other principal believes it at the start. */
  orderPrior: number[]
  given: Given | null
  counterfactual: Counterfactual
  /** Runs that share one draw of the parameters, so that chance and parameter uncertainty can be told apart. */
  replicates: number
}
