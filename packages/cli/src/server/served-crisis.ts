/** The crisis on the disk that the page is given: its texts as they lie there, and word when they change. */
import { createHash } from 'node:crypto'
import { type FSWatcher, readdirSync, readFileSync, realpathSync, statSync, watch } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { LIMITS } from '@standoff/core'
import { findCrisisFile } from '../load-file.js'

/** Editors write a file in several strokes; word goes out when they have rested, ms. */
const REST = 120

export interface ServedCrisis {
  index(): { main: string; files: string[]; version: string }
  /** Bytes of one of its files; undefined where it is none of them. */
  read(name: string): Buffer | undefined
  /** Calls back with the new version whenever a text has changed; gives back how to end it. */
  follow(onChange: (version: string) => void): () => void
  close(): void
}

/** @throws UserError where there is no crisis file at the path */
export function servedCrisis(path: string): ServedCrisis {
  const file = resolve(findCrisisFile(path).file)
  const folder = realpathSync(dirname(file))
  const main = basename(file)
  const listeners = new Set<(version: string) => void>()

  /** The crisis file and those beside it that it names: nothing else of the folder is anybody's business. */
  const files = (): string[] => {
    const named = namedIn(textAt(join(folder, main)))
    const beside = readdirSync(folder).filter((name) => name !== main && named.has(name) && isPlain(join(folder, name)))
    return [main, ...beside.sort()]
  }
  const version = (): string => {
    const hash = createHash('sha256')
    for (const name of files())
      hash
        .update(name)
        .update('\0')
        .update(bytesAt(join(folder, name)))
    return hash.digest('hex').slice(0, 16)
  }

  let told = version()
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const now = version()
      if (now === told) return
      told = now
      for (const listener of listeners) listener(now)
    }, REST)
  }
  // The folder, not the files: editors replace a file by another of its name.
  const watcher: FSWatcher = watch(folder, look)
  return {
    index: () => ({ main, files: files(), version: version() }),
    read: (name) => (files().includes(name) ? bytesAt(join(folder, name)) : undefined),
    follow(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    close() {
      clearTimeout(timer)
      watcher.close()
      listeners.clear()
    },
  }
}

/** Names that stand as `file` or `totals` in the text, which may be in the middle of being edited and no YAML at all. */
function namedIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<![\w-])["']?(?:file|totals)["']?\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#][^,}#\n]*))/g)
  return new Set([...found].map(([, double, single, plain]) => (double ?? single ?? plain).trim().replace(/^\.\//, '')))
}

/** A file of a size that the loader takes; not a link that leads elsewhere. */
function isPlain(path: string): boolean {
  try {
    return realpathSync(path) === path && statSync(path).isFile() && statSync(path).size <= LIMITS.fileCharacters
  } catch {
    return false
  }
}

/** Empty where the file is just being replaced. */
function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

const textAt = (path: string): string => bytesAt(path).toString('utf8')
