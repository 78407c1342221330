/** What a schedule tells of a driver: its level day by day, what is usual, what is a lull, up to where it is told. */
import { describe, expect, test } from 'vitest'
import { courseOf, driverKnownBy } from '../../src/crisis/driver-course.js'
import { driver as schema } from '../../src/crisis/schema/time.js'
import { dayOf, formatDay } from '../../src/terms/dates.js'

const FIRST = dayOf('2030-01-01')
const STEPS = 120

type Entry = { from: string; value: number; until?: string; known?: string }

const driver = (schedule: Entry[], rest: object = {}) => schema.parse({ multiplies: ['group'], schedule, ...rest })
const course = (schedule: Entry[], rest: object = {}) => courseOf(driver(schedule, rest), FIRST, 1, STEPS)

/** Days on which the level turns, and to what. */
function turns(values: readonly number[]): string[] {
  return values.flatMap((value, t) => (t > 0 && value !== values[t - 1] ? [`${formatDay(FIRST + t)} ${value}`] : []))
}

const USUAL: Entry = { from: '2030-01-01', value: 1 }
const LULL: Entry = { from: '2030-02-01', value: 0.1 }
const AGAIN: Entry = { from: '2030-02-08', value: 1 }

describe('turns that nobody told', () => {
  test('are not drawn for a driver without a lull: it stays as it is, rises or begins low', () => {
    expect(course([USUAL]).pause).toBeNull()
    expect(course([USUAL, { from: '2030-02-01', value: 1.5 }]).pause).toBeNull()
    expect(course([{ from: '2030-01-01', value: 0.5 }, LULL, AGAIN].slice(0, 1)).pause).toBeNull()
    expect(course([{ from: '2030-01-01', value: 0.5 }, AGAIN]).pause).toBeNull()
  })

  test('are drawn from the step after the last turn on, in a lull and after it', () => {
    expect(course([USUAL, LULL]).pause).toMatchObject({ from: 32, usual: 1, lull: 0.1 })
    expect(course([USUAL, LULL, AGAIN]).pause).toMatchObject({ from: 39, usual: 1, lull: 0.1 })
  })

  test('are drawn only after the day up to which the schedule is complete', () => {
    expect(course([USUAL, LULL], { through: '2030-02-10' }).pause?.from).toBe(41)
    expect(course([USUAL, LULL, AGAIN], { through: '2030-12-31' }).pause).toBeNull()
  })

  test('are the same along a record however far the steps go: readings and forecasts rest on the same particles', () => {
    const told = driver([USUAL, LULL, AGAIN], { through: '2030-12-31' })
    const [short, long] = [60, 900].map((steps) => courseOf(told, FIRST, 1, steps, true).pause)
    expect(short).not.toBeNull()
    expect(long).toEqual(short)
  })

  test('are drawn from the second step at the earliest', () => {
    const before = [
      { from: '2029-10-01', value: 1 },
      { from: '2029-12-01', value: 0 },
    ]
    expect(course(before).pause).toMatchObject({ from: 1, usual: 1, lull: 0 })
  })
})

describe('the usual level', () => {
  test('is where the course before the last turn was for most of its time', () => {
    const longLull = course([USUAL, { from: '2030-01-11', value: 0.1 }]).pause
    expect(longLull?.usual).toBe(1)
    const down = [USUAL, { from: '2030-02-20', value: 0.7 }, { from: '2030-03-01', value: 0.2 }]
    expect(course(down).pause).toMatchObject({ usual: 1, lull: 0.2 })
  })

  test('is the last level where that is higher', () => {
    expect(course([USUAL, LULL, { from: '2030-02-08', value: 1.4 }]).pause).toMatchObject({ usual: 1.4, lull: 0.1 })
  })

  test('is what the file says: a driver that has come down for good has no lull', () => {
    expect(course([USUAL, LULL], { usual: 0.1 }).pause).toBeNull()
    expect(course([USUAL, LULL], { usual: 0.6 }).pause?.usual).toBe(0.6)
    expect(course([LULL], { usual: 1 }).pause).toMatchObject({ usual: 1, lull: 0.1 })
  })
})

describe('an announced end', () => {
  const announced = { ...LULL, until: '2030-02-05' }

  test('brings the usual level back on its day, and is told', () => {
    const { values, pause } = course([USUAL, announced])
    expect(turns(values)).toEqual(['2030-02-01 0.1', '2030-02-05 1'])
    expect(pause?.from).toBe(36)
  })

  test('of the first entry brings back the full drive, or what is usual', () => {
    const first = { from: '2030-01-01', value: 0.1, until: '2030-01-05' }
    expect(turns(course([first]).values)).toEqual(['2030-01-05 1'])
    expect(course([first]).pause).toMatchObject({ from: 5, usual: 1, lull: 0.1 })
    expect(turns(course([first], { usual: 0.8 }).values)).toEqual(['2030-01-05 0.8'])
  })

  test.each(['2030-02-05', '2030-02-04'])('that is extended on %s comes with the extension', (from) => {
    const extended = [USUAL, announced, { from, value: 0.1, until: '2030-02-07' }]
    expect(turns(course(extended).values)).toEqual(['2030-02-01 0.1', '2030-02-07 1'])
  })

  test('falls away where the lull breaks down before', () => {
    const broken = [USUAL, announced, { from: '2030-02-03', value: 1 }]
    expect(turns(course(broken).values)).toEqual(['2030-02-01 0.1', '2030-02-03 1'])
  })

  test('counts from the day on which it became known, and so does its extension', () => {
    const extended = driver([
      USUAL,
      { ...announced, known: '2030-01-30' },
      { from: '2030-02-05', value: 0.1, until: '2030-02-07', known: '2030-02-04' },
    ])
    const seen = (day: string): string[] => turns(courseOf(driverKnownBy(extended, dayOf(day)), FIRST, 1, STEPS).values)
    expect(seen('2030-01-29')).toEqual([])
    expect(seen('2030-01-30')).toEqual(['2030-02-01 0.1', '2030-02-05 1'])
    expect(seen('2030-02-03')).toEqual(['2030-02-01 0.1', '2030-02-05 1'])
    expect(seen('2030-02-04')).toEqual(['2030-02-01 0.1', '2030-02-07 1'])
  })
})

test('what is complete to a later day is complete to the as-of day', () => {
  const told = driver([USUAL, LULL, AGAIN], { through: '2030-12-31' })
  const known = driverKnownBy(told, dayOf('2030-02-03'))
  expect([known.schedule.map(({ from }) => from), known.through]).toEqual([[USUAL.from, LULL.from], '2030-02-03'])
  expect(driverKnownBy(told, dayOf('2031-02-03')).through).toBe('2030-12-31')
  expect(driverKnownBy(driver([USUAL]), dayOf('2030-02-03')).through).toBeUndefined()
})
