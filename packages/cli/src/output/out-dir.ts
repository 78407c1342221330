/**
 * The folder of `--out`: rows of runs are written as blocks come, the rest at the end, all into a stage; then all get
 * their places, the manifest last. Where the disk is full meanwhile, this is reported and the runs go on, so that their
 * answer is still shown.
 */
import { appendFileSync, closeSync, openSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outlook, Summary } from '@standoff/core'
import { sha256OfFile } from './hash.js'
import type { Manifest } from './manifest.js'
import { csvToParquet } from './parquet.js'
import { notStored } from './place.js'
import { csvOfRuns, RUN_HEADER, RUN_TYPES } from './run-rows.js'
import { StagedFolder } from './staged-folder.js'
import { endingsCsv, weeklyCsv } from './tables.js'

const MANIFEST = 'manifest.json'
const NAMES = ['runs.csv', 'runs.parquet', 'endings.csv', 'weekly.csv', 'outlook.json', MANIFEST]

export class OutDir {
  private runs: number | undefined
  private fault: unknown

  private constructor(
    private readonly folder: string,
    private readonly staged: StagedFolder,
  ) {
    this.attempt(() => {
      this.runs = openSync(this.at('runs.csv'), 'wx')
      appendFileSync(this.runs, RUN_HEADER)
    })
  }

  /** @throws UserError where the folder cannot be written, or another standoff is writing there */
  static async open(folder: string): Promise<OutDir> {
    return new OutDir(folder, await StagedFolder.open('--out', folder, NAMES))
  }

  /** Adds the rows of a block. */
  add(block: Summary): void {
    this.attempt(() => {
      if (this.runs !== undefined) appendFileSync(this.runs, csvOfRuns(block))
    })
  }

  /** Writes the rest, and fills in `outputs` of the manifest; nothing has its place yet. */
  async prepare(outlook: Outlook, manifest: Manifest): Promise<void> {
    this.closeRuns()
    if (this.fault !== undefined) return
    try {
      this.write('endings.csv', endingsCsv(outlook))
      this.write('weekly.csv', weeklyCsv(outlook))
      this.write('outlook.json', `${JSON.stringify(outlook, null, 2)}\n`)
      await csvToParquet(this.at('runs.csv'), this.at('runs.parquet'), RUN_TYPES)
      const outputs: Manifest['outputs'] = {}
      for (const name of NAMES.filter((name) => name !== MANIFEST).sort())
        outputs[name] = { sha256: await sha256OfFile(this.at(name)), bytes: statSync(this.at(name)).size }
      this.write(MANIFEST, `${JSON.stringify({ ...manifest, outputs }, null, 2)}\n`)
      manifest.outputs = outputs
    } catch (error) {
      this.fault = error
    }
  }

  /**
   * Gives the files their places. @throws UserError where they could not be written; nothing is changed in the folder
   * then
   */
  commit(): void {
    if (this.fault === undefined) this.attempt(() => this.staged.commit(MANIFEST))
    if (this.fault !== undefined)
      throw notStored('--out', this.folder, this.fault, 'the answer is shown, its files are not kept')
  }

  /** Removes what was not committed. */
  async close(): Promise<void> {
    this.closeRuns()
    await this.staged.close()
  }

  private at(name: string): string {
    return join(this.staged.stage, name)
  }

  private write(name: string, text: string): void {
    writeFileSync(this.at(name), text)
  }

  /** Runs `work` unless an earlier write has failed; keeps the first failure. */
  private attempt(work: () => void): void {
    if (this.fault !== undefined) return
    try {
      work()
    } catch (error) {
      this.fault = error
    }
  }

  private closeRuns(): void {
    const { runs } = this
    this.runs = undefined
    if (runs !== undefined) this.attempt(() => closeSync(runs))
  }
}
