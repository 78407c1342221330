/**
 * What a principal expects the other to reply, worked out once for a decision: the mean reply to each profile of relief
 * and harm, and, where an exchange may run away, the probabilities of the replies that count. It is the inner loop of
 * the model, so it keeps what several options share: where in the reply table a profile falls, and that all profiles
 * after which the whole account is due are alike.
 */
import { whole } from '../target/arithmetic.ts'
import { type Bytes, bytes, type Doubles, doubles, type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'
import { REPLY_GRID } from './level-one/equations.ts'
import type { Menu } from './menu.ts'

/** Most options of a menu, and so most profiles. */
const MOST = 64

export class ExpectedReplies {
  /** Mean severity of the reply to each profile, averaged over the strategies believed. */
  readonly mean: Doubles = doubles(MOST)
  /** Risk that each reply that counts runs away where nothing severer stands against it, and its severity. */
  readonly risk: Doubles = doubles(MOST)
  readonly severity: Doubles = doubles(MOST)
  /** Probabilities of the replies that count, profile by profile, `MOST` apart; filled by `chances`. */
  readonly chance: Doubles = doubles(MOST * MOST)
  private readonly counted: Bytes = bytes(MOST)
  private count: i32 = -1
  /** First profile with the same replies. */
  private readonly like: Bytes = bytes(MOST)
  private readonly isKnown: Bytes = bytes(MOST)
  /**
   * For each profile and strategy, the row of the table below the centre of the reply, and how far the centre lies
   * above it.
   */
  private readonly row: Ints = ints(3 * MOST)
  private readonly part: Doubles = doubles(3 * MOST)
  private table: Doubles = doubles(0)
  private width: i32 = 0

  /**
   * @param table of replies (level-one/equations.ts), `width` numbers a row
   * @param account what the other is thought to be owed, at most 1
   */
  expect(
    menu: Menu,
    account: number,
    reciprocity: Doubles,
    at: i32,
    belief: Doubles,
    table: Doubles,
    width: i32,
  ): void {
    const profileRelief = menu.profileRelief
    const profileHarm = menu.profileHarm
    const mean = this.mean
    const like = this.like
    const isKnown = this.isKnown
    const row = this.row
    const part = this.part
    const column = width - 2
    this.table = table
    this.width = width
    this.count = -1
    let all = -1
    for (let f = 0; f < menu.profiles; f++) {
      const wanted = account * (1 - profileRelief[f]) + profileHarm[f]
      const due = wanted < 1 ? wanted : 1
      if (due === 1) {
        if (all >= 0) {
          like[f] = all
          mean[f] = mean[all]
          continue
        }
        all = f
      }
      like[f] = f
      isKnown[f] = 0
      let expected: number = 0
      for (let m = 0; m < 3; m++) {
        const g = reciprocity[at + m] * due * REPLY_GRID
        const cell = whole(g)
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
  risky(menu: Menu, risk: Doubles, floor: number): i32 {
    const isForce = menu.isForce
    const severity = menu.severity
    if (this.count >= 0) return this.count
    let count = 0
    for (let r = 0; r < menu.count; r++) {
      if (isForce[r] === 0 || !(severity[r] > floor)) continue
      this.counted[count] = r
      this.severity[count] = severity[r]
      this.risk[count++] = risk[r]
    }
    this.count = count
    return count
  }

  /** Place in `chance` of the probabilities of the replies that count to a profile. */
  chances(profile: i32, belief: Doubles): i32 {
    const chance = this.chance
    const counted = this.counted
    const row = this.row
    const part = this.part
    const table = this.table
    const width = this.width
    const count = this.count
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
      chance[to + n] =
        b0 * (low0 + part0 * (table[row0 + width + r] - low0)) +
        b1 * (low1 + part1 * (table[row1 + width + r] - low1)) +
        b2 * (low2 + part2 * (table[row2 + width + r] - low2))
    }
    return to
  }
}
