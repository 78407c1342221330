/** A share with its words, and where nine in ten draws lie. */
import { useLocale } from '../../strings/locale.js'
import type { Band } from './lessons/ground.js'

export interface Say {
  /** `likely (73%; 63 to 82%)` */
  say(band: Band): string
  /** `73% (63 to 82%)` */
  plain(band: Band): string
  /** `likely (73%)` */
  chance(share: number): string
}

export function useSay(): Say {
  const { strings, likelihood, percentWords, range, chance } = useLocale()
  const words = strings.guide
  return {
    // A range that says no more than the number is left out.
    say: ({ mid, low, high }) => (range(low, high) === percentWords(mid) ? chance(mid) : words.say(likelihood(mid), percentWords(mid), range(low, high))),
    plain: ({ mid, low, high }) => (range(low, high) === percentWords(mid) ? percentWords(mid) : words.plainSay(percentWords(mid), range(low, high))),
    chance,
  }
}

/** A share on a scale, where 0 and 1 are ends and no claims. */
export function useTick(): (share: number) => string {
  const { language } = useLocale()
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { style: 'percent', maximumFractionDigits: 0 })
  return (share) => format.format(share)
}

export const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1] as const
