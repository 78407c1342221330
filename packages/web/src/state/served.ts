/**
 * A crisis that `standoff open FILE` serves: opened as `served`, and opened again when its files change on the disk.
 */
import type { CrisisTexts } from '../editing/texts.js'
import { changeTexts, failedToOpen, fetchTexts, open, openTexts } from './crisis.js'
import { rebase, unsavedNow } from './drafts.js'
import { createStore } from './store.js'

interface Served {
  main: string
  files: string[]
  version: string | number
}

/**
 * What the disk holds while it differs from what is on view: `again` was taken over, `asks` waits for the visitor's
 * word.
 */
export const servedNews = createStore<{ kind: 'again' } | { kind: 'asks'; texts: CrisisTexts } | null>(null)

let version: Served['version'] | null = null
let events: EventSource | null = null

async function fetchServed(): Promise<{ texts: CrisisTexts; version: Served['version'] }> {
  const response = await fetch('served/index.json', { cache: 'no-store' })
  if (!response.ok) throw new Error(`served/index.json: ${response.status}`)
  const index = (await response.json()) as Served
  return { texts: await fetchTexts('served', index.main, index.files), version: index.version }
}

export async function openServed(): Promise<void> {
  try {
    const found = await fetchServed()
    version = found.version
    await openTexts('served', found.texts)
    watch()
  } catch (error) {
    failedToOpen(error, () => void openServed())
  }
}

function watch(): void {
  if (events !== null) return
  events = new EventSource('served/events')
  events.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== String(version)) void changedOnDisk()
  }
}

/** The address names another crisis: the files are left alone. */
export function unwatchServed(): void {
  events?.close()
  events = null
}

/** One look at a time; what is told of meanwhile is looked at next. */
async function changedOnDisk(): Promise<void> {
  again = true
  if (looking) return
  looking = true
  while (again) {
    again = false
    await lookAgain()
  }
  looking = false
}
let looking = false
let again = false

async function lookAgain(): Promise<void> {
  try {
    const found = await fetchServed()
    if (open.get()?.id !== 'served' || found.version === version) return
    version = found.version
    if (unsavedNow()) servedNews.set({ kind: 'asks', texts: found.texts })
    else {
      await takeOver(found.texts)
      servedNews.set({ kind: 'again' })
    }
  } catch {
    // A half-written file is reported again once it is complete.
  }
}

/** What the disk holds comes on view; what is on view stays there until it has been read. */
async function takeOver(texts: CrisisTexts): Promise<void> {
  await rebase(texts)
  await changeTexts(texts)
}

export async function answerServed(take: boolean): Promise<void> {
  const news = servedNews.get()
  servedNews.set(null)
  if (news?.kind === 'asks' && take) await takeOver(news.texts)
}
