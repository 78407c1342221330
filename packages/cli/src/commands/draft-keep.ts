/** Writes accepted rows: a new CSV file, or the end of `record.rows` of a crisis. All of them or none. */
import { existsSync, readFileSync } from 'node:fs'
import { loadCrisis } from '@standoff/core'
import { COLUMNS, csvCell, toldAlready, withInlineRows } from '@standoff/core/kernel'
import { findCrisisFile, loadCrisisFile, readTextFile } from '../input/load-file.js'
import { lockPlace } from '../output/lock-place.js'
import { notStored, tryFile, unwritable } from '../output/place.js'
import { writeNew, writeWhole } from '../output/write-whole.js'
import { EXIT, UserError } from '../process/exit.js'
import { printable } from '../terminal/printable.js'
import { problemText } from './check-action.js'
import type { AcceptedRow, Judged } from './draft-judge.js'
import type { DraftCommandOptions } from './draft-options.js'

export interface RowPlace {
  option: '--out' | '--into'
  /** As the user named it. */
  path: string
  file: string
}

/** Looks at the place before anything is judged; undefined where nothing is to be written. */
export function checkPlaces({ out, into }: DraftCommandOptions): RowPlace | undefined {
  if (out !== undefined) {
    if (existsSync(out)) throw unwritable('--out', out, 'there is a file of this name already; name another')
    return { option: '--out', path: out, file: tryFile('--out', out) }
  }
  if (into === undefined) return undefined
  if (!existsSync(into))
    throw new UserError(`--into ${into}: no such file or folder; a crisis that comes with standoff is copied first`)
  const { file, name } = findCrisisFile(into)
  return { option: '--into', path: name, file: tryFile('--into', file) }
}

export async function keepRows({ accepted, interrupted }: Judged, place: RowPlace, isQuiet: boolean): Promise<number> {
  const say = (text: string): void => void (isQuiet ? process.stderr : process.stdout).write(`${printable(text)}\n`)
  const done = interrupted ? EXIT.interrupted : EXIT.ok
  if (accepted.length === 0) {
    say('no row was accepted; nothing was written')
    return done
  }
  if (place.option === '--out') writeRows(accepted, place)
  else if (!(await putInto(accepted, place))) return EXIT.mistakes
  say(
    `${place.path}: ${accepted.length} ${accepted.length === 1 ? 'row' : 'rows'} written (${accepted.map(({ number }) => number).join(', ')})`,
  )
  return done
}

/** The columns that some row has, in the order of the format. */
function writeRows(accepted: readonly AcceptedRow[], { path, file }: RowPlace): void {
  const used = new Set(accepted.flatMap(({ cells }) => Object.keys(cells)))
  const columns = Object.keys(COLUMNS).filter((column) => used.has(column)) as (keyof typeof COLUMNS)[]
  const lines = accepted.map(({ cells }) => columns.map((column) => csvCell(cells[column] ?? null)).join(','))
  try {
    writeNew(file, `${[columns.join(','), ...lines].join('\n')}\n`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw unwritable('--out', path, 'a file of this name has come meanwhile; name another')
    throw notStored('--out', path, error, 'the rows were not kept')
  }
}

/** @returns whether the crisis is sound with the rows in it; where it is not, it is left as it was */
async function putInto(accepted: readonly AcceptedRow[], { path, file }: RowPlace): Promise<boolean> {
  const lock = await lockPlace({ option: '--into', path, lockPath: `${file}.lock` })
  try {
    const text = readTextFile(file, path)
    const rows = inOrder(withIds(accepted, path))
    const added = typeof text === 'string' ? withInlineRows(text, rows) : undefined
    if (added === undefined)
      throw new UserError(
        `--into ${path}: its record is written so that rows can only be put in by hand; --out FILE keeps them as CSV`,
      )
    const errors = errorsOf(file, path, added)
    for (const error of errors) process.stderr.write(`${error}\n`)
    if (errors.length > 0) {
      process.stderr.write(`${printable(path)}: with these rows it would have mistakes; nothing was written\n`)
      return false
    }
    lock.check()
    try {
      writeWhole(file, added)
    } catch (error) {
      throw notStored('--into', path, error, 'it is as it was')
    }
    tellTwice(path, new Set(rows.map(({ id }) => id ?? '')))
    return true
  } finally {
    await lock.release()
  }
}

/** By their days: rows of a record are read in the order of their dates. */
const inOrder = (rows: AcceptedRow['cells'][]): AcceptedRow['cells'][] =>
  [...rows].sort((a, b) => (a.date ?? '').slice(0, 10).localeCompare((b.date ?? '').slice(0, 10)))

/** Ids that the record does not have, also where it has grown since it was read. */
function withIds(accepted: readonly AcceptedRow[], path: string): AcceptedRow['cells'][] {
  const taken = new Set(loadCrisisFile(path).crisis?.record.map(({ id }) => id))
  const renamed = new Map<string, string>()
  for (const { cells } of accepted) {
    let id = cells.id ?? 'D'
    for (let n = 2; taken.has(id); n++) id = `${cells.id ?? 'D'}-${n}`
    taken.add(id)
    if (cells.id !== undefined) renamed.set(cells.id, id)
  }
  // A claim about a row that was not accepted is about none.
  return accepted.map(({ cells: { of, ...cells } }) => ({
    ...cells,
    id: renamed.get(cells.id ?? '') ?? cells.id,
    ...(of === undefined
      ? {}
      : renamed.has(of)
        ? { of: renamed.get(of) }
        : { note: `${cells.note ?? ''}; about ${of} of the draft, which was not accepted` }),
  }))
}

/** Names the rows that were put in although the record may tell of the same already. */
function tellTwice(path: string, added: ReadonlySet<string>): void {
  const { crisis } = loadCrisisFile(path)
  if (crisis === undefined) return
  const before = crisis.record.filter(({ id }) => !added.has(id))
  for (const row of crisis.record.filter(({ id }) => added.has(id))) {
    const told = toldAlready(row, before).map(({ id }) => id)
    if (told.length > 0)
      process.stderr.write(
        `${printable(path)}: ${row.id} may tell of what ${told.join(', ')} ${told.length === 1 ? 'tells' : 'tell'} already (same day, actor, action and place): look at both, and take one out if it is one event
`,
      )
  }
}

function errorsOf(file: string, name: string, text: string): string[] {
  const folder = file.slice(0, file.length - (file.split(/[\\/]/).at(-1)?.length ?? 0))
  const { problems } = loadCrisis({ name, text, readText: (beside) => readFileSync(folder + beside, 'utf8') })
  return problems.filter(({ severity }) => severity === 'error').map((problem) => problemText(problem))
}
