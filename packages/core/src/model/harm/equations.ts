/**
 * Harm as the victim perceives it, casualties additive:
 *
 *   h = v [ s rho + gamma log(1 + killed + iota injured) + rank ] (1 + nu (P(punish) - 1/2))
 *
 * and how blame for a proxy's act is shared: b = P(directed or licensed) + delta (1 - that); the patron's share rises
 * by b h, the proxy's account by (1 - b) h, never both whole. Source: docs/model.md section 4, "Perceived harm".
 */
import { log } from '../../random/log.ts'

/**
 * Harm of an act as its victim perceives it, in units of severity: v (physical + casualties + rank) (aim factor).
 * @param stake v: 1 for one's own people, less for clients
 * @param rank what a killed leader adds
 */
export function harmOf(stake: number, physical: number, casualties: number, rank: number, aimFactor: number): number {
  return stake * (physical + casualties + rank) * aimFactor
}

/** What the casualties add to the harm, in units of severity: gamma log(1 + killed + iota injured). */
export function casualtyHarm(casualtyWeight: number, injuryWeight: number, killed: number, injured: number): number {
  const felt = killed + injuryWeight * injured
  return felt === 0 ? 0 : casualtyWeight * log(1 + felt)
}

/** Factor on the harm, above 1 where punishing seems the likelier aim: 1 + nu (P(punish) - 1/2). */
export function aimFactor(aimWeight: number, punishProbability: number): number {
  return 1 + aimWeight * (punishProbability - 0.5)
}

/** Share of blame the patron bears: P + delta (1 - P). */
export function blameShare(orderedProbability: number, autonomousBlame: number): number {
  return orderedProbability + autonomousBlame * (1 - orderedProbability)
}

/** A probability after its odds are multiplied by a ratio. */
export function tiltOdds(probability: number, ratio: number): number {
  const tilted = probability * ratio
  return tilted / (tilted + 1 - probability)
}
