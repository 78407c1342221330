/** Ways of weighing: each with a declared prior and the evidence it accepts, all from the same weights of evidence. */
import type { Viewpoint } from '../crisis/schema/asking.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { logSum, probabilityOf } from '../walk/logs.js'
import { decibans, EVIDENCE_ITEMS, type EvidenceItem, type EvidenceStep, evidenceStep } from './evidence.js'

/** What a viewpoint judges by: its own prior, what it accepts, whom it trusts. Nothing else of the file is known to it. */
export type Judging = Pick<Viewpoint, 'prior' | 'accepts' | 'deception'>

export interface ViewpointReading {
  id: string
  name: string
  /** P(meant to punish or kill). */
  punish: number
  logOdds: number
  prior: number
  /** Probability, to this viewpoint, that the author misleads on purpose. */
  deception: number
  /** Prior and each item at this viewpoint's weight; they sum to `logOdds`. */
  steps: EvidenceStep[]
  /** Prior probability at which this viewpoint would find the two aims equally likely. */
  evenPrior: number
  /** Items that alone, taken at another weight from 0 to 1, would bring this viewpoint to even. */
  evenWeights: { item: EvidenceItem; accepted: number; weight: number }[]
}

/** A reading with its interval: 5 to 95% over the draws of the act. */
export interface RangedViewpoint extends ViewpointReading {
  low: number
  high: number
}

/** What sets two viewpoints apart. */
export interface ViewpointPair {
  one: string
  other: string
  /** The part with the largest difference, and by how much it moves the log odds of `one` above those of `other`. */
  item: EvidenceItem | 'prior'
  difference: number
  /** They stand on different sides of even. */
  disagree: boolean
}

/** Items that an author who means to mislead can make as it likes. */
const CAN_MISLEAD: readonly (EvidenceItem | 'prior')[] = ['warning', 'assurance', 'statement']

/** Log ratio of an item that says nothing with the probability of deception. */
function doubted(item: EvidenceItem | 'prior', logRatio: number, deception: number): number {
  if (deception === 0 || !CAN_MISLEAD.includes(item)) return logRatio
  return deception === 1 ? 0 : logSum(log(deception), log(1 - deception) + logRatio)
}

/**
 * The same for how well it fits either aim: an author who means to punish and to mislead acts as if it meant to
 * demonstrate.
 */
function doubtedFits(
  item: EvidenceItem,
  [demonstrate, punish]: EvidenceStep['fits'],
  deception: number,
): EvidenceStep['fits'] {
  if (deception === 0 || !CAN_MISLEAD.includes(item)) return [demonstrate, punish]
  return [
    demonstrate,
    demonstrate === Number.NEGATIVE_INFINITY
      ? punish + log(1 - deception)
      : demonstrate + doubted(item, punish - demonstrate, deception),
  ]
}

/**
 * How well an item fits either aim to a viewpoint: to the power of the weight at which it accepts it, and doubted for
 * deception.
 */
export function heardFits(
  { accepts, deception }: Pick<Judging, 'accepts' | 'deception'>,
  item: EvidenceItem,
  [demonstrate, punish]: EvidenceStep['fits'],
): EvidenceStep['fits'] {
  const accepted = accepts[item]
  // At weight 0 an item counts for nothing, however strong it is.
  return accepted === 0 ? [0, 0] : doubtedFits(item, [accepted * demonstrate, accepted * punish], deception)
}

/**
 * Certainty beforehand is taken as odds of a billion to one: beyond, no evidence could move a viewpoint, and its odds would
 * not be a number.
 */
const LEAST_PRIOR = 1e-9

/** Log shares of the two aims to a viewpoint before any evidence. */
export function priorOf({ prior: { punish } }: Pick<Judging, 'prior'>): EvidenceStep['fits'] {
  return [log(Math.max(LEAST_PRIOR, 1 - punish)), log(Math.max(LEAST_PRIOR, punish))]
}

/**
 * An act as a viewpoint reads it: the viewpoint's own prior, then each item at the weight at which the viewpoint
 * accepts it, discounted by what an author who may mislead could have staged. Log odds are natural, punish :
 * demonstrate.
 * @param evidence every item as the model weighs it; the prior among them is not used
 */
export function readByViewpoint(
  id: string,
  viewpoint: Judging & Pick<Viewpoint, 'name'>,
  evidence: readonly EvidenceStep[],
): ViewpointReading {
  const { punish: prior } = viewpoint.prior
  const { accepts, deception } = viewpoint
  const first = evidenceStep('prior', priorOf(viewpoint))
  const start = first.logRatio
  const steps = [first]
  let logOdds = start
  for (const { item, fits, orders, unbounded } of evidence) {
    if (item === 'prior') continue
    const accepted = accepts[item]
    if (accepted === 0) {
      steps.push(evidenceStep(item, [0, 0]))
      continue
    }
    const heard = (weight: number): number => decibans(doubted(item, (accepted * weight) / decibans(1), deception))
    const range: EvidenceStep['orders'] = [heard(orders[0]), heard(orders[1])]
    const step = evidenceStep(item, heardFits(viewpoint, item, fits), range, heard(unbounded))
    steps.push(step)
    logOdds += step.logRatio
  }
  const evenWeights: ViewpointReading['evenWeights'] = []
  for (const item of EVIDENCE_ITEMS) {
    const ratio = evidence.find((step) => step.item === item)?.logRatio ?? 0
    if (ratio === 0) continue
    const accepted = accepts[item]
    const weight = evenWeight(item, ratio, logOdds - doubted(item, accepted * ratio, deception), deception)
    if (weight !== null) evenWeights.push({ item, accepted, weight })
  }
  return {
    id,
    name: viewpoint.name,
    punish: probabilityOf(logOdds),
    logOdds,
    prior,
    deception,
    steps,
    evenPrior: probabilityOf(start - logOdds),
    evenWeights,
  }
}

/** Weight from 0 to 1 at which an item cancels all the rest, or null. */
function evenWeight(item: EvidenceItem, logRatio: number, rest: number, deception: number): number | null {
  const doubts = deception > 0 && CAN_MISLEAD.includes(item)
  const needed = doubts ? log((exp(-rest) - deception) / (1 - deception)) : -rest
  const weight = needed / logRatio
  return weight >= 0 && weight <= 1 ? weight : null
}

/**
 * Every two viewpoints, in the order given, with the item of evidence, or the prior, by which they differ most, in natural
 * log odds. All must be readings of the same act: their steps are compared place by place.
 */
export function compareViewpoints(viewpoints: readonly ViewpointReading[]): ViewpointPair[] {
  const pairs: ViewpointPair[] = []
  for (const [n, one] of viewpoints.entries()) {
    for (const other of viewpoints.slice(n + 1)) {
      let item: ViewpointPair['item'] = 'prior'
      let difference = 0
      for (const [j, step] of one.steps.entries()) {
        const gap = step.logRatio - other.steps[j].logRatio
        if (Math.abs(gap) > Math.abs(difference)) {
          item = step.item
          difference = gap
        }
      }
      pairs.push({ one: one.id, other: other.id, item, difference, disagree: one.logOdds > 0 !== other.logOdds > 0 })
    }
  }
  return pairs
}
