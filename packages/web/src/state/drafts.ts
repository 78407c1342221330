/**
 * Keeps what is typed: while texts differ from how they were opened they are kept in the browser's own storage, for
 * each tab, and are there again when the same crisis is opened. What was typed into a form and not yet applied is kept
 * beside.
 */
import {
  asDraft,
  asFormDraft,
  type Draft,
  draftKey,
  draftOf,
  formDraftOf,
  formKey,
  keyParts,
  sameTexts,
} from '../editing/draft.js'
import { hashTexts } from '../editing/hash.js'
import type { CrisisTexts } from '../editing/texts.js'
import { changeTexts, type Open, open, openTexts } from './crisis.js'
import { forget, lookAll, look as lookAt, names, put } from './kept.js'
import { createStore } from './store.js'
import { onOtherTabs, TAB, tabsAt, tellTabs } from './tabs.js'

/** A crisis as it was opened: edits are told from it. */
export interface Opening {
  /** Counts openings: a file opened anew is another one. */
  number: number
  id: string
  texts: CrisisTexts
}

export interface DraftNews {
  /** `restored`: it is on view. `other`: it belongs to an earlier state of the file and waits. */
  kind: 'restored' | 'other'
  at: number
  draft: Draft
}

export const opening = createStore<Opening | null>(null)
/** What came back, until the visitor has said what to do with it. */
export const draftNews = createStore<DraftNews | null>(null)
/** The texts that were written to the browser's storage last. */
export const keptTexts = createStore<CrisisTexts | null>(null)
/** Another tab has the same crisis open for changes. */
export const elsewhere = createStore(false)
/** The browser keeps nothing: private windows, a full disk. */
export const keepFailed = createStore<string | null>(null)
/** No file is open under `local`, and nothing was kept of one. */
export const localMissing = createStore(false)

const WAIT_MS = 250
let hash: Promise<string> | null = null
let keptAs: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let looking: Promise<void> | null = null

const isUnsaved = (now: Open | null): now is Open => now !== null && !sameTexts(now.texts, now.saved)
export const unsaved = (): boolean => isUnsaved(open.get())

/** Follows the open crisis from now on. */
export function startDrafts(): void {
  if (started) return
  started = true
  let before: Open | null = null
  const look = (): void => {
    const now = open.get()
    const was = before
    before = now
    if (now === null || now.texts === was?.texts) {
      if (now !== null && now.saved !== was?.saved) schedule()
      return
    }
    const isOpening = now.texts === now.saved && now.crisis === null && now.sound === null
    if (isOpening) opened(now)
    else schedule()
  }
  open.follow(look)
  look()
  const flush = (): void => void keepNow()
  addEventListener('pagehide', flush)
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush())
  onOtherTabs(
    () => void lookElsewhere(),
    (id) => id === opening.get()?.id && elsewhere.set(true),
  )
}
let started = false

function opened(now: Open): void {
  localMissing.set(false)
  const number = (opening.get()?.number ?? 0) + 1
  opening.set({ number, id: now.id, texts: now.texts })
  hash = hashTexts(now.texts)
  keptAs = null
  draftNews.set(null)
  if (restoring?.texts === now.texts) {
    const { draft } = restoring
    restoring = null
    looking = show(draft, number).catch(failed)
    return
  }
  looking = restore(number).catch(failed)
}

/** A draft whose file is being opened with it. */
let restoring: { texts: CrisisTexts; draft: Draft } | null = null

async function draftsOf(id: string): Promise<Draft[]> {
  const own = (await names()).filter((key) => keyParts(key)?.id === id)
  const found = (await lookAll(own)).map(asDraft).filter((draft) => draft !== undefined)
  return found.sort((a, b) => Number(b.tab === TAB) - Number(a.tab === TAB) || b.at - a.at)
}

/** The visitor's changes of earlier, where no other tab is at them. */
async function restore(number: number): Promise<void> {
  const mine = opening.get()
  if (mine === null || hash === null) return
  const name = await hash
  const [drafts, alive] = await Promise.all([draftsOf(mine.id), tabsAt(mine.id)])
  elsewhere.set(alive.size > 0)
  const free = drafts.filter(({ tab }) => !alive.has(tab))
  const same = free.find((draft) => draft.hash === name)
  await hasBeenRead()
  const now = open.get()
  if (opening.get()?.number !== number || now === null) return
  if (same !== undefined && now.texts !== now.saved && sameTexts(same.texts, now.texts)) {
    // What a link carries is what was kept: this tab goes on with it.
    keptAs = same.tab === TAB ? draftKey(same) : null
    if (same.tab === TAB) keptTexts.set(now.texts)
  } else if (same !== undefined && now.texts !== now.saved) {
    // The visitor typed before the draft was found: the draft is offered apart, and not overwritten.
    const aside = { ...same, tab: `${TAB}-${Date.now()}` }
    await put(draftKey(aside), aside)
    await forget([draftKey(same)])
    draftNews.set({ kind: 'other', at: same.at, draft: aside })
  } else if (same !== undefined) await show(same, number)
  else if (free.length > 0 && mine.id !== 'local') draftNews.set({ kind: 'other', at: free[0].at, draft: free[0] })
}

/** The texts as they were opened come first, so that a draft with mistakes has something sound to stand on. */
const hasBeenRead = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (open.get()?.reading) return
      leave()
      resolve()
    }
    const leave = open.follow(look)
    look()
  })

