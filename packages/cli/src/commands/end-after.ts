/** From an as-of day and a horizon to the day on which runs end. */
import { type Crisis, dayOf } from '@standoff/core'
import { UserError } from '../exit.js'

/** The horizon, or the end of the window; refuses an as-of day outside the window and one after which no day is left. */
export function endAfter(crisis: Crisis, asOf: string | undefined, until: string | undefined): string {
  const { window } = crisis.file
  const end = until ?? window.until
  if (asOf === undefined) return end
  if (asOf < window.from) throw new UserError(`--as-of ${asOf}: before the window, which begins on ${window.from}`)
  if (asOf >= window.until) throw new UserError(`--as-of ${asOf}: the window ends on ${window.until}`)
  // Runs end as that day begins, so a day must lie between.
  if (dayOf(end) <= dayOf(asOf) + 1) throw new UserError(until === undefined ? `--as-of ${asOf}: no day is left before the window ends on ${end}; give a later --until` : `--until ${end}: no day is left to run after the as-of day, ${asOf}`)
  return end
}
