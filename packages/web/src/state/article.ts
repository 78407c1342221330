/**
 * The article that rows are drafted from, and what was said of them: kept for each crisis in the browser's own storage,
 * as what is typed into forms is. Light: the drafting itself is loaded when it is asked for.
 */
import type { Draft } from '@standoff/core'
import type { Judgement, Judgements } from '../editing/judged-rows.js'
import { keepFailed } from './drafts.js'
import { forget, look, put } from './kept.js'
import { createStore } from './store.js'

const VERSION = 1
const KEEP_MS = 150

export interface Drafted {
  /** The article that the rows point into, whatever is typed since. */
  text: string
  draft: Draft
  /** When it was made, ms: what is typed into its forms is kept by it. */
  at: number
  judged: Judgements
}

export interface Article {
  version: typeof VERSION
  text: string
  dated: string
  source: string
  drafted: Drafted | null
}

const NONE: Article = { version: VERSION, text: '', dated: '', source: '', drafted: null }

/** Of the crisis that was asked for last; null while it is looked for. */
export const article = createStore<Article | null>(null)
/** A text file that was dropped or chosen, until the panel takes it. */
export const offered = createStore<File | null>(null)

/** Whether a file may be an article. */
export const mayBeArticle = (name: string): boolean => /\.txt$/i.test(name)

let of = ''
let timer: ReturnType<typeof setTimeout> | undefined
const keyOf = (crisis: string): string => `article:${crisis}`

/** Gets what was kept for a crisis. */
export async function lookForArticle(crisis: string): Promise<void> {
  if (of === crisis && article.get() !== null) return
  flush()
  of = crisis
  article.set(null)
  const kept = await look(keyOf(crisis)).catch(() => undefined)
  if (of === crisis) article.set(asArticle(kept) ?? NONE)
}

/** As it was kept; nothing where it is none, or of another version of the page. */
function asArticle(value: unknown): Article | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, text, dated, source, drafted } = value as Partial<Article>
  const isWhole =
    version === VERSION &&
    [text, dated, source].every((one) => typeof one === 'string') &&
    (drafted === null ||
      (typeof drafted?.text === 'string' && Array.isArray(drafted.draft?.rows) && typeof drafted.judged === 'object'))
  return isWhole ? (value as Article) : undefined
}

export function changeArticle(change: Partial<Article>): void {
  article.set((now) => (now === null ? null : { ...now, ...change }))
  timer ??= setTimeout(flush, KEEP_MS)
}

/** Says what a row of the draft is; nothing takes back what was said. */
export function judge(id: string, judgement: Judgement | null): void {
  const drafted = article.get()?.drafted ?? null
  if (drafted === null) return
  const { [id]: _, ...others } = drafted.judged
  changeArticle({ drafted: { ...drafted, judged: judgement === null ? others : { ...others, [id]: judgement } } })
}

function flush(): void {
  if (timer === undefined) return
  clearTimeout(timer)
  timer = undefined
  const now = article.get()
  if (now === null) return
  const isEmpty = now.text === '' && now.dated === '' && now.source === '' && now.drafted === null
  ;(isEmpty ? forget([keyOf(of)]) : put(keyOf(of), now)).catch((error: unknown) =>
    keepFailed.set(error instanceof Error ? error.message : String(error)),
  )
}

addEventListener('pagehide', flush)
