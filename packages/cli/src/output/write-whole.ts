/**
 * A file as a whole or not at all, also where two programs write it at once: under a name of its own first, then
 * renamed.
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { untilFinished } from '../process/interrupt.js'

/** @throws what the file system says, with nothing left behind */
export function writeWhole(path: string, content: string | Uint8Array): void {
  write(path, content, renameSync)
}

/**
 * The same, but never in place of a file that is there.
 * @throws EEXIST where there is one, also one that came meanwhile; what the file system says
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  // A link is made only where there is no such name; a rename would take the place of one.
  write(path, content, (part) => {
    try {
      linkSync(part, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
      // Some disks have no links.
      copyFileSync(part, path, constants.COPYFILE_EXCL)
    }
    rmSync(part)
  })
}

function write(path: string, content: string | Uint8Array, place: (part: string, path: string) => void): void {
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  const finished = untilFinished(() => rmSync(part, { force: true }))
  try {
    const file = openSync(part, 'wx')
    try {
      writeFileSync(file, content)
      // A disk that is full may say so only now, and a rename must not come before what it renames.
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    place(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    finished()
  }
}
