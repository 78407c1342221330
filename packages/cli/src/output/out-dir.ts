/**
 * The folder of `--out`: rows of runs are written as blocks come, under names that end in `.part`; all get their names at the end, the
 * manifest last. What is interrupted before that is removed: no half-written file stays.
 */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Outlook, Summary } from '@standoff/core'
import { UserError } from '../exit.js'
import { sha256OfFile } from './hash.js'
import type { Manifest } from './manifest.js'
import { csvToParquet } from './parquet.js'
import { csvOfRuns, RUN_HEADER, RUN_TYPES } from './run-rows.js'
import { endingsCsv, weeklyCsv } from './tables.js'

const part = (name: string): string => `${name}.part`

export class OutDir {
  private readonly names = ['runs.csv']
  private runs: number | undefined

  constructor(readonly folder: string) {
    try {
      mkdirSync(folder, { recursive: true })
      this.runs = openSync(this.at(part('runs.csv')), 'w')
    } catch (error) {
      throw new UserError(`--out ${folder}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
    }
    writeSync(this.runs, RUN_HEADER)
  }

  /** Adds the rows of a block. */
  add(block: Summary): void {
    if (this.runs !== undefined) writeSync(this.runs, csvOfRuns(block))
  }

  /** Writes the rest, fills in `outputs` of the manifest, and gives all files their names. */
  async finish(outlook: Outlook, manifest: Manifest): Promise<void> {
    this.close()
    this.write('endings.csv', endingsCsv(outlook))
    this.write('weekly.csv', weeklyCsv(outlook))
    this.write('outlook.json', `${JSON.stringify(outlook, null, 2)}\n`)
    this.names.push('runs.parquet')
    await csvToParquet(this.at(part('runs.csv')), this.at(part('runs.parquet')), RUN_TYPES)
    for (const name of [...this.names].sort()) {
      const path = this.at(part(name))
      manifest.outputs[name] = { sha256: await sha256OfFile(path), bytes: statSync(path).size }
    }
    this.write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
    rmSync(this.at('manifest.json'), { force: true })
    for (const name of this.names) renameSync(this.at(part(name)), this.at(name))
  }

  /** Removes what was not finished; does nothing after `finish`. */
  abandon(): void {
    this.close()
    for (const name of this.names) rmSync(this.at(part(name)), { force: true })
  }

  private at(name: string): string {
    return join(this.folder, name)
  }

  private write(name: string, text: string): void {
    this.names.push(name)
    writeFileSync(this.at(part(name)), text)
  }

  private close(): void {
    if (this.runs !== undefined) closeSync(this.runs)
    this.runs = undefined
  }
}
