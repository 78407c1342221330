/** How far a reading hangs on the strength of its evidence: at the bound of ten decibans, and at half. */
import type { ReadAct } from '@standoff/core'
import { atBound, type EvidenceStep, percentWords } from '@standoff/core/kernel'
import { hasChance } from './chance-words.js'

const CAUSES = ['directed', 'licensed', 'own', 'defied'] as const

/** What the reading would be if every item of evidence counted half. */
export function halfSentence({ atHalf: { punish } }: ReadAct): string {
  return `If every item of evidence counted half, that it was meant to punish or kill ${hasChance(punish)}.`
}

/** The same of the causes; null where nothing is said of them, and where they are not told. */
export function causesHalfSentence({ atHalf, causes }: ReadAct): string | null {
  if (causes === null || atHalf.causes === null) return null
  const moved = atHalf.causes.some(({ mean }, c) => Math.abs(mean - causes[c].mean) > 1e-9)
  if (!moved) return null
  const told = atHalf.causes.map(({ mean }, c) => `${CAUSES[c]} ${percentWords(mean)}`).join(', ')
  return `If what is said of the causes counted half: ${told}.`
}

/** The items at their bound and what they would weigh without it; null where none is. */
export function boundSentence(evidence: readonly EvidenceStep[], weight: (decibans: number) => string): string | null {
  const items = atBound(evidence)
  if (items.length === 0) return null
  const told = evidence
    .filter(({ item }) => item !== 'prior' && items.includes(item))
    .map(({ item, decibans, unbounded }) => `${item} (${weight(decibans)}; ${weight(unbounded)} without it)`)
  return `No evidence may weigh more than 10 decibans (odds of ten to one), as the model may be wrong about it; casualties, weapons and site count as one. At that bound: ${told.join(' and ')}. Without it the reading would be surer, so do not quote it without saying that it depends on this.`
}
