/**
 * Results kept and used again: a part of a long work that was done once need not be done again while everything that it
 * follows from is the same. Keyed by the program's version, the files' texts, what was asked and the seed; whole files
 * or none, so an interrupted work resumes at the part it was in.
 */
import { rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Crisis } from '@standoff/core'
import { readWhole } from '../input/read-whole.js'
import { VERSION } from '../process/version.js'
import { sha256 } from './hash.js'
import { makeFolders, reasonOf } from './place.js'
import { writeWhole } from './write-whole.js'

/** An entry that is larger is none of ours. */
const MOST_BYTES = 256_000_000

/** Where results are kept where the user names no folder. */
export function usualCache(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'standoff')
}

export class ResultCache {
  /** Parts found and parts made, by name: for the reader to see. */
  readonly found: string[] = []
  readonly made: string[] = []

  /** @param folder null keeps nothing */
  constructor(
    private readonly folder: string | null,
    private readonly crisis: Crisis,
  ) {}

  /**
   * The result of a part, as plain JSON: from the cache, or made and kept.
   * @param asked all that the result follows from besides the files and the version
   */
  async part<T>(name: string, asked: Readonly<Record<string, unknown>>, make: () => Promise<T>): Promise<T> {
    const path = this.folder === null ? null : join(this.folder, `${name}-${this.key(name, asked)}.json`)
    const kept = path === null ? undefined : read<T>(path)
    if (kept !== undefined) {
      this.found.push(name)
      return kept
    }
    const result = await make()
    this.made.push(name)
    if (path !== null && this.folder !== null) keep(this.folder, path, result)
    return result
  }

  private key(name: string, asked: Readonly<Record<string, unknown>>): string {
    const told = JSON.stringify(
      [
        VERSION,
        name,
        Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)),
        this.crisis.inputs.map(({ text }) => sha256(text)),
        this.crisis.file,
      ],
      (_, value) => (typeof value === 'bigint' ? `${value}` : value),
    )
    return sha256(told).slice(0, 24)
  }
}

/**
 * What an entry holds: the result, and the hash of its text, without which a whole JSON of another shape would pass for
 * a result.
 */
interface Entry<T> {
  sha256: string
  result: T
}

function read<T>(path: string): T | undefined {
  try {
    const { sha256: told, result } = JSON.parse(readWhole(path, MOST_BYTES).toString('utf8')) as Entry<T>
    return sha256(JSON.stringify(result)) === told ? result : undefined
  } catch {
    // Not there, not whole, or something else: it is made again.
    return undefined
  }
}

/** A cache that cannot be written is no fault: the result is there all the same. */
function keep(folder: string, path: string, result: unknown): void {
  try {
    const text = JSON.stringify(result)
    makeFolders(resolve(folder))
    // Something other than a file with this name would block the entry for ever.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) rmSync(path, { recursive: true, force: true })
    writeWhole(path, `{"sha256":"${sha256(text)}","result":${text}}`)
  } catch (error) {
    process.stderr.write(`results could not be kept in ${folder} (${reasonOf(error)})\n`)
  }
}
