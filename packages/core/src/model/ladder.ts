/**
 * The default ladder: ordered rungs with a severity in [0, 1] and a kind.
 * Source: docs/model.md section 10; severities are judgement, ordered after Kahn's and the MID's scales.
 */
export type RungKind = 'quiet' | 'words' | 'posture' | 'force' | 'war'

export interface Rung {
  id: string
  name: string
  kind: RungKind
  severity: number
}

export const DEFAULT_LADDER: readonly Rung[] = [
  { id: 'quiet', name: 'quiet', kind: 'quiet', severity: 0 },
  { id: 'protest', name: 'protest', kind: 'words', severity: 0.02 },
  { id: 'threat', name: 'threat', kind: 'words', severity: 0.04 },
  { id: 'posture', name: 'show of force', kind: 'posture', severity: 0.1 },
  { id: 'harass', name: 'harassing attack', kind: 'force', severity: 0.15 },
  { id: 'limited-strike', name: 'limited strike', kind: 'force', severity: 0.25 },
  { id: 'leader-strike', name: 'strike on a leader', kind: 'force', severity: 0.35 },
  { id: 'large-strike', name: 'large strike', kind: 'force', severity: 0.45 },
  { id: 'direct-salvo', name: 'direct salvo', kind: 'force', severity: 0.5 },
  { id: 'patron-forces-strike', name: "strike on the principal's forces", kind: 'force', severity: 0.65 },
  { id: 'heavy-direct-strike', name: 'heavy direct strike', kind: 'force', severity: 0.75 },
  { id: 'homeland-strike', name: 'homeland strike', kind: 'force', severity: 0.85 },
  { id: 'war', name: 'war', kind: 'war', severity: 1 },
]

/** Least severity of an own-hand act that counts as force (the rung `harass`). */
export const FORCE_SEVERITY = 0.15
