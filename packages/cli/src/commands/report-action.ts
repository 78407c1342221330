/** The work of `standoff report`. */
import { availableParallelism } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import type { Crisis } from '@standoff/core'
import { nearest } from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { gather, type Made, type ReportData } from '../html/data.js'
import { pageOf } from '../html/page.js'
import { ReportPlaces } from '../html/report-places.js'
import { applySets, loadCrisisFile } from '../input/load-file.js'
import { sha256 } from '../output/hash.js'
import { shellWord } from '../output/manifest.js'
import { tryFolder } from '../output/place.js'
import { ResultCache, usualCache } from '../output/result-cache.js'
import { EXIT, UserError } from '../process/exit.js'
import { VERSION } from '../process/version.js'
import { printable } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { listed } from '../wording/words.js'
import { asOfWithin } from './as-of.js'
import type { ReportOptions } from './report-options.js'
import { planOf } from './report-time.js'
import { complain } from './run-action.js'

/** Bytes up to which a page is sent and opened with ease. */
const HEAVY = 2_000_000

export async function reportFile(path: string, options: ReportOptions): Promise<number> {
  const { act, set = [] } = options
  const loaded = loadCrisisFile(path)
  if (complain(loaded.problems) || loaded.crisis === undefined) return EXIT.mistakes
  const crisis = applySets(loaded.crisis, set)
  const asOf = options.asOf === undefined ? undefined : asOfWithin(crisis, options.asOf)
  if (act !== undefined) askAct(crisis, act)
  const out = options.out ?? `${nameOf(loaded.path)}-report.html`
  if (typeof options.cache === 'string') tryFolder('--cache', options.cache)
  const places = await ReportPlaces.open(out, options.figures)
  try {
    await make(crisis, { asOf, made: madeFrom(path, loaded.crisis, options) }, { ...options, out }, places)
  } finally {
    await places.close()
  }
  return EXIT.ok
}

async function make(
  crisis: Crisis,
  { asOf, made }: { asOf: string | undefined; made: ReturnType<typeof madeFrom> },
  options: ReportOptions & { out: string },
  places: ReportPlaces,
): Promise<void> {
  const { act, particles, runs, seed, full, quick, out, figures: folder } = options
  process.stderr.write(
    `${printable(planOf(crisis, { asOf, particles, runs, full, quick, threads: options.threads ?? availableParallelism() }))}\n`,
  )
  const progress = stagedProgress()
  const threads = islandThreads(options.threads)
  const cache = new ResultCache(
    full && options.cache !== false ? (options.cache ?? usualCache(process.env)) : null,
    crisis,
  )
  const data = await gather(
    crisis,
    { asOf, act, particles, runs, seed, threads, cache, full, quick, onProgress: progress.show },
    made,
  ).finally(threads.close)
  progress.clear()
  if (act !== undefined && !isRead(data, act))
    throw new UserError(`--act ${act}: no act of force by a side of this crisis within the record used`)
  const { html, figures } = pageOf(data)
  const bytes = Buffer.byteLength(html)
  const faults: unknown[] = []
  try {
    places.keepPage(html)
    process.stdout.write(
      `${printable(out)}: ${figures.length} pictures, ${Math.ceil(bytes / 1000).toLocaleString('en')} kB, nothing to load\n`,
    )
    if (bytes > HEAVY) process.stderr.write(`the page is heavier than ${HEAVY / 1e6} MB: its record is long\n`)
  } catch (error) {
    // The pictures may lie on another disk.
    faults.push(error)
  }
  if (folder !== undefined) {
    const kinds = await places.keepFigures(figures).catch((error: unknown) => void faults.push(error))
    if (kinds !== undefined)
      process.stdout.write(
        `${printable(folder)}: each picture as ${listed(kinds)}${kinds.includes('PNG') ? '' : '; PNG is left out, as its renderer does not run on this machine'}\n`,
      )
  }
  if (faults.length > 0) throw faults[0]
}

/** Refuses an act that the file does not have, before the work. */
function askAct({ record }: Crisis, act: string): void {
  const ids = record.map(({ id }) => id)
  if (ids.includes(act)) return
  const close = nearest(act, ids)
  throw new UserError(
    `--act ${act}: no row of the record has this id${close === undefined ? '' : `; did you mean ${close}?`}`,
  )
}

const isRead = ({ readings }: ReportData, act: string): boolean =>
  readings.result?.acts.some(({ ids }) => ids.includes(act)) === true ||
  (readings.result?.diagnostics.failedOn ?? null) !== null

/** `tower22` of `crises/tower22/crisis.yaml` and of `tower22.yaml`. */
function nameOf(path: string): string {
  const whole = resolve(path)
  const file = basename(whole).replace(/\.(ya?ml|json)$/, '')
  return file === 'crisis' ? basename(dirname(whole)) : file
}

/** What the page says of its making: nothing that differs between two runs of the same command. */
function madeFrom(
  path: string,
  crisis: Crisis,
  { asOf, act, particles, runs, seed, full, quick, set = [] }: ReportOptions,
): Pick<Made, 'set' | 'command' | 'version' | 'inputs'> {
  const words = [
    'standoff',
    'report',
    path,
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(act === undefined ? [] : ['--act', act]),
    '--particles',
    `${particles}`,
    '--runs',
    `${runs}`,
    '--seed',
    `${seed}`,
    ...(full ? ['--full'] : []),
    ...(quick ? ['--quick'] : []),
    ...set.flatMap((one) => ['--set', one]),
  ]
  return {
    set,
    command: words.map(shellWord).join(' '),
    version: VERSION,
    inputs: crisis.inputs.map(({ name, text }) => ({ name, sha256: sha256(text) })),
  }
}

/** Progress of work in parts: each part counts by itself. */
function stagedProgress(): { show(what: string, done: number, all: number): void; clear(): void } {
  let stage = ''
  let progress = progressOn(process.stderr)
  return {
    show(what, done, all) {
      if (what !== stage) {
        progress.clear()
        stage = what
        // Elsewhere progress counts runs; here it counts what the part does.
        progress = progressOn({
          isTTY: process.stderr.isTTY,
          write: (text) => process.stderr.write(text.replace(' runs, ', ` ${what}, `)),
        })
      }
      progress.show(done, all)
    },
    clear: () => progress.clear(),
  }
}
