import { describe, expect, test } from 'vitest'
import { dateOfDay } from '../../src/terms/date-of-day.js'
import { dayOf } from '../../src/terms/dates.js'

describe('dateOfDay', () => {
  test('a day begins at midnight UTC', () => {
    expect(dateOfDay(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
    for (const date of ['1900-03-01', '1962-10-16', '2024-02-29', '2200-12-31'])
      expect(dateOfDay(dayOf(date)).toISOString()).toBe(`${date}T00:00:00.000Z`)
  })

  test('a fraction is a time of day', () => {
    expect(dateOfDay(dayOf('2024-01-28T05:30+03:00')).toISOString()).toBe('2024-01-28T02:30:00.000Z')
  })
})
