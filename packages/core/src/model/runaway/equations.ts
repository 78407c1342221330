/**
 * Runaway: after a force act by a principal's own hand the exchange slips from both hands with probability
 * 1 - exp(-h [min(s_i, s_j exp(-age_j / 10 d)) - s_w]+). Source: docs/model.md section 4.
 */
import { exp } from '../../random/exp.ts'

/** Severity of a past force act as it still counts: s exp(-age / 10 d). */
export function recentSeverity(severity: number, age: number, recentDays: number): number {
  return severity > 0 ? severity * exp(-age / recentDays) : 0
}
