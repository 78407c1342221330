/**
 * Runs kept one by one: they add up to the summary, cost the summary no bit, and stand in the order of the runs
 * wherever they were made.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { condition } from '../../src/assess/condition.js'
import type { Futures, FuturesSpec } from '../../src/assess/futures.js'
import { TOTAL_BINS } from '../../src/assess/futures.js'
import { Island } from '../../src/assess/island.js'
import { FIRST_COLUMNS, Kept, keptPlaces } from '../../src/assess/kept-run.js'
import { observe } from '../../src/assess/observations.js'
import { EVENTS } from '../../src/engine/summary.js'
import { ENDINGS } from '../../src/model/endings-names.js'
import { dayOf } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

const crisis = shipped('minimal')
const asOf = dayOf('2030-01-10')
const observed = observe(crisis, asOf, dayOf(crisis.file.window.until))
const spec: Omit<FuturesSpec, 'picks' | 'firstGroup'> = {
  seed: 3n,
  replicates: 4,
  questions: [
    { id: 'war', text: '', kind: 'ending', ending: 'war', by: 60 },
    {
      id: 'ten',
      text: '',
      kind: 'count',
      count: 'attacks',
      party: -1,
      from: -1,
      until: 40,
      atLeast: 10,
      atMost: Number.POSITIVE_INFINITY,
    },
  ],
  totals: [6, 40],
}
const PARTICLES = 3000
const GROUPS = 300
const { principals } = observed.scenario
const PLACES = keptPlaces({ principals: principals.length, questions: spec.questions, totals: spec.totals, weeks: 0 })
const { totals: TOTALS, questions: QUESTIONS, weeks: WEEKS } = PLACES

const futures = async (keep?: number): Promise<Futures> => {
  const { islands } = await condition(observed, asOf, { particles: PARTICLES, seed: 2n })
  return islands.futures(islands.weight, 0.4, GROUPS, { ...spec, keep })
}
const rowsOf = ({ kept, summary }: Futures): Int32Array[] => {
  const width = PLACES.width + summary.weeks
  const rows = kept ?? new Int32Array(0)
  return Array.from({ length: rows.length / width }, (_, n) => rows.subarray(n * width, (n + 1) * width))
}
const sum = (rows: readonly Int32Array[], of: (row: Int32Array) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

let plain: Futures
let all: Futures
let rows: Int32Array[]
beforeAll(async () => {
  plain = await futures()
  all = await futures(1)
  rows = rowsOf(all)
})

describe('kept runs', () => {
  test('change no bit of what is kept without them', () => {
    expect(plain.kept).toBeNull()
    expect({ ...all, kept: null }).toEqual(plain)
  })

  test('stand in the order of their numbers, those of a second island too', () => {
    expect(rows.map((row) => row[Kept.run])).toEqual(Array.from({ length: GROUPS * spec.replicates }, (_, run) => run))
  })

  test('add up to the endings, lulls, questions, routes and choosers of the summary', () => {
    const { summary } = all
    for (const [e] of ENDINGS.entries())
      expect(sum(rows, (row) => Number(row[Kept.ending] === e))).toBe(summary.events[e])
    expect(sum(rows, (row) => Number(row[Kept.lull] >= 0))).toBe(summary.events[4])
    for (const [q] of spec.questions.entries())
      expect(sum(rows, (row) => row[QUESTIONS + q])).toBe(summary.events[EVENTS.length + q])
    for (let route = 1; route <= 3; route++)
      expect(sum(rows, (row) => Number(row[Kept.route] === route))).toBe(summary.routes[route - 1])
    for (let i = 0; i < 2; i++) expect(sum(rows, (row) => Number(row[Kept.chooser] === i))).toBe(summary.choosers[i])
    const width = summary.steps + 1
    for (let t = 0; t < width; t++)
      expect(sum(rows, (row) => Number(row[Kept.ending] === 1 && row[Kept.steps] === t))).toBe(
        summary.endStep[width + t],
      )
  })

  test('add up to the attacks, the dead, the totals and the first force', () => {
    const { summary, totals, first } = all
    expect(sum(rows, (row) => row[Kept.attacks])).toBe(summary.attacks)
    expect(sum(rows, (row) => row.subarray(WEEKS).reduce((a, b) => a + b, 0))).toBe(summary.attacks)
    const bins = summary.deaths.length / 3
    for (let side = 0; side <= principals.length; side++) {
      for (let n = 0; n < bins; n++)
        expect(sum(rows, (row) => Number(Math.min(bins - 1, row[PLACES.killed + side]) === n))).toBe(
          summary.deaths[side * bins + n],
        )
    }
    for (const [c] of spec.totals.entries()) {
      for (let n = 0; n < TOTAL_BINS; n++)
        expect(sum(rows, (row) => Number(row[TOTALS + c] === n))).toBe(totals[c * TOTAL_BINS + n])
    }
    const width = first.length / 2
    for (let i = 0; i < 2; i++) {
      for (let o = 0; o < width - 1; o++)
        expect(sum(rows, (row) => Number(row[PLACES.first + FIRST_COLUMNS * i] === o))).toBe(first[i * width + o])
    }
    expect(rows.some((row) => row[Kept.strikes] > 0)).toBe(true)
  })

  test('of every third group are those of all', async () => {
    const third = rowsOf(await futures(3))
    expect(third).toEqual(rows.filter((row) => Math.floor(row[Kept.run] / spec.replicates) % 3 === 0))
  })

  test('are the same, whichever runs were made before them', async () => {
    const island = new Island({ observed, first: 0, size: 20, seed: 2n, all: 20 })
    await island.start()
    for (let t = 0; t < observed.steps; t++) await island.weigh(t)
    const made = (picks: number[], firstGroup: number): Int32Array[] =>
      rowsOf(island.futures({ ...spec, keep: 1, picks: Int32Array.from(picks), firstGroup }))
    const together = made([4, 4, 9, 17], 10)
    expect(
      [...made([17], 13), ...made([4], 10), ...made([9], 12), ...made([4], 11)].toSorted(
        (a, b) => a[Kept.run] - b[Kept.run],
      ),
    ).toEqual(together)
  })
})
