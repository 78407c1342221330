/** What an act was for, in sentences: for text, report and page alike. */
import { likelihoodWords, percentRange, percentWords } from '../../terms/likelihood.js'
import { isPrior } from '../learned.js'
import type { Killing } from './killing.js'
import type { PurposeReading, PurposeShare } from './read-purposes.js'

/** A second purpose is named from this share on, and as long as the first is no more than three times as likely. */
const NAMED = 0.15

const told = ({ mean, low, high }: PurposeShare): string =>
  `${percentWords(mean)}; 5 to 95%: ${percentRange(low, high)}`

function purposeSentence({ purposes, learned }: PurposeReading): string {
  const ranked = [...purposes].sort((a, b) => b.mean - a.mean)
  if (isPrior(learned) || ranked.length === 0)
    return 'What it was for cannot be told: what was seen of it returns what was put in.'
  const [first, ...rest] = ranked
  const named = rest.filter(({ mean }) => mean >= NAMED && 3 * mean >= first.mean).slice(0, 2)
  const further =
    named.length === 0 ? '' : `; or to ${named.map((one) => `${one.words} (${told(one)})`).join(', or to ')}`
  return `It was most probably meant to ${first.words} (${told(first)})${further}.`
}

const KILLING_WORDS: Readonly<Record<keyof Killing, string>> = {
  avoided: 'Its author took care to avoid deaths',
  accepted: 'Its author did not seek deaths but accepted them',
  sought: 'Deaths were sought',
}

function killingSentence(killing: Killing, error: number, killed: number): string {
  const [[most, share]] = (Object.entries(killing) as [keyof Killing, number][]).sort((a, b) => b[1] - a[1])
  const others = (['sought', 'accepted', 'avoided'] as const)
    .filter((one) => one !== most)
    .map((one) => `${one} ${percentWords(killing[one])}`)
  const luck =
    killed === 0 || most === 'sought'
      ? ''
      : most === 'accepted'
        ? ` That ${killed === 1 ? 'one person' : `${killed} people`} died was then a risk taken, and bad luck.`
        : ` That ${killed === 1 ? 'one person' : `${killed} people`} died was then an accident.`
  return `${KILLING_WORDS[most]} (${likelihoodWords(share)}, ${percentWords(share)}; ${others.join(', ')}; another seed may move these by about ${Math.max(1, Math.round(100 * error))} points).${luck}`
}

/** One or two sentences: what it was for; and whether deaths were sought, accepted or avoided, where that can be read. */
export function purposeInWords(reading: PurposeReading): string[] {
  const { killing, killingError, killed } = reading
  return [purposeSentence(reading), ...(killing === null ? [] : [killingSentence(killing, killingError, killed)])]
}
