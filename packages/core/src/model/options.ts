/**
 * The default option menus: what a principal can choose when it gets to decide.
 * Source: docs/model.md section 10. Severity, expected harm, menu weight, relief, concession and cover are judgement;
 * numbers of weapons are of the order seen in the record (evidence.md section 7a).
 */
export type Aim = 'demonstrate' | 'punish'
export type Order = 'restrain' | 'hold' | 'free' | 'press'
export type MessageContent = 'warn' | 'assure' | 'threaten' | 'offer' | 'accept' | 'deny' | 'truce' | DemandContent
/** Words about what one principal wants of the other. */
export type DemandContent = 'demand' | 'comply' | 'reject' | 'fulfil' | 'drop'
/** Whose account an option answers: the other's own hand, the share it bears as patron, its proxies. */
export type Reach = 'own-hand' | 'patron-share' | 'proxies'
export type TargetSide = 'proxies' | 'forces' | 'homeland' | 'none'

export const ORDERS: readonly Order[] = ['restrain', 'hold', 'free', 'press']
/** Words about a demand: it is made, met in part, refused, met in full, dropped. */
export const DEMAND_CONTENTS: readonly DemandContent[] = ['demand', 'comply', 'reject', 'fulfil', 'drop']
/** In the order of their codes (messages/equations.ts), which has as what each reads. */
export const CONTENTS: readonly [MessageContent, ...MessageContent[]] = [
  'warn',
  'assure',
  'threaten',
  'offer',
  'deny',
  'accept',
  ...DEMAND_CONTENTS,
  'truce',
]

export interface OptionSpec {
  id: string
  name: string
  /** Ladder rung it is seen as. */
  rung: string
  /** Severity s_o in [0, 1]. */
  severity: number
  /** Harm h_o that it is expected to do in the other's eyes. */
  harm: number
  /** Menu weight w_o > 0; splitting an option into two halves changes nothing. */
  weight: number
  /** How much of the other's account it is expected to relieve, in [0, 1]. */
  relief: number
  /** How far it backs down, in [0, 1]. */
  concession: number
  /** How much of the backing down a private channel covers, in [0, 1]. */
  cover: number
  /** Hidden aim of a force option. */
  aim: Aim | null
  /** Whether a warning rides on it. */
  warned: boolean
  reach: readonly Reach[]
  /** What of the one that it is directed at it strikes. */
  target: TargetSide
  /** Place of the principal that it is directed at; the first of the others where absent. */
  toward?: number
  /** Aim points or missiles of a force option. */
  weapons: number
  /**
   * Mean days that force by its own hand takes to prepare once it is decided, at a usual pace; 0 or more. What takes
   * none is carried out as it is decided.
   */
  preparationDays: number
  /** It is meant to kill a commander (rank bonus, fear). */
  leader: boolean
  order: Order | null
  message: MessageContent | null
  /** By which kind of channel its message goes. */
  channel: 'private' | 'public'
  withdraw: boolean
}

/** An option that neither strikes, orders, says nor concedes anything: what a specification is made from. */
export const PLAIN_OPTION: Omit<OptionSpec, 'id' | 'name' | 'rung' | 'severity' | 'harm' | 'weight'> = {
  relief: 0,
  concession: 0,
  cover: 0,
  aim: null,
  warned: false,
  reach: [],
  target: 'none',
  weapons: 0,
  preparationDays: 0,
  leader: false,
  order: null,
  message: null,
  channel: 'private',
  withdraw: false,
}

type Essentials = Pick<OptionSpec, 'id' | 'name' | 'rung' | 'severity' | 'harm' | 'weight'> & Partial<OptionSpec>
const option = (given: Essentials): OptionSpec => ({ ...PLAIN_OPTION, ...given })

const everyReach: readonly Reach[] = ['own-hand', 'patron-share', 'proxies']
const proxyReach: readonly Reach[] = ['patron-share', 'proxies']
const directReach: readonly Reach[] = ['own-hand', 'patron-share']

const words: readonly OptionSpec[] = [
  option({ id: 'nothing', name: 'do nothing', rung: 'quiet', severity: 0, harm: 0, weight: 1 }),
  option({
    id: 'threaten',
    name: 'threaten',
    rung: 'threat',
    severity: 0.04,
    harm: 0.02,
    weight: 0.5,
    message: 'threaten',
    channel: 'public',
    reach: everyReach,
  }),
  option({
    id: 'posture',
    name: 'show force',
    rung: 'posture',
    severity: 0.1,
    harm: 0.03,
    weight: 0.5,
    reach: everyReach,
  }),
]

const ways: readonly OptionSpec[] = [
  option({
    id: 'assure',
    name: 'assure in private',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.2,
    relief: 0.2,
    concession: 0.05,
    cover: 0.7,
    message: 'assure',
  }),
  option({
    id: 'assure-publicly',
    name: 'assure in public',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.1,
    relief: 0.2,
    concession: 0.05,
    cover: 0.35,
    message: 'assure',
    channel: 'public',
  }),
  option({
    id: 'offer-talks',
    name: 'offer talks',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.2,
    relief: 0.25,
    concession: 0.12,
    cover: 0.7,
    message: 'offer',
  }),
  option({
    id: 'accept-talks',
    name: 'accept talks',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.2,
    relief: 0.3,
    concession: 0.15,
    cover: 0.7,
    message: 'accept',
  }),
]

const war: OptionSpec = option({
  id: 'war',
  name: 'go to war',
  rung: 'war',
  severity: 1,
  harm: 1,
  weight: 0.3,
  aim: 'punish',
  reach: everyReach,
  target: 'none',
})

