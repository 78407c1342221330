import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continuationOf } from '../../src/engine/continuation.js'
import type { RunResult } from '../../src/engine/run-result.js'
import { Happened, L } from '../../src/model/log.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { D, dyadAt, G, pairAt, principalAt, Q, S, X } from '../../src/model/state.js'
import { addGroup, addOwnHand, isExchange, NEVER, TruceCause } from '../../src/model/truce/equations.js'
import { noteTruce, startAfresh } from '../../src/model/truce.js'
import { doubles } from '../../src/target/memory.js'
import { begun, expectShare, loneProxy, manyRuns, points, rowsOf, runner } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

/** Both camps acted on the day before the first. */
function afterExchange(sim: Sim): void {
  const { s, layout, world } = sim
  s[G.sinceForce] = world.step
  s[pairAt(layout, 0, 1) + Q.recentSeverity] = 0.2
  s[pairAt(layout, 0, 1) + Q.recentAge] = world.step
  for (let k = 0; k < world.proxies; k++) s[layout.proxy + k * X.size + X.sinceAttack] = world.step
}

describe('with attacks at a constant rate after an exchange', () => {
  const RUNS = 4000
  /** Steps until each run has noted its truce, and quiet steps that the truce then held. */
  function passages(rate: number, step: number, truceDays: number): { noted: number[]; held: number[] } {
    const given = loneProxy({ control: 0.5, ownRate: rate, branching: 0, excitationDays: 7 }, 2, {
      step,
      steps: Math.round(1000 / step),
      truceDays,
      exchangeDays: 3650,
    })
    const games = runner(given, 4n)
    // Goes on in the kernel, with the same bits.
    const further = continuationOf(games.world, 4n)
    const noted: number[] = []
    const held: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const sim = games.begin(run)
      afterExchange(sim)
      further.s.set(sim.s)
      further.takeDraw(sim.drawn.slab)
      further.begin(run, 0)
      for (let until = 20; further.result.truceBroken < 0 && until <= given.steps; until += 20) further.goOn(until)
      const { truceStep, truceBroken } = further.result
      noted.push(truceStep + 1)
      held.push(truceBroken - truceStep - 1)
    }
    return { noted, held }
  }
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

  // Feller 1968, XIII.7: the wait for n successes in a row, each with probability q, p = 1 - q, has mean
  // (1 - q^n) / (p q^n) and variance 1 / (p q^n)^2 - (2 n + 1) / (p q^n) - q / p^2.
  test.each([
    [0.3, 1, 5],
    [0.15, 1, 14],
    [0.4, 0.5, 4],
  ])('rate %f a day, step %f: a run of %i quiet days comes when the closed form says', (rate, step, truceDays) => {
    const n = truceDays / step
    const q = Math.exp(-rate * step)
    const pq = (1 - q) * q ** n
    const { noted, held } = passages(rate, step, truceDays)
    const sd = Math.sqrt(1 / pq ** 2 - (2 * n + 1) / pq - q / (1 - q) ** 2)
    expect(Math.abs(mean(noted) - (1 - q ** n) / pq)).toBeLessThan((4 * sd) / Math.sqrt(RUNS))
    // A truce holds each further step with probability q.
    expect(Math.abs(mean(held) - q / (1 - q))).toBeLessThan((4 * Math.sqrt(q)) / (1 - q) / Math.sqrt(RUNS))
  })

  test('the whole distribution of the first passage follows the recursion over days', () => {
    const [rate, n] = [0.3, 5]
    const q = Math.exp(-rate)
    const { noted } = passages(rate, 1, n)
    // Mass by days of quiet so far, 0 to n - 1; what reaches n is absorbed.
    let mass: number[] = Array.from({ length: n }, (_, days) => (days === 0 ? 1 : 0))
    let absorbed = 0
    for (let day = 1; day <= 40; day++) {
      const all = mass.reduce((sum, one) => sum + one, 0)
      absorbed += mass[n - 1] * q
      mass = [all * (1 - q), ...mass.slice(0, n - 1).map((one) => one * q)]
      if ([5, 6, 10, 20, 40].includes(day)) expectShare(noted.filter((one) => one <= day).length, RUNS, absorbed)
    }
  })

  test('with short steps the mean wait tends to (exp(rate days) - 1) / rate', () => {
    const [rate, days, step] = [0.3, 5, 1 / 64]
    const n = days / step
    const q = Math.exp(-rate * step)
    expect((step * (1 - q ** n)) / ((1 - q) * q ** n)).toBeCloseTo((Math.exp(rate * days) - 1) / rate, 1)
  })
})

