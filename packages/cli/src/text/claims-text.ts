/** Claims as text, the weightiest first. */
import type { ClaimReading, ClaimReadings } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { CLAIMS_MEAN, claimSentence, idleSentences } from '../wording/claims.js'

/** Entries that are told; JSON has all. */
const MOST_TOLD = 12

/** @param claims those to be told, of all that were weighed */
export function claimLines(
  claims: readonly ClaimReading[],
  all: ClaimReadings,
  style: Style,
  withIdle: boolean,
): string[] {
  const told = [...claims].sort((one, other) => other.decibans - one.decibans).map(claimSentence)
  const idle = withIdle ? idleSentences(all) : []
  if (told.length + idle.length === 0) return []
  const lines = (sentences: readonly string[]): string[] => {
    const some = sentences.slice(0, MOST_TOLD).map((one) => wrap(printable(one), style.width, '  '))
    return sentences.length > MOST_TOLD
      ? [...some, `  and ${sentences.length - MOST_TOLD} more: --json has all.`]
      : some
  }
  return [wrap(CLAIMS_MEAN, style.width), '', ...lines(told), ...(idle.length > 0 ? ['', ...lines(idle)] : [])]
}
