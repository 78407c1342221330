/** The work of `standoff trace`. */
import { createWorld, stand, type Trace, traceRun } from '@standoff/core'
import { endOfDay, Runner, tellRun } from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { UserError } from '../process/exit.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { inView, traceText } from '../text/trace-text.js'
import { asOfWithin, endAfter } from './as-of.js'
import { openScenario } from './open-scenario.js'
import { USUAL_PARTICLES, USUAL_RUNS } from './particles.js'
import type { TraceOptions } from './trace-options.js'

/** Options that go with --as-of only, and those that do not go with it. */
const AHEAD = ['particles', 'runs', 'threads'] as const
const BLANK = ['from', 'step', 'given'] as const

/** What the command prints of a run from the first day. */
export function traceOutput(file: string, options: TraceOptions): string {
  const view = viewOf(options)
  for (const name of AHEAD) if (options[name] !== undefined) throw new UserError(`--${name} goes with --as-of`)
  const { scenario } = openScenario(file, options)
  return shown(traceRun(new Runner(createWorld(scenario), options.seed), options.run), view, options)
}

/** What the command prints of a run of a forecast, which goes on from where the record stands on the as-of day. */
export async function traceAheadOutput(file: string, options: TraceOptions & { asOf: string }): Promise<string> {
  const { until, set, seed, run, particles = USUAL_PARTICLES, runs = USUAL_RUNS } = options
  const view = viewOf(options)
  for (const name of BLANK)
    if (options[name] !== undefined)
      throw new UserError(`--${name} does not go with --as-of: the run goes on from the record`)
  const { crisis } = openScenario(file, { until, set })
  const asOf = asOfWithin(crisis, options.asOf)
  const end = endOfDay(endAfter(crisis, asOf, until))
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' steps of the record, ')),
  })
  const threads = islandThreads(options.threads)
  try {
    const standing = await stand(crisis, { asOf, particles, seed, open: threads.open, onProgress: progress.show }, end)
    progress.clear()
    return shown(await tellRun(standing, { seed, runs, run }), view, options)
  } catch (error) {
    throw error instanceof RangeError ? new UserError(error.message) : error
  } finally {
    await threads.close()
  }
}

interface Days {
  from: number
  until: number
}

function viewOf({ day, fromDay, toDay }: TraceOptions): Days {
  if (day !== undefined && (fromDay !== undefined || toDay !== undefined))
    throw new UserError('--day shows one day; leave out --from-day and --to-day')
  const from = day ?? fromDay ?? 1
  const until = day ?? toDay ?? Number.POSITIVE_INFINITY
  if (until < from) throw new UserError(`--to-day ${until} comes before --from-day ${from}`)
  return { from, until }
}

/** The last day that a run tells of, counted from 1: its ending stands on it. */
const lastDay = ({ entries, steps, stepDays }: Trace): number =>
  entries.length > 0 ? Math.floor(entries[entries.length - 1].day) + 1 : Math.ceil(steps * stepDays)

function shown(trace: Trace, view: Days, options: TraceOptions): string {
  const last = lastDay(trace)
  if (view.from > last)
    throw new UserError(
      `--${options.day === undefined ? 'from-day' : 'day'} ${view.from}: the last day of run ${trace.run} is ${last}`,
    )
  const { why = false, json, ascii } = options
  if (json) return `${JSON.stringify({ ...trace, entries: inView(trace.entries, view) }, null, 2)}\n`
  return traceText(trace, { why, ...view }, styleFor(process.stdout, process.env, ascii))
}
