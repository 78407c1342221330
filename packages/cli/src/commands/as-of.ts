/** Resolves the as-of day and the horizon that were asked for. */
import type { Crisis } from '@standoff/core'
import { asOfNumber, dayAfterAsOf, dayOfAsOf, endOfDay, readAsOf, toLocalOf } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'

/** The as-of day in local words; refuses one that is none, and one outside the window. */
export function asOfWithin({ file }: Crisis, asked: string): string {
  const { window, timeZone } = file
  const asOf = readAsOf(asked, toLocalOf(timeZone))
  if (asOf === undefined) throw new UserError(`${asked}: not a date of the calendar`)
  const day = dayOfAsOf(asOf)
  if (day < window.from) throw new UserError(`--as-of ${asked}: before the window, which begins on ${window.from}`)
  if (day > window.until) throw new UserError(`--as-of ${asked}: the window ends on ${window.until}`)
  return asOf
}

/** The last day of the runs: the horizon, or the end of the window. Refuses an as-of day after which no day is left. */
export function endAfter({ file }: Crisis, asOf: string | undefined, until: string | undefined): string {
  const end = until ?? file.window.until
  if (asOf !== undefined && endOfDay(end) <= dayAfterAsOf(asOfNumber(asOf))) {
    throw new UserError(
      until === undefined
        ? `--as-of ${asOf}: no day is left to run, as the window ends with ${end}; give an earlier day, or a later --until`
        : `--until ${end}: no day is left to run after the as-of day, ${asOf}`,
    )
  }
  return end
}
