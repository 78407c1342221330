/** How long a standoff goes on before force pauses, and how long such a pause holds, in sentences. */
import { percentWords } from '../terms/likelihood.js'
import type { ShareTime, TruceOutlook, WaitingTime } from './truce.js'

/** A standing truce in a smaller share of runs than this is not worth a sentence. */
const FEW = 0.005

const days = (count: number): string => {
  const whole = Math.round(count)
  return `${whole} ${whole === 1 ? 'day' : 'days'}`
}

/** "12 days (simulation error: 10 to 15)"; without the bracket where rounding leaves no width. */
function timeWords({ days: found, low, high }: ShareTime): string {
  const [from, to] = [Math.round(low), high === null ? null : Math.round(high)]
  if (to === from) return days(found)
  return `${days(found)} (simulation error: ${to === null ? `at least ${from}` : `${from} to ${to}`})`
}

/** When force pauses, in one sentence. */
function pauseSentence({ half, ninth, seenDays, seenShare }: WaitingTime): string {
  const lead = 'Where nothing else ends it,'
  if (half === null)
    return `${lead} more than half of such standoffs go on without a pause for all of the ${days(seenDays)} over which the runs can show one; ${percentWords(seenShare)} have paused by then.`
  const paused = `${lead} half of such standoffs pause within ${timeWords(half)}`
  return ninth === null
    ? `${paused}; ${percentWords(1 - seenShare)} go on for longer than the ${days(seenDays)} over which the runs can show a pause.`
    : `${paused}; one in ten goes on for at least ${timeWords(ninth)}.`
}

/** How long a pause holds, in one sentence. */
function holdSentence({ half, ninth, seenDays, seenShare }: WaitingTime, truceDays: number): string {
  const lead = `Once ${days(truceDays)} have been quiet,`
  if (half === null)
    return `${lead} more than half of such pauses hold for all of the ${days(seenDays)} more that the runs show; ${percentWords(seenShare)} have been broken by then.`
  const held = `${lead} half of such pauses hold for ${timeWords(half)} more`
  return ninth === null
    ? `${held}; ${percentWords(1 - seenShare)} hold for longer than the ${days(seenDays)} that the runs show.`
    : `${held}, and one in ten for at least ${timeWords(ninth)}.`
}

const CAUSE_WORDS = {
  order: "a patron's orders",
  fear: 'fear',
  elsewhere: 'a pause elsewhere',
  agreement: 'talks or a cease-fire',
  'nothing-owed': 'nothing owed',
} as const

/** The causes by their shares, in one sentence. */
function causeSentence({ causes }: TruceOutlook): string {
  const told = causes
    .filter(({ share }) => share >= FEW)
    .sort((a, b) => b.share - a.share)
    .map(({ id, share, error }) => {
      const points = error === null ? '' : `, simulation error ${(100 * error).toFixed(error < 0.0095 ? 1 : 0)} points`
      return `${CAUSE_WORDS[id]} (${percentWords(share)}${points})`
    })
  return `What holds force back in such pauses: ${told.join(', ')}.`
}

/**
 * The answer to "how long can that go on?": whether a truce stands, when force pauses, how long such a pause holds, and
 * what brings it about. One sentence each; those of which the runs show nothing are left out.
 */
export function truceSentences(truce: TruceOutlook): string[] {
  const { standing, pause, holds, truceDays, causes } = truce
  return [
    ...(standing < FEW ? [] : [`A tacit truce stands already in ${percentWords(standing)} of the runs.`]),
    ...(pause.half?.days === 0 && standing > 0 ? [] : [pauseSentence(pause)]),
    ...(holds === null ? [] : [holdSentence(holds, truceDays)]),
    ...(causes.length === 0 ? [] : [causeSentence(truce)]),
  ]
}
