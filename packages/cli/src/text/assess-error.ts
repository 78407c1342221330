/** How far simulation error alone may move a figure. */
import { tooUnsure } from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'

/** The simulation error in percentage points; null where too few islands tell even that. */
export function pointsOff(error: number, islands: number, { unicode }: Style): string | null {
  if (tooUnsure(0, islands) !== null) return null
  return `${unicode ? '±' : '+-'} ${Math.max(1, Math.round(100 * error))}`
}
