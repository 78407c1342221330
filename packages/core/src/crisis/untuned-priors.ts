/**
 * Priors of the tuned parameters for someone who has not seen the record of 2023-24.
 *
 * The shipped priors of the starred parameters were adjusted until the model reproduced that record, and the first
 * design had tuned most of them on it before. So each goes back to the first design, and where that was itself made
 * with the record in view only its median is kept and the rest is widened. Source: docs/model.md section 11, "Defaults
 * that differ from the first design's"; docs/untuned.md.
 */
import { beta, lognormal, uniform, type VariantPrior } from '../model/parameter.js'
import type { Distribution } from '../terms/distribution.js'

export interface UntunedPrior {
  /** In the unit of the parameter. */
  prior: Distribution | VariantPrior
  /** Begins with where it is from: `first design`, `first design, widened` or `judgement`. */
  why: string
}

/**
 * Sd of the logarithm of what was made with the record in view: 90% within a factor of 3.2 of the median, either way.
 * Judgement.
 */
const WIDE = 0.7
/**
 * The same of a point that nothing ties to the record, but that says more than anyone knows: a factor of 2.3.
 * Judgement.
 */
const DOUBTED = 0.5

/** By key; one entry for every parameter with `tuned: true`, and no other (tested). */
export const UNTUNED_PRIORS: Readonly<Record<string, UntunedPrior>> = {
  audienceWeight: { prior: lognormal(6, WIDE), why: 'first design, widened: sd of log 0.3 there, starred' },
  fitWeight: { prior: lognormal(10, WIDE), why: 'first design, widened: sd of log 0.25 there, starred' },
  costWeight: { prior: lognormal(6, WIDE), why: 'first design, widened: sd of log 0.25 there, starred' },
  appetiteWeight: { prior: lognormal(6, WIDE), why: 'first design: starred, but this wide there' },
  appetite: {
    prior: uniform(0, 1.2),
    why: 'first design, widened: uniform, 0.3 to 0.9 there, starred; here the whole range',
  },
  warAversion: { prior: lognormal(8, 1.1), why: 'first design: starred, but wider there than asked here' },
  fear: {
    prior: { by: 'role', variants: { strong: lognormal(4, WIDE), patron: lognormal(11, WIDE) } },
    why: 'first design, widened: sd of log 0.4 there, starred',
  },
  pressureGain: { prior: lognormal(4.2, WIDE), why: 'first design, widened: sd of log 0.4 there, starred' },
  orderLeaving: {
    prior: lognormal(2.25, WIDE),
    why: 'first design, widened: a point there, no star, but it sets how long holds last, which was weighed against 2023-24',
  },
  tremble: { prior: lognormal(0.02, DOUBTED), why: 'first design, widened: a point there, no star' },
  ownRate: {
    prior: lognormal(0.3, 1),
    why: 'judgement: a few attacks a week by a group with a drive, before any count; the first design and the files have the counts of 2023-24',
  },
  fearOfStrikes: {
    prior: lognormal(2.5, WIDE),
    why: 'first design, widened: a point there, no star, but with the rates after the strikes of 2023-24 in view',
  },
  fearOfPunishment: {
    prior: lognormal(0.6, WIDE),
    why: 'first design, widened: a point there, no star, but with the suspension of 30 January 2024 in view',
  },
  suspensionRate: {
    prior: lognormal(0.3, WIDE),
    why: 'first design, widened: a point there, no star, but with the same suspension in view',
  },
  // A share, so a Beta: its median is the 0.011 of the first design, the sd of its logarithm 0.8.
  occupancy: {
    prior: beta(2, 150),
    why: 'first design, widened: lognormal, median 0.011, sd of log 0.4 there, no star, but from the one lethal attack of about 170',
  },
  casualtyWeight: { prior: lognormal(2, WIDE), why: 'first design, widened: sd of log 0.25 there, starred' },
  injuryWeight: { prior: lognormal(0.02, WIDE), why: 'first design, widened: sd of log 0.5 there, starred' },
  harmStopped: { prior: lognormal(0.1, WIDE), why: 'first design, widened: sd of log 0.3 there, starred' },
  harmReached: { prior: lognormal(0.28, WIDE), why: 'first design, widened: sd of log 0.2 there, starred' },
  leaderBonus: { prior: lognormal(0.5, WIDE), why: 'first design, widened: a point there, starred' },
  clientStake: { prior: lognormal(0.12, WIDE), why: 'first design, widened: sd of log 0.3 there, starred' },
  accidentRate: { prior: lognormal(2e-5, 0.8), why: 'first design: no star, judgement on wars in general' },
  settlementRate: { prior: lognormal(4.8e-4, 0.5), why: 'first design: no star, judgement on settlements in general' },
  buildUpPace: { prior: lognormal(1, WIDE), why: 'judgement: as it was before the prior predictive check, widened' },
  buildUpCost: { prior: lognormal(0.5, WIDE), why: 'judgement: as it was before the prior predictive check, widened' },
}
