/**
 * A driver between its usual level and a lull. Oracles: the two-state chain in closed form, the probability of a told
 * course by hand, and the old course to the bit where nothing ever turns.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runBlock } from '../../src/engine/block.js'
import { createWorld } from '../../src/model/create-world.js'
import { turning } from '../../src/model/driver-course/equations.js'
import { driversTurn, turnsTold } from '../../src/model/drivers-turn.js'
import { FREE } from '../../src/model/proxy-attacks/equations.js'
import type { DriverPause, Scenario } from '../../src/model/scenario.js'
import { AT_USUAL, driverAhead, driverAt, IN_LULL } from '../../src/model/sim.js'
import { at, begun, loneProxy, manyRuns, runner } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const STEPS = 170
/** Days that never pass. */
const NEVER = 1e300

const pauseOf = (change: Partial<DriverPause> = {}): DriverPause => ({
  from: 20,
  fallsFrom: 20,
  usual: 1,
  lull: 0.1,
  returnDays: at(12),
  pauseDays: at(40),
  ...change,
})

/** The small autumn with a driver that is at 1 for ten steps and then in a lull. */
function driven(pause: DriverPause | null, change: Partial<Scenario> = {}): Scenario {
  const base = scenario({ steps: STEPS, ...change })
  const values = Array.from({ length: base.steps }, (_, t) => (t < 10 ? 1 : 0.1))
  return {
    ...base,
    drivers: [{ id: 'war', name: 'War', values, end: null, pause }],
    proxies: base.proxies.map((proxy) => ({ ...proxy, driver: 0 })),
  }
}

describe('the chain', () => {
  test('turns within a step as it turns within its parts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (stay, away, step) => {
          const half = turning(stay, away, step / 2)
          const back = turning(away, stay, step / 2)
          expect(turning(stay, away, step)).toBeCloseTo(half * (1 - back) + (1 - half) * half, 12)
        },
      ),
    )
  })

  test('never turns where the stay never ends, and comes to rest at the shares of the two stays', () => {
    expect(turning(NEVER, 5, 1)).toBeLessThan(1e-290)
    expect(turning(30, 10, 1e6)).toBeCloseTo(0.25, 12)
    expect(turning(0, 0, 1)).toBeCloseTo(0.5, 12)
  })

  test.each([1, 0.5])('is as often in a lull as in closed form, in steps of %d days', (step) => {
    const world = createWorld(driven(pauseOf(), { step }))
    const runs = runner(world.scenario, 5n)
    const days = [1, 5, 20, 60]
    const steps = days.map((day) => Math.round(day / step))
    const found = days.map(() => 0)
    const RUNS = 6000
    for (let run = 0; run < RUNS; run++) {
      const sim = runs.begin(run)
      for (let t = 20; t < 20 + steps[3]; t++) {
        sim.t = t
        driversTurn(sim)
        const n = steps.indexOf(t - 19)
        if (n >= 0 && sim.s[sim.layout.driver] === IN_LULL) found[n]++
      }
    }
    const [a, b] = [1 / 40, 1 / 12]
    for (const [n, day] of days.entries()) {
      const rest = a / (a + b)
      const p = rest + (1 - rest) * Math.exp(-(a + b) * day)
      // 4 standard errors.
      expect(Math.abs(found[n] / RUNS - p), `${day} days`).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / RUNS))
    }
  })
})

describe('the level', () => {
  test('is as told up to the first step of which nothing is told, then that of the state', () => {
    const sim = begun(driven(pauseOf({ returnDays: at(0.01), pauseDays: at(NEVER) })))
    const level = (t: number): number => {
      sim.t = t
      driversTurn(sim)
      return driverAt(sim, 0)
    }
    expect([9, 10, 19, 20, 21].map(level)).toEqual([1, 0.1, 0.1, 1, 1])
  })

  test('between two steps is that of the last', () => {
    const sim = begun(driven(pauseOf()))
    sim.t = 20
    expect(driverAt(sim, 0)).toBe(0.1)
  })

  test('ahead is the usual level once nothing is told', () => {
    const sim = begun(driven(pauseOf()))
    const ahead = (t: number): number => {
      sim.t = t
      return driverAhead(sim, 0)
    }
    expect([9, 19, 20].map(ahead)).toEqual([1, 0.1, 1])
    expect(driverAhead(sim, -1)).toBe(1)
  })

  test('after the end of a driver is that of the end, in a lull or not', () => {
    const file = driven(pauseOf())
    const [driver] = file.drivers
    const sim = begun({ ...file, drivers: [{ ...driver, end: { step: 30, days: at(0), value: 0.7 } }] })
    sim.t = 30
    expect([driverAt(sim, 0), driverAhead(sim, 0)]).toEqual([0.7, 0.7])
  })
})

