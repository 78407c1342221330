/**
 * Negotiation: hazard of a settlement
 *
 *   g0 exp(-2 T) (1 + open private channels) (2 while talks are open)
 *      (1/2 for 14 days after a proxy's force act) prod(1 - veto)
 *
 * Talks open when an outstanding offer is accepted and close on a killing or after 30 days without a message.
 * Source: docs/model.md section 4; evidence.md sections 2 and 5 (mediation, spoilers).
 */
import { exp } from '../../random/exp.ts'

/**
 * Hazard of a settlement, per day.
 * @param openChannels private channels that are open
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
