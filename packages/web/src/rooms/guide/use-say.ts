/** A share with its words, and where nine in ten draws lie. */
import { useLocale } from '../../state/locale.js'
import type { Band } from './lessons/ground.js'

/** Place of the even chance among the words of ICD 203. */
const EVEN = 3

export interface Say {
  /** `likely (73%; 63 to 82%)` */
  say(band: Band): string
  /** `73% (63 to 82%)` */
  plain(band: Band): string
  /** `likely (73%)`, as part of a sentence: with an article where it needs one. */
  said(share: number): string
  /** The same beside a mark. */
  chance(share: number): string
}

export function useSay(): Say {
  const { strings, likelihood, percentWords, range, chance } = useLocale()
  const words = strings.guide
  const inWords = (share: number): string =>
    likelihood(share) === strings.app.likelihood[EVEN] ? words.even : likelihood(share)
  const said = (share: number): string => words.plainSay(inWords(share), percentWords(share))
  return {
    said,
    // A range that says no more than the number is left out.
    say: ({ mid, low, high }) =>
      range(low, high) === percentWords(mid) ? said(mid) : words.say(inWords(mid), percentWords(mid), range(low, high)),
    plain: ({ mid, low, high }) =>
      range(low, high) === percentWords(mid) ? percentWords(mid) : words.plainSay(percentWords(mid), range(low, high)),
    chance,
  }
}

/** A share on a scale, where 0 and 1 are ends and no claims. */
export function useTick(): (share: number) => string {
  const { language } = useLocale()
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'percent',
    maximumFractionDigits: 0,
  })
  return (share) => format.format(share)
}

export const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1] as const
