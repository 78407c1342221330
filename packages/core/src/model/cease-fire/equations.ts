/**
 * Cease-fires: two sides agree to stop. Told by the record, or agreed in a run after an exchange of force by their own
 * hands. Source: docs/model.md section 4, "Cease-fires".
 */

/** Days within which both must have used force by their own hands for a cease-fire to be agreed. */
export const EXCHANGED_DAYS: number = 10

/** A cease-fire of less weight than this is forgotten. */
export const LEAST_KEPT: number = 0.01

/**
 * Hazard of a cease-fire, per day.
 * @param rate without a channel; @param openChannels private channels that are open, each counted by its quality
 * @param since, sinceOther days since each used force against the other by its own hand
 */
export function agreeing(rate: number, openChannels: number, since: number, sinceOther: number): number {
  return since <= EXCHANGED_DAYS && sinceOther <= EXCHANGED_DAYS ? rate * (1 + openChannels) : 0
}
