/** How far simulation alone may move what is told. */
import { tooUnsure } from '@standoff/core'
import type { Style } from '../terminal/style.js'

/** Particles of the start below which the reader is warned. */
export const FEW_FOUNDERS = 50

/** The standard error of simulation in points; null where not even that can be told, from very few founders. */
export function pointsOff(error: number, founders: number, { unicode }: Style): string | null {
  if (tooUnsure(0, founders) !== null) return null
  return `${unicode ? '±' : '+-'} ${Math.max(1, Math.round(100 * error))}`
}
