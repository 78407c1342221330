/**
 * Messages and how far they are believed. A message arrives after its channel's delay or, with probability 1 - reliability, never.
 * It moves belief about the sender's strategy by c L(content | m) + (1 - c)/(number of contents); c, the channel's credibility, is
 * a Beta that later acts update. A public message belied costs its sender at home (tied hands; evidence.md section 3).
 */
import { type ParameterDeclaration, point } from './parameter.js'

export const parameters: readonly ParameterDeclaration[] = [
  { key: 'credibilityFor', symbol: 'c_a', name: 'prior credibility, times borne out', unit: 'messages', meaning: 'messages through a channel taken as already borne out', scope: 'crisis', prior: point(2), range: [0.01, 1000], evidence: 'judgement' },
  { key: 'credibilityAgainst', symbol: 'c_b', name: 'prior credibility, times belied', unit: 'messages', meaning: 'messages through a channel taken as already belied', scope: 'crisis', prior: point(2), range: [0.01, 1000], evidence: 'judgement' },
  { key: 'messageDays', symbol: 't_m', name: 'life of a message', unit: 'day', meaning: 'time within which acts bear a message out or belie it', scope: 'crisis', prior: point(14), range: [0.5, 365], evidence: 'judgement' },
  { key: 'tiedHands', symbol: 'k_t', name: 'cost of a public message belied', unit: '1', meaning: 'share of the remaining calm at home that a belied public message costs its sender', scope: 'crisis', prior: point(0.15), range: [0, 1], evidence: 'Tomz 2007, contested (evidence.md section 3)' },
]

/** L(content | strategy) for warn, assure, threaten, offer, deny; an acceptance reads as an offer. docs/model.md section 10. */
export const CONTENT_LIKELIHOOD: readonly (readonly number[])[] = [
  [0.15, 0.3, 0.1, 0.25, 0.2],
  [0.15, 0.25, 0.2, 0.2, 0.2],
  [0.1, 0.1, 0.45, 0.1, 0.25],
]

export const WARN = 0
export const ASSURE = 1
export const THREATEN = 2
export const OFFER = 3
export const DENY = 4
export const ACCEPT = 5

/** c L(content | m) + (1 - c)/5 */
export function messageLikelihood(content: number, strategy: number, credibility: number): number {
  return credibility * CONTENT_LIKELIHOOD[strategy][content === ACCEPT ? OFFER : content] + (1 - credibility) * 0.2
}
