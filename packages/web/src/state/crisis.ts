/** The crisis that is open: its texts, and what the clerk read in them. */
import type { Crisis, Problem } from '@standoff/core'
import type { CrisisTexts } from '../editing/texts.js'
import { readCrisis } from '../work/clerk.js'
import { deskWith } from '../work/desk.js'
import { createStore } from './store.js'

export interface Open {
  /** Counts openings: a file opened anew is another one. */
  number: number
  /** As the address names it. */
  id: string
  /** As they stand now, edits included. */
  texts: CrisisTexts
  /** As they were opened or last exported: what is unsaved differs from it. */
  saved: CrisisTexts
  /** Of the last texts without an error; null where there never were any. */
  crisis: Crisis | null
  /** The texts that `crisis` was read from. */
  sound: CrisisTexts | null
  problems: readonly Problem[]
  /** The clerk is at work. */
  reading: boolean
  /** Day from which it is looked at unless the address says another. */
  asOf: string | undefined
}

export interface Shipped {
  id: string
  title: string
  asOf?: string
  main: string
  files: string[]
}

export const open = createStore<Open | null>(null)
export const shipped = createStore<readonly Shipped[]>([])
/** Why a crisis could not be opened, and how to try once more. */
export const openFailed = createStore<{ why: string; again: () => void } | null>(null)

/** Says why nothing was opened. */
export const failedToOpen = (error: unknown, again: () => void): void =>
  openFailed.set({ why: error instanceof Error ? error.message : String(error), again })

let openings = 0

/**
 * Opens texts under an id and reads them.
 * @param changed the same texts with changes that a link carries: on view from the start
 */
export async function openTexts(id: string, texts: CrisisTexts, asOf?: string, changed?: CrisisTexts): Promise<void> {
  openFailed.set(null)
  openings += 1
  open.set({ number: openings, id, texts, saved: texts, crisis: null, sound: null, problems: [], reading: true, asOf })
  if (changed !== undefined) return changeTexts(changed)
  // The desk reads it beside the clerk; what is wrong with it the clerk says.
  deskWith(texts).catch(() => {})
  await readAgain(texts)
}

/** Takes changed texts and reads them; what was sound before stays on view while they have errors. */
export async function changeTexts(texts: CrisisTexts): Promise<void> {
  open.set((now) => (now === null ? null : { ...now, texts, reading: true }))
  await readAgain(texts)
}

async function readAgain(texts: CrisisTexts): Promise<void> {
  const reading = await readCrisis(texts)
  if (reading === null) return
  open.set((now) => {
    if (now === null || now.texts !== texts) return now
    const { crisis, problems } = reading
    return crisis === null
      ? { ...now, problems, reading: false }
      : { ...now, problems, crisis, sound: texts, reading: false }
  })
}

/** The list of shipped crises; where it could not be had, the visitor is told and may try again. */
export async function loadShipped(): Promise<void> {
  try {
    const response = await fetch('crises/index.json')
    if (!response.ok) throw new Error(`crises/index.json: ${response.status}`)
    shipped.set((await response.json()) as Shipped[])
    openFailed.set(null)
  } catch (error) {
    failedToOpen(error, () => void loadShipped())
  }
}

async function textAt(path: string): Promise<string> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  // As it lies on the disk: a byte order mark stays, for the export to be the same to the byte.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer())
}

/** Fetches texts from a folder of the page's own place. */
export async function fetchTexts(folder: string, main: string, files: readonly string[]): Promise<CrisisTexts> {
  const texts = await Promise.all(files.map((name) => textAt(`${folder}/${name}`)))
  const byName = Object.fromEntries(files.map((name, n) => [name, texts[n]]))
  const { [main]: text, ...beside } = byName
  return { name: main, text, beside }
}

/** What the address tells of changes to a crisis that is being opened. */
let changeInAddress: ((texts: CrisisTexts) => Promise<CrisisTexts | undefined>) | null = null
export const onOpening = (ask: typeof changeInAddress): void => {
  changeInAddress = ask
}

export async function openShipped(id: string): Promise<void> {
  const again = (): void => void openShipped(id)
  const found = shipped.get().find((one) => one.id === id)
  if (found === undefined) return failedToOpen(id, again)
  try {
    const texts = await fetchTexts(`crises/${id}`, found.main, found.files)
    await openTexts(id, texts, found.asOf, await changeInAddress?.(texts))
  } catch (error) {
    failedToOpen(error, again)
  }
}
