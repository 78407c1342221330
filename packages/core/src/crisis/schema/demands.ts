import { z } from 'zod'
import { date, id, listOf, name, note } from './common.js'
import { value } from './value.js'

export const demand = z.strictObject(
  {
    by: id.describe('The principal that wants it.'),
    of: id.describe('The principal that it wants it of.'),
    what: name.describe('What is wanted, in a few words.'),
    stake: value
      .prefault({ uniform: [0.1, 0.9] })
      .describe('What it is worth: the severity of the force that one would use for it, 0 to 1.'),
    cost: value
      .prefault({ uniform: [0.1, 0.6] })
      .describe('What giving it would cost the other: the severity of a reply that one would bear instead.'),
    from: date.optional().describe('From when it stands; from the first day where absent.'),
    deadline: date.optional().describe('Its deadline, where one was set as it was made.'),
    note,
  },
  { error: 'a demand: { by, of, what, stake }' },
)

export const demands = listOf(demand, 'a list of demands')

export type Demand = z.output<typeof demand>
