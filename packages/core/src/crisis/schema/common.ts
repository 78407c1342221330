import { z } from 'zod'
import { isPlausible, PLAUSIBLE_YEARS, parseDay, parseWhen } from '../../terms/dates.js'
import { isTimeZone } from '../../terms/time-zone.js'
import { LIMITS } from '../limits.js'

const YEARS = `${PLAUSIBLE_YEARS[0]} and ${PLAUSIBLE_YEARS[1]}`
const DATE = `a date such as 2024-01-28, or with a time 2024-01-28T05:30+03:00, between ${YEARS}`

/** A short name used to refer to something. */
export const id = z
  .string({ error: 'an id' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'an id of lower-case letters, digits and single hyphens, such as tower-22',
  })
  .max(80, { error: 'an id of at most 80 characters' })
  .meta({ title: 'id' })

export const text = z.string({ error: 'a text' }).meta({ title: 'text' })
export const name = text
  .min(1, { error: 'a text that is not empty' })
  .max(500, { error: 'a text of at most 500 characters' })
export const note = text.optional().describe('Free text, shown nowhere but kept.')
export const judged = z
  .array(text, { error: 'a list of field names' })
  .optional()
  .describe('Names of the fields whose values are a judgement and not from a source.')

/** A mapping with no more members than the checker can go through. */
export const mapping = <T extends z.ZodType>(
  keys: z.ZodString,
  values: T,
  error: string,
  most: number = LIMITS.members,
) =>
  z
    .record(keys, values, { error })
    .refine((given) => Object.keys(given).length <= most, { error: `at most ${most} members` })

/** A list with no more members than the checker can go through. */
export const listOf = <T extends z.ZodType>(members: T, error: string, most: number = LIMITS.members) =>
  z.array(members, { error }).max(most, { error: `at most ${most} members` })

/** A day, or a time on it. */
export const date = z
  .string({ error: DATE })
  .refine(
    (given) => {
      const day = parseDay(given)
      return day !== undefined && isPlausible(day)
    },
    { error: DATE },
  )
  .meta({ title: 'date' })

const WHOLE_DAY = `a date such as 2024-01-28, without a time, between ${YEARS}`

/** A day that counts whole. */
export const wholeDay = z
  .string({ error: WHOLE_DAY })
  .refine((given) => /^\d{4}-\d{2}-\d{2}$/.test(given) && isPlausible(parseDay(given) ?? Number.NaN), {
    error: WHOLE_DAY,
  })
  .meta({ title: 'day' })

const TIME_ZONE = 'an IANA name of a time zone, such as Asia/Baghdad or UTC'
export const timeZone = z
  .string({ error: TIME_ZONE })
  .refine(isTimeZone, { error: TIME_ZONE })
  .meta({ title: 'time zone' })

/** A day, a time, or an interval of two. */
export const when = z
  .string({ error: `${DATE}, or an interval a/b` })
  .refine(
    (given) => {
      const parsed = parseWhen(given)
      return parsed !== undefined && isPlausible(parsed.from) && isPlausible(parsed.until)
    },
    { error: `${DATE}, or an interval a/b` },
  )
  .meta({ title: 'date or interval' })

/** A number within bounds, with one message for whatever else stands there. */
export const within = (low: number, high: number, what = 'a number') => {
  const error = Number.isFinite(high) ? `${what} from ${low} to ${high}` : `${what} of at least ${low}`
  return z.number({ error }).min(low, { error }).max(high, { error })
}
export const probability = within(0, 1)
/** A whole number within bounds, both included, with one message for whatever else stands there. */
export const whole = (low: number, high = Number.MAX_SAFE_INTEGER) => {
  const error =
    high === Number.MAX_SAFE_INTEGER ? `a whole number of at least ${low}` : `a whole number from ${low} to ${high}`
  return z.number({ error }).int({ error }).min(low, { error }).max(high, { error })
}
export const yesNo = z.boolean({ error: 'true or false' })

/** One word of a list; the nearest right word is found in the checker. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `one of ${words.join(', ')}` })