/** Days on which each camp used force in a run, by its log alone. */
function forceDays({ log: { rows, count }, world }: RunResult): { step: number; camp: number }[] {
  const days: { step: number; camp: number }[] = []
  for (let at = 0; at < count * L.width; at += L.width) {
    const party = rows[at + L.party]
    const step = rows[at + L.step]
    if (rows[at + L.kind] === Happened.attack) days.push({ step, camp: world.proxyPatron[party - world.principals] })
    if (rows[at + L.kind] === Happened.act && world.menus[party].isForce[rows[at + L.what]] === 1)
      days.push({ step, camp: party })
  }
  return days
}

/** The first truce, told from those days alone; every day is tried. */
function byDays(run: RunResult, given: Scenario): { step: number; from: number; broken: number } {
  const days = forceDays(run)
  const n = Math.ceil(given.truceDays / given.step)
  const last = run.ending === 0 ? run.t : run.t - 1
  for (let from = 1; from + n <= last; from++) {
    if (days.some(({ step }) => step >= from && step < from + n)) continue
    const latest = [0, 1].map((camp) =>
      Math.max(...days.filter((one) => one.camp === camp && one.step < from).map(({ step }) => step)),
    )
    const gap = Math.abs(latest[0] - latest[1]) * given.step
    if (!(Math.max(...latest) === from - 1 && gap <= given.exchangeDays)) continue
    const next = days.map(({ step }) => step).filter((step) => step >= from + n)
    if (run.ending === 1) next.push(run.t - 1)
    return { step: from + n - 1, from, broken: next.length === 0 ? -1 : Math.min(...next) }
  }
  return { step: -1, from: -1, broken: -1 }
}

const QUIETER = points({ fearOfStrikes: 4, suspensionHalfLife: 20 })
const toldOf = (run: RunResult) => ({ step: run.truceStep, from: run.truceFrom, broken: run.truceBroken })

