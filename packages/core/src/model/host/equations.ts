/**
 * Host: its tolerance Z for foreign forces on its soil falls with strikes there and presses for withdrawal when low.
 * Source: docs/model.md section 4, "Host" and "Withdrawal"; Iraq 2020 and 2024 in the chronicles.
 */

/** Killed by one strike on a host's soil from which civilians are taken to be among the dead; judgement. */
export const GRAVE_TOLL = 10

/** Hazard of withdrawal pressed by a host, per day: k (1 - Z/threshold) below the threshold. */
export function evictionHazard(rate: number, threshold: number, tolerance: number): number {
  return tolerance < threshold ? rate * (1 - tolerance / threshold) : 0
}