async function show(draft: Draft, number: number): Promise<void> {
  await hasBeenRead()
  if (opening.get()?.number !== number) return
  draftNews.set({ kind: 'restored', at: draft.at, draft })
  keptAs = draft.tab === TAB ? draftKey(draft) : null
  if (draft.tab === TAB) keptTexts.set(draft.texts)
  await changeTexts(draft.texts)
  // What another tab kept is now kept by this one.
  if (draft.tab !== TAB) {
    await write(draft.at)
    await forget([draftKey(draft)])
  }
}

/** Opens the file that was open under `local` when the page was left; says so where nothing was kept. */
export async function restoreLocal(): Promise<void> {
  try {
    const [drafts, alive] = await Promise.all([draftsOf('local'), tabsAt('local')])
    const draft = drafts.find(({ tab, opened: was }) => was !== undefined && !alive.has(tab))
    if (open.get()?.id === 'local') return
    if (draft?.opened === undefined) return localMissing.set(true)
    restoring = { texts: draft.opened, draft }
    await openTexts('local', draft.opened)
  } catch (error) {
    failed(error)
    localMissing.set(true)
  }
}

function schedule(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void keepNow(), WAIT_MS)
}

/** What the editor has not handed over yet; asked before anything is kept. */
let handOver: (() => void) | null = null
export const beforeKeeping = (ask: (() => void) | null): void => {
  handOver = ask
}

/** The same, with what was typed this very moment: not while the page is drawn. */
export function unsavedNow(): boolean {
  handOver?.()
  return unsaved()
}

/** Keeps the texts as they stand now, or forgets the draft where nothing differs any more. */
export async function keepNow(at = Date.now()): Promise<void> {
  handOver?.()
  // What was kept before is looked for first: nothing may be written over it.
  if (looking !== null) await looking
  await write(at)
}

async function write(at: number): Promise<void> {
  clearTimeout(timer)
  const now = open.get()
  const mine = opening.get()
  if (now === null || mine === null || hash === null || mine.id !== now.id) return
  try {
    const key = keptAs ?? draftKey({ id: now.id, hash: await hash, tab: TAB })
    if (opening.get() !== mine) return
    if (isUnsaved(now)) {
      const isOwn = now.id === 'local' || now.id === 'served'
      keptAs = key
      await put(
        key,
        draftOf({
          id: now.id,
          hash: await hash,
          tab: TAB,
          at,
          texts: now.texts,
          ...(isOwn ? { opened: mine.texts } : {}),
        }),
      )
      keptTexts.set(now.texts)
      if (!told) tellTabs()
      told = true
      keepFailed.set(null)
    } else if (keptAs !== null) {
      keptAs = null
      await forget([key])
    }
  } catch (error) {
    failed(error)
  }
}
let told = false

function failed(error: unknown): void {
  keepFailed.set(error instanceof Error ? error.message : String(error))
}

/** The visitor keeps what came back: nothing changes but the notice. */
export const keepDraft = (): void => draftNews.set(null)

/** Back to the texts as they were opened; the editor's history still holds what is given up. */
export async function discardDraft(): Promise<void> {
  const news = draftNews.get()
  const mine = opening.get()
  draftNews.set(null)
  if (news === null || mine === null) return
  if (news.kind === 'other') return forget([draftKey(news.draft)])
  open.set((now) => (now === null ? null : { ...now, saved: mine.texts }))
  await changeTexts(mine.texts)
  await keepNow()
}

/** Through once it is known whether anything was kept of what was opened last. */
export const keptLookedFor = async (): Promise<void> => void (await looking)

/** Puts changes of an earlier state of the file on view. */
export async function showOther(): Promise<void> {
  const news = draftNews.get()
  if (news === null) return
  draftNews.set({ ...news, kind: 'restored' })
  await changeTexts(news.draft.texts)
  await keepNow(news.at)
  await forget([draftKey(news.draft)])
}

/** What stands now was taken along: it counts as saved. */
export function markSaved(texts: CrisisTexts): void {
  open.set((now) => (now === null ? null : { ...now, saved: texts }))
  draftNews.set(null)
}

/**
 * The file itself has become another under the visitor's hands: what is on the disk, or with a file that was missing.
 */
export async function rebase(texts: CrisisTexts): Promise<void> {
  const mine = opening.get()
  if (mine === null) return
  const old = keptAs
  keptAs = null
  opening.set({ ...mine, texts })
  hash = hashTexts(texts)
  open.set((now) => (now === null ? null : { ...now, saved: texts }))
  if (old !== null) await forget([old]).catch(failed)
}

async function lookElsewhere(): Promise<void> {
  const id = opening.get()?.id
  if (id === undefined || !unsaved()) return
  elsewhere.set((await tabsAt(id)).size > 0)
}

/** Asks once more, when the editor is entered. */
export async function askElsewhere(): Promise<void> {
  const id = opening.get()?.id
  if (id !== undefined) elsewhere.set((await tabsAt(id)).size > 0)
}

// Forms

export async function keptForm(id: string, row: string): Promise<Readonly<Record<string, string>> | null> {
  try {
    return asFormDraft(await lookAt(formKey(id, row)))?.values ?? null
  } catch {
    return null
  }
}

export async function keepForm(id: string, row: string, values: Readonly<Record<string, string>>): Promise<void> {
  try {
    if (Object.keys(values).length === 0) await forget([formKey(id, row)])
    else await put(formKey(id, row), formDraftOf({ at: Date.now(), values }))
  } catch (error) {
    failed(error)
  }
}
