/** How long the standoff can go on before force pauses, and how long such a pause holds, in words. */
import type { WaitingTime } from '@standoff/core/kernel'
import { type Locale, useLocale } from '../../state/locale.js'
import { useShown } from './shown.js'

/** A share below this is not worth a sentence. */
const LEAST = 0.005

/** A time in days, with its simulation error where rounding leaves it any width. */
function timeOf(time: NonNullable<WaitingTime['half']>, { strings, number }: Locale): string {
  const words = strings.outlook.flags.truce
  const [low, high] = [Math.round(time.low), time.high === null ? null : Math.round(time.high)]
  const told = words.days(number(Math.round(time.days)))
  if (low === high) return told
  return words.withError(told, number(low), high === null ? null : number(high))
}

function waited(
  time: WaitingTime,
  words: {
    half: (days: string) => string
    tenth: (days: string) => string
    rest: (share: string) => string
    none: (days: string, share: string) => string
  },
  locale: Locale,
): string {
  const { number, percentWords, strings } = locale
  const seen = strings.outlook.flags.truce.days(number(Math.round(time.seenDays)))
  if (time.half === null) return words.none(seen, percentWords(time.seenShare))
  const rest =
    time.ninth === null ? words.rest(percentWords(1 - time.seenShare)) : words.tenth(timeOf(time.ninth, locale))
  return `${words.half(timeOf(time.half, locale))} ${rest}`
}

export function TruceTold() {
  const locale = useLocale()
  const { strings, number, percentWords, list } = locale
  const words = strings.outlook.flags.truce
  const { tacitTruce } = useShown().outlook
  const { standing, pause, holds, causes, truceDays } = tacitTruce
  const told = causes
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share)
    .map(({ id, share }) => `${words.cause[id]} (${percentWords(share)})`)
  return (
    <>
      {standing < LEAST ? null : <p>{words.standing(percentWords(standing))}</p>}
      {pause.half?.days === 0 && standing > 0 ? null : <p>{waited(pause, words.pause, locale)}</p>}
      {holds === null ? null : <p>{words.once(number(truceDays), waited(holds, words.holds, locale))}</p>}
      {told.length === 0 ? null : <p>{words.causes(list(told))}</p>}
    </>
  )
}
