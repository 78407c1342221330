/**
 * What kind of war. By route: chosen, runaway, accidental. A chosen war is a *tremble* when Pr(war | belief) < 0.05;
 * otherwise it was *sought* with weight min(1, Pr(war | truth) / Pr(war | belief)), truth meaning the other's true
 * type, aims, causes and accounts; the rest is *misread*. Unwanted is all but sought. Source: docs/model.md section 4,
 * "What kind of war".
 */
export const TREMBLE_BELOW = 0.05

export class ChosenWar {
  sought: number = 0
  misread: number = 0
  tremble: number = 0
}

/** One for all wars: a run takes no memory. */
const kind = new ChosenWar()

/**
 * Weights of the three kinds of a chosen war; they sum to 1.
 * @param believed Pr(war) as its chooser weighed it
 * @param informed Pr(war) had it known the truth
 * @returns valid until the next war
 */
export function kindOfChosenWar(believed: number, informed: number): ChosenWar {
  const isTremble = believed < TREMBLE_BELOW
  kind.sought = isTremble ? 0 : informed < believed ? informed / believed : 1
  kind.misread = isTremble ? 0 : 1 - kind.sought
  kind.tremble = isTremble ? 1 : 0
  return kind
}
