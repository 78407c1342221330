/** An act on one of several days: every particle has it once, on each day as likely as the others. */
import { expect, test } from 'vitest'
import { GivenKind } from '../../src/model/world.js'
import { Stream } from '../../src/random/stream.js'
import { TodaysActs } from '../../src/walk/todays-acts.js'
import { ToldAct } from '../../src/walk/told-act.js'
import { ToldRecord } from '../../src/walk/told-record.js'

const act = (dayFrom = 0, dayUntil = -1, dayNumber = 0): ToldAct =>
  Object.assign(new ToldAct(), { kind: GivenKind.attack, dayFrom, dayUntil, dayNumber })
const stream = new Stream(4n)

/** An act of a known day in each step, and these of uncertain days. */
function todaysOf(steps: number, uncertain: ToldAct[]): TodaysActs {
  const acts = [act(), ...uncertain]
  return new TodaysActs(
    Object.assign(new ToldRecord(), {
      steps,
      actCount: acts.length,
      acts,
      uncertainCount: uncertain.length,
      firstOf: Int32Array.from({ length: steps + 1 }, (_, t) => acts.length * t),
      ofStep: Int32Array.from({ length: acts.length * steps }, (_, n) => n % acts.length),
    }),
  )
}

test('a particle has it on just one of its days, whatever the addresses of its steps', () => {
  const todays = todaysOf(8, [act(3, 8)])
  for (let address = 0; address < 200; address++) {
    const done = new Float64Array(1)
    let times = 0
    for (let t = 3; t < 8; t++) {
      todays.fill(t, stream, address + 1000 * (t % 2), done, 0)
      times += todays.attacks
      expect(todays.count).toBe(1 + todays.attacks)
      expect([...todays.act.subarray(0, todays.count)]).toEqual(todays.attacks === 1 ? [0, 1] : [0])
    }
    expect([times, done[0]]).toEqual([1, 1])
  }
})

test('days are equally likely, and acts are drawn apart', () => {
  const todays = todaysOf(4, [act(0, 4, 0), act(0, 4, 1)])
  const counts = new Int32Array(4)
  let same = 0
  for (let address = 0; address < 4000; address++) {
    const done = new Float64Array(2)
    const days = [-1, -1]
    for (let t = 0; t < 4; t++) {
      todays.fill(t, stream, address, done, 0)
      for (let n = 1; n < todays.count; n++) days[todays.act[n] - 1] = t
    }
    counts[days[0]]++
    if (days[0] === days[1]) same++
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130)
  expect(Math.abs(same - 1000)).toBeLessThan(130)
})

test('copies of a particle that has not had it yet are free to have it on different days', () => {
  const todays = todaysOf(6, [act(0, 6)])
  const days = new Set<number>()
  for (let copy = 0; copy < 50; copy++) {
    const done = new Float64Array(1)
    for (let t = 3; t < 6; t++) {
      todays.fill(t, stream, copy, done, 0)
      if (todays.attacks === 1) days.add(t)
    }
  }
  expect(days).toEqual(new Set([3, 4, 5]))
})
