/** What the measures compared do, in English: as the command and the report say it. */
import { likelihoodWords, percentRange, percentWords } from '../terms/likelihood.js'
import { type Given, type MoveWords, whatMoves } from './what-moves.js'

const count = (value: number): string => value.toLocaleString('en')
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

const ENGLISH: MoveWords = {
  chance: (p, interval, error) =>
    Number.isFinite(p)
      ? `${percentWords(p)} of runs (${likelihoodWords(p)}${interval === null ? '' : `; 5 to 95%: ${percentRange(...interval)}`}; simulation error ${error} percentage points)`
      : 'an unknown share of runs',
  number: (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : 'no number'),
  metric: ({ text }) => text,
  runs: count,
  list: (names) => listed(names.map((name) => `"${name}"`)),
  war: (chance) => `As things are, the model expects war in ${chance}.`,
  lessWar: (name, points, error) =>
    `"${name}" lowers the chance of war by ${points} percentage points (simulation error ${error})`,
  moreWar: (name, points, error) =>
    `"${name}" raises the chance of war by ${points} percentage points (simulation error ${error})`,
  less: (name, what, before, after, error) =>
    `with "${name}" there are fewer ${what}: ${after} per run instead of ${before} (simulation error ${error})`,
  more: (name, what, before, after, error) =>
    `with "${name}" there are more ${what}: ${after} per run instead of ${before} (simulation error ${error})`,
  mayReverse: (some, all) =>
    `For some values of the uncertain parameters ${all === 1 ? 'this effect' : some === all ? `each of these ${all} effects` : `${some} of these ${all} effects`} may be the opposite.`,
  further: (less, more) =>
    [...(less > 0 ? [`${less} more lower it`] : []), ...(more > 0 ? [`${more} more raise it`] : [])].join('; '),
  untold: (some, all, which, runs) =>
    `${all === 1 ? 'The one measure compared' : some === all ? `None of the ${all} measures` : `${some} of ${all} measures`}${which === '' || some === all ? '' : ` (${which})`} ${some === all && all > 1 ? 'shows an' : some === 1 ? 'shows no' : 'show no'} effect on the chance of war that stands out from the simulation error of ${runs} runs${all === 1 ? '' : `, beyond what the best of ${all} without effect would show`}.`,
  none: (some, which) =>
    `${some === 1 ? `${which} does` : `${some} measures${which === '' ? '' : ` (${which})`} do`} not change whether there is war in any run.`,
  restUntold: (runs) =>
    `For lives lost, attacks and acts of force no difference stands out from the simulation error of ${runs} runs.`,
}

/** What the measures compared do, in English: sentences, the same in every text of the command and the report. */
export const movesInEnglish = (given: Given): string => whatMoves(given, ENGLISH)