test('a driver that never turns gives the bits of one that is told to the last', () => {
  const outputs = (file: Scenario): unknown => runBlock(manyRuns(file, 8n), createWorld(file), [], 100, 0, true)
  const still = pauseOf({ returnDays: at(NEVER), pauseDays: at(NEVER) })
  expect(outputs(driven(still))).toEqual(outputs(driven(null)))
  expect(outputs(driven(pauseOf()))).not.toEqual(outputs(driven(null)))
})

describe('a told course', () => {
  test('weighs as the chain makes it likely, day by day', () => {
    const sim = begun(driven(pauseOf()))
    let weight = 0
    for (let t = 0; t < STEPS; t++) {
      sim.t = t
      weight += turnsTold(sim)
      driversTurn(sim)
    }
    const fall = turning(40, 12, 1)
    const back = turning(12, 40, 1)
    // Nine steps at the usual level, the fall, nine more in the lull.
    expect(weight).toBeCloseTo(9 * Math.log(1 - fall) + Math.log(fall) + 9 * Math.log(1 - back), 10)
  })

  test('of falls alone weighs every step at the usual level in which it did not fall, and nothing else', () => {
    const sim = begun(driven(pauseOf({ fallsFrom: 100 })))
    let before = 0
    let weight = 0
    let usual = 0
    for (let t = 0; t < STEPS; t++) {
      sim.t = t
      if (t >= 20) {
        if (t < 100 && sim.s[sim.layout.driver] === AT_USUAL) usual++
        weight += turnsTold(sim)
      } else before += turnsTold(sim)
      driversTurn(sim)
    }
    expect(before).toBeLessThan(0)
    expect(usual).toBeGreaterThan(0)
    expect(weight).toBeCloseTo(usual * Math.log(1 - turning(40, 12, 1)), 10)
  })

  test('of falls alone leaves a driver at its usual level once it is there', () => {
    const runs = runner(driven(pauseOf({ fallsFrom: 100, returnDays: at(3), pauseDays: at(3) })), 5n)
    for (let run = 0; run < 50; run++) {
      const sim = runs.begin(run)
      let level = 0.1
      for (let t = 20; t < 100; t++) {
        sim.t = t
        driversTurn(sim)
        expect(driverAt(sim, 0)).toBeGreaterThanOrEqual(level)
        level = driverAt(sim, 0)
      }
    }
  })

  test('weighs nothing where all is told', () => {
    const sim = begun(driven(null))
    sim.t = 10
    expect(turnsTold(sim)).toBe(0)
  })
})

describe('attacks in the four weeks after a lull of which no end is told', () => {
  const TIE = { control: 0.4, ownRate: 2, branching: 0.3, excitationDays: 3 }
  const RUNS = 150
  const lone = (values: number[], pause: DriverPause | null): Scenario => {
    const file = loneProxy(TIE, FREE, { steps: 38 })
    return {
      ...file,
      drivers: [{ id: 'war', name: 'War', values, end: null, pause }],
      proxies: file.proxies.map((proxy) => ({ ...proxy, driver: 0 })),
    }
  }
  const attacks = (file: Scenario): number => {
    const runs = runner(file, 9n)
    let total = 0
    for (let run = 0; run < RUNS; run++) {
      const sim = runs.begin(run)
      for (let t = 0; t < file.steps; t++) {
        runs.advance()
        if (t >= 10) for (const count of sim.attacks) total += count
      }
    }
    return total / RUNS
  }
  const paused = new Array<number>(38).fill(0.1)
  const usual = paused.map((value, t) => (t < 10 ? value : 1))

  test('lie between those of the lull that holds and those of the usual course', () => {
    const [low, high] = [attacks(lone(paused, null)), attacks(lone(usual, null))]
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 90 }), fc.integer({ min: 10, max: 200 }), (back, next) => {
        const pause = pauseOf({ from: 10, fallsFrom: 10, returnDays: at(back), pauseDays: at(next) })
        const between = attacks(lone(paused, pause))
        expect(between).toBeGreaterThan(low)
        expect(between).toBeLessThan(high)
      }),
      { numRuns: 5, seed: 3 },
    )
  })
})

test('the kernel in WebAssembly turns drivers in the same steps', () => {
  const uncertain = pauseOf({
    returnDays: { kind: 'lognormal', median: 21, sd: 1.2 },
    pauseDays: { kind: 'lognormal', median: 90, sd: 1.2 },
  })
  const file = driven(uncertain, { replicates: 8 })
  const ours = runner(file, 11n)
  const theirs = manyRuns(file, 11n)
  for (let run = 0; run < 100; run++) {
    const { log, t } = ours.run(run)
    const other = theirs.run(run)
    expect(other.t).toBe(t)
    expect(other.log.rows.subarray(0, other.log.count)).toEqual(log.rows.subarray(0, log.count))
  }
})
