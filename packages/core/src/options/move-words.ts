/** What the measures compared do, in English: as the command and the report say it. */
import { likelihoodWords, percentRange, percentWords } from '../terms/likelihood.js'
import { type Given, type MoveWords, whatMoves } from './what-moves.js'

const count = (value: number): string => value.toLocaleString('en')
const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`)

const ENGLISH: MoveWords = {
  chance: (p, interval) => (Number.isFinite(p) ? `${percentWords(p)} of runs (${likelihoodWords(p)}${interval === null ? '' : `; 5 to 95%: ${percentRange(...interval)}`})` : 'an unknown share of runs'),
  number: (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : 'no number'),
  metric: ({ text }) => text,
  runs: count,
  list: (names) => listed(names.map((name) => `"${name}"`)),
  war: (chance) => `As things are the model expects war in ${chance}.`,
  lessWar: (name, points, error) => `"${name}" takes ${points} points of a hundred off the chance of war (error ${error})`,
  moreWar: (name, points, error) => `"${name}" adds ${points} points of a hundred to the chance of war (error ${error})`,
  less: (name, what, before, after, error) => `with "${name}" there are fewer ${what}: ${after} a run, ${before} without (error ${error})`,
  more: (name, what, before, after, error) => `with "${name}" there are more ${what}: ${after} a run, ${before} without (error ${error})`,
  maybe: ', which luck alone may do among so many comparisons',
  mayReverse: ', though for some values of what is not known it may do the opposite',
  further: (less, more) => [...(less > 0 ? [`${less} more take some off`] : []), ...(more > 0 ? [`${more} more add to it`] : [])].join('; '),
  untold: (some, all, which, runs) => `${all === 1 ? 'The one measure compared' : some === all ? `None of the ${all} measures` : `${some} of ${all} measures`}${which === '' || some === all ? '' : ` (${which})`} ${some === all && all > 1 ? 'can' : 'cannot'} be told from nothing in the chance of war at ${runs} runs.`,
  none: (some, which) => `${some === 1 ? `${which} changes` : `${some} measures${which === '' ? '' : ` (${which})`} change`} nothing in that, in any run.`,
  restUntold: (runs) => `In lives lost, attacks and acts of force no difference stands out from the error of ${runs} runs.`,
}

/** @returns sentences; the same in every text of the command and the report */
export const movesInEnglish = (given: Given): string => whatMoves(given, ENGLISH)
