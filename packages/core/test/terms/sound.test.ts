/** The last look at a result: numbers are numbers, and probabilities lie from 0 to 1. */
import { describe, expect, test } from 'vitest'
import { soundResult, UnsoundResult } from '../../src/terms/sound.js'

const sound = soundResult('weather', ['rain', 'days.*.chance', 'wind.0'])

describe('a result', () => {
  test('that is sound comes back as it was', () => {
    const result = {
      rain: 0.4,
      title: 'NaN',
      days: [{ chance: { mean: 1, interval: [0, 1] }, mm: 400 }],
      wind: [0.2, 30],
      seed: 5n,
      none: null,
      left: undefined,
    }
    expect(sound(result)).toBe(result)
  })

  test.each([
    ['weather.rain is NaN; expected a finite number', { rain: Number.NaN }],
    ['weather.mm is Infinity; expected a finite number', { mm: Number.POSITIVE_INFINITY }],
    [
      'weather.days.1.chance.interval.1 is 1.5; expected a probability from 0 to 1',
      { days: [{ chance: 1 }, { chance: { interval: [0, 1.5] } }] },
    ],
    ['weather.wind.0 is -0.1; expected a probability from 0 to 1', { wind: [-0.1, 30] }],
    ['weather.draws.2 is NaN; expected a finite number', { draws: Float32Array.of(1, 2, Number.NaN) }],
  ])('that is not is refused by the name of its field: %s', (message, result) => {
    expect(() => sound(result)).toThrow(UnsoundResult)
    expect(() => sound(result)).toThrow(message)
  })

  test('may miss a probability by the rounding of a sum', () => {
    expect(sound({ rain: 1 + 2e-16 }).rain).toBeGreaterThan(1)
  })
})
