import { describe, expect, it } from 'vitest'
import type { RecordRow } from '../../src/crisis/record/row.js'
import { drawnContested } from '../../src/figures/contested.js'
import { namedDays, recordDays } from '../../src/figures/record-days.js'
import { lineKeyIn, recordLanes } from '../../src/figures/record-lanes.js'
import { circleRadius, mostOf, recordMark } from '../../src/figures/record-marks.js'
import { type DrawnRow, drawnRows, isKnownBy } from '../../src/figures/record-rows.js'
import { asOfNumber } from '../../src/terms/as-of.js'
import { dayOf } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

const crisis = shipped('tower22')
const { file } = crisis
const rows = drawnRows(crisis)
const asOf = asOfNumber('2024-01-27')
const rowOf = (is: (row: DrawnRow) => boolean): DrawnRow => rows.find(is) as DrawnRow
const act = rowOf((row) => row.act?.lane === 'several')

describe('rows of the record', () => {
  it('are drawn in the middle of their day, and of their interval', () => {
    const [day, interval] = [rowOf(({ row }) => row.when.precision === 'day'), rowOf((row) => row.isInterval)]
    expect(day.at).toBe(day.from + 0.5)
    expect(interval.at).toBe((interval.from + interval.until) / 2)
    expect(interval.until - interval.from).toBeGreaterThan(1)
  })

  it('are the same for a part of the record as for all of it', () => {
    expect(drawnRows(crisis, crisis.record.slice(10, 20))).toEqual(rows.slice(10, 20))
  })

  it('are known by a day that knows them and on which they had happened', () => {
    const known = dayOf('2024-01-28')
    const row = { row: { known } as RecordRow, from: dayOf('2024-01-20') }
    expect([asOf - 1, asOf, asOf + 1].map((day) => isKnownBy(row, day))).toEqual([false, true, true])
    expect(isKnownBy({ ...row, from: dayOf('2024-01-29') }, asOf)).toBe(false)
  })
})

describe('lanes of the record', () => {
  const lanes = recordLanes(rows, file)
  it('stand in one order: a government, messages, the other, groups, others', () => {
    expect(lanes.map(({ kind }) => kind).filter((kind, n, all) => kind !== all[n - 1])).toEqual([
      'principal',
      'between',
      'principal',
      'group',
      'several',
      'others',
      'beside',
    ])
  })

  it('have a line for every row, and every row has one', () => {
    const keys = lanes.flatMap(({ lines }) => lines.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(rows.map(lineKeyIn(file)))).toEqual(new Set(keys))
  })

  it('have the gravest rung first', () => {
    const own = lanes[0].lines.flatMap(({ what }) => (what.kind === 'rung' ? [what.rung] : []))
    const severities = own.map((rung) => rows.find(({ row, act: one }) => one?.own && row.rung === rung)?.act?.severity)
    expect(severities).toEqual([...severities].sort((a, b) => (b ?? 0) - (a ?? 0)))
    expect(own.length).toBeGreaterThan(1)
  })

  it('are those of both governments, without a line, where there is no row', () => {
    expect(recordLanes([], file)).toEqual([
      { id: 'us', kind: 'principal', lines: [] },
      { id: 'iran', kind: 'principal', lines: [] },
    ])
  })
})

