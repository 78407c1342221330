import { describe, expect, test } from 'vitest'
import { runBlock } from '../../src/engine/block.js'
import { createSummary, truceSteps } from '../../src/engine/summary.js'
import { createWorld } from '../../src/model/create-world.js'
import { outlook } from '../../src/outlook/outlook.js'
import { type TruceOutlook, truceOutlook, waitingTime } from '../../src/outlook/truce.js'
import { truceSentences } from '../../src/outlook/truce-words.js'
import { loneProxy, manyRuns } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const steps = (counts: Record<number, number>, length = 41): Float64Array =>
  Float64Array.from({ length }, (_, t) => counts[t] ?? 0)

describe('the wait for a pause', () => {
  test('is read off all runs, those that end before it counting as far as they go', () => {
    const time = waitingTime(steps({ 4: 50, 10: 20, 20: 20 }), steps({ 30: 10 }), 1, 1)
    expect(time).toMatchObject({ runs: 90, seenDays: 30 })
    expect([time.half?.days, time.ninth?.days]).toEqual([4, 20])
    expect(time.seenShare).toBeCloseTo(0.9, 12)
    // Censored first: 20 of 100 go on unseen after day 2, so that half of the other 80 are half of all.
    expect(waitingTime(steps({ 4: 40, 9: 40 }), steps({ 2: 20 }), 0.5, 1).half?.days).toBe(2)
  })

  test('is not told where the runs do not show it', () => {
    const time = waitingTime(steps({ 4: 3 }), steps({ 30: 7 }), 1, 1)
    expect([time.half, time.ninth]).toEqual([null, null])
    expect(time.seenShare).toBeCloseTo(0.3, 12)
    expect(waitingTime(steps({}), steps({}), 1, 1)).toMatchObject({ runs: 0, half: null, seenDays: 0, seenShare: 0 })
  })

  test('has an error that fewer runs, or runs that share draws, make wider', () => {
    const width = (scale: number, effect: number): number => {
      const counts = Object.fromEntries(Array.from({ length: 40 }, (_, t) => [t, scale]))
      const { half } = waitingTime(steps(counts), steps({}), 1, effect)
      return (half?.high ?? Number.NaN) - (half?.low ?? Number.NaN)
    }
    expect(width(3, 1)).toBeGreaterThan(width(30, 1))
    expect(width(30, 4)).toBeGreaterThan(width(30, 1))
  })
})

test('with attacks at a constant rate, pauses hold as long as the geometric law says', () => {
  const rate = 0.2
  const given = loneProxy({ control: 0.5, ownRate: rate, branching: 0, excitationDays: 7 }, 2, {
    steps: 120,
    truceDays: 4,
    exchangeDays: 3650,
    replicates: 1,
  })
  const world = createWorld(given)
  const summary = createSummary(world, [])
  // Quiet steps after the truce was noted: at least k with probability q^k, so the median is ln 2 / rate.
  const q = Math.exp(-rate)
  for (let k = 0; k < 40; k++) summary.truces.broken[k] = Math.round(1e6 * q ** k * (1 - q))
  summary.runs = 1e6
  summary.events[5] = 1e6
  summary.truces.causes[4] = 1e6
  const { holds } = truceOutlook(summary, given, 1, null)
  expect(holds?.half?.days).toBe(Math.ceil(Math.log(2) / rate) - 1)
  expect(truceSteps(world)).toBe(4)
})

describe('the outlook of a batch', () => {
  const given = scenario({ truceDays: 5, exchangeDays: 20, replicates: 8 })
  const summary = runBlock(manyRuns(given, 3n), createWorld(given), [], 512, 0)
  const { tacitTruce } = outlook(summary, given, [])

  test('has the chance of a truce, whose causes add up to all of them', () => {
    expect(tacitTruce.probability).toBeGreaterThan(0.1)
    expect(tacitTruce.causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(tacitTruce.standing).toBe(0)
  })

  test('counts every truce once among the pauses, and once among those that hold or break', () => {
    const { truces } = summary
    const sum = (counts: Float64Array): number => counts.reduce((all, count) => all + count, 0)
    expect(sum(truces.paused)).toBe(tacitTruce.runs)
    expect(sum(truces.broken) + sum(truces.unbroken)).toBe(tacitTruce.runs)
  })
})

describe('in words', () => {
  const time = (half: number | null, ninth: number | null) => ({
    runs: 80,
    half: half === null ? null : { days: half, low: half - 1, high: half + 2 },
    ninth: ninth === null ? null : { days: ninth, low: ninth, high: null },
    seenDays: 60,
    seenShare: 0.8,
  })
  const truce: TruceOutlook = {
    truceDays: 14,
    exchangeDays: 30,
    standing: 0,
    pause: time(12, 40),
    holds: time(20, null),
    causes: [
      { id: 'order', meaning: '', share: 0.7, error: 0.02 },
      { id: 'fear', meaning: '', share: 0.3, error: null },
      { id: 'agreement', meaning: '', share: 0, error: null },
    ],
  }

  test('it says how long that can go on, and what holds force back', () => {
    expect(truceSentences(truce)).toEqual([
      'Where nothing else ends it, half of such standoffs pause within 12 days (simulation error: 11 to 14); one in ten goes on for at least 40 days (simulation error: at least 40).',
      'Once 14 days have been quiet, half of such pauses hold for 20 days (simulation error: 19 to 22) more; 20% hold for longer than the 60 days that the runs show.',
      "What holds force back in such pauses: a patron's orders (70%, simulation error 2 points), fear (30%).",
    ])
  })

  test('it says so where most never pause, where one stands, and nothing where no run has one', () => {
    expect(truceSentences({ ...truce, pause: time(null, null), holds: null, causes: [] })).toEqual([
      'Where nothing else ends it, more than half of such standoffs go on without a pause for all of the 60 days over which the runs can show one; 80% have paused by then.',
    ])
    expect(
      truceSentences({ ...truce, standing: 0.6, pause: { ...time(1, 40), half: { days: 0, low: 0, high: 0 } } })[0],
    ).toBe('A tacit truce stands already in 60% of the runs.')
  })
})
