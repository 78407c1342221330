import { z } from 'zod'
import { date, id, judged, listOf, mapping, name, note, oneOf, probability, text, whole } from './common.js'

const EVIDENCE = {
  warning: 'A warning given before the act.',
  assurance: 'An assurance given after it.',
  casualties: 'How many were killed and hurt.',
  weapons: 'Number and kind of weapons.',
  site: 'Which place was struck.',
  statement: 'What the author said of its aim.',
  claims: 'What anybody claims of its aim.',
  shelter: 'That people were sheltered.',
} as const

const accepts = z.strictObject(
  Object.fromEntries(
    Object.entries(EVIDENCE).map(([key, meaning]) => [key, probability.default(1).describe(meaning)]),
  ) as Record<keyof typeof EVIDENCE, z.ZodDefault<typeof probability>>,
  { error: `weights from 0 to 1 of ${Object.keys(EVIDENCE).join(', ')}` },
)

const prior = z.strictObject(
  {
    punish: probability.describe(
      'Probability, before any evidence, that the act was meant to punish and not to demonstrate.',
    ),
  },
  { error: 'a prior: { punish: probability }' },
)

export const viewpoint = z.strictObject(
  {
    name: name.describe('What it goes by, such as "Deeds, not words"; never a person or an office.'),
    prior: prior.prefault({ punish: 0.5 }).describe('Its prior odds.'),
    accepts: accepts.prefault({}).describe('How much of each kind of evidence it accepts, from 0 (none) to 1 (all).'),
    deception: probability
      .default(0)
      .describe(
        'Probability that the author misleads on purpose, so that its warning and its words would have been the same under either aim.',
      ),
    note,
    judged,
  },
  { error: 'a viewpoint: { name, prior, accepts }' },
)
export const viewpoints = mapping(id, viewpoint, 'a mapping from ids to viewpoints')

export const judgement = z
  .strictObject(
    {
      act: text.describe('Which act of force: the id of its row.'),
      says: oneOf(['punish', 'demonstrate']).describe(
        'What it judged the act was meant for: `punish` (to punish or kill) or `demonstrate`.',
      ),
      row: text.optional().describe('The row of the record that tells of the judgement.'),
      known: date.optional().describe('By when it was known; where absent, when its row was.'),
      source: text.optional().describe('Where it is from; the sources of its row where absent.'),
      note,
    },
    { error: 'a judgement: { act, says, row }, or { act, says, known, source }' },
  )
  .refine((given) => given.row !== undefined || (given.known !== undefined && given.source !== undefined), {
    error: 'the row that tells of it, or both known and source',
  })

export const voice = z.strictObject(
  {
    name: name.describe('Who judges.'),
    of: id.optional().describe('The party it belongs to.'),
    judgements: listOf(judgement, 'a list of judgements')
      .default([])
      .describe('What it is on record as saying of the aim of acts. Without one it is given no number.'),
    prior: prior.optional().describe('No longer used: weights of your own belong into `viewpoints`.'),
    accepts: accepts.optional().describe('No longer used, like `prior`.'),
    deception: probability.optional().describe('No longer used, like `prior`.'),
    source: text.optional().describe('Where it spoke.'),
    note,
    judged,
  },
  { error: 'a voice: { name, of, judgements }' },
)
export const voices = mapping(id, voice, 'a mapping from ids to voices')

export const measure = z.strictObject(
  {
    name: name.describe('What is done.'),
    summary: text.optional().describe('One sentence on it.'),
    from: date.optional().describe('First day on which it is in force; the start of the window where absent.'),
    until: date.optional().describe('Last day on which it is in force; for good where absent.'),
    set: z
      .record(text, z.unknown(), { error: 'a mapping from paths to values' })
      .describe('What it changes: paths into the file, such as `sites.tower-22.cover`, and the values they take.'),
    note,
    judged,
  },
  { error: 'a measure: { name, set }' },
)
export const measures = mapping(id, measure, 'a mapping from ids to measures')

const asked = {
  id: id.describe('Its name.'),
  text: name.describe('The question in words.'),
  outcome: oneOf(['yes', 'no'])
    .optional()
    .describe('What came of it, for `standoff score`; no run and no forecast sees it.'),
  source: text.optional().describe('Where the outcome is from.'),
  note,
}
const ending = z.strictObject({
  ...asked,
  ending: oneOf(['war', 'settlement', 'withdrawal', 'lull', 'tacit-truce', 'standoff']).describe(
    'The ending asked about.',
  ),
  by: date.describe('By the end of which day.'),
})
const count = z
  .strictObject({
    ...asked,
    count: oneOf(['attacks', 'deaths', 'strikes']).describe('What is counted.'),
    party: id
      .optional()
      .describe('Attacks by which proxy, deaths among whose people, strikes by which principal; all where absent.'),
    from: date.describe('First day that counts.'),
    until: date.describe('Last day that counts.'),
    atLeast: whole(0).optional().describe('At least so many.'),
    atMost: whole(0).optional().describe('At most so many.'),
  })
  .refine((given) => given.atLeast !== undefined || given.atMost !== undefined, { error: 'atLeast, atMost or both' })

export const questions = listOf(
  z.union([ending, count], {
    error: 'a question on an `ending` by a date, or on a `count` from one date until another',
  }),
  'a list of questions',
)

export type Viewpoint = z.output<typeof viewpoint>
export type Voice = z.output<typeof voice>
export type Judgement = z.output<typeof judgement>
export type Measure = z.output<typeof measure>
export type Question = z.output<typeof ending> | z.output<typeof count>
/** A question without its outcome, as forecasts see it: the outcome is only used for scoring. */
export type OpenQuestion = Open<z.output<typeof ending>> | Open<z.output<typeof count>>
type Open<Q extends Question> = Omit<Q, 'outcome' | 'source' | 'note'>
export const QUESTION_SCHEMAS = { ending, count }
