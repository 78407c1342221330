/**
 * Files that belong together, written into a folder as one: first into a folder of their own inside it, under a lock,
 * and given their place when all are whole. What is interrupted before that is removed.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { untilFinished } from '../process/interrupt.js'
import { lockPlace, type PlaceLock } from './lock-place.js'
import { tryFolder, tryNames } from './place.js'

const LOCK = '.standoff.lock'
const STAGE = /^\.standoff-[0-9a-f]{12}\.part$/

export class StagedFolder {
  /** Where files are written until all are whole. */
  readonly stage: string
  private readonly finished: () => void
  private done = false

  private constructor(
    private readonly folder: string,
    private readonly lock: PlaceLock,
    private readonly made: { remove: () => void; finished: () => void },
  ) {
    // Under the lock, what others have left there is that of programs that were killed.
    for (const name of readdirSync(folder))
      if (STAGE.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
    this.stage = join(folder, `.standoff-${randomBytes(6).toString('hex')}.part`)
    mkdirSync(this.stage)
    this.finished = untilFinished(() => rmSync(this.stage, { recursive: true, force: true }))
  }

  /**
   * Tests the folder, and waits shortly where another standoff is writing there.
   * @param names of files that will be written
   * @throws UserError where the folder cannot be written, or another standoff keeps writing there
   */
  static async open(option: string, folder: string, names: readonly string[] = []): Promise<StagedFolder> {
    const remove = tryFolder(option, folder)
    const made = { remove, finished: untilFinished(remove) }
    tryNames(option, folder, names)
    const lock = await lockPlace({ option, path: folder, lockPath: join(folder, LOCK) })
    return new StagedFolder(folder, lock, made)
  }

  /** Gives all files their place. Where a file is to vouch for the others, it is taken away first and comes last. */
  commit(last?: string): void {
    this.lock.check()
    const names = readdirSync(this.stage).sort()
    const ordered = last === undefined ? names : [...names.filter((name) => name !== last), last]
    if (last !== undefined) rmSync(join(this.folder, last), { force: true })
    for (const name of ordered) renameSync(join(this.stage, name), join(this.folder, name))
    this.done = true
  }

  /** Removes what was not committed, and gives the folder free. */
  async close(): Promise<void> {
    rmSync(this.stage, { recursive: true, force: true })
    await this.lock.release()
    this.finished()
    this.made.finished()
    if (!this.done) this.made.remove()
  }
}
