/** An act on one of several days: every particle has it once, on each day as likely as the day itself makes it. */
import { expect, test } from 'vitest'
import type { ObservedAct } from '../../src/assess/observations.js'
import { TodaysActs } from '../../src/assess/todays-acts.js'
import { dayDrawn } from '../../src/assess/uncertain-day.js'
import { Stream } from '../../src/random/stream.js'

const act = (days?: ObservedAct['days']): ObservedAct => ({ ids: ['x'], summary: '', act: { kind: 'attack' } as ObservedAct['act'], days, weights: [], age: 1, killed: [], injured: [], weapons: [], reliability: 1 })
const stream = new Stream(4n)

test('a particle has it on just one of its days, the same whenever asked', () => {
  const all = [act(), act({ from: 3, until: 8, number: 0 })]
  const todays = new TodaysActs()
  for (let key = 0; key < 200; key++) {
    let times = 0
    for (let t = 3; t < 8; t++) {
      todays.fill(all, t, stream, key)
      times += todays.attacks
      expect(todays.acts.length).toBe(1 + todays.attacks)
      expect(todays.places).toEqual(todays.attacks === 1 ? [0, 1] : [0])
    }
    expect(times).toBe(1)
  }
})

test('days are equally likely, and acts are drawn apart', () => {
  const counts = new Int32Array(4)
  let same = 0
  for (let key = 0; key < 4000; key++) {
    const day = dayDrawn({ from: 10, until: 14, number: 0 }, stream, key)
    counts[day - 10]++
    if (day === dayDrawn({ from: 10, until: 14, number: 1 }, stream, key)) same++
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130)
  expect(Math.abs(same - 1000)).toBeLessThan(130)
})
