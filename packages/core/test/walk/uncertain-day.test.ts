/** An act on one of several days: every particle has it once, on each day as likely as the day itself makes it. */
import { expect, test } from 'vitest'
import { GivenKind } from '../../src/model/world.js'
import { Stream } from '../../src/random/stream.js'
import { TodaysActs } from '../../src/walk/todays-acts.js'
import { ToldAct } from '../../src/walk/told-act.js'
import { ToldRecord } from '../../src/walk/told-record.js'
import { dayDrawn } from '../../src/walk/uncertain-day.js'

const act = (dayFrom = 0, dayUntil = -1, dayNumber = 0): ToldAct =>
  Object.assign(new ToldAct(), { kind: GivenKind.attack, dayFrom, dayUntil, dayNumber })
const stream = new Stream(4n)

test('a particle has it on just one of its days, the same whenever asked', () => {
  // One act of a known day in each step, and one of an uncertain day.
  const steps = 8
  const perStep = 2
  const record = Object.assign(new ToldRecord(), {
    steps,
    actCount: perStep,
    acts: [act(), act(3, 8)],
    firstOf: Int32Array.from({ length: steps + 1 }, (_, t) => perStep * t),
    ofStep: Int32Array.from({ length: perStep * steps }, (_, n) => n % perStep),
  })
  const todays = new TodaysActs(record)
  for (let key = 0; key < 200; key++) {
    let times = 0
    for (let t = 3; t < 8; t++) {
      todays.fill(t, stream, key)
      times += todays.attacks
      expect(todays.count).toBe(1 + todays.attacks)
      expect([...todays.act.subarray(0, todays.count)]).toEqual(todays.attacks === 1 ? [0, 1] : [0])
    }
    expect(times).toBe(1)
  }
})

test('days are equally likely, and acts are drawn apart', () => {
  const counts = new Int32Array(4)
  let same = 0
  for (let key = 0; key < 4000; key++) {
    const day = dayDrawn(act(10, 14, 0), stream, key)
    counts[day - 10]++
    if (day === dayDrawn(act(10, 14, 1), stream, key)) same++
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130)
  expect(Math.abs(same - 1000)).toBeLessThan(130)
})
