/**
 * O1: rules of repeated-game theory in the real kernel have the exact results of docs/evidence.md section 9, items 1 to
 * 6. Payoffs T, R, P, S = 5, 3, 1, 0. Bands: 4 standard errors over independent runs.
 */
import { expect, test } from 'vitest'
import { continuationOf } from '../../src/engine/continuation.js'
import { means, Rule, standingAfter } from '../../src/model/doctrine-rule.js'
import type { RuleDoctrine, RuleName } from '../../src/model/scenario.js'
import { Q } from '../../src/model/state.js'
import { duel, expectMean, expectShare, runner } from '../helpers/kernel.js'

const PAYOFF = [
  [1, 5],
  [0, 3],
] as const

/** Payoff of a move against another, 1 cooperates. */
const payoff = (own: number, other: number): number => PAYOFF[own][other]

const rule = (name: RuleName, error: number, generosity = 0): RuleDoctrine => ({ rule: name, error, generosity })

/**
 * Plays `runs` games of `rounds` rounds in the kernel and hands every round's moves (1 cooperates) to `see`, until it
 * says true.
 */
function play(
  one: RuleDoctrine,
  two: RuleDoctrine,
  runs: number,
  rounds: number,
  see: (run: number, round: number, a: number, b: number) => unknown,
): void {
  const games = runner(duel(one, two, rounds), 42n)
  // Played in WebAssembly where there is any: the same bits in less time.
  const played = continuationOf(games.world, 42n)
  for (let run = 0; run < runs; run++) {
    const sim = games.begin(run)
    const at0 = sim.layout.pair + Q.lastMove
    const at1 = at0 + Q.size
    played.s.set(sim.s)
    played.takeDraw(sim.drawn.slab)
    played.begin(run, 0)
    for (let round = 0; round < rounds; round++) {
      played.goOn(round + 1)
      if (see(run, round, played.s[at0], played.s[at1]) === true) break
    }
  }
}

/** Means of some quantities a round, one number for each run of the same games. */
function perRun(
  doctrine: RuleDoctrine,
  { runs, rounds, skip }: { runs: number; rounds: number; skip: number },
  ...values: ((a: number, b: number) => number)[]
): number[][] {
  const sums = values.map(() => new Array<number>(runs).fill(0))
  play(doctrine, doctrine, runs, rounds, (run, round, a, b) => {
    if (round < skip) return
    for (const [n, value] of values.entries()) sums[n][run] += value(a, b) / (rounds - skip)
  })
  return sums
}

const share = (a: number, b: number): number => (a + b) / 2
const mutual = (a: number, b: number): number => (payoff(a, b) + payoff(b, a)) / 2

test('tit for tat that errs ends up anywhere: all four outcomes alike, payoff 2.25', () => {
  const seen = [0, 0, 0, 0]
  const runs = 2000
  play(rule('tft', 0.1), rule('tft', 0.1), runs, 80, (_, round, a, b) => {
    if (round === 79) seen[2 * a + b]++
  })
  for (const count of seen) expectShare(count, runs, 0.25)
  const [paid] = perRun(rule('tft', 0.05), { runs: 200, rounds: 700, skip: 100 }, mutual)
  expectMean(paid, 2.25)
})

test('cooperation between tit for tats decays as 1/2 + (1 - 2e)^(t + 1) / 2', () => {
  const error = 0.05
  const runs = 8000
  const cooperated = new Array<number>(21).fill(0)
  const paid: number[][] = Array.from({ length: 21 }, () => [])
  play(rule('tft', error), rule('tft', error), runs, 21, (_, round, a, b) => {
    cooperated[round] += a
    paid[round].push(mutual(a, b))
  })
  for (const t of [0, 1, 5, 10, 20]) {
    const m = (1 - 2 * error) ** (t + 1)
    expectShare(cooperated[t], runs, (1 + m) / 2)
    expectMean(paid[t], (3 * (1 + m) ** 2 + 5 * (1 - m * m) + (1 - m) ** 2) / 4)
  }
})

test.each([
  [0.01, 1 / 3, 0.971154, 2.970322],
  [0.05, 1 / 3, 0.875, 2.859375],
  [0.05, 0.1, 0.736842, 2.66759],
  [0.1, 0.3, 0.772727, 2.721074],
])(
  'generous tit for tat, error %d and generosity %d, cooperates %d of the time and earns %d',
  (error, generosity, cooperates, earns) => {
    const s = (error + (1 - 2 * error) * generosity) / (2 * error + (1 - 2 * error) * generosity)
    expect(s).toBeCloseTo(cooperates, 6)
    const games = { runs: 200, rounds: 500, skip: 100 }
    const [cooperation, paid] = perRun(rule('gtft', error, generosity), games, share, mutual)
    expectMean(cooperation, cooperates)
    expectMean(paid, earns)
  },
)

test('the most generosity that does not pay to exploit is a third', () => {
  const [T, R, P, Su] = [5, 3, 1, 0]
  expect(Math.min(1 - (T - R) / (R - Su), (R - P) / (T - P))).toBeCloseTo(1 / 3, 12)
})

test.each([
  [0.01, 0.960696, 0.019504, 2.951092],
  [0.05, 0.817, 0.088, 2.7765],
])('win stay, lose shift with error %d: CC %d, DD %d, payoff %d', (error, cc, dd, earns) => {
  const m = 2 * error * (1 - error)
  expect((1 - m) * (1 - error) ** 2 + m * error ** 2).toBeCloseTo(cc, 6)
  const [both, neither, paid] = perRun(
    rule('wsls', error),
    { runs: 200, rounds: 500, skip: 50 },
    (a, b) => a * b,
    (a, b) => (1 - a) * (1 - b),
    mutual,
  )
  expectMean(both, cc)
  expectMean(neither, dd)
  expectMean(paid, earns)
})

