/** The work of `standoff diff`. */
import type { Crisis } from '@standoff/core'
import { lastKnownDay, parseDay, weighDifferences } from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { loadCrisisFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'
import { printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { diffJson } from '../text/diff-json.js'
import { diffText } from '../text/diff-text.js'
import { asOfWithin } from './as-of.js'
import { asAsked } from './compare-action.js'
import type { DiffOptions } from './diff-options.js'
import { effortOf } from './measuring.js'
import { complain } from './run-action.js'

export async function diffFiles(pathA: string, pathB: string, options: DiffOptions): Promise<number> {
  const { until, most, seed } = options
  if (until !== undefined && parseDay(until) === undefined) throw new UserError(`${until}: not a date of the calendar`)
  const [loadedA, loadedB] = [loadCrisisFile(pathA), loadCrisisFile(pathB)]
  const areWrong = [loadedA, loadedB].map(({ problems }) => complain(problems)).includes(true)
  if (areWrong || loadedA.crisis === undefined || loadedB.crisis === undefined) return EXIT.mistakes
  const [a, b] = [loadedA.crisis, loadedB.crisis]
  const asOf = asOfWithin(a, options.asOf ?? usualDay(a, b))
  const { particles, runs } = effortOf(options)
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' steps of the record, ')),
  })
  const threads = islandThreads(options.threads)
  const asked = { asOf, until, particles, runs, seed, most, open: threads.open, onProgress: progress.show }
  const found = await asAsked(weighDifferences(a, b, asked)).finally(threads.close)
  progress.clear()
  const shown = printableIn(found)
  const named = { a: a.name, b: b.name, title: a.file.title, asOf, particles, runs, seed }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(printableIn(diffJson(shown, named)), null, 2)}\n`
      : diffText(shown, printableIn(named), styleFor(process.stdout, process.env, options.ascii)),
  )
  return EXIT.ok
}

/** The last day on which either record has something new, within the window of A. */
function usualDay(a: Crisis, b: Crisis): string {
  const { from, until } = a.file.window
  const [last] = [lastKnownDay(a), lastKnownDay(b)].sort().reverse()
  return last > until ? until : last < from ? from : last
}
