/**
 * Level-1 reasoning: what a principal expects the other to reply.
 *
 * The other's level-0 reply under strategy m is a discretised normal over its options (menu weights w) centred on
 * x = r_m min(1, Q (1 - relief) + harm), spread sigma0. All that choice and belief need of it are functions of x alone,
 * so they are tabulated once on a grid and interpolated. Source: docs/model.md section 4, "Level-1 reasoning".
 */
import { exp } from '../../random/exp.ts'
import { pow } from '../../random/pow.ts'
import { whole } from '../../target/arithmetic.ts'
import type { Doubles } from '../../target/memory.ts'
import type { i32 } from '../../target/numbers.ts'
import { decayShare } from '../answering/equations.ts'
import type { Menu } from '../menu.ts'

/** Points a unit of x on the reply grid. */
export const REPLY_GRID = 100
/**
 * Grid points: up to the largest centre, a reciprocity of 1.5 times an account of 1, and one beyond, so that
 * interpolation stays inside.
 */
export const REPLY_POINTS = 152

/** Rows of a quiet table, each of REPLY_POINTS: at the background hazard, then at that of one who is pressed. */
export const QUIET_LEVELS = 2

/** Columns of a reply table after the one for each option. */
export const REPLY_EXTRAS = 2

/** Below this total weights have lost their digits. */
const UNDERFLOW: number = 1e-280

/** Whether option r may be a reply to principal `to`: it is directed at it, or silence. */
function mayAnswer(menu: Menu, r: i32, to: i32): boolean {
  return menu.absent[r] === 0 && (menu.target[r] === to || menu.isSilence[r] === 1)
}

/** Half the square of the distance, in spreads, of the option nearest to the centre; 0 where there is none. */
function nearest(menu: Menu, to: i32, centre: number, spread: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let r = 0; r < menu.count; r++) {
    const z = (menu.severity[r] - centre) / spread
    if (mayAnswer(menu, r, to) && 0.5 * z * z < least) least = 0.5 * z * z
  }
  return least < Number.POSITIVE_INFINITY ? least : 0
}

/** Writes w exp(shift - z^2 / 2) of each option into a row of the table. @returns their total */
function weighReplies(
  menu: Menu,
  to: i32,
  centre: number,
  spread: number,
  shift: number,
  table: Doubles,
  row: i32,
): number {
  let total: number = 0
  for (let r = 0; r < menu.count; r++) {
    const z = (menu.severity[r] - centre) / spread
    const mass = (mayAnswer(menu, r, to) ? menu.weight[r] : 0) * exp(shift - 0.5 * z * z)
    table[row + r] = mass
    total += mass
  }
  return total
}

/**
 * Fills a table of replies to principal `to`: a row for each grid point, columns Pr(option), then mean severity, then
 * Pr(force). A reply to it is an option that is directed at it, or silence.
 * @param table receives REPLY_POINTS rows of (options + REPLY_EXTRAS) numbers
 */
export function fillReplies(menu: Menu, to: i32, spread: number, table: Doubles): void {
  const options = menu.count
  const width = options + REPLY_EXTRAS
  for (let g = 0; g < REPLY_POINTS; g++) {
    const row = g * width
    const point: number = g
    const centre = point / REPLY_GRID
    let total = weighReplies(menu, to, centre, spread, 0, table, row)
    // Where every option lies so far away that none has a weight left, they are weighed against the nearest.
    if (total < UNDERFLOW) total = weighReplies(menu, to, centre, spread, nearest(menu, to, centre, spread), table, row)
    // A menu with nothing to say to it expects no reply of itself.
    if (total === 0) total = 1
    let mean: number = 0
    let force: number = 0
    for (let r = 0; r < options; r++) {
      const mass = table[row + r] / total
      table[row + r] = mass
      mean += mass * menu.severity[r]
      if (menu.isForce[r] === 1) force += mass
    }
    table[row + options] = mean
    table[row + options + 1] = force
  }
}

/**
 * Factors by which a step without force multiplies the belief in a strategy, by centre; background hazard first, then
 * pressed.
 */
export function fillQuiet(
  replies: Doubles,
  options: i32,
  background: number,
  pressed: number,
  step: number,
  conservatism: number,
  table: Doubles,
): void {
  const width = options + REPLY_EXTRAS
  for (let level = 0; level < QUIET_LEVELS; level++) {
    const hazard = 1 - decayShare(Math.LN2 / (level === 0 ? background : pressed), step)
    for (let g = 0; g < REPLY_POINTS; g++)
      table[level * REPLY_POINTS + g] = pow(1 - hazard * replies[g * width + options + 1], conservatism)
  }
}

/** Centre of the level-0 reply: r_m min(1, account (1 - relief) + harm). */
export function replyCentre(reciprocity: number, account: number, relief: number, harm: number): number {
  const due = account * (1 - relief) + harm
  return reciprocity * (due < 1 ? due : 1)
}

/** Linear interpolation of one column of a reply table at centre x in [0, 1.5]. */
export function replyAt(table: Doubles, width: i32, column: i32, x: number): number {
  const g = x * REPLY_GRID
  const cell = whole(g)
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
