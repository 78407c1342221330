/** The work of `standoff score`. */
import { type Crisis, formatProblem, resolveForecast, scoreLedger } from '@standoff/core'
import { leftOut, nearest } from '@standoff/core/kernel'
import { loadCrisisFile } from '../input/load-file.js'
import { type NamedRecord, readLedgers } from '../input/read-ledgers.js'
import { crisisHashes } from '../output/crisis-hashes.js'
import { EXIT, UserError } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { styleFor } from '../terminal/style.js'
import { scoreText } from '../text/score-text.js'
import type { ScoreOptions } from './score-options.js'

export function scoreFiles(ledgers: readonly string[], options: ScoreOptions): number {
  const given = outcomesOf(options.outcome ?? [])
  const loaded = loadCrisisFile(options.crisis)
  const { records: found, problems } = readLedgers(ledgers)
  for (const problem of [...loaded.problems, ...problems])
    process.stderr.write(`${printable(formatProblem(problem))}\n`)
  if (loaded.crisis === undefined || problems.length > 0) return EXIT.mistakes
  const { crisis } = loaded
  const records = found.filter(({ record, inFolder }) => !inFolder || record.crisis.title === crisis.file.title)
  if (records.length === 0) fit(crisis, found, given)
  fit(crisis, records, given)
  const others = found.length - records.length
  if (others > 0) process.stderr.write(`${others} of ${found.length} forecasts left out: they are of another crisis\n`)
  const flags = records.flatMap((one) => flagsOf(one, crisis))
  const scores = {
    ...scoreLedger(
      records.map(({ name, record }) => ({ name, record, resolutions: resolveForecast(crisis, record, given) })),
    ),
    flags,
    actsLeftOut: leftOut(crisis),
  }
  if (options.json) process.stdout.write(`${JSON.stringify(printableIn(scores), null, 2)}\n`)
  else process.stdout.write(scoreText(scores, crisis.file.title, styleFor(process.stdout, process.env, options.ascii)))
  return EXIT.ok
}

/** `--outcome id=yes|no|number`, by id. */
function outcomesOf(texts: readonly string[]): Record<string, boolean | number> {
  return Object.fromEntries(
    texts.map((text) => {
      const cut = text.lastIndexOf('=')
      const word = text.slice(cut + 1).trim()
      const value =
        word === 'yes' ? true : word === 'no' ? false : /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : undefined
      if (cut < 1 || value === undefined)
        throw new UserError(`--outcome ${text}: expected id=yes, id=no or id=number, such as war=no`)
      return [text.slice(0, cut).trim(), value]
    }),
  )
}

/** Refuses what cannot be settled by this crisis, before the work. */
function fit(crisis: Crisis, records: readonly NamedRecord[], given: Readonly<Record<string, boolean | number>>): void {
  for (const { name, record } of records) {
    if (record.crisis.title !== crisis.file.title)
      throw new UserError(
        `${name}: a forecast of "${record.crisis.title}", but --crisis is "${crisis.file.title}"; give the crisis that it was made from`,
      )
  }
  const asked = new Map(records.flatMap(({ record }) => record.questions.map(({ id, kind }) => [id, kind])))
  for (const [id, value] of Object.entries(given)) {
    const kind = asked.get(id)
    const close = nearest(id, asked.keys())
    if (kind === undefined)
      throw new UserError(
        `--outcome ${id}: no forecast has this id${close === undefined ? '' : `; did you mean ${close}?`}`,
      )
    if (kind === 'count' && typeof value === 'boolean')
      throw new UserError(`--outcome ${id}: the forecast is of a total; expected a number`)
    if (kind === 'probability' && typeof value === 'number')
      throw new UserError(`--outcome ${id}: the forecast is of yes or no; expected yes or no`)
  }
}

/** What a reader should know of a record before believing its scores. */
function flagsOf(
  { name, record }: NamedRecord,
  crisis: Crisis,
): { record: string; flag: 'file' | 'record' | 'after'; text: string }[] {
  const hashes = crisisHashes(crisis)
  const flags: ReturnType<typeof flagsOf> = []
  if (record.crisis.file !== hashes.file)
    flags.push({
      record: name,
      flag: 'file',
      text: 'the crisis file is not the one that the forecast was made from; its questions may have changed since',
    })
  if (record.crisis.record !== hashes.record)
    flags.push({
      record: name,
      flag: 'record',
      text: 'the record is not the one that the forecast was made from; it may have been extended since',
    })
  if (record.questions.some(({ resolves }) => record.made.slice(0, 10) > resolves))
    flags.push({
      record: name,
      flag: 'after',
      text: 'made after the outcome was known to the world: the program did not use it, but whoever built the model may have',
    })
  return flags
}
