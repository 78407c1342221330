import { z } from 'zod'
import { id, mapping, name, oneOf, within } from './common.js'

const USUAL = ['home', 'adversary', 'avenge', 'degrade', 'deter', 'coerce', 'probe', 'spoil'] as const

const purpose = z.strictObject(
  {
    name: name.optional().describe('What it is, after "it was meant to".'),
    like: oneOf(USUAL)
      .optional()
      .describe('For a purpose of your own: the usual one whose signs it has; coerce where absent.'),
    weight: within(0, 100).optional().describe('Factor on its prior; 0 takes it away.'),
  },
  { error: 'a purpose: { name, like, weight }' },
)

export const purposes = mapping(id, purpose, 'a mapping from ids to purposes').refine(
  (given) => USUAL.some((one) => given[one]?.weight !== 0),
  { error: 'at least one purpose that is left' },
)
