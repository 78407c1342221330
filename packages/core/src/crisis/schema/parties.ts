import { z } from 'zod'
import { id, judged, listOf, mapping, name, note, oneOf, probability } from './common.js'
import { parameters } from './parameters.js'
import { value } from './value.js'

export const PARTY_KINDS = ['principal', 'proxy', 'host', 'intermediary', 'stakeholder', 'context'] as const
export const COLORS = ['blue', 'orange', 'green', 'purple', 'sky', 'vermilion', 'yellow', 'black'] as const

const common = {
  name: name.describe('Full name.'),
  aliases: z
    .array(name, { error: 'a list of texts' })
    .default([])
    .describe(
      'Other texts by which the record names it, in the columns `actor` and `target`. Matched on the whole text, then on what stands before " (".',
    ),
  color: oneOf(COLORS)
    .optional()
    .describe('Colour in pictures, from a set that colour-blind readers can tell apart; chosen where absent.'),
  note,
  judged,
}

const strategy = z
  .strictObject(
    {
      cautious: probability.describe('Probability that it answers less than it received.'),
      reciprocating: probability.describe('Probability that it answers in kind.'),
      bullying: probability.describe('Probability that it answers more than it received.'),
    },
    { error: 'three probabilities: cautious, reciprocating, bullying' },
  )
  .refine((p) => Math.abs(p.cautious + p.reciprocating + p.bullying - 1) < 1e-6, {
    error: 'three probabilities that add up to 1',
  })

const principal = z.strictObject({
  kind: z.literal('principal').describe('A government that decides. There are exactly two.'),
  ...common,
  role: oneOf(['strong', 'patron']).describe(
    'Which default menu it has: `strong` strikes by its own hand and holds bases abroad, `patron` acts through proxies.',
  ),
  strategy: strategy.optional().describe('How likely each influence strategy is; .35, .55, .10 where absent.'),
  parameters: parameters(['principal'], 'Parameters of a principal that differ from their priors.'),
})

const proxy = z.strictObject({
  kind: z.literal('proxy').describe('An armed group tied to a patron.'),
  ...common,
  parameters: parameters(
    ['tie'],
    'Parameters of the group that differ from their priors; they may stand on its tie as well.',
  ),
})

const host = z.strictObject({
  kind: z.literal('host').describe('A party on whose soil sites lie.'),
  ...common,
  veto: value
    .optional()
    .describe('Probability that it keeps a settlement from being made, where its consent is needed.'),
  parameters: parameters(['host'], 'Parameters of a host that differ from their priors.'),
})

const intermediary = z.strictObject({ kind: z.literal('intermediary').describe('Relays messages.'), ...common })

const stakeholder = z.strictObject({
  kind: z.literal('stakeholder').describe('A party whose consent a settlement needs.'),
  ...common,
  veto: value.prefault(0).describe('Probability that it keeps a settlement from being made.'),
})

const context = z.strictObject({
  kind: z.literal('context').describe('Its acts drive others but answer to nobody here.'),
  ...common,
})

export const party = z.discriminatedUnion('kind', [principal, proxy, host, intermediary, stakeholder, context], {
  error: `a party whose kind is one of ${PARTY_KINDS.join(', ')}`,
})

export const parties = mapping(id, party, 'a mapping from ids to parties')

export const tie = z.strictObject(
  {
    patron: id.describe('The principal that arms it.'),
    proxy: id.describe('The proxy.'),
    alignment: oneOf(['aligned', 'autonomous', 'unknown'])
      .default('unknown')
      .describe("How near the proxy stands to the patron: the prior of the patron's control."),
    campaign: oneOf(['commanded', 'insurgency'])
      .default('commanded')
      .describe('Kind of campaign: the prior of the branching ratio.'),
    parameters: parameters(['tie'], 'Parameters of the tie that differ from their priors.'),
    note,
    judged,
  },
  { error: 'a tie: { patron, proxy, ... }' },
)

export const ties = listOf(tie, 'a list of ties')

export type Party = z.output<typeof party>
export type Tie = z.output<typeof tie>
export const PARTY_SCHEMAS = { principal, proxy, host, intermediary, stakeholder, context }
