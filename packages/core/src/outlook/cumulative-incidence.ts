/**
 * Cumulative incidence of competing endings (Aalen and Johansen 1978): the probability that an ending has come by a
 * step, when other endings may come first. One minus Kaplan-Meier of one ending, the others taken as censored, would
 * overstate it.
 */

export interface Incidence {
  /** For each kind of event, its probability up to and with each step. */
  incidence: number[][]
  /** Probability that none has come. */
  survival: number[]
}

/**
 * The incidence of each kind of event and the survival of all, after each step. At one step events come before
 * censorings.
 * @param events counts at each step, one row a kind of event
 * @param censored counts at each step
 */
export function cumulativeIncidence(events: readonly ArrayLike<number>[], censored: ArrayLike<number>): Incidence {
  const steps = censored.length
  const incidence = events.map(() => new Array<number>(steps).fill(0))
  const survival = new Array<number>(steps).fill(1)
  let atRisk = 0
  for (let t = 0; t < steps; t++) atRisk += events.reduce((sum, kind) => sum + kind[t], censored[t])
  let before = 1
  for (let t = 0; t < steps; t++) {
    let ended = 0
    for (let k = 0; k < events.length; k++) {
      const hazard = atRisk > 0 ? events[k][t] / atRisk : 0
      incidence[k][t] = (t > 0 ? incidence[k][t - 1] : 0) + before * hazard
      ended += events[k][t]
    }
    if (atRisk > 0) before *= 1 - ended / atRisk
    survival[t] = before
    atRisk -= ended + censored[t]
  }
  return { incidence, survival }
}
