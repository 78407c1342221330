/** The work of `standoff trace`. */
import { createWorld, Runner, traceRun } from '@standoff/core'
import { UserError } from '../exit.js'
import { inView, traceText } from '../output/trace-text.js'
import { styleFor } from '../terminal/style.js'
import { openScenario } from './open-scenario.js'
import type { TraceOptions } from './trace-options.js'

/** What the command prints. */
export function traceOutput(file: string, options: TraceOptions): string {
  const { day, fromDay, toDay, run, seed, why = false, ascii } = options
  if (day !== undefined && (fromDay !== undefined || toDay !== undefined)) throw new UserError('--day shows one day; leave out --from-day and --to-day')
  const from = day ?? fromDay ?? 1
  const until = day ?? toDay ?? Number.POSITIVE_INFINITY
  if (until < from) throw new UserError(`--to-day ${until} comes before --from-day ${from}`)
  const { scenario } = openScenario(file, options)
  const trace = traceRun(new Runner(createWorld(scenario), seed), run)
  if (options.json) return `${JSON.stringify({ ...trace, entries: inView(trace.entries, { from, until }) }, null, 2)}\n`
  return traceText(trace, { why, from, until }, styleFor(process.stdout, process.env, ascii))
}