test.each([
  ['a day', scenario({ truceDays: 6, exchangeDays: 20 }, QUIETER)],
  ['half a day', scenario({ step: 0.5, steps: 300, truceDays: 5, exchangeDays: 10 }, QUIETER)],
])(
  'with steps of %s a truce begins, and breaks, where the days of force say: never while force goes on',
  (_, given) => {
    const games = manyRuns(given, 9n)
    let truces = 0
    for (let run = 0; run < 400; run++) {
      const made = games.run(run)
      expect(toldOf(made)).toEqual(byDays(made, given))
      if (made.truceStep < 0) continue
      truces++
      const shares = [made.truceOrder, made.truceFear, made.truceElsewhere, made.truceAgreement, made.truceNothing]
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
    expect(truces).toBeGreaterThan(20)
  },
)

test('more days asked for, or a shorter exchange, never bring a truce that was not there, nor an earlier one', () => {
  const of = (truceDays: number, exchangeDays: number) => manyRuns(scenario({ truceDays, exchangeDays }, QUIETER), 9n)
  const [few, more, narrow] = [of(6, 20), of(9, 20), of(6, 5)]
  for (let run = 0; run < 300; run++) {
    const { truceStep } = few.run(run)
    for (const stricter of [more, narrow]) {
      const later = stricter.run(run).truceStep
      if (later >= 0) expect(truceStep >= 0 && truceStep <= later).toBe(true)
    }
  }
})

describe('sides', () => {
  const given = scenario(
    {
      principals: [principal('one', 'strong'), principal('two', 'strong')],
      proxies: [
        { ...proxy('p', 'aligned'), patron: 0, victim: 1 },
        { ...proxy('q', 'aligned'), patron: 1, victim: 0 },
      ],
      truceDays: 3,
      exchangeDays: 4,
    },
    points({ ownThreshold: 0.1 }),
  )

  /** Hands that act on each day: own hand of each principal, then the group of each. */
  function play(days: boolean[][]): number[] {
    const sim = begun(given)
    const { s, layout } = sim
    s[principalAt(layout, 0) + S.order] = 2
    s[principalAt(layout, 1) + S.order] = 2
    for (const hands of days) {
      if (hands.some((acts) => acts)) s[G.sinceForce] = 0
      for (const i of [0, 1]) {
        const pair = pairAt(layout, i, 1 - i)
        if (hands[i]) {
          s[pair + Q.recentSeverity] = 0.3
          s[pair + Q.recentAge] = 0
        }
        if (hands[2 + i]) s[layout.proxy + i * X.size + X.sinceAttack] = 0
        s[pair + Q.recentAge] += 1
        s[layout.proxy + i * X.size + X.sinceAttack] += 1
      }
      s[G.sinceForce] += 1
      noteTruce(sim)
      sim.t++
    }
    return [sim.truceStep, sim.truceFrom, sim.truceBroken]
  }

  test('relabelled, have the same truce', () => {
    const day = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
    const quietDay = fc.constant<boolean[]>([false, false, false, false])
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 1, arbitrary: day }, { weight: 3, arbitrary: quietDay }), { maxLength: 30 }),
        (days) => {
          expect(play(days.map(([a, b, c, d]) => [b, a, d, c]))).toEqual(play(days))
        },
      ),
      { seed: 5, numRuns: 300 },
    )
  })

  test('that used no force have none, and one that was alone in it has none', () => {
    const quiet: boolean[][] = Array.from({ length: 8 }, () => [false, false, false, false])
    expect(play(quiet)[0]).toBe(-1)
    expect(play([[true, false, true, false], ...quiet])[0]).toBe(-1)
    expect(play([[true, false, false, true], ...quiet])).toEqual([3, 1, -1])
  })

  test('whose acts lie further apart than an exchange have none', () => {
    const quiet: boolean[][] = Array.from({ length: 8 }, () => [false, false, false, false])
    const apart = (days: number): boolean[][] => [
      [true, false, false, false],
      ...quiet.slice(0, days - 1),
      [false, true, false, false],
      ...quiet,
    ]
    expect(play(apart(2))[0]).toBe(5)
    expect(play(apart(4))[0]).toBe(7)
    expect(play(apart(5))[0]).toBe(-1)
  })
})

describe('the shares of what holds a hand back', () => {
  const group = (driver: number, suspended: number, kept: number, talks = false): number[] => {
    const shares = doubles(TruceCause.size)
    addGroup(driver, suspended, kept, talks, 1, shares, 0)
    return Array.from(shares)
  }
  const own = (talks: boolean, isOwed: boolean): number[] => {
    const shares = doubles(TruceCause.size)
    addOwnHand(talks, isOwed, 1, shares, 0)
    return Array.from(shares)
  }

  // order, fear, elsewhere, agreement, nothing owed
  test.each([
    ['a group that obeys an order', group(1, 0, 0), [1, 0, 0, 0, 0]],
    ['a group that defies one in part', group(1, 0, 0.25), [0.75, 0, 0, 0, 0.25]],
    ['a group that has suspended itself', group(1, 1, 0), [0, 1, 0, 0, 0]],
    ['a group whose war elsewhere has paused', group(0, 0, 1), [0, 0, 1, 0, 0]],
    ['half a pause, then an order', group(0.5, 0, 0), [0.5, 0, 0.5, 0, 0]],
    ['a free group', group(1, 0, 1), [0, 0, 0, 0, 1]],
    ['a pressed group in a fierce war', group(2, 0, 1.5), [0, 0, 0, 0, 1]],
    ['a free group while there are talks', group(1, 0, 1, true), [0, 0, 0, 1, 0]],
    ['a government that is owed nothing', own(false, false), [0, 0, 0, 0, 1]],
    ['a government that is owed an answer', own(false, true), [0, 1, 0, 0, 0]],
    ['a government in talks', own(true, true), [0, 0, 0, 1, 0]],
  ])('%s', (_, shares, expected) => {
    expect(shares).toEqual(expected)
  })

  test('add up to 1, whatever the state', () => {
    const share = fc.double({ min: 0, max: 2, noNaN: true })
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 1 }), share, fc.boolean(), (driver, suspended, kept, talks) => {
        const shares = group(driver, suspended, kept, talks)
        for (const one of shares) expect(one).toBeGreaterThanOrEqual(0)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
      }),
      { seed: 5 },
    )
  })
})

