/** Opens files of the visitor's own as the crisis `local`: chosen, dropped, one, several, a folder or an archive. */
import { type NotTaken, tooLarge } from '../../../editing/sizes.js'
import type { Brought, Taken } from '../../../editing/take-in.js'
import { mayBeArticle, offered } from '../../../state/article.js'
import { open, openTexts } from '../../../state/crisis.js'
import { keepNow } from '../../../state/drafts.js'
import { createStore } from '../../../state/store.js'
import { goTo, setParams, view } from '../../../state/view.js'
import { askClerk } from '../../../work/clerk.js'

export type OpenNews =
  | { kind: 'reading' }
  | { kind: 'opened'; file: string; left: string[] }
  | { kind: 'notTaken'; reason: NotTaken; again?: (chosen: string) => void }
  | { kind: 'failed'; said: string }

export const openNews = createStore<OpenNews | null>(null)

export interface Chosen {
  path: string
  file: File
}

/** What an input holds, with the folders it lies in. */
export const chosenIn = (files: Iterable<File>): Chosen[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))

/** Files of these kinds are looked at; what else lies in a folder is left there. */
const LOOKED_AT = /\.(ya?ml|json|csv|md|txt|zip)$/i
/** Limit, since a folder may be a whole disk. */
const MOST_FILES = 1000

/** Brings a text file to where rows are drafted from it, into the crisis that is open. */
function bringArticle(file: File): void {
  openNews.set(null)
  offered.set(file)
  if (view.get().room !== 'record') goTo({ room: 'record' })
  setParams({ edit: 'article' })
}

export async function openFiles(chosen: readonly Chosen[]): Promise<void> {
  const [only] = chosen
  if (chosen.length === 1 && mayBeArticle(only.path) && open.get() !== null) return bringArticle(only.file)
  const files = chosen.length === 1 ? chosen : chosen.filter(({ path }) => LOOKED_AT.test(path))
  const refused: NotTaken | undefined =
    files.length > MOST_FILES
      ? { why: 'tooMany', found: files.length, most: MOST_FILES }
      : files.map(({ path, file }) => tooLarge(path, file.size)).find((reason) => reason !== undefined)
  if (refused !== undefined) return openNews.set({ kind: 'notTaken', reason: refused })
  openNews.set({ kind: 'reading' })
  try {
    const brought = await Promise.all(
      files.map(
        async ({ path, file }): Promise<Brought> => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) }),
      ),
    )
    await take(
      brought,
      chosen.filter((one) => !files.includes(one)).map(({ path }) => path),
    )
  } catch (error) {
    openNews.set({ kind: 'failed', said: error instanceof Error ? error.message : String(error) })
  }
}

async function take(brought: Brought[], left: readonly string[], main?: string): Promise<void> {
  const taken: Taken | NotTaken = await askClerk((clerk) => clerk.takeIn(brought, main))
  if ('why' in taken) {
    openNews.set({ kind: 'notTaken', reason: taken, again: (one) => void take(brought, left, one) })
    return
  }
  await keepNow()
  openNews.set({ kind: 'opened', file: taken.texts.name, left: [...left, ...taken.left] })
  // How the page looks stays, and how much is asked of the machine.
  const { lang, theme, dir, particles } = view.get().params
  const params = Object.fromEntries(
    Object.entries({ lang, theme, dir, particles }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  void openTexts('local', taken.texts)
  goTo({ crisis: 'local', room: 'record', params })
}

/** Entries of a folder that was dropped, files of its folders too. */
async function filesOf(entry: FileSystemEntry, path: string, into: Chosen[]): Promise<void> {
  if (into.length > MOST_FILES) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    into.push({ path: path + entry.name, file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return
    for (const one of entries) await filesOf(one, `${path}${entry.name}/`, into)
  }
}

export async function openDropped(data: DataTransfer): Promise<void> {
  // Entries must be asked for before anything is waited for.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry())
  const plain = [...data.files]
  const chosen: Chosen[] = []
  try {
    if (entries.some((entry) => entry !== null))
      for (const entry of entries) entry !== null && (await filesOf(entry, '', chosen))
    else chosen.push(...chosenIn(plain))
  } catch (error) {
    return openNews.set({ kind: 'failed', said: error instanceof Error ? error.message : String(error) })
  }
  if (chosen.length > 0) await openFiles(chosen)
}
