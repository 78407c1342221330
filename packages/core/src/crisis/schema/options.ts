import { z } from 'zod'
import { CONTENTS } from '../../model/options.js'
import { MOST } from '../limits.js'
import { id, listOf, mapping, name, note, oneOf, probability, whole, within, yesNo } from './common.js'

export const RUNG_KINDS = ['quiet', 'words', 'posture', 'force', 'war'] as const

export const rung = z.strictObject(
  {
    id: id.describe('Its name in options and in the record.'),
    name: name.optional().describe('Plain name.'),
    kind: oneOf(RUNG_KINDS).describe('What kind of conduct it is.'),
    severity: probability.describe('Severity, from 0 to 1; rungs stand in the order of it.'),
    note,
  },
  { error: 'a rung: { id, kind, severity }' },
)

export const ladder = listOf(rung, 'a list of rungs').min(2, { error: 'at least two rungs' })

const reach = z.union(
  [z.array(oneOf(['own-hand', 'patron-share', 'proxies'])), z.literal('none').transform((): string[] => [])],
  {
    error: 'a list of own-hand, patron-share, proxies; or none',
  },
) as unknown as z.ZodType<
  ('own-hand' | 'patron-share' | 'proxies')[],
  ('own-hand' | 'patron-share' | 'proxies')[] | 'none'
>

const target = oneOf(['proxies', 'forces', 'homeland', 'none'])

/** Fields of an option, all of them optional: where an option is changed, the rest stays as it was. */
const fields = {
  name: name.optional().describe('Plain name.'),
  rung: id.optional().describe('The rung it is seen as.'),
  severity: probability.optional().describe('Severity; that of its rung where absent.'),
  harm: within(0, 5).optional().describe("Harm it is expected to do in the other's eyes."),
  weight: within(0, 1000)
    .optional()
    .describe('Weight on the menu. Two halves of an option with half the weight each change nothing.'),
  relief: probability.optional().describe("How much of the other's account it is expected to relieve."),
  concession: probability.optional().describe('How far it backs down.'),
  cover: probability.optional().describe('How much of the backing down a private channel covers.'),
  aim: oneOf(['demonstrate', 'punish']).nullable().optional().describe('Hidden aim of a force option.'),
  warned: yesNo.optional().describe('Whether a warning goes with it.'),
  reach: reach.optional().describe('Whose account it answers: own-hand, patron-share, proxies; or none.'),
  target: target.optional().describe('What it strikes: proxies, forces abroad, homeland or none.'),
  weapons: whole(0, MOST.weapons).optional().describe('Missiles or aim points.'),
  preparationDays: within(0, 365, 'days')
    .optional()
    .describe('Mean days that force by its own hand takes to prepare once decided; by its severity where absent.'),
  leader: yesNo.optional().describe('Whether it is meant to kill a commander.'),
  order: oneOf(['restrain', 'hold', 'free', 'press']).nullable().optional().describe('Order to its own proxies.'),
  message: oneOf(CONTENTS).nullable().optional().describe('The one message that goes with it.'),
  channel: oneOf(['private', 'public']).optional().describe('Kind of channel of its message.'),
  withdraw: yesNo.optional().describe('Whether it is the withdrawal.'),
  note,
}

export const optionChange = z.strictObject(fields, { error: 'a mapping of what the option changes' })
export const fullOption = z.strictObject(
  { id: id.describe('Its name.'), ...fields },
  { error: 'an option: { id, rung, ... }' },
)

const menu = z.strictObject(
  {
    extend: mapping(id, optionChange, 'a mapping from option ids to changes')
      .default({})
      .describe('Options of the default menu that are changed, and new ones.'),
    remove: listOf(id, 'a list of option ids').default([]).describe('Options that are taken from the default menu.'),
  },
  { error: 'a list of options, or { extend, remove }' },
)

/** A menu of one's own, or changes of the default one. */
export const optionMenu = z.union([listOf(fullOption, 'a list of options'), menu], {
  error: 'a list of options, or { extend, remove }',
})
export const options = mapping(id, optionMenu, 'a mapping from principals to menus')

const rule = z.strictObject(
  {
    rule: oneOf(['tft', 'gtft', 'wsls', 'grim', 'contrite']).describe(
      'Rule of the repeated game that takes the place of choice: tit for tat, generous tit for tat, win-stay lose-shift, grim, contrite.',
    ),
    error: probability.default(0.05).describe('Probability that a move is flipped.'),
    generosity: probability.default(0.33).describe('Probability that `gtft` forgives.'),
  },
  { error: 'utility, or { rule: tft, ... }' },
)

export const doctrine = z.union([z.literal('utility'), rule], {
  error: 'utility, or { rule: tft|gtft|wsls|grim|contrite, ... }',
})

export type RungInput = z.output<typeof rung>
export type OptionChange = z.output<typeof optionChange>
export type FullOption = z.output<typeof fullOption>
export type OptionMenu = z.output<typeof optionMenu>
export type Doctrine = z.output<typeof doctrine>
