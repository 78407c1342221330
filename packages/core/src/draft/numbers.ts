/** Numbers as news writes them: "at least three", "10 to 15", "two dozen", "scores", "as many as 18". */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${[...ONES].reverse().join('|')}`
const PLAIN = `\\d{1,3}(?:,\\d{3})+|\\d{1,7}|(?:${WORD}) hundred(?: and (?:${WORD}))?|a hundred|(?:${WORD}) dozen|half a dozen|a dozen|${WORD}`
const VAGUE =
  'dozens|scores|hundreds|thousands|several|multiple|numerous|many|some|a few|a handful of|a couple of|a number of'
const BEFORE =
  'at least|no fewer than|no less than|more than|over|upwards? of|about|around|roughly|approximately|some|nearly|almost|close to|up to|as many as|no more than|fewer than|less than|an estimated|a total of|another|a further'

const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${BEFORE}) )*(?:between (?:${PLAIN}) and (?:${PLAIN})|(?:${PLAIN})(?:(?:\\s?[-–]\\s?| to | or )(?:${PLAIN}))?|(?:${VAGUE}))(?![\\p{L}\\p{N}])`,
  'giu',
)
/** A character that no text has, for each character of a number phrase. */
const MASK = '\ue000'
/** The source of a pattern for a number phrase in a masked text. */
export const NUMBER = `${MASK}+`
const NO_NUMBER = /^(?:one|some|many|several)$/i

/**
 * The text with number phrases masked, character for character, so that patterns need not spell numbers out. "No one"
 * and a lone "some" stay as they are.
 */
export const maskNumbers = (text: string): string =>
  text.replaceAll(PHRASE, (phrase: string, at: number) =>
    NO_NUMBER.test(phrase) &&
    (/\b(?:no|any|every|the|this|that|which) $/i.test(text.slice(Math.max(0, at - 8), at)) ||
      (/^(?:some|many)$/i.test(phrase) &&
        !/^ (?:people|soldiers|civilians|fighters|others|rockets|drones|missiles)/i.test(
          text.slice(at + phrase.length),
        )))
      ? phrase
      : MASK.repeat(phrase.length),
  )

export interface Count {
  /** Undefined where the words name no number ("dozens"). */
  best?: number
  low?: number
  high?: number
  /** As a cell of the record: "3", "3+", "~12", "10-15", "up to 18", "dozens". */
  cell: string
}

function plain(text: string): number | undefined {
  const word = text.trim().toLowerCase()
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''))
  if (word === 'a dozen') return 12
  if (word === 'half a dozen') return 6
  if (word === 'a hundred') return 100
  const dozen = /^(.+) dozen$/.exec(word)
  if (dozen !== null) return 12 * (plain(dozen[1]) ?? Number.NaN)
  const hundred = /^(.+?) hundred(?: and (.+))?$/.exec(word)
  if (hundred !== null) return 100 * (plain(hundred[1]) ?? Number.NaN) + (hundred[2] ? (plain(hundred[2]) ?? 0) : 0)
  const [ten, one] = word.split(/[- ]/)
  if (TENS.includes(ten)) return 20 + 10 * TENS.indexOf(ten) + (one === undefined ? 0 : Math.max(0, ONES.indexOf(one)))
  return ONES.includes(word) ? ONES.indexOf(word) : undefined
}

const NUMBERS = new RegExp(`(?:${PLAIN})(?![\\p{L}\\p{N}])`, 'giu')

/**
 * Reads a phrase that `NUMBER` has matched.
 * @returns bounds in whole numbers; undefined where it is no number phrase after all
 */
export function countOf(phrase: string): Count | undefined {
  const words = phrase.trim().toLowerCase()
  const figures = [...words.matchAll(NUMBERS)].map(([one]) => plain(one)).filter((one) => one !== undefined)
  const [first, second] = figures
  if (first === undefined || Number.isNaN(first)) {
    const vague = new RegExp(`(?:${VAGUE})`, 'i').exec(words)
    return vague === null ? undefined : { cell: vague[0].replace(/ of$/, '') }
  }
  if (second !== undefined && second >= first)
    return { low: first, high: second, best: first, cell: `${first}-${second}` }
  if (/^(?:at least|no fewer|no less)/.test(words)) return { best: first, low: first, cell: `${first}+` }
  if (/^(?:more than|over|upward)/.test(words)) return { best: first, low: first, cell: `${first}+` }
  if (/^(?:up to|as many as|no more|fewer|less)/.test(words))
    return { best: first, high: first, cell: `up to ${first}` }
  if (/^(?:about|around|roughly|approx|some|nearly|almost|close|an est)/.test(words))
    return { best: first, cell: `~${first}` }
  return { best: first, cell: String(first) }
}
