/** Reads a crisis file, or a folder that holds one, and what lies beside it; nothing outside its folder. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { applySet, type Crisis, checkCrisisFile, decodeUtf8, formatProblem, type Given, isProblem, LIMITS, loadCrisis, loadGiven, nearest, type Problem } from '@standoff/core'
import { UserError } from './exit.js'

/** Names by which a folder holds its crisis. */
const NAMES = ['crisis.yaml', 'crisis.yml', 'crisis.json'] as const

/** The problems of a file, and the crisis where none of them is an error. */
export interface Loaded {
  path: string
  crisis?: Crisis
  problems: Problem[]
}

/** The file meant by a path: itself, or the crisis file in the folder. */
export function findCrisisFile(path: string): string {
  if (!statOf(path).isDirectory()) return path
  const names = readdirSync(path)
  const name = NAMES.find((one) => names.includes(one))
  if (name === undefined) throw new UserError(`${path}: a folder without ${NAMES[0]}`)
  return join(path, name)
}

/** Reads and checks a crisis. Throws a UserError only where there is nothing to read. */
export function loadCrisisFile(path: string): Loaded {
  const file = findCrisisFile(path)
  const text = readTextFile(file)
  if (typeof text !== 'string') return { path: file, problems: [text] }
  const folder = realpathSync(dirname(resolve(file)))
  const readText = (name: string): string | Problem => {
    const wanted = realpathSync(resolve(folder, name))
    const within = relative(folder, wanted)
    if (within === '..' || within.startsWith(`..${sep}`) || resolve(folder, within) !== wanted) throw new Error('it leads out of the folder')
    return readTextFile(wanted)
  }
  return { path: file, ...loadCrisis({ name: file, text, readText }) }
}

/** Reads a file of `--given` against a crisis. */
export function loadGivenFile(path: string, crisis: Crisis): { given?: Given; text: string; problems: Problem[] } {
  const text = readTextFile(path)
  if (typeof text !== 'string') return { text: '', problems: [text] }
  return { text, ...loadGiven({ name: path, text }, crisis.file) }
}

/** Applies `--set path=value`, one after another, and checks the file that comes of them. What does not fit was asked wrongly: the file is not at fault. */
export function applySets(crisis: Crisis, sets: readonly string[]): Crisis {
  let { file } = crisis
  for (const set of sets) {
    const cut = set.indexOf('=')
    if (cut < 1) throw new UserError(`--set ${set}: expected path=value, such as sites.tower-22.cover=0.9`)
    const result = applySet(file, set.slice(0, cut).trim(), set.slice(cut + 1))
    if (isProblem(result)) throw new UserError(`--set ${set}: ${formatProblem({ ...result, path: '' }).replace(/^.*?: error: /, '')}`)
    file = result
  }
  if (sets.length > 0) {
    const errors = checkCrisisFile(file, '--set').filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw new UserError(errors.map((problem) => `--set: ${formatProblem(problem).replace(/^.*?: error: /, '')}`).join('\n'))
  }
  return { ...crisis, file }
}

/** A text file within the limits of size and encoding, or what is wrong with it. */
function readTextFile(path: string): string | Problem {
  const stat = statOf(path)
  if (!stat.isFile()) throw new UserError(`${path}: not a file`)
  if (stat.size > LIMITS.fileCharacters) {
    return { severity: 'error', file: path, line: 1, column: 1, path: '', found: `${stat.size} bytes`, expected: `at most ${LIMITS.fileCharacters}` }
  }
  return decodeUtf8(readFileSync(path), path)
}

function statOf(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new UserError(`${path}: cannot be read (${code})`)
    throw new UserError(`${path}: no such file or folder${suggestion(path)}`)
  }
}

function suggestion(path: string): string {
  try {
    const word = nearest(basename(path), readdirSync(dirname(path)))
    return word === undefined ? '' : `; did you mean ${join(dirname(path), word)}?`
  } catch {
    return ''
  }
}
