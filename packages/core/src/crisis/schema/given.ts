import { z } from 'zod'
import { CONTENTS } from '../../model/options.js'
import { MOST } from '../limits.js'
import { date, id, name, oneOf, when, whole, yesNo } from './common.js'

const author = z.union(
  [
    id,
    z.strictObject({
      oneOf: z
        .array(id, { error: 'a list of party ids' })
        .min(1, { error: 'at least one party id' })
        .describe('The parties of which it is one; taken from the model which.'),
    }),
  ],
  {
    error: 'a party id, or { oneOf: [ids] }',
  },
)

const count = (most: number) => {
  const error = `a whole number from 0 to ${most}, or two of them for a range`
  return z.union([whole(0, most), z.tuple([whole(0, most), whole(0, most)])], { error })
}

const row = z
  .strictObject(
    {
      id: name.optional().describe('A name for messages.'),
      date: when.describe('When it happens: a day, a time, or an interval.'),
      author: author.describe('Who does it: a principal, a proxy, or one of several proxies.'),
      option: id.optional().describe('An option of its menu.'),
      rung: id.optional().describe('A rung of the ladder, where no option is named.'),
      order: oneOf(['restrain', 'hold', 'free', 'press']).optional().describe('An order to its proxies.'),
      site: id.optional().describe('The site that is struck.'),
      weapons: count(MOST.weapons).optional().describe('Weapons used, or a range.'),
      killed: count(MOST.people).optional().describe('People killed, or a range; drawn by the model where absent.'),
      injured: count(MOST.people).optional().describe('People injured, or a range; drawn by the model where absent.'),
      warned: yesNo.optional().describe('Whether a warning came before it.'),
      aim: oneOf(['demonstrate', 'punish']).optional().describe('Its aim; drawn by the model where absent.'),
      leader: yesNo.optional().describe('Whether a commander was killed.'),
      content: oneOf(CONTENTS).optional().describe('What a message says.'),
      deadline: date.optional().describe('Deadline of a demand.'),
      channel: id.optional().describe('The channel of a message.'),
      attacks: whole(1, MOST.attacks).default(1).describe('How many attacks the row stands for.'),
    },
    { error: 'a row: { date, author, ... }' },
  )
  .refine((given) => [given.option, given.rung, given.order, given.content].some((one) => one !== undefined), {
    error: 'an option, a rung, an order or a content: what is done',
  })

/** The file of `--given`: what is forced in every run. */
export const givenFile = z
  .strictObject(
    {
      given: z.literal(1, { error: '1, the version of the format' }).describe('Version of the format: 1.'),
      through: date.optional().describe('Last day on which no other force act happens than those given.'),
      record: yesNo
        .default(false)
        .describe("Whether the file's own record is forced too, through the day of `through`."),
      rows: z
        .array(row, { error: 'a list of rows' })
        .default([])
        .describe('Acts, orders and messages that happen in every run.'),
      counts: z
        .strictObject(
          {
            from: date.describe('First day.'),
            by: date.describe('Last day.'),
            total: whole(0, MOST.total).describe('Attacks in all, those of the rows included.'),
            parties: z
              .array(id, { error: 'a list of proxies' })
              .optional()
              .describe('The proxies that they are allotted to; all where absent.'),
          },
          { error: 'a count: { from, by, total }' },
        )
        .optional()
        .describe('A number of attacks that happens in every run.'),
    },
    { error: 'a file that starts with `given: 1`' },
  )
  .meta({
    title: 'Standoff given file',
    description: 'Acts, orders, messages and counts that are forced in every run.',
  })

export type GivenFile = z.output<typeof givenFile>
