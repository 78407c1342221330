/** The work of `standoff sensitivity`. */
import { sensitivity } from '@standoff/core'
import { parseDay } from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { applySets, loadCrisisFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'
import { printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { sensitivityText } from '../text/sensitivity-text.js'
import { asAsked } from './compare-action.js'
import { complain } from './run-action.js'
import type { SensitivityOptions } from './sensitivity-options.js'

/** Trajectories of the screening, and base points of Sobol's design, where the user does not say. */
const POINTS = { morris: 10, sobol: 64 } as const

export async function sensitivityFile(path: string, options: SensitivityOptions): Promise<number> {
  const { until, runs, seed, metric } = options
  if (until !== undefined && parseDay(until) === undefined) throw new UserError(`${until}: not a date of the calendar`)
  const loaded = loadCrisisFile(path)
  if (complain(loaded.problems) || loaded.crisis === undefined) return EXIT.mistakes
  const crisis = applySets(loaded.crisis, options.set ?? [])
  const method = options.sobol ? 'sobol' : 'morris'
  // Elsewhere progress counts runs; here it counts points.
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' evaluations, ')),
  })
  const threads = islandThreads(options.threads)
  const asked = {
    method,
    points: options.points ?? POINTS[method],
    runs,
    seed,
    until,
    metrics: metric === 'all' ? undefined : [metric],
  } as const
  const result = await asAsked(
    sensitivity(crisis, { ...asked, evaluate: threads.evaluate, onProgress: progress.show }),
  ).finally(threads.close)
  progress.clear()
  process.stdout.write(
    options.json
      ? `${JSON.stringify(printableIn(result), null, 2)}\n`
      : sensitivityText(result, seed, styleFor(process.stdout, process.env, options.ascii)),
  )
  return EXIT.ok
}
