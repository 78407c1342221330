/** Reads a crisis file, or a folder that holds one, and what lies beside it; nothing outside its folder. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import {
  applySet,
  type Crisis,
  formatProblem,
  type Given,
  isProblem,
  loadCrisis,
  loadGiven,
  type Problem,
} from '@standoff/core'
import { checkCrisisFile, decodeUtf8, LIMITS, nearest } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'
import { printable } from '../terminal/printable.js'
import { NoFileError, readWhole, TooLargeError } from './read-whole.js'
import { nearestShipped, shippedPath } from './shipped.js'

/** Names by which a folder holds its crisis. */
const NAMES = ['crisis.yaml', 'crisis.yml', 'crisis.json'] as const

/** The problems of a file, and the crisis where none of them is an error. */
export interface Loaded {
  /** The crisis file, under the name that the user gave it. */
  path: string
  /** Where it really lies, for what stands beside it. */
  folder: string
  crisis?: Crisis
  problems: Problem[]
}

/** Where the file lies that is meant by a path, and how it is called in what is shown. */
export interface CrisisFilePath {
  file: string
  name: string
}

/**
 * The file meant by a path: itself, or the crisis file in the folder; where there is no such path, the crisis that
 * comes with standoff.
 */
export function findCrisisFile(path: string): CrisisFilePath {
  const shipped = existsSync(path) ? undefined : shippedPath(path)
  const place = shipped ?? path
  const inside = crisisFileIn(place)
  if (shipped !== undefined)
    process.stderr.write(
      `${printable(`${path}: not in this folder; read from what comes with standoff, ${shipped}; copy it to change it`)}\n`,
    )
  return inside === undefined ? { file: place, name: path } : { file: join(place, inside), name: join(path, inside) }
}

/** Name of the crisis file in a folder; undefined where the path is a file. */
function crisisFileIn(path: string): string | undefined {
  if (!statOf(path).isDirectory()) return undefined
  const names = namesIn(path)
  const name = NAMES.find((one) => names.includes(one))
  if (name === undefined) throw new UserError(`${path}: a folder without ${NAMES[0]}`)
  return name
}

/** Reads and checks a crisis. Throws a UserError only where there is nothing to read. */
export function loadCrisisFile(path: string): Loaded {
  const { file, name } = findCrisisFile(path)
  const text = readTextFile(file, name)
  const folder = realpathSync(dirname(resolve(file)))
  if (typeof text !== 'string') return { path: name, folder, problems: [text] }
  const readText = (beside: string): string | Problem => readTextFile(insideFolder(folder, beside))
  return { path: name, folder, ...loadCrisis({ name, text, readText }) }
}

/**
 * The real path of a file beside a crisis file.
 * @throws Error where there is none, or where it leads out of the folder
 */
export function insideFolder(folder: string, beside: string): string {
  const wanted = realpathSync(resolve(folder, beside))
  const within = relative(folder, wanted)
  if (within === '..' || within.startsWith(`..${sep}`) || resolve(folder, within) !== wanted)
    throw new Error('it leads out of the folder')
  return wanted
}

/** Reads a file of `--given` against a crisis. */
export function loadGivenFile(path: string, crisis: Crisis): { given?: Given; text: string; problems: Problem[] } {
  const text = readTextFile(path)
  if (typeof text !== 'string') return { text: '', problems: [text] }
  return { text, ...loadGiven({ name: path, text }, crisis.file) }
}

/**
 * Applies `--set path=value`, one after another, and checks the file that comes of them. What does not fit was asked
 * wrongly: the file is not at fault.
 */
export function applySets(crisis: Crisis, sets: readonly string[]): Crisis {
  let { file } = crisis
  for (const set of sets) {
    const cut = set.indexOf('=')
    if (cut < 1) throw new UserError(`--set ${set}: expected path=value, such as sites.tower-22.cover=0.9`)
    const result = applySet(file, set.slice(0, cut).trim(), set.slice(cut + 1))
    if (isProblem(result))
      throw new UserError(`--set ${set}: ${formatProblem({ ...result, path: '' }).replace(/^.*?: error: /, '')}`)
    file = result
  }
  if (sets.length > 0) {
    const errors = checkCrisisFile(file, '--set').filter(({ severity }) => severity === 'error')
    if (errors.length > 0)
      throw new UserError(
        errors.map((problem) => `--set: ${formatProblem(problem).replace(/^.*?: error: /, '')}`).join('\n'),
      )
  }
  return { ...crisis, file }
}

/** A text file within the limits of size and encoding, or what is wrong with it. */
export function readTextFile(path: string, name = path): string | Problem {
  const bytes = readBytes(path, LIMITS.fileCharacters, name)
  return 'severity' in bytes ? bytes : decodeUtf8(bytes, name)
}

/** The bytes of a file within a limit, or that there are too many. */
export function readBytes(path: string, most: number, name = path): Uint8Array | Problem {
  // What is known of it without opening it, and the nearest name where it is not there.
  if (!statOf(path).isFile()) throw noFile(name)
  try {
    return readWhole(path, most)
  } catch (error) {
    if (error instanceof NoFileError) throw noFile(name)
    if (error instanceof TooLargeError)
      return {
        severity: 'error',
        file: name,
        line: 1,
        column: 1,
        path: '',
        found: `${error.bytes} bytes`,
        expected: `at most ${most}`,
      }
    throw new UserError(`${name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

const noFile = (path: string): UserError =>
  new UserError(`${path}: not a file; a folder, a device or a pipe cannot be read as one`)

function statOf(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new UserError(`${path}: cannot be read (${code})`)
    throw new UserError(`${path}: no such file or folder${suggestion(path)}`)
  }
}

/** The names in a folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new UserError(`${folder}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function suggestion(path: string): string {
  try {
    const word = nearest(basename(path), readdirSync(dirname(path)))
    if (word !== undefined) return `; did you mean ${join(dirname(path), word)}?`
  } catch {
    // There is no such folder either.
  }
  const shipped = nearestShipped(path)
  return shipped === undefined ? '' : `; did you mean ${shipped}?`
}
