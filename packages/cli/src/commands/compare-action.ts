/** The work of `standoff compare` and `standoff counterfactual`. */
import { type Crisis, compare, takeApart } from '@standoff/core'
import { parseDay } from '@standoff/core/kernel'
import { type IslandThreads, islandThreads } from '../cluster/index.js'
import { applySets, loadCrisisFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'
import { printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { compareText } from '../text/compare-text.js'
import { counterfactualText } from '../text/counterfactual-text.js'
import { asOfWithin, endAfter } from './as-of.js'
import type { CompareOptions } from './compare-options.js'
import { complain } from './run-action.js'
import { weightsOf } from './weights.js'

export function compareFile(path: string, options: CompareOptions): Promise<number> {
  return onCrisis(path, options, async (crisis, common) => {
    const measures = options.measures?.split(',').map((text) => text.trim())
    if (measures === undefined && Object.keys(crisis.file.measures).length === 0)
      throw new UserError('the file has no measures to compare')
    const weights = options.weights === undefined ? undefined : weightsOf(options.weights)
    const result = await asAsked(compare(crisis, { ...common, measures, weights }))
    return [result, compareText(result, options.seed, styleFor(process.stdout, process.env, options.ascii))]
  })
}

export function counterfactualFile(path: string, options: CompareOptions): Promise<number> {
  return onCrisis(path, options, async (crisis, common) => {
    const result = await asAsked(takeApart(crisis, { ...common, full: options.full }))
    return [result, counterfactualText(result, options.seed, styleFor(process.stdout, process.env, options.ascii))]
  })
}

export type Common = {
  asOf?: string
  until?: string
  particles: number
  runs: number
  seed: bigint
  open: IslandThreads['open']
  onProgress: (done: number, all: number) => void
}

/** Reads the crisis, does the work on threads, and prints the result. */
export async function onCrisis(
  path: string,
  options: CompareOptions,
  work: (crisis: Crisis, common: Common) => Promise<[unknown, string]>,
): Promise<number> {
  const { until, particles, runs, seed, set = [] } = options
  if (until !== undefined && parseDay(until) === undefined) throw new UserError(`${until}: not a date of the calendar`)
  const loaded = loadCrisisFile(path)
  if (complain(loaded.problems) || loaded.crisis === undefined) return EXIT.mistakes
  const crisis = applySets(loaded.crisis, set)
  const asOf = options.asOf === undefined ? undefined : asOfWithin(crisis, options.asOf)
  endAfter(crisis, asOf, until)
  // Elsewhere progress counts runs; here it counts the steps of the record.
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' steps of the record, ')),
  })
  const threads = islandThreads(options.threads)
  const [result, text] = await work(crisis, {
    asOf,
    until,
    particles,
    runs,
    seed,
    open: threads.open,
    onProgress: progress.show,
  }).finally(threads.close)
  progress.clear()
  process.stdout.write(options.json ? `${JSON.stringify(printableIn(result), null, 2)}\n` : text)
  return EXIT.ok
}

/** Turns errors of the core about the request into errors of use. */
export async function asAsked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message)
    throw error
  }
}