describe('marks of the record', () => {
  it('have the area of weapons, else of attacks; the smallest can still be seen', () => {
    const most = mostOf(rows)
    expect(most).toBe(Math.max(...rows.flatMap(({ act: one }) => (one === null ? [] : (one.weapons ?? one.attacks)))))
    expect((circleRadius(most, most, 'wide') / circleRadius(most / 4, most, 'wide')) ** 2).toBeCloseTo(4)
    expect(circleRadius(0, most, 'narrow')).toBeGreaterThan(2)
  })

  it('have a ring where somebody states more weapons than are drawn', () => {
    const ringed = rows.map((row) => recordMark(row, file, asOf)).filter(({ high }) => high !== null)
    expect(ringed.length).toBeGreaterThan(0)
    for (const { high, size } of ringed) expect(high).toBeGreaterThan(size)
  })

  it('of one of several groups have the colour of their patron', () => {
    expect(recordMark(act, file, asOf).party).toBe('iran')
  })

  it('lead messages from lane to lane, and orders to the groups that they reach', () => {
    const message = rowOf((row) => row.message !== null && row.message.to !== null)
    expect(recordMark(message, file, asOf).way).toEqual({ from: message.message?.from, to: [message.message?.to] })
    const row = { ...act.row, kind: 'order', orderTo: ['kataib'] } as RecordRow
    const order = recordMark({ ...act, act: null, row, parties: ['iran'] }, file, asOf)
    expect(order).toMatchObject({ shape: 'order', way: { from: 'iran', to: ['kataib'] } })
  })

  it('tell what was not known by the as-of day', () => {
    const later = rows.map((row) => recordMark(row, file, asOf)).filter(({ isLater }) => isLater)
    expect(later.length).toBeGreaterThan(0)
    for (const { row } of later) expect(isKnownBy(row, asOf)).toBe(false)
  })
})

describe('days of the record', () => {
  const window = { from: '2024-01-10', until: '2024-03-31' }
  const at = (from: string) => ({ from: dayOf(from), until: dayOf(from) + 1 })
  it('go from the first row or day of the window to the as-of day or the last row, within the window', () => {
    const now = asOfNumber('2024-02-01')
    expect(recordDays([], window, now)).toEqual([dayOf('2024-01-10'), dayOf('2024-02-02')])
    expect(recordDays([at('2024-01-02'), at('2024-03-01')], window, now)).toEqual([
      dayOf('2024-01-02'),
      dayOf('2024-03-02'),
    ])
    expect(recordDays([at('2025-01-01')], window, now)[1]).toBe(dayOf('2024-04-01'))
  })

  it('are named by months where there are many, with the year where one begins', () => {
    const named = namedDays([dayOf('2023-11-15'), dayOf('2024-03-15')], 500)
    expect(named.map(({ iso, withYear }) => `${iso} ${withYear}`)).toEqual([
      '2023-12-01 true',
      '2024-01-01 true',
      '2024-02-01 false',
      '2024-03-01 false',
    ])
    expect(namedDays([dayOf('2024-01-01'), dayOf('2024-01-11')], 200).map(({ iso }) => iso)).toEqual([
      '2024-01-01',
      '2024-01-06',
    ])
  })
})

describe('what the sources do not agree on', () => {
  const row = (killed?: RecordRow['killed'], injured?: RecordRow['injured']) => ({ killed, injured }) as RecordRow
  const contested = (some: RecordRow[]) => drawnContested(some, (one) => one)
  it('is a range with its ends, its best figure and every value that somebody states', () => {
    const bySource = [{ source: 'one', value: 3 }]
    const drawn = contested([row({ low: 1, best: 2, high: 4 }, { low: 2, high: 5, text: '2-5', bySource })])
    expect(drawn?.kinds.map(({ kind, ranges, highest }) => [kind, ranges[0].values, highest])).toEqual([
      ['killed', [1, 2, 4], 4],
      ['injured', [2, 3, 5], 5],
    ])
  })

  it('draws the widest of a kind in the order of time, and counts those left out', () => {
    const some = Array.from({ length: 10 }, (_, n) => row({ low: 0, best: 0, high: 10 - n }))
    const drawn = contested([...some, row({ low: 1, best: 1, high: 1 })])
    expect(drawn?.kinds[0].ranges.map(({ figure }) => figure.high)).toEqual([10, 9, 8, 7, 6, 5, 4, 3])
    expect([drawn?.left, drawn?.all.length, drawn?.widest.row]).toEqual([2, 10, some[0]])
    expect(contested([row()])).toBeNull()
  })
})
