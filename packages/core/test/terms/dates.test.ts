import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilFromDay,
  dayFromCivil,
  dayOf,
  formatDay,
  isPlausible,
  parseDay,
  parseWhen,
} from '../../src/terms/dates.js'
import { editDistance, nearest } from '../../src/terms/nearest.js'

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect(dayFromCivil(1970, 1, 1)).toBe(0)
    expect(dayFromCivil(2000, 3, 1)).toBe(11017)
    expect(dayFromCivil(1969, 12, 31)).toBe(-1)
  })
  it('go to a civil date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const civil = civilFromDay(day)
        expect(dayFromCivil(civil.year, civil.month, civil.day)).toBe(day)
      }),
    )
  })
  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayFromCivil(1000, 1, 1), max: dayFromCivil(9999, 12, 31) }), (day) => {
        expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })
})

describe('parsing', () => {
  it('takes a day as the stretch to the next', () => {
    const day = dayFromCivil(2024, 1, 28)
    expect(parseWhen('2024-01-28')).toEqual({ from: day, until: day + 1, precision: 'day', text: '2024-01-28' })
  })
  it('takes a time with its zone', () => {
    const at = dayFromCivil(2024, 1, 28) + 2.5 / 24
    const parsed = parseWhen('2024-01-28T05:30+03:00')
    expect(parsed?.precision).toBe('minute')
    expect(parsed?.from).toBeCloseTo(at, 10)
    // A stated time reaches to the end of its minute.
    expect(parsed?.until).toBeCloseTo(at + 1 / 1440, 10)
    expect(parseDay('2024-01-28T02:30Z')).toBeCloseTo(at, 10)
    expect(parseDay('2024-01-27T21:30-0500')).toBeCloseTo(at, 10)
    expect(parseDay('2024-01-28T02:30')).toBeCloseTo(at, 10)
    expect(parseDay('2024-01-28T02:30:36')).toBeCloseTo(at + 36 / 86400, 10)
  })
  it('takes an interval with both ends', () => {
    const parsed = parseWhen('2020-01-03/2020-01-07')
    expect(parsed?.precision).toBe('interval')
    expect((parsed?.until ?? 0) - (parsed?.from ?? 0)).toBe(5)
  })
  it('knows leap years', () => {
    expect(parseDay('2024-02-29')).toBeDefined()
    expect(parseDay('2000-02-29')).toBeDefined()
    expect(parseDay('2023-02-29')).toBeUndefined()
    expect(parseDay('1900-02-29')).toBeUndefined()
    expect(parseDay('2023-04-31')).toBeUndefined()
  })
  it.each([
    '',
    '2024',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '2024-1-1',
    '28-01-2024',
    '2024-01-28 05:30',
    '2024-01-28T24:00',
    '2024-01-28T05:60',
    '2024-01-28T05:30+15:00',
    'x',
    '2024-01-28/',
    '/2024-01-28',
    '2024-01-28/2024-01-27',
    '2024-01-01/2024-01-02/2024-01-03',
  ])('refuses %j', (text) => {
    expect(parseWhen(text)).toBeUndefined()
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseWhen(text)))
  })
  it('throws from dayOf only where the text was not checked', () => {
    expect(() => dayOf('soon')).toThrow(RangeError)
    expect(dayOf('1970-01-02')).toBe(1)
  })
  it('holds years from 1900 to 2200 for plausible', () => {
    expect(isPlausible(dayFromCivil(1900, 1, 1))).toBe(true)
    expect(isPlausible(dayFromCivil(1899, 12, 31))).toBe(false)
    expect(isPlausible(dayFromCivil(2200, 12, 31))).toBe(true)
    expect(isPlausible(dayFromCivil(2201, 1, 1))).toBe(false)
  })
})

describe('the nearest right word', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('summary', 'sumamry')).toBe(1)
    expect(editDistance('a', 'a')).toBe(0)
  })
  it('is symmetric, and zero only for the same word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
  it('is found among the known ones, or not at all', () => {
    expect(nearest('titel', ['title', 'ties', 'step'])).toBe('title')
    expect(nearest('Kataib_Hezbolah', ['kataib-hezbollah', 'nujaba'])).toBe('kataib-hezbollah')
    expect(nearest('zebra', ['title', 'ties'])).toBeUndefined()
    expect(nearest('', ['a'])).toBeUndefined()
    expect(nearest('x'.repeat(1000), ['x'])).toBeUndefined()
  })
})
