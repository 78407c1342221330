/** The work of `standoff assess`. */
import { assess, type Crisis, formatProblem } from '@standoff/core'
import {
  lastKnownDay,
  leftOut,
  leftOutInWords,
  nearest,
  shareJudged,
  withoutDraws,
  writtenOf,
} from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { applySets, loadCrisisFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { assessText } from '../text/assess-text.js'
import { asOfWithin } from './as-of.js'
import type { AssessOptions } from './assess-options.js'

export async function assessFile(path: string, options: AssessOptions): Promise<number> {
  const { act, viewpoint, particles, seed, set = [] } = options
  const loaded = loadCrisisFile(path)
  for (const problem of loaded.problems) process.stderr.write(`${printable(formatProblem(problem))}\n`)
  if (loaded.crisis === undefined || loaded.problems.some(({ severity }) => severity === 'error')) return EXIT.mistakes
  const crisis = applySets(loaded.crisis, set)
  ask(crisis, act, viewpoint)
  const asOf = options.asOf === undefined ? lastKnownDay(crisis) : asOfWithin(crisis, options.asOf)
  // Elsewhere progress counts runs; here it counts the steps of the record.
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' steps of the record, ')),
  })
  const threads = islandThreads(options.threads)
  const result = await assess(crisis, {
    asOf,
    particles,
    seed,
    open: threads.open,
    onProgress: progress.show,
  }).finally(threads.close)
  progress.clear()
  if (act !== undefined && !result.acts.some(({ ids }) => ids.includes(act))) {
    if (result.diagnostics.failedOn === null)
      throw new UserError(`--act ${act}: no act of force by a side of this crisis within the record used`)
  }
  const shown = act === undefined ? result : { ...result, acts: result.acts.filter(({ ids }) => ids.includes(act)) }
  if (options.json) process.stdout.write(`${JSON.stringify(printableIn(withoutDraws(shown)), null, 2)}\n`)
  else
    process.stdout.write(
      assessText(
        shown,
        {
          act,
          viewpoint,
          seed,
          judged: shareJudged(),
          patrons: crisis.file.ties.map(({ patron }) => patron),
          voices: crisis.file.voices,
          nameOf: (id) => crisis.file.parties[id]?.name ?? id,
          written: writtenOf(
            crisis,
            result.asOf,
            crisis.record.find(({ id }) => id === shown.acts[0]?.ids[0]),
          ),
        },
        styleFor(process.stdout, process.env, options.ascii),
      ),
    )
  return EXIT.ok
}

/** Refuses what the file cannot answer, before the work. */
function ask(crisis: Crisis, act: string | undefined, viewpoint: string | undefined): void {
  const { file, record } = crisis
  const known = Object.keys(file.viewpoints)
  if (viewpoint !== undefined && !known.includes(viewpoint))
    throw new UserError(
      `--viewpoint ${viewpoint}: no such viewpoint${meant(viewpoint, known)}; there are ${known.join(', ')}${Object.hasOwn(file.voices, viewpoint) ? ' (a voice is given no reading: what it judged stands with the act, --act)' : ''}`,
    )
  const ids = record.map(({ id }) => id)
  if (act !== undefined && !ids.includes(act))
    throw new UserError(`--act ${act}: no row of the record has this id${meant(act, ids)}`)
  const why =
    act === undefined ? undefined : leftOut(crisis).find(({ kind, ids }) => kind === 'out' && ids.includes(act))
  if (why !== undefined) throw new UserError(`--act ${act}: ${leftOutInWords(why)}`)
  if (record.length === 0) throw new UserError('the file has no record to assess')
}

function meant(word: string, among: readonly string[]): string {
  const close = nearest(word, among)
  return close === undefined ? '' : `; did you mean ${close}?`
}
