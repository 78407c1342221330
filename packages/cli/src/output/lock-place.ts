/** One standoff at a time writes to a place. The lock of a program that was killed is taken over once it is old. */
import fs, { mkdirSync, rmdirSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { UserError } from '../process/exit.js'
import { untilFinished } from '../process/interrupt.js'
import { reasonOf, unwritable } from './place.js'

/**
 * Age from which a lock that nobody renews is that of a program which is gone, and how often a living one renews its
 * own, ms.
 */
const STALE = 10_000
const RENEWED = 2000
/** How long another is waited for: long enough to outlast the lock of a program that is gone, ms. */
const PATIENCE = 13_000
const EVERY = 250

export interface PlaceLock {
  /** Throws where another program has taken over the lock, because this one did not renew it in time. */
  check(): void
  release(): Promise<void>
}

/**
 * @param place the folder or file that is to be written, as the user named it, and the path of the lock
 * @throws UserError where another standoff keeps writing there
 */
export async function lockPlace({
  option,
  path,
  lockPath,
}: {
  option: string
  path: string
  lockPath: string
}): Promise<PlaceLock> {
  const until = performance.now() + PATIENCE
  let told = false
  let ours = false
  let lost = false
  // From before it is made: a signal may come while it is being made.
  const finished = untilFinished(() => {
    if (ours && !lost) rmSync(lockPath, { recursive: true, force: true })
  })
  // At once: no signal is heard between the folder of the lock and the note whose it is.
  const files = {
    ...fs,
    mkdir: atOnce((folder) => {
      mkdirSync(folder)
      ours = true
    }),
    rmdir: atOnce((folder) => {
      rmdirSync(folder)
      ours = false
    }),
  }
  for (;;) {
    try {
      const release = await lock(lockPath, {
        lockfilePath: lockPath,
        fs: files,
        realpath: false,
        stale: STALE,
        update: RENEWED,
        onCompromised: () => {
          lost = true
        },
      })
      return {
        check() {
          if (lost)
            throw new UserError(
              `${option} ${path}: another standoff has taken it over meanwhile; nothing was written there`,
            )
        },
        async release() {
          if (!lost) await release().catch(() => undefined)
          finished()
        },
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw unwritable(option, path, reasonOf(error))
    }
    if (performance.now() > until)
      throw new UserError(
        `${option} ${path}: another standoff is writing there; wait until it is done, or name another place`,
      )
    if (!told)
      process.stderr.write(
        `${option} ${path}: another standoff is writing there, or was killed while it did; waiting for ${PATIENCE / 1000} s\n`,
      )
    told = true
    await setTimeout(EVERY)
  }
}

/** Wraps a synchronous function as one with a callback. */
function atOnce(work: (folder: string) => void): (folder: string, done: (error: unknown) => void) => void {
  return (folder, done) => {
    let fault: unknown = null
    try {
      work(folder)
    } catch (error) {
      fault = error
    }
    done(fault)
  }
}
