/** The work of `standoff forecast`. */
import { forecast, untuned } from '@standoff/core'
import { dayOfAsOf, parseDay } from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { applySets, loadCrisisFile } from '../input/load-file.js'
import { openLedger } from '../output/keep-forecast.js'
import { EXIT, UserError } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { forecastText } from '../text/forecast-text.js'
import { asOfWithin, endAfter } from './as-of.js'
import type { ForecastOptions } from './forecast-options.js'
import { complain } from './run-action.js'

export async function forecastFile(path: string, options: ForecastOptions): Promise<number> {
  const { until, particles, runs, seed, total = [], set = [] } = options
  for (const date of [until, ...total])
    if (date !== undefined && parseDay(date) === undefined) throw new UserError(`${date}: not a date of the calendar`)
  const loaded = loadCrisisFile(path)
  if (complain(loaded.problems) || loaded.crisis === undefined) return EXIT.mistakes
  const crisis = applySets(options.untuned ? untuned(loaded.crisis) : loaded.crisis, set)
  const asOf = asOfWithin(crisis, options.asOf)
  const end = endAfter(crisis, asOf, until)
  if (total.length > 0 && crisis.file.record.mainSeries === undefined)
    throw new UserError('--total: the file names no main series (record.mainSeries) to forecast')
  for (const date of total)
    if (date <= dayOfAsOf(asOf) || date > end)
      throw new UserError(
        `--total ${date}: expected a day after the as-of day, ${dayOfAsOf(asOf)}, and ${end} at the latest`,
      )
  const ledger =
    options.ledger === undefined
      ? undefined
      : openLedger(options.ledger, loaded.crisis, { seed, set, untuned: options.untuned === true })
  // Elsewhere progress counts runs; here it counts the steps of the record.
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' steps of the record, ')),
  })
  const threads = islandThreads(options.threads)
  const made = await forecast(crisis, {
    asOf,
    until,
    particles,
    runs,
    seed,
    totals: total.length > 0 ? total : undefined,
    open: threads.open,
    onProgress: progress.show,
  }).finally(threads.close)
  progress.clear()
  const style = styleFor(process.stdout, process.env, options.ascii)
  if (options.json) process.stdout.write(`${JSON.stringify(printableIn(made), null, 2)}\n`)
  else
    process.stdout.write(
      forecastText(
        made,
        { seed, untuned: options.untuned === true, nameOf: (id) => crisis.file.parties[id]?.name ?? id },
        style,
      ),
    )
  // Only now, so that the answer is shown even if writing the record fails.
  const kept = ledger?.keep(made)
  if (kept !== undefined && !options.json)
    process.stdout.write(`${wrap(printable(`Kept as ${kept}.`), style.width, '  ')}\n`)
  return EXIT.ok
}
