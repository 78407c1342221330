/**
 * Level-1 reasoning: what a principal expects the other to reply.
 *
 * The other's level-0 reply under strategy m is a discretised normal over its options (menu weights w) centred on
 * x = r_m min(1, Q (1 - relief) + harm), spread sigma0. All that choice and belief need of it are functions of x alone,
 * so they are tabulated once on a grid and interpolated. Source: docs/model.md section 4, "Level-1 reasoning".
 */
import { exp } from '../random/exp.js'
import { type ParameterDeclaration, point } from './parameter.js'

export const parameters: readonly ParameterDeclaration[] = [
  { key: 'replySpread', symbol: 'sigma0', name: 'spread of an expected reply', unit: 'severity', meaning: 'how uncertain a principal holds the size of the reply under a known strategy', scope: 'crisis', prior: point(0.2), range: [0.02, 1], evidence: 'judgement' },
]

/** Points a unit of x on the reply grid. */
export const REPLY_GRID = 100
/** Largest centre: reciprocity at most 1.5 times an account of at most 1. */
const LARGEST_CENTRE = 1.5
/** Grid points; one beyond the largest centre so that interpolation never leaves the table. */
export const REPLY_POINTS = LARGEST_CENTRE * REPLY_GRID + 2

/** Columns of a reply table after the one for each option. */
export const REPLY_EXTRAS = 2

/**
 * Table of replies: row for each grid point, columns Pr(option), then mean severity, then Pr(force).
 * @param severity option severities, in menu order
 * @param weight menu weights
 * @param isForce 1 where an option is force by own hand
 * @returns REPLY_POINTS rows of (options + REPLY_EXTRAS) numbers
 */
export function replyTable(severity: ArrayLike<number>, weight: ArrayLike<number>, isForce: ArrayLike<number>, spread: number): Float64Array {
  const options = severity.length
  const width = options + REPLY_EXTRAS
  const table = new Float64Array(REPLY_POINTS * width)
  for (let g = 0; g < REPLY_POINTS; g++) {
    const row = g * width
    let total = 0
    for (let r = 0; r < options; r++) {
      const z = (severity[r] - g / REPLY_GRID) / spread
      const mass = weight[r] * exp(-0.5 * z * z)
      table[row + r] = mass
      total += mass
    }
    let mean = 0
    let force = 0
    for (let r = 0; r < options; r++) {
      const mass = table[row + r] / total
      table[row + r] = mass
      mean += mass * severity[r]
      if (isForce[r] === 1) force += mass
    }
    table[row + options] = mean
    table[row + options + 1] = force
  }
  return table
}

/** Centre of the level-0 reply: r_m min(1, account (1 - relief) + harm). */
export function replyCentre(reciprocity: number, account: number, relief: number, harm: number): number {
  const due = account * (1 - relief) + harm
  return reciprocity * (due < 1 ? due : 1)
}

/** Linear interpolation of one column of a reply table at centre x in [0, 1.5]. */
export function replyAt(table: Float64Array, width: number, column: number, x: number): number {
  const g = x * REPLY_GRID
  const cell = g | 0
  const part = g - cell
  const at = cell * width + column
  return table[at] + part * (table[at + width] - table[at])
}

/**
 * Risk omega(s, s') = 1 - exp(-h [min(s, s') - s_w]+) that an exchange at these severities runs away.
 * @param rate h, runaway rate; @param floor s_w, severity below which nothing runs away
 */
export function runawayRisk(rate: number, floor: number, severity: number, other: number): number {
  const over = (severity < other ? severity : other) - floor
  return over > 0 ? 1 - exp(-rate * over) : 0
}