test.each([
  [0.01, 50.251],
  [0.05, 10.256],
])(
  'grim with error %d sees no defection through round t with probability (1 - e)^(2 t); the first comes after %d rounds',
  (error, rounds) => {
    const runs = 1500
    const horizon = 600
    const first = new Array<number>(runs).fill(horizon)
    play(rule('grim', error), rule('grim', error), runs, horizon, (run, round, a, b) => {
      if (a * b === 1) return false
      first[run] = round + 1
      return true
    })
    for (const t of [1, 5, 20]) expectShare(first.filter((at) => at > t).length, runs, (1 - error) ** (2 * t))
    expectMean(first, rounds)
  },
)

test('grim never forgives', () => {
  let broken = false
  play(rule('grim', 0), rule('defect', 0), 1, 20, (_, round, a) => {
    expect(a).toBe(round === 0 ? 1 : 0)
    broken = true
  })
  expect(broken).toBe(true)
})

test('patience that sustains cooperation: grim from 1/2, tit for tat from 2/3', () => {
  // Value of cooperating for ever less that of the best deviation, at the threshold and on both sides of it.
  const grim = (d: number): number => 3 / (1 - d) - (5 + (d * 1) / (1 - d))
  expect(grim(0.5)).toBeCloseTo(0, 12)
  expect(grim(0.49)).toBeLessThan(0)
  expect(grim(0.51)).toBeGreaterThan(0)
  // Against tit for tat: defect for ever, or defect once and make up.
  const reply =
    (first: 0 | 1, second: (own: number, round: number) => number) =>
    (d: number): number => {
      let value = 0
      let mine = 1
      for (let round = 0; round < 400; round++) {
        const theirs: number = means(Rule.tft, 1, mine, 1, 1, false) ? 1 : 0
        const move = round === 0 ? first : second(mine, round)
        value += d ** round * payoff(move, theirs)
        mine = move
      }
      return value
    }
  const keep = reply(1, () => 1)
  const best = (d: number): number => Math.max(reply(0, () => 0)(d), reply(0, (own) => 1 - own)(d))
  expect(keep(0.68)).toBeGreaterThan(best(0.68))
  expect(keep(0.65)).toBeLessThan(best(0.65))
  expect(Math.abs(keep(2 / 3) - best(2 / 3))).toBeLessThan(1e-9)
})

test.each([
  [0.01, 0.98039, 2.9801],
  [0.05, 0.90909, 2.9025],
  [0.1, 0.83333, 2.81],
])(
  'contrite tit for tat with error %d cooperates 1/(1 + 2e) of the time (%d) and earns %d',
  (error, cooperates, earns) => {
    expect(1 / (1 + 2 * error)).toBeCloseTo(cooperates, 5)
    const [cooperation, paid] = perRun(rule('contrite', error), { runs: 200, rounds: 500, skip: 50 }, share, mutual)
    expectMean(cooperation, 1 / (1 + 2 * error))
    expectMean(paid, earns)
  },
)

/** A player by rule in a game without error, on the kernel's own functions. */
type Player = (round: number, own: number, other: number, ownStanding: number, otherStanding: number) => boolean
const by =
  (name: RuleName): Player =>
  (_, own, other, ownStanding, otherStanding) =>
    means(Rule[name], own, other, ownStanding, otherStanding, false)
const alternator: Player = (round) => round % 2 === 0
const suspicious: Player = (round, own, other, a, b) => round > 0 && by('tft')(round, own, other, a, b)

function game(one: Player, two: Player, rounds = 200): [number, number] {
  let [a, b, sa, sb] = [1, 1, 1, 1]
  const total: [number, number] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const nextA = one(round, a, b, sa, sb)
    const nextB = two(round, b, a, sb, sa)
    ;[sa, sb] = [standingAfter(nextA, sa, sb), standingAfter(nextB, sb, sa)]
    a = nextA ? 1 : 0
    b = nextB ? 1 : 0
    total[0] += payoff(a, b)
    total[1] += payoff(b, a)
  }
  return total
}

test('200 rounds without error score as Axelrod 4.13 scores them', () => {
  expect(game(by('tft'), by('defect'))).toEqual([199, 204])
  expect(game(by('grim'), alternator)).toEqual([597, 107])
  expect(game(by('wsls'), by('defect'))).toEqual([100, 600])
  expect(game(suspicious, by('tft'))).toEqual([500, 500])
  expect(game(by('contrite'), by('contrite'))).toEqual([600, 600])
})

test('the kernel plays the same 200 rounds without error as the rules alone', () => {
  for (const [one, two] of [
    ['tft', 'defect'],
    ['wsls', 'defect'],
    ['grim', 'wsls'],
    ['gtft', 'tft'],
    ['contrite', 'defect'],
    ['cooperate', 'defect'],
  ] as const) {
    const total = [0, 0]
    play(rule(one, 0), rule(two, 0), 1, 200, (_, _round, a, b) => {
      total[0] += payoff(a, b)
      total[1] += payoff(b, a)
    })
    expect(total, `${one} against ${two}`).toEqual(game(by(one), by(two)))
  }
})
