/**
 * Whether a proxy obeys a tightened order: all or nothing, drawn when the order tightens, then slowly revised.
 * Thinning every group by its control instead would leave 0.7 attacks a day under a hold; the record shows all or
 * nothing. Source: docs/model.md section 4, "Compliance"; evidence.md section 5.
 */

/** Severity up to which a strike frightens nobody: limited strikes left the rate as it was (evidence.md section 7b). */
export const LIMITED_SEVERITY = 0.25

/** Pr(C = 1) at a tightening: kappa for hold; two draws, 1 - (1 - kappa)^2, for restrain. */
export function compliance(control: number, isRestrain: boolean): number {
  return isRestrain ? 1 - (1 - control) * (1 - control) : control
}

/** Rate at which a non-complier comes round: k1 kappa (1 + k2 [s_recent - 0.25]+). */
export function reconsidering(
  reconsiderRate: number,
  reconsiderGain: number,
  control: number,
  recentSeverity: number,
): number {
  const over = recentSeverity - LIMITED_SEVERITY
  return reconsiderRate * control * (1 + (over > 0 ? reconsiderGain * over : 0))
}

/** Rate at which a complier defects: k3 (1 - kappa). */
export function defecting(defectRate: number, control: number): number {
  return defectRate * (1 - control)
}
