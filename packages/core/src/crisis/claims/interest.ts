/**
 * How far a claim is believed, by who makes it and whom it serves. Its weight is a likelihood ratio: how much more
 * likely this source is to say so where it is true than where it is false. All numbers are judgement; docs/assess.md,
 * "Claims", says why.
 */

export const INTERESTS = [
  'denial',
  'announcement',
  'boast',
  'admission',
  'accusation',
  'exoneration',
  'witness',
] as const
/**
 * `denial`: the accused clears itself. `announcement`: a side says that it holds back or stops, by which it can be taken.
 * `boast`: a group claims an attack. `admission`: the accused says what burdens it. `accusation`: an adversary says what burdens the other. `exoneration`: an adversary says what clears the other.
 * `witness`: a third party.
 */
export type Interest = (typeof INTERESTS)[number]

/** Probability that such a source says so where it is true, and where it is false. */
export const SAYS_SO: Readonly<Record<Interest, readonly [ifTrue: number, ifFalse: number]>> = {
  denial: [0.9, 0.75],
  announcement: [0.4, 0.1],
  boast: [0.5, 0.1],
  admission: [0.2, 0.01],
  accusation: [0.6, 0.3],
  exoneration: [0.3, 0.05],
  witness: [0.5, 0.125],
}

/** Share of claims that tell nothing, whoever makes them: no claim weighs more than ten to one. */
const NOTHING = 0.1

/**
 * How likely the claim is where it is false, as a share of where it is true: 1 for a claim that tells nothing, .1 for
 * the strongest.
 * @param reliability probability that the source did say so, by the confidence of the row
 */
export function doubtOf(interest: Interest, reliability: number): number {
  const [ifTrue, ifFalse] = SAYS_SO[interest]
  const tells = reliability * (1 - NOTHING)
  return tells * (ifFalse / ifTrue) + (1 - tells)
}

export interface Speaking {
  /** Side of who says so. */
  source: string | undefined
  /** Side of whom the claim burdens or clears. */
  accused: string | undefined
  /** Whether it burdens that side. */
  burdens: boolean
  /** A group says that it made an attack. */
  isOwnAttack: boolean
  /** Says of orders to hold back, or of a stop, that they are so. */
  isOwnPlan: boolean
}

/** What interest a source has in a claim. */
export function interestOf({ source, accused, burdens, isOwnAttack, isOwnPlan }: Speaking): Interest {
  if (source === undefined || accused === undefined) return 'witness'
  if (source !== accused) return burdens ? 'accusation' : 'exoneration'
  if (burdens) return isOwnAttack ? 'boast' : 'admission'
  return isOwnPlan ? 'announcement' : 'denial'
}
