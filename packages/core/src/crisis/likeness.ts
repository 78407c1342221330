/**
 * How unlike a crisis is to those that the defaults were tuned on or checked against: a handful of plain features, each
 * inside or outside the range of theirs, named one by one. No score is made of them: nobody knows which of them matters.
 */
import { asOfNumber, asOfText } from '../terms/as-of.js'
import { dayOf } from '../terms/dates.js'
import { partiesOfCeaseFire } from './cease-fire.js'
import { demandsOf } from './demands.js'
import type { Crisis } from './load.js'
import { isForce, picturedActs } from './pictures/acts.js'

/** Features with a number, and those that a crisis has or has not. */
export const COUNTED_FEATURES = ['groups', 'rungs', 'actsADay', 'deathsAnAct', 'ownHand', 'days'] as const
export const HAD_FEATURES = ['demands', 'ceaseFires', 'drivers'] as const

export type Features = Record<(typeof COUNTED_FEATURES)[number], number> &
  Record<(typeof HAD_FEATURES)[number], boolean>

/** One of the crises that defaults were tuned on or checked against, with its whole record. */
export interface TunedOn {
  title: string
  /** First day of its window, by which with its title it is known again. */
  from: string
  features: Features
}

/**
 * The shipped crises: starred parameters were tuned by hand on the record of 2023-24, and the bands of the prior
 * predictive check use both (docs/model.md). Numbers to three digits, as `featuresOf` gives them (tested).
 */
export const TUNED_ON: readonly TunedOn[] = [
  {
    title: 'Tower 22',
    from: '2023-10-17',
    features: {
      groups: 3,
      rungs: 3,
      actsADay: 0.543,
      deathsAnAct: 0.843,
      ownHand: 0.118,
      days: 188,
      demands: false,
      ceaseFires: false,
      drivers: true,
    },
  },
  {
    title: 'Ain al-Asad',
    from: '2019-12-27',
    features: {
      groups: 3,
      rungs: 3,
      actsADay: 0.304,
      deathsAnAct: 1.88,
      ownHand: 0.25,
      days: 79,
      demands: false,
      ceaseFires: false,
      drivers: false,
    },
  },
]

const rounded = (value: number): number => Number(value.toPrecision(3))

/**
 * The features of a crisis by what was known by the as-of day. `actsADay` counts the attacks that a row stands for, not
 * those of running totals; `ownHand` is the share of acts of force by the hand of a government; `rungs` are those that
 * governments used by their own hand.
 * @param crisis with nothing that became known later
 */
export function featuresOf(crisis: Crisis, asOf: string): Features {
  const { file, record } = crisis
  const day = Math.floor(asOfNumber(asOf))
  const days = Math.max(1, day - dayOf(file.window.from) + 1)
  const acts = picturedActs(crisis).filter(isForce)
  const size = acts.reduce((sum, { attacks }) => sum + attacks, 0)
  const own = acts.filter((act) => act.own)
  const killed = acts.reduce((sum, act) => sum + act.killed, 0)
  return {
    groups: file.ties.length,
    rungs: new Set(own.map(({ rung }) => rung)).size,
    actsADay: rounded(size / days),
    deathsAnAct: size === 0 ? 0 : rounded(killed / size),
    ownHand: size === 0 ? 0 : rounded(own.length / size),
    days,
    demands: demandsOf(file, record).length > 0,
    ceaseFires: record.some((row) => row.content === 'truce' && partiesOfCeaseFire(row, file).length > 1),
    drivers: Object.keys(file.drivers).length > 0,
  }
}

/** A feature in which a crisis lies outside. */
export type FeatureOutside =
  | { feature: (typeof COUNTED_FEATURES)[number]; value: number; low: number; high: number }
  | { feature: (typeof HAD_FEATURES)[number]; value: boolean }

export interface Likeness {
  /** The crisis is one of those that defaults were tuned on or checked against. */
  isTunedOn: boolean
  /** How many crises those are, and how many features were looked at. */
  crises: number
  features: number
  outside: FeatureOutside[]
}

/**
 * In which features a crisis lies outside the range of those that defaults were tuned on.
 * @param crisis with nothing that became known later
 */
export function likenessOf(crisis: Crisis, asOf: number, tunedOn: readonly TunedOn[] = TUNED_ON): Likeness {
  const { title, window } = crisis.file
  const own = featuresOf(crisis, asOfText(asOf))
  const counted = COUNTED_FEATURES.flatMap((feature): FeatureOutside[] => {
    const theirs = tunedOn.map(({ features }) => features[feature])
    const [low, high] = [Math.min(...theirs), Math.max(...theirs)]
    return own[feature] < low || own[feature] > high ? [{ feature, value: own[feature], low, high }] : []
  })
  const had = HAD_FEATURES.flatMap((feature): FeatureOutside[] =>
    tunedOn.some(({ features }) => features[feature] === own[feature]) ? [] : [{ feature, value: own[feature] }],
  )
  return {
    isTunedOn: tunedOn.some((one) => one.title === title && one.from === window.from),
    crises: tunedOn.length,
    features: COUNTED_FEATURES.length + HAD_FEATURES.length,
    outside: [...counted, ...had],
  }
}
