import { z } from 'zod'
import { date, id, listOf, mapping, name, note, probability, wholeDay, within } from './common.js'
import { value } from './value.js'

export const window = z.strictObject(
  {
    from: wholeDay.describe('First day that a run simulates.'),
    until: wholeDay.describe('Last day that a run simulates.'),
  },
  { error: 'a window: { from, until }' },
)

const scheduled = z.strictObject(
  {
    from: date.describe('From when.'),
    value: value.describe('Value from then on; 1 is the full drive.'),
    until: date
      .optional()
      .describe('When it is back at its usual level, where that was announced; an extension is a later entry.'),
    known: date
      .optional()
      .describe('When the entry, with its `until`, became known: `from` where absent. Before, no forecast reads it.'),
  },
  { error: 'an entry: { from, value }' },
)

/** A lognormal as files have it. */
const given = ({ median, sd }: { median: number; sd: number }) => ({ lognormal: { median, sd } })

/** How long drivers stay in a lull and out of it, where the file does not say; wide, and judgement. */
export const STAYS = {
  returnDays: { kind: 'lognormal', median: 21, sd: 1.2 },
  pauseDays: { kind: 'lognormal', median: 90, sd: 1.2 },
} as const

export const driver = z.strictObject(
  {
    name: name.optional().describe('Full name.'),
    multiplies: listOf(id, 'a list of proxies').describe('Proxies whose violence it multiplies.'),
    schedule: listOf(scheduled, 'a list of { from, value }')
      .min(1, { error: 'at least one entry { from, value }' })
      .describe(
        'Its known course; before the first entry the first value holds. `until` is the announced day on which it is back at its usual level, unless a later entry extends that; `known` when the entry became known, `from` where absent.',
      ),
    through: wholeDay
      .optional()
      .describe(
        'Last day through which the schedule is complete. Absent, falls are told as far as the record, and that a lull is over may go untold.',
      ),
    usual: value
      .optional()
      .describe('Level to which it comes back from a lull; the usual level of its course where absent.'),
    returnDays: value
      .prefault(given(STAYS.returnDays))
      .describe('Mean days that a lull lasts whose end is not told. Only for a driver of which a lull is known.'),
    pauseDays: value
      .prefault(given(STAYS.pauseDays))
      .describe('Mean days at the usual level until the next lull. Only for a driver of which a lull is known.'),
    end: z
      .strictObject(
        {
          from: date.describe('Day from which the time to its end counts.'),
          days: value.prefault({ lognormal: { median: 55, sd: 1.1 } }).describe('Days until its end, from that day.'),
        },
        { error: 'an end: { from, days }' },
      )
      .optional()
      .describe('When it ends, where that is not known. Without an end it goes on for ever.'),
    endValue: value.prefault(0).describe('Value after the end.'),
    note,
  },
  { error: 'a driver: { multiplies, schedule, ... }' },
)

export const drivers = mapping(id, driver, 'a mapping from ids to drivers')

const calendarEntry = z.strictObject(
  {
    date: date.describe('From when.'),
    party: id.describe('The principal it concerns.'),
    set: z
      .strictObject(
        {
          load: value.optional().describe('Share of capacity bound elsewhere.'),
          appetite: value.optional().describe('Severity up to which the public goes along.'),
        },
        { error: 'a mapping of load, appetite or both' },
      )
      .describe('What changes on that day.'),
    note,
  },
  { error: 'an entry: { date, party, set }' },
)
export const calendar = listOf(calendarEntry, 'a list of { date, party, set }')

const orders = z
  .strictObject(
    {
      restrain: probability.describe('Probability that it reins its proxies in.'),
      hold: probability.describe('Probability that it tells them to hold.'),
      free: probability.describe('Probability that it lets them act.'),
      press: probability.describe('Probability that it presses them to attack.'),
    },
    { error: 'four probabilities: restrain, hold, free, press' },
  )
  .refine((p) => Math.abs(p.restrain + p.hold + p.free + p.press - 1) < 1e-6, {
    error: 'four probabilities that add up to 1',
  })

export const start = z.strictObject(
  {
    tension: probability.default(0.05).describe('Tension.'),
    orders: mapping(id, orders, 'a mapping from principals to orders')
      .default({})
      .describe('How likely each order to the proxies is in force; .02, .08, .8, .1 where absent.'),
    accounts: z
      .record(id, mapping(id, within(0, 1.2), 'a mapping from authors to severities'), {
        error: 'a mapping from principals to accounts',
      })
      .default({})
      .describe('What each principal holds against whom: `accounts.us.iran`, in severity units.'),
  },
  { error: 'a mapping of tension, orders, accounts' },
)

export type Driver = z.output<typeof driver>
export type CalendarEntry = z.output<typeof calendarEntry>
export type Start = z.output<typeof start>