describe('in a run', () => {
  const given = scenario({ truceDays: 2 })
  /** A day without force passes. */
  function quietDay(sim: Sim): void {
    const { s, layout, world } = sim
    s[G.sinceForce] += 1
    s[pairAt(layout, 0, 1) + Q.recentAge] += 1
    for (let k = 0; k < world.proxies; k++) s[layout.proxy + k * X.size + X.sinceAttack] += 1
    noteTruce(sim)
    sim.t++
  }

  test('half of the cause is that of each camp, however many groups one has', () => {
    const sim = begun(given)
    afterExchange(sim)
    sim.s[sim.layout.proxy + X.suspended] = 1
    sim.s[principalAt(sim.layout, 1) + S.order] = 2
    quietDay(sim)
    quietDay(sim)
    expect(sim.truceStep).toBe(1)
    expect(sim.truceFear).toBeCloseTo(1 / 6, 12)
    expect(sim.truceNothing).toBeCloseTo(5 / 6, 12)
  })

  test('the causes are those of the quiet days, each alike', () => {
    const sim = begun(given)
    afterExchange(sim)
    sim.s[principalAt(sim.layout, 1) + S.order] = 2
    quietDay(sim)
    sim.s[dyadAt(sim.layout, 0, 1) + D.talks] = 1
    quietDay(sim)
    expect(sim.truceAgreement).toBeCloseTo(0.5, 12)
    expect(sim.truceNothing).toBeCloseTo(0.5, 12)
  })

  test('it is noted once, and broken once, by force or by war', () => {
    const sim = begun(given)
    afterExchange(sim)
    for (let day = 0; day < 5; day++) quietDay(sim)
    sim.s[G.sinceForce] = 0
    quietDay(sim)
    quietDay(sim)
    expect([sim.truceStep, sim.truceFrom, sim.truceBroken]).toEqual([1, 0, 5])
    expect(rowsOf(sim, Happened.truce)).toHaveLength(2)
    const war = begun(given)
    afterExchange(war)
    for (let day = 0; day < 3; day++) quietDay(war)
    war.ending = 1
    quietDay(war)
    expect(war.truceBroken).toBe(3)
  })

  test('a run of its own keeps a truce that stands, and forgets one that is broken', () => {
    const sim = begun(given)
    afterExchange(sim)
    for (let day = 0; day < 3; day++) quietDay(sim)
    startAfresh(sim.s)
    expect([sim.truceStep, sim.truceBroken]).toEqual([1, -1])
    sim.s[G.sinceForce] = 0
    quietDay(sim)
    startAfresh(sim.s)
    expect([sim.truceStep, sim.truceFrom, sim.truceBroken, sim.truceNothing]).toEqual([-1, -1, -1, 0])
  })
})

test('a hand that never acted is in no exchange', () => {
  expect(isExchange(NEVER, 1, 1e9)).toBe(false)
  expect(isExchange(1, NEVER + 5, 1e9)).toBe(false)
  expect([isExchange(1, 31, 30), isExchange(31, 1, 30), isExchange(1, 32, 30)]).toEqual([true, true, false])
})
