/**
 * Why a reading is as it is: the weight of each item of evidence on whether an act was meant to punish or to demonstrate.
 *
 * With v a particle's weight before the act but in the light of all that came after it, and L(H, j) the likelihood of the first j items
 * under aim H, the log-odds after j items are log( sum v L(punish, j) / sum v L(demonstrate, j) ). Increments telescope, so they
 * sum exactly to the posterior log-odds. Each item is weighed in the light of those before it.
 */
import { log } from '../random/log.js'
import { CHAIN, LAST, LINKS } from './aim-evidence.js'

/** Kinds of evidence, as voices accept them; `prior` is what stood before. */
export const EVIDENCE_ITEMS = ['warning', 'casualties', 'weapons', 'site', 'assurance', 'statement', 'shelter'] as const
export type EvidenceItem = (typeof EVIDENCE_ITEMS)[number]

export interface EvidenceStep {
  item: EvidenceItem | 'prior'
  /** Added to log odds (punish : demonstrate); natural logarithm. */
  logRatio: number
  decibans: number
}

/** Ratios of likelihood that lie outside the particles, punish : demonstrate. */
export interface WordsRatio {
  assurance: number
  statement: number
}

/** Ten times the logarithm to the base of ten. */
export function decibans(logRatio: number): number {
  return (10 / Math.LN10) * logRatio
}

/** Log odds (punish : demonstrate) after each link of the chain; a row of `rows` is `width` long and begins with both blocks of it. */
export function chainLogOdds(rows: Float64Array, weight: ArrayLike<number>, width: number): number[] {
  const demonstrating = new Float64Array(LINKS)
  const punishing = new Float64Array(LINKS)
  for (let p = 0; p < weight.length; p++) {
    const row = p * width
    const seen = rows[row + LAST] + rows[row + LINKS + LAST]
    if (weight[p] === 0 || !(seen > 0)) continue
    const v = weight[p] / seen
    for (let j = 0; j < LINKS; j++) {
      demonstrating[j] += v * rows[row + j]
      punishing[j] += v * rows[row + LINKS + j]
    }
  }
  return Array.from(punishing, (p, j) => log(p) - log(demonstrating[j]))
}

/** The waterfall: prior, then every item the model takes, in order; they sum to the posterior log-odds. Shelter as fact stands apart. */
export function waterfall(odds: readonly number[], words: WordsRatio): { steps: EvidenceStep[]; shelter: EvidenceStep; posterior: number } {
  const step = (item: EvidenceStep['item'], logRatio: number): EvidenceStep => ({ item, logRatio, decibans: decibans(logRatio) })
  const steps = [step('prior', odds[0])]
  for (let j = 1; j <= LAST; j++) steps.push(step(CHAIN[j] as EvidenceItem, odds[j] - odds[j - 1]))
  steps.push(step('assurance', log(words.assurance)), step('statement', log(words.statement)))
  return { steps, shelter: step('shelter', odds[LINKS - 1] - odds[LAST]), posterior: odds[LAST] + log(words.assurance) + log(words.statement) }
}
