/**
 * What a principal expects the other to reply, worked out once for a decision: the mean reply to each profile of relief and harm, and, where an
 * exchange may run away, the probabilities of the replies that count. It is the inner loop of the model, so it keeps what several options share:
 * where in the reply table a profile falls, and that all profiles after which the whole account is due are alike.
 */
import { REPLY_GRID } from './level-one.js'
import type { Menu } from './world.js'

/** Most options of a menu, and so most profiles. */
const MOST = 64

export class ExpectedReplies {
  /** Mean severity of the reply to each profile, averaged over the strategies believed. */
  readonly mean = new Float64Array(MOST)
  /** Risk that each reply that counts runs away where nothing severer stands against it, and its severity. */
  readonly risk = new Float64Array(MOST)
  readonly severity = new Float64Array(MOST)
  /** Probabilities of the replies that count, profile by profile, `MOST` apart; filled by `chances`. */
  readonly chance = new Float64Array(MOST * MOST)
  private readonly counted = new Uint8Array(MOST)
  private count = -1
  /** First profile with the same replies. */
  private readonly like = new Uint8Array(MOST)
  private readonly isKnown = new Uint8Array(MOST)
  /** For each profile and strategy, the row of the table below the centre of the reply, and how far the centre lies above it. */
  private readonly row = new Int32Array(3 * MOST)
  private readonly part = new Float64Array(3 * MOST)
  private table: Float64Array = new Float64Array(0)
  private width = 0

  /**
   * @param table of replies (level-one.ts), `width` numbers a row
   * @param account what the other is thought to be owed, at most 1
   */
  expect({ profileRelief, profileHarm }: Menu, account: number, reciprocity: ArrayLike<number>, at: number, belief: Float64Array, table: Float64Array, width: number): void {
    const { mean, like, isKnown, row, part } = this
    const column = width - 2
    this.table = table
    this.width = width
    this.count = -1
    let whole = -1
    for (let f = 0; f < profileHarm.length; f++) {
      const wanted = account * (1 - profileRelief[f]) + profileHarm[f]
      const due = wanted < 1 ? wanted : 1
      if (due === 1) {
        if (whole >= 0) {
          like[f] = whole
          mean[f] = mean[whole]
          continue
        }
        whole = f
      }
      like[f] = f
      isKnown[f] = 0
      let expected = 0
      for (let m = 0; m < 3; m++) {
        const g = reciprocity[at + m] * due * REPLY_GRID
        const cell = g | 0
        const below = cell * width
        const low = table[below + column]
        row[3 * f + m] = below
        part[3 * f + m] = g - cell
        expected += belief[m] * (low + (g - cell) * (table[below + width + column] - low))
      }
      mean[f] = expected
    }
  }

  /**
   * Which replies of a menu count for the risk; their number. Not reckoned again until the next `expect`.
   * @param risk of each option, as drawn
   */
  risky({ count: options, isForce, severity }: Menu, risk: Float64Array, floor: number): number {
    if (this.count >= 0) return this.count
    let count = 0
    for (let r = 0; r < options; r++) {
      if (isForce[r] === 0 || !(severity[r] > floor)) continue
      this.counted[count] = r
      this.severity[count] = severity[r]
      this.risk[count++] = risk[r]
    }
    this.count = count
    return count
  }

  /** Place in `chance` of the probabilities of the replies that count to a profile. */
  chances(profile: number, belief: Float64Array): number {
    const { chance, counted, row, part, table, width, count } = this
    const f = this.like[profile]
    const to = f * MOST
    if (this.isKnown[f] === 1) return to
    this.isKnown[f] = 1
    const b0 = belief[0]
    const b1 = belief[1]
    const b2 = belief[2]
    const row0 = row[3 * f]
    const row1 = row[3 * f + 1]
    const row2 = row[3 * f + 2]
    const part0 = part[3 * f]
    const part1 = part[3 * f + 1]
    const part2 = part[3 * f + 2]
    for (let n = 0; n < count; n++) {
      const r = counted[n]
      const low0 = table[row0 + r]
      const low1 = table[row1 + r]
      const low2 = table[row2 + r]
      chance[to + n] = b0 * (low0 + part0 * (table[row0 + width + r] - low0)) + b1 * (low1 + part1 * (table[row1 + width + r] - low1)) + b2 * (low2 + part2 * (table[row2 + width + r] - low2))
    }
    return to
  }
}
