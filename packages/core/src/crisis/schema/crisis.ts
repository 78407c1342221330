import { z } from 'zod'
import { measures, questions, viewpoints, voices } from './asking.js'
import { listOf, name, text, timeZone, wholeDay, within } from './common.js'
import { demands } from './demands.js'
import { doctrine, ladder, options } from './options.js'
import { parameters } from './parameters.js'
import { parties, ties } from './parties.js'
import { channels, sites } from './places.js'
import { purposes } from './purposes.js'
import { record } from './record.js'
import { calendar, drivers, start, window } from './time.js'

const source = z.strictObject(
  {
    name: name.describe('What it is.'),
    url: text.optional().describe('Where it is.'),
    terms: text.optional().describe('On what terms it may be used.'),
  },
  { error: 'a source: { name, url, terms }' },
)

const EVERY_SCOPE = ['crisis', 'principal', 'tie', 'host'] as const

/** The whole crisis file, format version 1. Its output has priors as distributions and defaults filled in. */
export const crisisFile = z
  .strictObject(
    {
      standoff: z.literal(1, { error: '1, the version of the format' }).describe('Version of the format: 1.'),
      title: name.describe('Title.'),
      summary: text.optional().describe('One paragraph on what it is about.'),
      written: wholeDay
        .optional()
        .describe(
          'Day on which its texts were written, or the latest day of which that is sure; answers as of an earlier day mark them. Rows may have a day of their own.',
        ),
      window: window.describe('The days that `standoff run` simulates unless told otherwise.'),
      timeZone: timeZone
        .optional()
        .describe('Whose days count, as an IANA name such as Asia/Baghdad; UTC where absent.'),
      step: z
        .number({ error: 'a number of days above 0 and up to 1' })
        .min(1 / 96, { error: 'a step of at least 1/96 day (a quarter of an hour)' })
        .max(1, { error: 'a step of at most 1 day' })
        .default(1)
        .describe('Step in days, up to 1; 1, 0.5 and 0.25 are tested.'),
      lullDays: within(1, 3650, 'days').default(60).describe('Days without a force act that make a lull.'),
      truceDays: within(1, 3650, 'days')
        .default(14)
        .describe('Days without a force act of either side, after an exchange, that make a tacit truce.'),
      exchangeDays: within(1, 3650, 'days')
        .default(30)
        .describe('Days by which the last force acts of the two sides may lie apart and still be one exchange.'),
      sources: listOf(source, 'a list of sources').default([]).describe('What the file is made from.'),
      parties: parties.describe('Who takes part: exactly two principals, and any others.'),
      ties: ties.default([]).describe('Which proxy is tied to which patron.'),
      channels: channels
        .default({})
        .describe('Ways for messages; one public and one private one between the principals where absent.'),
      sites: sites.default({}).describe('Places that can be struck.'),
      ladder: ladder.optional().describe('Rungs of escalation, by rising severity; the default ladder where absent.'),
      options: options
        .default({})
        .describe('Menus of the principals: a list in place of the default menu, or `{ extend, remove }`.'),
      doctrine: doctrine
        .default('utility')
        .describe('How principals choose: by utility, or by a rule of the repeated game.'),
      drivers: drivers.default({}).describe('Outside courses that multiply the violence of proxies.'),
      calendar: calendar.default([]).describe("Dated changes of a principal's load and appetite."),
      demands: demands.default([]).describe('What principals want of each other, and what it is worth to them.'),
      start: start.prefault({}).describe('State at the start, where it is not the usual one.'),
      parameters: parameters(
        EVERY_SCOPE,
        'Parameters of the crisis that differ from their priors; a parameter of a party or tie named here holds for all of them.',
      ),
      viewpoints: viewpoints
        .default({})
        .describe('Ways of weighing the evidence, with declared weights; four that differ where absent.'),
      voices: voices.default({}).describe('People and offices, and what each is on record as judging of an act.'),
      purposes: purposes.default({}).describe('What acts may be for: changes of the usual purposes, and further ones.'),
      measures: measures.default({}).describe('Named changes whose effect is to be compared.'),
      questions: questions.default([]).describe('What is asked of the runs.'),
      record: record.prefault({}).describe('What happened: dated acts, messages, counts, with their sources.'),
    },
    { error: 'a crisis file that starts with `standoff: 1`' },
  )
  .meta({
    title: 'Standoff crisis file',
    description: 'A standoff between two principals: who takes part, what they can do, what happened.',
  })

export type CrisisFile = z.output<typeof crisisFile>
export type CrisisInput = z.input<typeof crisisFile>
