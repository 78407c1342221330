/** On how many independent filters an answer rests, in words. */
import { islandSizes } from '@standoff/core/kernel'

/** Effective number of islands below which nearly all rests on one of them. */
const FEW = 2

export const restsOnOne = (islands: number): boolean => islands < FEW

/**
 * What the filters are and what they are worth, in sentences.
 * @param rests what rests on them: `The forecast rests`
 * @param islands their effective number
 */
export function islandsInWords(rests: string, islands: number, particles: number): string {
  const filters = islandSizes(particles).length
  if (filters === 1)
    return `${rests} on one filter of all particles, so nothing tells how far another seed would move it.`
  const worth = `${rests} on ${filters} independent filters (islands), worth about ${Math.max(1, Math.round(islands))} by their evidence: each follows the record with its own part of the particles and takes nothing from the others, and the better it predicts the record, the more it counts.`
  return restsOnOne(islands)
    ? `${worth} Nearly all rests on one of them: another --seed may move it.`
    : `${worth} How far they differ tells how far another --seed may move the answer.`
}

/** Said of runs that nearly all go on from one filter, with a blank before it; nothing of others. */
export const oneFilter = (islands: number | null): string =>
  islands !== null && restsOnOne(islands)
    ? ' Nearly all of these runs go on from one of the independent filters (islands), so the errors told may be too small: try another --seed.'
    : ''
