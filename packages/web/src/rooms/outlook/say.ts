/** Sentences of the room made from the forecast's data, in the page's language. */
import { type EventChance, type Outlook, PARAMETERS } from '@standoff/core'
import { LIKELIHOOD_BANDS, likelihoodWords, type SingleRun } from '@standoff/core/kernel'
import type { Locale } from '../../state/locale.js'

const BANDS = LIKELIHOOD_BANDS.map(({ words }) => words)
const bandOf = (p: number): number => BANDS.indexOf(likelihoodWords(Math.min(1, Math.max(0, p))))

type Ending = 'standoff' | 'war' | 'settlement' | 'withdrawal'

/** Below this chance even the likeliest ending is nothing that is expected. */
const EXPECTED = 0.45

/** The answer, before any picture. */
export function answerOf(
  endings: readonly EventChance[],
  until: string,
  { strings, percentWords, likelihood, date, list }: Locale,
): string {
  const words = strings.outlook.answer
  const [top, ...rest] = [...endings].sort((a, b) => b.probability - a.probability)
  const chance = words.chance(bandOf(top.probability), likelihood(top.probability), percentWords(top.probability))
  const lead = (top.probability < EXPECTED ? words.open : words.lead)[top.id as Ending](date(until), chance)
  const others = rest.map(({ id, probability: p }) =>
    words.clause(words.subjects[id as Ending], bandOf(p), likelihood(p), percentWords(p)),
  )
  return words.whole(lead, list(others))
}

/**
 * An ending below this chance is too rare for its unknown interval to stand against the confidence in all of them (as
 * in core).
 */
const TOO_RARE = 0.01

/** Width of the widest interval over parameters; null where that of an ending which is not rare is not known. */
function widest(chances: readonly EventChance[]): number | null {
  let width = 0
  for (const chance of chances) {
    if (chance.interval === null && chance.probability < TOO_RARE) continue
    if (chance.interval === null) return null
    width = Math.max(width, chance.interval[1] - chance.interval[0])
  }
  return width
}

const judged = (): number =>
  PARAMETERS.filter((declared) => declared.tuned === true || declared.evidence.startsWith('judgement')).length /
  PARAMETERS.length

/** Confidence apart from likelihood, with its grounds and what would change it. */
export function confidenceOf(
  { endings, confidence: { level } }: Outlook,
  { strings, number, percentWords }: Locale,
): { sentence: string; remedy: string } {
  const words = strings.outlook.confidence
  const width = widest(endings)
  const grounds = width === null ? words.widthUnknown : words.width(number(Math.max(1, Math.round(100 * width))))
  return {
    sentence: words.whole(strings.app.confidence[level], grounds, words.judged(percentWords(judged()))),
    remedy: width === null ? words.more : level === 'high' ? words.contradicted : words.evidence,
  }
}

export const tunedCount = (): number => PARAMETERS.filter((declared) => declared.tuned === true).length

/** How a run went, in a few words. */
export function howOf(
  { ending, endDate, lullDate, attacks }: SingleRun,
  { strings, shortDate, number }: Locale,
): string {
  const words = strings.outlook.pictures.how
  const end = ending === 'standoff' || endDate === null ? words.standoff : words[ending](shortDate(endDate))
  return [end, lullDate === null ? '' : words.lull(shortDate(lullDate)), words.attacks(number(attacks))]
    .filter((part) => part !== '')
    .join(', ')
}

/** Name of an option as the page's language has it; one that the file names stays as it is. */
export const optionName = (text: string, { strings }: Locale): string => strings.outlook.options[text] ?? text

/** Core's names come with the English article; another language does without. */
export const bareName = (name: string, { language }: Locale): string =>
  language === 'en' ? name : name.replace(/^the /i, '')
