/** Reads forecast records: files, and folders with one record in each *.json. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type ForecastRecord, type Problem, parseForecast } from '@standoff/core'
import { UserError } from '../process/exit.js'
import { namesIn, readTextFile } from './load-file.js'

export interface NamedRecord {
  /** Path as the user gave it. */
  name: string
  record: ForecastRecord
  /** Whether it was found in a folder, not named by itself. */
  inFolder: boolean
}

/**
 * All records, in the order of the arguments, those of a folder by name; or the problems that keep some from being
 * read.
 */
export function readLedgers(paths: readonly string[]): { records: NamedRecord[]; problems: Problem[] } {
  const records: NamedRecord[] = []
  const problems: Problem[] = []
  const named = new Set(paths)
  for (const name of new Set(paths.flatMap(filesOf))) {
    const text = readTextFile(name)
    if (typeof text !== 'string') {
      problems.push(text)
      continue
    }
    const parsed = parseForecast(text, name)
    problems.push(...parsed.problems)
    if (parsed.record !== undefined) records.push({ name, record: parsed.record, inFolder: !named.has(name) })
  }
  return { records, problems }
}

function filesOf(path: string): string[] {
  if (!stat(path).isDirectory()) return [path]
  const names = namesIn(path).filter((name) => name.endsWith('.json'))
  if (names.length === 0)
    throw new UserError(`${path}: a folder without a *.json; standoff forecast --ledger writes forecast records`)
  return names.sort().map((name) => join(path, name))
}

function stat(path: string): ReturnType<typeof statSync> & object {
  try {
    const found = statSync(path)
    if (found.isFile() || found.isDirectory()) return found
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new UserError(
      code === 'ENOENT' || code === 'ENOTDIR' ? `${path}: no such file or folder` : `${path}: cannot be read (${code})`,
    )
  }
  throw new UserError(`${path}: not a file; a device or a pipe cannot be read as one`)
}
