/**
 * Negotiation: hazard of a settlement
 *
 *   g0 exp(-2 T) (1 + sum of quality over open private channels) (2 while talks are open)
 *      (1/2 for 14 days after a proxy's force act) prod(1 - veto)
 *
 *   quality of a channel = reliability exp(-delay / patience)
 *
 * A channel helps by the messages that it delivers: quality is the chance that a message arrives before the other side
 * stops waiting, where it waits an exponential time of mean `patience`. One that delivers nothing adds nothing.
 *
 * Talks open when an outstanding offer is accepted and close on a killing or after 30 days without a message.
 * Source: docs/model.md section 4; evidence.md sections 2 and 5 (mediation, spoilers).
 */
import { exp } from '../../random/exp.ts'

/**
 * Chance that a message arrives while it is still waited for.
 * @param reliability that it arrives at all, in [0, 1]; @param delay, patience in days
 */
export function channelQuality(reliability: number, delay: number, patience: number): number {
  return reliability * exp(-delay / patience)
}

/**
 * Hazard of a settlement, per day.
 * @param openChannels private channels that are open, each counted by its quality
 * @param talks, spoiled factors while talks are open, and after a proxy's force act; 1 otherwise
 * @param consent probability that nobody vetoes it
 */
export function settlementHazard(
  rate: number,
  damping: number,
  tension: number,
  openChannels: number,
  talks: number,
  spoiled: number,
  consent: number,
): number {
  return rate * exp(-damping * tension) * (1 + openChannels) * talks * spoiled * consent
}
