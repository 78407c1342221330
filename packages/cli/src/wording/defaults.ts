/** Which defaults carry an answer, and how unlike the crisis is to those that they were tuned on, in sentences. */
import type { Defaults, FeatureOutside, Likeness, Moved, MovedBy } from '@standoff/core/kernel'
import { counted, listed } from './words.js'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const small = (count: number): string => NUMBERS[count] ?? `${count}`

/** `there 3`, `there 79 to 188`. */
const there = (low: number, high: number): string => `there ${low === high ? low : `${low} to ${high}`}`

/** One feature in which the crisis lies outside, with what it was in those. */
export function featureInWords(one: FeatureOutside): string {
  switch (one.feature) {
    case 'groups':
      return `${one.value === 0 ? 'no group is' : counted(one.value, 'group is', 'groups are')} tied to either side (${there(one.low, one.high)})`
    case 'rungs':
      return `governments used ${one.value === 0 ? 'no rung' : counted(one.value, 'rung')} of force themselves (${there(one.low, one.high)})`
    case 'actsADay':
      return `the record has ${one.value} acts of force a day (${there(one.low, one.high)})`
    case 'deathsAnAct':
      return `an act of force killed ${one.value} on average (${there(one.low, one.high)})`
    case 'ownHand':
      return `of all acts of force a share of ${one.value} is by a government itself (${there(one.low, one.high)})`
    case 'days':
      return `the record is ${counted(one.value, 'day')} long (${there(one.low, one.high)})`
    case 'demands':
      return one.value ? 'one side demands something of the other (there none did)' : 'nobody demands anything'
    case 'ceaseFires':
      return one.value ? 'a cease-fire was made (there none was)' : 'no cease-fire was made'
    case 'drivers':
      return one.value ? 'something outside drives the groups' : 'nothing outside drives the groups'
  }
}

/** How unlike the crisis is. */
export function likenessSentence({ isTunedOn, crises, features, outside }: Likeness): string {
  const those = `the ${small(crises)} crises that defaults were tuned on or checked against`
  if (isTunedOn) return `This is one of ${those}, so agreement with its record shows little.`
  const looked = `${small(features)} plain features that are looked at`
  if (outside.length === 0)
    return `In all of the ${looked} it lies within the range of ${those}. That does not show that the defaults hold here.`
  return `In ${small(outside.length)} of the ${looked} it lies outside ${those}: ${outside.map(featureInWords).join('; ')}. How well the defaults hold there is not known.`
}

const named = ({ name, of }: MovedBy, nameOf: (id: string) => string): string =>
  of === null ? name : `${name} (${nameOf(of)})`

/** What moves one answer, and which of that is a default without evidence of its own. */
export function movedSentences({ what, by }: Moved, nameOf: (id: string) => string): string {
  if (by.length === 0)
    return `Over the draws made, no parameter stands out as moving ${what}. That does not show that none does.`
  const carried = by.filter(({ isDefault, rests }) => isDefault && rests !== 'evidence')
  const why = (rests: MovedBy['rests']): string =>
    rests === 'tuned' ? 'tuned by hand on the record of 2023-24' : 'judgement'
  const rest =
    carried.length === 0
      ? 'None of these is a default that was tuned or rests on judgement.'
      : `Left at a default that was tuned or rests on judgement: ${carried.map((one) => `${named(one, nameOf)}, ${why(one.rests)}`).join('; ')}.`
  return `Over the draws made, what moves ${what} most: ${listed(by.map((one) => named(one, nameOf)))}. ${rest}`
}

/** The whole paragraph. */
export const defaultsInWords = ({ likeness, moved }: Defaults, nameOf: (id: string) => string): string =>
  [likenessSentence(likeness), ...moved.map((one) => movedSentences(one, nameOf))].join(' ')

export const DEFAULTS = 'How far this rests on defaults'
