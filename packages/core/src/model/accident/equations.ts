/**
 * Accident: a war that starts by error, with hazard h0 (exp(k T) - 1) a day. Zero tension, zero accidents.
 * Each force act moves tension T by (1 - T) w s; T halves in a week. Source: docs/model.md section 4.
 */
import { expm1 } from '../../random/expm1.ts'

/** Hazard of war by accident, per day: h0 (exp(k T) - 1). */
export function accidentHazard(accidentRate: number, steepness: number, tension: number): number {
  return accidentRate * expm1(steepness * tension)
}

/** Tension after a force act: T + (1 - T) w s. */
export function tensionAfter(tension: number, rise: number, severity: number): number {
  const next = tension + (1 - tension) * rise * severity
  return next < 1 ? next : 1
}
