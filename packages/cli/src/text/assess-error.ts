/** How far simulation error alone may move a figure. */
import { tooUnsure } from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'

/** Number of ancestors below which the reader is warned. */
export const FEW_FOUNDERS = 50

/** The simulation error in percentage points; null where there are too few ancestors to know even that. */
export function pointsOff(error: number, founders: number, { unicode }: Style): string | null {
  if (tooUnsure(0, founders) !== null) return null
  return `${unicode ? '±' : '+-'} ${Math.max(1, Math.round(100 * error))}`
}