/** Menu of a principal that strikes by its own hand and holds bases abroad. */
const strong: readonly OptionSpec[] = [
  ...words,
  option({
    id: 'limited-strike',
    name: 'limited strike on proxies',
    rung: 'limited-strike',
    severity: 0.25,
    harm: 0.06,
    weight: 1,
    aim: 'demonstrate',
    reach: proxyReach,
    target: 'proxies',
    weapons: 3,
    preparationDays: 1,
  }),
  option({
    id: 'leader-strike',
    name: "strike on a proxy's leader",
    rung: 'leader-strike',
    severity: 0.35,
    harm: 0.12,
    weight: 0.5,
    aim: 'punish',
    reach: proxyReach,
    target: 'proxies',
    weapons: 1,
    preparationDays: 1.5,
    leader: true,
  }),
  option({
    id: 'large-strike',
    name: 'large strike on proxies',
    rung: 'large-strike',
    severity: 0.45,
    harm: 0.22,
    weight: 1,
    aim: 'demonstrate',
    reach: proxyReach,
    target: 'proxies',
    weapons: 20,
    preparationDays: 2.5,
  }),
  option({
    id: 'patron-forces-strike',
    name: "strike on the patron's forces abroad",
    rung: 'patron-forces-strike',
    severity: 0.65,
    harm: 0.9,
    weight: 0.5,
    aim: 'punish',
    reach: everyReach,
    target: 'forces',
    weapons: 3,
    preparationDays: 1.5,
    leader: true,
  }),
  option({
    id: 'homeland-demonstration',
    name: 'warned demonstrative strike on the homeland',
    rung: 'patron-forces-strike',
    severity: 0.65,
    harm: 0.7,
    weight: 0.3,
    aim: 'demonstrate',
    warned: true,
    message: 'warn',
    reach: everyReach,
    target: 'homeland',
    weapons: 4,
    preparationDays: 2.5,
  }),
  option({
    id: 'homeland-strike',
    name: 'punishing strike on the homeland',
    rung: 'homeland-strike',
    severity: 0.85,
    harm: 1,
    weight: 0.3,
    aim: 'punish',
    reach: everyReach,
    target: 'homeland',
    weapons: 12,
    preparationDays: 2.5,
  }),
  ...ways,
  option({
    id: 'withdraw',
    name: 'withdraw',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.1,
    relief: 0.6,
    concession: 0.6,
    withdraw: true,
    channel: 'public',
  }),
  war,
]

/** Menu of a principal that acts through proxies and, seldom, by its own missiles. */
const patron: readonly OptionSpec[] = [
  ...words,
  option({
    id: 'press',
    name: 'press the proxies to attack',
    rung: 'harass',
    severity: 0.2,
    harm: 0.15,
    weight: 0.5,
    order: 'press',
    reach: everyReach,
  }),
  option({ id: 'free', name: 'let the proxies act', rung: 'quiet', severity: 0, harm: 0, weight: 0.5, order: 'free' }),
  option({
    id: 'hold',
    name: 'tell the proxies to hold',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.5,
    relief: 0.6,
    concession: 0.15,
    cover: 0.6,
    order: 'hold',
  }),
  option({
    id: 'restrain',
    name: 'rein the proxies in',
    rung: 'quiet',
    severity: 0,
    harm: 0,
    weight: 0.3,
    relief: 0.8,
    concession: 0.3,
    cover: 0.6,
    order: 'restrain',
  }),
  option({
    id: 'warned-salvo',
    name: 'warned, demonstrative direct salvo',
    rung: 'direct-salvo',
    severity: 0.5,
    harm: 0.3,
    weight: 1,
    aim: 'demonstrate',
    warned: true,
    message: 'warn',
    reach: directReach,
    target: 'forces',
    weapons: 14,
    preparationDays: 2.5,
  }),
  option({
    id: 'unwarned-salvo',
    name: 'unwarned direct salvo',
    rung: 'direct-salvo',
    severity: 0.55,
    harm: 0.5,
    weight: 0.5,
    aim: 'demonstrate',
    reach: directReach,
    target: 'forces',
    weapons: 14,
    preparationDays: 2.5,
  }),
  option({
    id: 'punishing-salvo',
    name: 'punishing direct salvo',
    rung: 'heavy-direct-strike',
    severity: 0.75,
    harm: 1,
    weight: 0.5,
    aim: 'punish',
    reach: directReach,
    target: 'forces',
    weapons: 20,
    preparationDays: 2.5,
  }),
  ...ways,
  war,
]

/**
 * What a principal can say of its own demand, and of one that is made of it. On its menu only where there is one, so that
 * a crisis without demands has none of it.
 */
export const ULTIMATUM: OptionSpec = option({
  id: 'ultimatum',
  name: 'set a deadline',
  rung: 'threat',
  severity: 0.04,
  harm: 0.05,
  weight: 0.2,
  message: 'demand',
  channel: 'public',
  reach: everyReach,
})
export const GIVE_IN: OptionSpec = option({
  id: 'give-in',
  name: 'give in in part',
  rung: 'quiet',
  severity: 0,
  harm: 0,
  weight: 0.2,
  relief: 0.35,
  concession: 0.3,
  cover: 0.3,
  message: 'comply',
  channel: 'public',
})

/**
 * Mean days that own-hand force of this severity usually takes to prepare: none for what is done with what is at hand,
 * two and a half for what is aimed at a state. Judgement: the answer to a death took two days in December 2019, five in January
 * 2020, one in March 2020, five in January 2024, of which the decision is a part.
 */
export function usualPreparation(severity: number): number {
  if (severity < 0.2) return 0
  if (severity < 0.3) return 1
  return severity < 0.4 ? 1.5 : 2.5
}

/** Default menus by a principal's role. */
export const DEFAULT_OPTIONS: Readonly<Record<'strong' | 'patron', readonly OptionSpec[]>> = { strong, patron }
