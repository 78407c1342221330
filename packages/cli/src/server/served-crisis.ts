/** The crisis on the disk that the page is given: its texts as they lie there, and word when they change. */
import { createHash } from 'node:crypto'
import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { formatProblem } from '@standoff/core'
import { LIMITS } from '@standoff/core/kernel'
import { findCrisisFile, readTextFile } from '../input/load-file.js'
import { readWhole } from '../input/read-whole.js'
import { UserError } from '../process/exit.js'

/** Editors write a file in several steps; changes are reported after a pause of so many ms. */
const REST = 120
/** How often it is looked whether the folder is still the one that is watched, ms. */
const LOOK = 1000

export interface ServedCrisis {
  index(): { main: string; files: string[]; version: string }
  /** Bytes of one of its files; undefined where it is none of them. */
  read(name: string): Buffer | undefined
  /** Calls back with the new version whenever a text has changed; gives back how to end it. */
  follow(onChange: (version: string) => void): () => void
  close(): void
}

interface Texts {
  files: ReadonlyMap<string, Buffer>
  version: string
}

/**
 * Serves the last texts that could be read: a folder may be moved or deleted, and come back, while the page is open.
 * @param tell is told when the crisis is gone, and when it is back
 * @throws UserError where there is no crisis file at the path
 */
export function servedCrisis(path: string, tell: (what: string) => void): ServedCrisis {
  const found = findCrisisFile(path)
  const file = resolve(found.file)
  // Says what is no file, and what is too large; what is no YAML is for the page to say.
  const read = readTextFile(file, found.name)
  const first = textsOf(file)
  if (first === undefined)
    throw new UserError(typeof read === 'string' ? `${path}: cannot be read` : formatProblem(read))
  const main = basename(file)
  const listeners = new Set<(version: string) => void>()

  let texts = first
  let gone = false
  let timer: NodeJS.Timeout | undefined
  const refresh = (): void => {
    const now = textsOf(file)
    if ((now === undefined) !== gone)
      tell(
        now === undefined
          ? `${path}: gone, or no file any more; the page keeps what was last read`
          : `${path}: there again`,
      )
    gone = now === undefined
    if (now === undefined || now.version === texts.version) return
    texts = now
    for (const listener of listeners) listener(now.version)
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(refresh, REST)
  }

  const watched = watchedFolder(dirname(file), soon)
  return {
    index() {
      refresh()
      return { main, files: [...texts.files.keys()], version: texts.version }
    },
    read(name) {
      refresh()
      return texts.files.get(name)
    },
    follow(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    close() {
      clearTimeout(timer)
      watched.close()
      listeners.clear()
    },
  }
}

/**
 * The folder, not the files: editors replace a file by another of its name. Watched anew where another folder takes its
 * place.
 */
function watchedFolder(folder: string, changed: () => void): { close(): void } {
  let watcher: FSWatcher | undefined
  let which: string | undefined
  const look = (): void => {
    const now = identity(folder)
    if (now === which) return
    watcher?.close()
    watcher = undefined
    which = now
    changed()
    try {
      if (now !== undefined) watcher = watch(folder, changed).on('error', changed)
    } catch {
      // Gone again: looked for at the next turn.
      which = undefined
    }
  }
  look()
  const turn = setInterval(look, LOOK)
  return {
    close() {
      clearInterval(turn)
      watcher?.close()
    },
  }
}

/** Tells one folder from another that bears its name. */
function identity(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder)
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}

/**
 * The crisis file and those beside it that it names: no other file of the folder is served. Undefined where it cannot
 * be read.
 */
function textsOf(file: string): Texts | undefined {
  try {
    const folder = realpathSync(dirname(file))
    const main = basename(file)
    const text = readWhole(join(folder, main), LIMITS.fileCharacters)
    const named = namedIn(text.toString('utf8'))
    const beside = readdirSync(folder).filter((name) => name !== main && named.has(name))
    const files = new Map([[main, text]])
    for (const name of beside.sort()) {
      const bytes = plainBytes(join(folder, name))
      if (bytes !== undefined) files.set(name, bytes)
    }
    const hash = createHash('sha256')
    for (const [name, bytes] of files) hash.update(name).update('\0').update(bytes)
    return { files, version: hash.digest('hex').slice(0, 16) }
  } catch {
    return undefined
  }
}

/**
 * Names that stand as `file` or `totals` in the text, which may be in the middle of being edited and no YAML at all.
 */
function namedIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(
    /(?<![\w-])["']?(?:file|totals)["']?\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#][^,}#\n]*))/g,
  )
  return new Set([...found].map(([, double, single, plain]) => (double ?? single ?? plain).trim().replace(/^\.\//, '')))
}

/**
 * Bytes of a file of a size that the loader takes; undefined for anything else, and for a link that leads elsewhere.
 */
function plainBytes(path: string): Buffer | undefined {
  try {
    return realpathSync(path) === path ? readWhole(path, LIMITS.fileCharacters) : undefined
  } catch {
    return undefined
  }
}
