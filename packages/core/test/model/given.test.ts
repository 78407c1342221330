import { describe, expect, test } from 'vitest'
import { within } from '../../src/model/given-value.js'
import { Happened, L } from '../../src/model/log.js'
import { OFFER } from '../../src/model/messages/equations.js'
import { HOLD } from '../../src/model/proxy-attacks/equations.js'
import type { Given, GivenAct } from '../../src/model/scenario.js'
import { Q } from '../../src/model/state.js'
import { Stream } from '../../src/random/stream.js'
import { begun, expectMean, expectShare, givenAttack, givenOwn, points, rowsOf, runner } from '../helpers/kernel.js'
import { proxy, scenario } from '../helpers/scenario.js'

const record = (change: Partial<Given>): Given => ({ through: 30, acts: [], counts: [], ...change })
const file = (given: Given) =>
  scenario({ steps: 30, given }, points({ tremble: 0, settlementRate: 0, accidentRate: 0 }))

describe('a value within a range', () => {
  test('every whole number of the range is as likely as any other', () => {
    const stream = new Stream(1n)
    const seen = new Map<number, number>()
    for (let n = 0; n < 6000; n++) {
      const value = within(stream.open(n, 0, 0), [2, 4], 99)
      seen.set(value, (seen.get(value) ?? 0) + 1)
    }
    expect([...seen.keys()].sort()).toEqual([2, 3, 4])
    for (const count of seen.values()) expectShare(count, 6000, 1 / 3)
  })

  test('a point is itself and an open range leaves the model free', () => {
    const stream = new Stream(1n).open(0, 0, 0)
    expect(within(stream, [0, 0], 99)).toBe(0)
    expect(within(stream, [7, 7], 99)).toBe(7)
    expect(within(stream, [-1, -1], 99)).toBe(99)
  })
})

describe('counts', () => {
  const counted = file(record({ counts: [{ from: 3, until: 13, total: 40, harmless: false, proxies: [0, 2] }] }))

  test('fall in their days, in their number, on their candidates, evenly', () => {
    const games = runner(counted, 2n)
    const firstDay: number[] = []
    const lastDay: number[] = []
    for (let run = 0; run < 200; run++) {
      const rows = rowsOf(games.run(run), Happened.attack)
      expect(rows).toHaveLength(40)
      for (const row of rows) {
        expect(row[L.step] >= 3 && row[L.step] < 13).toBe(true)
        expect([2, 4]).toContain(row[L.party])
      }
      firstDay.push(rows.filter((row) => row[L.step] === 3).length)
      lastDay.push(rows.filter((row) => row[L.step] === 12).length)
    }
    expectMean(firstDay, 4)
    expectMean(lastDay, 4)
  })

  test('are shared out by the proxies’ intensities', () => {
    const base = scenario({
      steps: 1,
      proxies: [
        proxy('a', 'aligned', points({ ownRate: 3, control: 0.5 })),
        proxy('b', 'aligned', points({ ownRate: 1, control: 0.5 })),
        proxy('c', 'aligned', points({ ownRate: 9, control: 0.5 })),
      ],
    })
    const free = {
      ...base,
      principals: [base.principals[0], { ...base.principals[1], startOrder: [0, 0, 1, 0] }] as typeof base.principals,
      given: record({ counts: [{ from: 0, until: 1, total: 1, harmless: false, proxies: [0, 1] }] }),
    }
    const games = runner(free, 2n)
    let first = 0
    for (let run = 0; run < 2000; run++) first += rowsOf(games.run(run), Happened.attack)[0][L.party] === 2 ? 1 : 0
    expectShare(first, 2000, 0.75)
  })

  test('where no candidate would attack they are shared out evenly', () => {
    const base = scenario({
      steps: 1,
      proxies: [0, 1, 2].map((k) => proxy(`p${k}`, 'aligned', points({ ownRate: 0 }))),
      given: record({ counts: [{ from: 0, until: 1, total: 1, harmless: false, proxies: [0, 1, 2] }] }),
    })
    const games = runner(base, 2n)
    const seen = [0, 0, 0]
    for (let run = 0; run < 1500; run++) seen[rowsOf(games.run(run), Happened.attack)[0][L.party] - 2]++
    for (const count of seen) expectShare(count, 1500, 1 / 3)
  })
})

describe('acts', () => {
  /** One given act on day 4, run to its end. */
  const ran = (act: GivenAct) => runner(file(record({ acts: [{ ...act, step: 4 }] })), 3n).run(1)

  test('attacks happen on their day with the toll that is given', () => {
    const rows = rowsOf(
      ran(givenAttack({ proxies: [1], attacks: 3, weapons: 6, killed: 2, injured: 5, site: 2, aim: 'demonstrate' })),
      Happened.attack,
    )
    expect(
      rows.map((row) => [
        row[L.step],
        row[L.party],
        row[L.killed],
        row[L.injured],
        row[L.weapons],
        row[L.site],
        row[L.aim],
      ]),
    ).toEqual(new Array(3).fill([4, 3, 2, 5, 6, 2, 0]))
  })

  test('a strike of one’s own happens, answers and counts as force', () => {
    const sim = begun(
      file(
        record({
          acts: [givenOwn({ step: 0, principal: 0, option: 3, killed: 1, injured: 0, site: 3, warned: true })],
        }),
      ),
      3n,
    )
    expect(sim.s[sim.layout.pair + Q.recentSeverity]).toBe(0)
    const after = ran(givenOwn({ principal: 0, option: 3, killed: 1, injured: 0, site: 3, warned: true }))
    expect(
      rowsOf(after, Happened.act).map((row) => [row[L.step], row[L.party], row[L.what], row[L.killed], row[L.flag]]),
    ).toEqual([[4, 0, 3, 1, 1]])
    expect(after.s[after.layout.pair + Q.recentSeverity]).toBe(0.25)
  })

  test('words of one’s own answer but strike nobody', () => {
    expect(rowsOf(ran(givenOwn({ principal: 0, option: 2 })), Happened.act)).toHaveLength(0)
  })

  test('an order is given, and known', () => {
    const rows = rowsOf(
      ran({ kind: 'order', step: 4, principal: 1, order: 'hold', seen: true }),
      Happened.order,
    ).filter((row) => row[L.step] === 4)
    expect(rows.map((row) => [row[L.party], row[L.what], row[L.flag]])).toContainEqual([1, HOLD, 1])
  })

  test('a message is sent by its channel', () => {
    const rows = rowsOf(
      ran({ kind: 'message', step: 4, principal: 1, content: 'offer', channel: 1, option: null }),
      Happened.message,
    )
    expect(rows.map((row) => [row[L.step], row[L.party], row[L.what], row[L.site]])).toEqual([[4, 1, OFFER, 1]])
  })

  test('until the record ends nothing else is done by force', () => {
    const sim = runner(file(record({})), 3n).run(0)
    expect(rowsOf(sim, Happened.attack)).toHaveLength(0)
    expect(rowsOf(sim, Happened.act)).toHaveLength(0)
  })
})
