/**
 * The address carries what was changed in a shipped crisis, so that who is sent the link sees what is on view here;
 * where the change is too large for an address, the link says that it is left out. `change=CODE`, or `change=left-out`.
 */
import { sameTexts } from '../editing/draft.js'
import type { CrisisTexts } from '../editing/texts.js'
import { askClerk } from '../work/clerk.js'
import { changeTexts, onOpening, open } from './crisis.js'
import { keptLookedFor, opening } from './drafts.js'
import { createStore, useStore } from './store.js'
import { setParams, view } from './view.js'

export const LEFT_OUT = 'left-out'
const WAIT_MS = 400
/** The code that this tab wrote last: after a reload it knows its own. */
const OWN = 'standoff-change'
/**
 * The code whose change was taken back last: a reload that comes before the address is written does not bring it back.
 */
const DROPPED = 'standoff-change-dropped'

/**
 * What a link that was opened here carried; null where it carried none, or once it was read. `put`: the change is on
 * view.
 */
export const linkNews = createStore<'put' | 'other' | 'unreadable' | 'leftOut' | null>(null)
/** Whether the address, as it stands, carries the change that is on view. */
export const carried = createStore<'nothing' | 'making' | 'whole' | 'leftOut'>('nothing')

/** Whether the texts on view are other ones than were opened. */
export function useEdited(): boolean {
  const now = useStore(open)
  const first = useStore(opening)
  return now !== null && first !== null && first.id === now.id && !sameTexts(now.texts, first.texts)
}

export function isEdited(): boolean {
  const [now, first] = [open.get(), opening.get()]
  return now !== null && first !== null && first.id === now.id && !sameTexts(now.texts, first.texts)
}

/** A file of the visitor's own is in no link anyway. */
const isShipped = (id: string): boolean => id !== 'local' && id !== 'served'

/**
 * Codes that were written here, now or before a reload: the back button brings older ones along, which are not to be
 * put on view again.
 */
const own = new Set<string>()

function remember(code: string): void {
  own.add(code)
  try {
    sessionStorage.setItem(OWN, code)
    sessionStorage.removeItem(DROPPED)
  } catch {
    // Without storage a reload takes the change from the address.
  }
}

function drop(): void {
  const { change } = view.get().params
  try {
    if (change !== undefined) sessionStorage.setItem(DROPPED, change)
  } catch {
    // Without storage the address alone tells, a moment later.
  }
}

function isDropped(code: string): boolean {
  try {
    return sessionStorage.getItem(DROPPED) === code
  } catch {
    return false
  }
}

async function put(base: CrisisTexts, code: string): Promise<CrisisTexts | undefined> {
  if (code === LEFT_OUT) {
    linkNews.set('leftOut')
    return undefined
  }
  try {
    const texts = await askClerk((clerk) => clerk.unpackChange(base, code))
    if (typeof texts === 'string') {
      linkNews.set(texts)
      return undefined
    }
    linkNews.set('put')
    remember(code)
    return texts
  } catch {
    linkNews.set('unreadable')
    return undefined
  }
}

/** Follows the open crisis and the address from now on. */
export function startLinks(): void {
  if (started) return
  started = true
  try {
    own.add(sessionStorage.getItem(OWN) ?? '')
  } catch {
    // No storage: every code is a stranger's.
  }
  onOpening(async (base) => {
    linkNews.set(null)
    const { change = '' } = view.get().params
    // The visitor's own changes were kept in the browser, perhaps later ones than the address has.
    return change === '' || (change !== LEFT_OUT && own.has(change)) ? undefined : put(base, change)
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let texts: CrisisTexts | null = null
  open.follow(() => {
    const now = open.get()
    if (now === null || now.texts === texts) return
    texts = now.texts
    const edited = isEdited()
    if (!edited && carried.get() !== 'nothing') drop()
    carried.set(edited ? 'making' : 'nothing')
    clearTimeout(timer)
    timer = setTimeout(() => void write(), WAIT_MS)
  })
  view.follow(() => void read())
}
let started = false
let turn = 0

/** Brings the address in line with the texts on view. */
async function write(): Promise<void> {
  turn += 1
  const mine = turn
  await keptLookedFor()
  const [now, first] = [open.get(), opening.get()]
  if (
    mine !== turn ||
    now === null ||
    first === null ||
    first.id !== now.id ||
    view.get().crisis !== now.id ||
    !isShipped(now.id)
  )
    return
  const { change = '' } = view.get().params
  if (sameTexts(now.texts, first.texts)) {
    // Nothing was kept here of a change that this tab once wrote.
    const lost =
      change !== '' && change !== LEFT_OUT && own.has(change) && !isDropped(change) && !settled.has(first.number)
        ? await put(first.texts, change)
        : undefined
    settled.add(first.number)
    if (mine !== turn) return
    if (lost !== undefined) return changeTexts(lost)
    carried.set('nothing')
    // What a link could not bring along stays in it, so that it says so to the next one too.
    const said = linkNews.get()
    if (said !== null && said !== 'put') return
    linkNews.set(null)
    seen = ''
    if (change !== '') setParams({ change: undefined })
    return
  }
  settled.add(first.number)
  const code = await askClerk((clerk) => clerk.packChange(first.texts, now.texts)).catch(() => null)
  if (mine !== turn || open.get()?.texts !== now.texts) return
  remember(code ?? LEFT_OUT)
  carried.set(code === null ? 'leftOut' : 'whole')
  // What is on view is no longer without the change.
  linkNews.set((news) => (news === 'leftOut' ? null : news))
  seen = code ?? LEFT_OUT
  if (change !== seen) setParams({ change: seen })
}

/** Openings of which it is known what the address had to say. */
const settled = new Set<number>()

/** The address was changed: by the page, by the back button, or by a link that was pasted over it. */
async function read(): Promise<void> {
  const [now, first] = [open.get(), opening.get()]
  const { crisis, params } = view.get()
  const { change = '' } = params
  if (
    now === null ||
    first === null ||
    first.id !== now.id ||
    crisis !== now.id ||
    !isShipped(crisis) ||
    !settled.has(first.number) ||
    change === seen
  )
    return
  seen = change
  if (change === '' || own.has(change)) {
    if (change !== '' || isEdited()) await write()
    return
  }
  const texts = await put(first.texts, change)
  // One step that the editor's own undo takes back.
  if (texts !== undefined && open.get()?.number === now.number) await changeTexts(texts)
}
let seen: string | null = null
