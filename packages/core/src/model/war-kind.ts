/**
 * What kind of war. By route: chosen, runaway, accidental. A chosen war is a *tremble* when Pr(war | belief) < 0.05;
 * otherwise it was *sought* with weight min(1, Pr(war | truth) / Pr(war | belief)), truth meaning the other's true
 * type, aims, causes and accounts; the rest is *misread*. Unwanted is all but sought. Source: docs/model.md section 4,
 * "What kind of war".
 */
export const TREMBLE_BELOW = 0.05

export class ChosenWar {
  constructor(
    readonly sought: number,
    readonly misread: number,
    readonly tremble: number,
  ) {}
}

/**
 * Weights of the three kinds of a chosen war; they sum to 1.
 * @param believed Pr(war) as its chooser weighed it
 * @param informed Pr(war) had it known the truth
 */
export function kindOfChosenWar(believed: number, informed: number): ChosenWar {
  if (believed < TREMBLE_BELOW) return new ChosenWar(0, 0, 1)
  const sought = informed < believed ? informed / believed : 1
  return new ChosenWar(sought, 1 - sought, 0)
}
