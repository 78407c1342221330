import type { When } from './dates.js'

/** When something happened, as far as order in time goes. */
export type Moment = Pick<When, 'from' | 'precision'>

/**
 * Whether what one row states may have come before what another states, or with it. A row that states no time may be of
 * any hour of its day, so of two rows of one day each may precede the other unless both state the minute.
 */
export function mayPrecede(one: Moment, other: Moment): boolean {
  if (one.from <= other.from) return true
  const isTimed = one.precision === 'minute' && other.precision === 'minute'
  return !isTimed && Math.floor(one.from) === Math.floor(other.from)
}
