/** Local days: what Intl says of zones, and dates read by them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfNumber, asOfText, cutOf, dayAfterAsOf, readAsOf } from '../../src/terms/as-of.js'
import { dayOf, endOfDay, formatDay, formatMinute, localText, parseDay, parseWhen } from '../../src/terms/dates.js'
import { longDate, shortDate } from '../../src/terms/long-date.js'
import { isTimeZone, nearestTimeZone, toLocalOf } from '../../src/terms/time-zone.js'

const baghdad = toLocalOf('Asia/Baghdad')
const local = (text: string, zone: string): string => formatMinute(parseDay(text, toLocalOf(zone)) ?? Number.NaN)

describe('a time zone', () => {
  it('is a name of the IANA database, in its own capitals', () => {
    for (const name of ['UTC', 'Asia/Baghdad', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT-3'])
      expect(isTimeZone(name), name).toBe(true)
    for (const name of ['', 'asia/baghdad', 'Asia/Bagdad', '+03:00', 'Baghdad', 'PST', 'Mars/Olympus'])
      expect(isTimeZone(name), name).toBe(false)
  })
  it('is guessed from a slip, or from its city', () => {
    expect(nearestTimeZone('Asia/Bagdad')).toBe('Asia/Baghdad')
    expect(nearestTimeZone('asia/baghdad')).toBe('Asia/Baghdad')
    expect(nearestTimeZone('Baghdad')).toBe('Asia/Baghdad')
    expect(nearestTimeZone('Asia/Teheran')).toBe('Asia/Tehran')
    expect(nearestTimeZone('utc')).toBe('UTC')
    expect(nearestTimeZone('nothing like it')).toBeUndefined()
  })
  it('moves a moment to its wall clock, in summer and in winter', () => {
    expect(local('2020-01-07T22:45Z', 'Asia/Baghdad')).toBe('2020-01-08T01:45')
    expect(local('2020-01-08T01:45+03:00', 'Asia/Baghdad')).toBe('2020-01-08T01:45')
    expect(local('2030-05-10T02:00+05:30', 'UTC')).toBe('2030-05-09T20:30')
    expect(local('2024-03-10T06:59Z', 'America/New_York')).toBe('2024-03-10T01:59')
    expect(local('2024-03-10T07:00Z', 'America/New_York')).toBe('2024-03-10T03:00')
    // Nepal changed by a quarter of an hour; Samoa left out a day.
    expect(local('1985-12-31T18:30Z', 'Asia/Kathmandu')).toBe('1986-01-01T00:15')
    expect(local('2011-12-30T10:00Z', 'Pacific/Apia')).toBe('2011-12-31T00:00')
  })
  it('is not asked of a time without an offset, which is local already', () => {
    expect(parseDay('2020-01-08T01:45', baghdad)).toBe(parseDay('2020-01-08T01:45+03:00', baghdad))
  })
  it('gives one number to a moment however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 * 1440 }), fc.integer({ min: -14, max: 14 }), (minutes, hours) => {
        const day = minutes / 1440
        const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
        const there = formatMinute((minutes + hours * 60) / 1440)
        expect(parseDay(`${there}${offset}`)).toBe(day)
        expect(formatMinute(parseDay(formatMinute(day)) ?? Number.NaN)).toBe(formatMinute(day))
      }),
    )
  })
})

describe('an as-of day', () => {
  it('is the end of its day, or of its minute', () => {
    const day = dayOf('2020-01-07')
    expect(cutOf('2020-01-07')).toBe(day + 1)
    expect(cutOf('2020-01-08T01:00')).toBeCloseTo(day + 1 + 61 / 1440, 10)
    expect(dayAfterAsOf(asOfNumber('2020-01-07'))).toBe(day + 1)
    expect(dayAfterAsOf(asOfNumber('2020-01-08T01:00'))).toBe(day + 1)
    // The last minute of a day is its end.
    expect(cutOf('2020-01-07T23:59')).toBe(cutOf('2020-01-07'))
  })
  it('is told as it was asked for', () => {
    for (const text of ['2020-01-07', '2020-01-08T00:00', '2020-01-08T01:00', '2020-01-08T23:58'])
      expect(asOfText(asOfNumber(text))).toBe(text)
  })
  it('is read with an offset or without', () => {
    expect(readAsOf('2020-01-08T01:00', baghdad)).toBe('2020-01-08T01:00')
    expect(readAsOf('2020-01-07T22:00Z', baghdad)).toBe('2020-01-08T01:00')
    expect(readAsOf('2020-01-08', baghdad)).toBe('2020-01-08')
    for (const text of ['2020-02-30', 'soon', '2020-01-01/2020-01-02', '2020-01-08T25:00'])
      expect(readAsOf(text, baghdad)).toBeUndefined()
  })
  it('has its time behind it', () => {
    expect(longDate('2020-01-08T01:00')).toBe('8 January 2020, 01:00')
    expect(shortDate('2020-01-08')).toBe('8 Jan')
  })
})

describe('days and texts', () => {
  it('end where the next begins', () => {
    expect(formatDay(endOfDay('2024-02-28'))).toBe('2024-02-29')
    expect(endOfDay('2024-02-28T12:00')).toBe(endOfDay('2024-02-28'))
  })
  it('become local only where they have an offset', () => {
    expect(localText('2020-01-07T22:45Z', baghdad)).toBe('2020-01-08T01:45')
    expect(localText('2020-01-08', baghdad)).toBe('2020-01-08')
    expect(localText('2020-01-08T05:00', baghdad)).toBe('2020-01-08T05:00')
  })
  it('reach to the end of a stated minute', () => {
    expect(parseWhen('2024-01-28T23:59:30')?.until).toBe(dayOf('2024-01-29'))
    expect(parseWhen('2024-01-28T00:00/2024-01-27')).toBeUndefined()
  })
})
