/**
 * What voices are on record as judging of an act, and what one must believe to judge so. No chance is told in the name of
 * a voice: weights are decimals of an item's worth.
 */
import type { ReadAct } from '@standoff/core'
import { clashOf, type JudgedVoice, likelihoodWords, longDate, type Need } from '@standoff/core/kernel'
import { inside, listed } from './words.js'

const two = (value: number): string => value.toFixed(2).replace(/^0/, '')

const SAID = {
  punish: 'judged that it was meant to punish or kill',
  demonstrate: 'judged that it was meant to demonstrate, and not to kill',
} as const

/** `Chairman of the US Joint Chiefs judged that it was meant to punish or kill (J20-053, 8 January 2020).` */
export const saidOf = ({ name, says, row, date }: JudgedVoice): string =>
  `${name} ${SAID[says]} (${row === null ? '' : `${row}, `}${longDate(date)}).`

/** What must be taken otherwise, as it follows `to`: `give the warning at most .33 of its worth`. */
function change({ part, bounded, value }: Need): string {
  if (part === 'prior') return `start from a chance of at ${bounded} ${two(value)} that it was meant to punish or kill`
  if (part === 'shelter') return `take it at ${two(value)} or more of its worth that people were sheltered`
  return value < 0.005 ? `give the ${part} none of its worth` : `give the ${part} at most ${two(value)} of its worth`
}

/** The same with how far it moves over the draws. */
const changeWithin = (need: Need): string =>
  `${change(need)} (nine draws in ten: ${two(need.low)} to ${two(need.high)}; enough in ${Math.round(100 * need.enough)} of 100)`

/** Values beyond which nothing reproduces it, whatever the rest; null where every value within bounds can. */
function still({ compatible, says }: JudgedVoice): string | null {
  const bound = compatible.flatMap(({ part, free, low, high }) => {
    if (free) return []
    if (part === 'prior')
      return [says === 'punish' ? `a prior of at least ${two(low)}` : `a prior of at most ${two(high)}`]
    return [`the ${part} at ${high < 1 ? `most ${two(high)}` : `least ${two(low)}`} of its worth`]
  })
  return bound.length === 0 ? null : `With all the rest free within bounds it still takes ${listed(bound)}.`
}

const partOf = (part: Need['part']): string =>
  part === 'prior' ? 'what it expected before the act was seen (its prior)' : `the ${part}`

/** Where the model reads the act otherwise: how, and what carries the difference; null where it does not. */
export function clashSentence(act: Parameters<typeof clashOf>[0], { says }: JudgedVoice): string | null {
  const clash = clashOf(act, says)
  if (clash === null) return null
  const { alone, together } = clash
  const [first, ...more] = alone.map(partOf)
  const carries =
    first === undefined
      ? `No item carries the difference by itself: the model would say the same only without ${listed(together.map(partOf))} together.`
      : `What carries the difference is ${first}: without it the model would say the same${more.length === 0 ? '' : `; so it would without ${listed(more, 'or')}`}.`
  // Without its number, which stands with the reading: here only voices are told, and none has a chance in its name.
  const words = likelihoodWords(act.punish.mean)
  const finds = words.endsWith('chance') ? `sees ${words}` : `finds it ${words}`
  return `The model reads it otherwise: it ${finds} that it was meant to punish or kill. ${carries}`
}

/** The statement, then where the model says otherwise and why, what the evidence at its worth says and what it takes to judge as was said. */
export function voiceSentences(voice: JudgedVoice, act: Parameters<typeof clashOf>[0]): string[] {
  const { reproduced, decibans, missing, needs, draws } = voice
  const by = `${Math.abs(decibans).toFixed(1)} decibans`
  const share = (of: number): string => `${Math.round(100 * of)} of 100 draws`
  const against = `Even odds and every item at its worth say otherwise, by ${by}.`
  const free = still(voice)
  const clash = clashSentence(act, voice)
  const lines = {
    'at-worth': [`Even odds and every item at its worth say the same, by ${by} (in ${share(draws.atWorth)}).`],
    'by-one': [against, `To judge so it is enough to ${needs.map(changeWithin).join('; or to ')}.`],
    'by-several': [
      against,
      `No single change is enough. To judge so takes these together, each told with the others at their bounds: to ${needs.map(changeWithin).join('; to ')}.`,
    ],
    never: [
      against,
      `No weights within bounds reproduce it: those that go furthest fall ${missing.toFixed(1)} decibans short (some would reproduce it in ${share(draws.possible)}).`,
    ],
  }
  return [saidOf(voice), ...(clash === null ? [] : [clash]), ...lines[reproduced], ...(free === null ? [] : [free])]
}

/** What the sentences take as even, and as bounds. */
export const JUDGED_MEANS =
  'A voice is a person or an office; what it said is on record, its weights are not, so no chance is given in its name. Every change is told from even odds, every item at its full worth and shelter left out. Bounds: a prior from .25 to .75; casualties, weapons and site at half of their worth or more; the rest from none to all. Draws are of the parameters.'

/** Who has a voice in the file and did not judge this act, in a sentence; null where there is none. */
export function silentOf(
  voices: Readonly<Record<string, { name: string }>>,
  { voices: judged }: ReadAct,
): string | null {
  const silent = Object.entries(voices).flatMap(([id, { name }]) => (judged.some((one) => one.id === id) ? [] : [name]))
  if (silent.length === 0) return null
  const names = silent.map((name, n) => (n === 0 ? name : inside(name))).join('; ')
  return `Without a judgement of this act on record by then, and so without a reading: ${names}.`
}
