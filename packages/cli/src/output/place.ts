/**
 * Looks at a place before the work whose result is to be written there, so that what cannot be written is known at once
 * and not at the end.
 */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { EXIT, UserError } from '../process/exit.js'

/** Bytes that are written to see whether there is room. */
const PROBE = 65_536

/** What the system says is wrong, in words. */
export function reasonOf(error: unknown): string {
  const { errno, code, message } = error as NodeJS.ErrnoException
  const words = getSystemErrorMap().get(errno ?? 0)?.[1]
  return words === undefined ? (message ?? String(error)) : `${words}, ${code}`
}

/** A place that cannot be written, known before the work. */
export const unwritable = (option: string, path: string, why: string): UserError =>
  new UserError(`${option} ${path}: cannot be written (${why})`)

/** Storing failed after the work, whose answer has been printed. */
export const notStored = (option: string, path: string, error: unknown, instead: string): UserError =>
  new UserError(`${option} ${path}: cannot be written (${reasonOf(error)}); ${instead}`, EXIT.internal)

/**
 * Makes a folder where there is none, and tries to write there.
 * @returns removes the folders that were made, where nothing has been put into them
 */
export function tryFolder(option: string, folder: string, bytes = PROBE): () => void {
  if (statOf(folder)?.isDirectory() === false) throw unwritable(option, folder, 'it is not a folder; name a folder')
  let first: string | undefined
  const removeMade = (): void => {
    if (first !== undefined) removeEmpty(resolve(folder), resolve(first))
  }
  try {
    first = makeFolders(resolve(folder))
    tryRoom(folder, bytes)
    return removeMade
  } catch (error) {
    removeMade()
    throw unwritable(option, folder, reasonOf(error))
  }
}

/**
 * Tries whether a file can be written, or replaced.
 * @returns the file itself, where the path is a link to it
 */
export function tryFile(option: string, path: string, bytes = PROBE): string {
  const there = statOf(path)
  if (there?.isDirectory()) throw unwritable(option, path, 'it is a folder; name a file')
  if (there !== undefined && !there.isFile()) throw unwritable(option, path, 'it is a device or a pipe; name a file')
  try {
    const file = there === undefined ? resolve(path) : realpathSync(path)
    if (there !== undefined) accessSync(file, constants.W_OK)
    tryRoom(dirname(file), bytes)
    return file
  } catch (error) {
    throw unwritable(option, path, reasonOf(error))
  }
}

/** Refuses a folder in which a name of a file to be written belongs to something other than a file. */
export function tryNames(option: string, folder: string, names: readonly string[]): void {
  for (const name of names) {
    const there = statOf(join(folder, name))
    if (there !== undefined && !there.isFile())
      throw unwritable(option, join(folder, name), 'something that is not a file has this name')
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function tryRoom(folder: string, bytes: number): void {
  const probe = join(folder, `.standoff-${randomBytes(6).toString('hex')}.part`)
  try {
    const file = openSync(probe, 'wx')
    try {
      writeFileSync(file, Buffer.alloc(bytes, 1))
      // Some disks say only now that they are full.
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } finally {
    rmSync(probe, { force: true })
  }
}

/**
 * Makes a folder and those above it; one by one, as Node's own way does not end where a system such as /proc makes no
 * folders.
 * @returns the first that was made
 */
export function makeFolders(folder: string): string | undefined {
  const missing: string[] = []
  for (let path = folder; !statOf(path)?.isDirectory() && dirname(path) !== path; path = dirname(path))
    missing.unshift(path)
  let first: string | undefined
  for (const path of missing) {
    try {
      mkdirSync(path)
      first ??= path
    } catch (error) {
      // Another program may have made it meanwhile.
      if (!statOf(path)?.isDirectory()) throw error
    }
  }
  return first
}

/** Removes a folder and those above it, up to the first that was made, as long as they are empty. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let path = folder; path.length >= first.length; path = dirname(path)) rmdirSync(path)
  } catch {
    // Not empty: what lies there is kept.
  }
}
