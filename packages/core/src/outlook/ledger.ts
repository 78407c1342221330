/**
 * A forecast as it is kept: written once, before the outcome is known, with all that is needed to repeat and to score
 * it.
 */
import { z } from 'zod'
import { probability, text, whole } from '../crisis/schema/common.js'
import { parseDay } from '../terms/dates.js'

const DAY = 'a date such as 2024-01-28'
const day = z
  .string({ error: DAY })
  .refine((given) => /^\d{4}-\d{2}-\d{2}$/.test(given) && parseDay(given) !== undefined, { error: DAY })
const AS_OF = 'a date such as 2024-01-28, or with a local time 2024-01-28T05:30'
const asOfDate = z
  .string({ error: AS_OF })
  .refine((given) => /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(given) && parseDay(given) !== undefined, {
    error: AS_OF,
  })
const hash = z
  .string({ error: 'a SHA-256' })
  .regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256, 64 hexadecimal digits in lower case' })
const label = text.min(1, { error: 'a text that is not empty' })
const number = z.number({ error: 'a number' })
const notNegative = number.min(0, { error: 'a number of at least 0' })

const asked = {
  id: label.describe('Id of the question in the crisis file, or a name of its own.'),
  text: label.describe('The question in words.'),
  resolves: day.describe('Day at whose end it is settled.'),
}

const yesOrNo = z.strictObject({
  kind: z.literal('probability', { error: 'probability or count' }),
  ...asked,
  probability: probability.describe('Of yes.'),
  interval: z
    .tuple([probability, probability], { error: 'two probabilities, or null' })
    .refine(([low, high]) => low <= high, { error: 'the lower end first' })
    .nullable()
    .describe('5 to 95% over parameters; null where it is not known.'),
  about: z
    .enum(['count', 'ending'], { error: 'count or ending' })
    .optional()
    .describe('What the question asks about; absent in records of earlier versions.'),
  references: z
    .strictObject(
      {
        baseRate: probability.nullable(),
        persistence: probability.nullable(),
        discounted: probability.nullable().optional(),
        regimes: probability.nullable().optional(),
        crises: probability.nullable().optional(),
      },
      { error: '{ baseRate, persistence, discounted, regimes, crises }' },
    )
    .describe('As `questionBaselines` gives them; the last three are absent in records of earlier versions.'),
})

const rate = z.strictObject({ mean: notNegative }, { error: '{ mean }' })
const weighed = z.strictObject(
  {
    mean: notNegative,
    named: notNegative.describe('Events that rows had named since the total known.'),
    weights: z
      .array(probability, { error: 'a list of probabilities' })
      .min(1, { error: 'at least one weight' })
      .describe('Probability of `named`, `named` + 1 and on.'),
  },
  { error: '{ mean, named, weights }' },
)

const total = z
  .strictObject({
    kind: z.literal('count', { error: 'probability or count' }),
    ...asked,
    series: label.describe('The series whose total is forecast, as `knownCounts` names it.'),
    values: z
      .array(number, { error: 'a list of numbers' })
      .min(1, { error: 'at least one value' })
      .describe('Totals of the series at the end of the day `resolves`, ascending, each once.'),
    weights: z
      .array(notNegative, { error: 'a list of numbers' })
      .describe('Probability of each value; they add up to 1.'),
    references: z
      .strictObject(
        {
          known: number,
          persistence: rate,
          constant: rate,
          discounted: weighed.optional(),
          regimes: weighed.optional(),
        },
        { error: '{ known, persistence, constant, discounted, regimes }, or null' },
      )
      .nullable()
      .describe(
        'As `countBaselines` gives them: the total known, to which the first two add a Poisson count of their mean, the others one by its weights; the others are absent in records of earlier versions.',
      ),
  })
  .refine(({ values }) => values.every((value, n) => n === 0 || value > values[n - 1]), {
    error: 'values that go up, each once',
    path: ['values'],
  })
  .refine(({ values, weights }) => values.length === weights.length, {
    error: 'one weight for each value',
    path: ['weights'],
  })
  .refine(({ weights }) => Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-6, {
    error: 'weights that add up to 1',
    path: ['weights'],
  })

export const forecastRecord = z
  .strictObject(
    {
      format: z.literal('standoff-forecast', { error: 'standoff-forecast' }),
      version: z.literal(1, { error: '1, the version of the format that this program reads' }),
      made: z.iso.datetime({ error: 'an instant such as 2024-01-28T05:30:00Z' }).describe('When it was made.'),
      software: label.describe('Name and version of the program.'),
      crisis: z.strictObject(
        { title: label, file: hash.describe('Of the crisis file.'), record: hash.describe('Of the record beside it.') },
        { error: '{ title, file, record }' },
      ),
      asOf: asOfDate.describe('Nothing that became known after this day, or after this local time, was used.'),
      until: day.describe('Last day of the runs.'),
      seed: z.string({ error: 'a seed as text' }).regex(/^\d{1,20}$/, { error: 'a seed as text, up to 20 digits' }),
      particles: whole(0).describe('Particles that carried the record.'),
      runs: whole(0).describe('Runs made from there.'),
      priors: z
        .enum(['shipped', 'untuned'], { error: 'shipped or untuned' })
        .describe('Whether parameters tuned on a record had their tuned priors.'),
      set: z.array(text, { error: 'a list of texts' }).describe('Values of the file that were changed, as path=value.'),
      abstained: label.nullable().describe('Why nothing was forecast; null where something was.'),
      unasked: z
        .array(
          z.strictObject(
            { ...asked, why: label.describe('Why it was not asked.') },
            { error: '{ id, text, resolves, why }' },
          ),
          { error: 'a list of { id, text, resolves, why }' },
        )
        .optional()
        .describe('Questions of the file that were not asked.'),
      questions: z.array(
        z.discriminatedUnion('kind', [yesOrNo, total], { error: 'a forecast of kind probability or count' }),
        { error: 'a list of forecasts' },
      ),
    },
    { error: 'a forecast record: { format: standoff-forecast, version: 1, ... }' },
  )
  .refine(({ asOf, until }) => asOf.slice(0, 10) <= until, {
    error: 'a horizon that does not lie before asOf',
    path: ['until'],
  })
  .refine(({ abstained, questions }) => abstained === null || questions.length === 0, {
    error: 'null, as there are forecasts',
    path: ['abstained'],
  })
  .superRefine(({ asOf, questions }, context) => {
    const ids = new Set<string>()
    for (const [n, { id, resolves }] of questions.entries()) {
      if (ids.has(id)) context.addIssue({ code: 'custom', message: 'each forecast once', path: ['questions', n, 'id'] })
      if (resolves < asOf.slice(0, 10))
        context.addIssue({
          code: 'custom',
          message: `a day from ${asOf} on, the day it was made as of`,
          path: ['questions', n, 'resolves'],
        })
      ids.add(id)
    }
  })

export type ForecastRecord = z.output<typeof forecastRecord>
export type ForecastQuestion = ForecastRecord['questions'][number]
