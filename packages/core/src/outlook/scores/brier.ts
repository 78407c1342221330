/**
 * The Brier score of a yes-or-no forecast: the squared distance of its probability from what happened, 1 for yes and 0
 * for no (G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950;
 * half of his sum over both classes). 0 is perfect, 0.25 what "even chance" always scores, 1 the worst. Proper: nobody
 * scores better by stating what he does not believe.
 *
 * @param probability of yes, in [0, 1], otherwise a RangeError
 */
export function brierScore(probability: number, outcome: boolean): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability ${probability} is not in [0, 1]`)
  const off = probability - (outcome ? 1 : 0)
  return off * off
}
