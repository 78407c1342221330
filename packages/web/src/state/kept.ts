/**
 * The browser's own storage for drafts. What is put there is committed at once. But a page that is being left cannot
 * wait for it: what is not through by then is also put where the browser writes before it goes on, and moved from there
 * when the page is opened again.
 */
import { createStore, get, getMany, keys, promisifyRequest } from 'idb-keyval'

const drafts = createStore('standoff', 'drafts')

const LEFT = 'standoff-left:'
const underWay = new Map<string, unknown>()
let leaving = false

/** Small enough for most; what does not fit may still come through the other way. */
function leave(key: string, value: unknown): void {
  try {
    localStorage.setItem(LEFT + key, JSON.stringify(value))
  } catch {
    // No room, or no storage at all.
  }
}

addEventListener('pagehide', () => {
  leaving = true
  for (const [key, value] of underWay) leave(key, value)
})
addEventListener('pageshow', () => {
  leaving = false
})

const write = (key: string, value: unknown): Promise<void> =>
  drafts('readwrite', (store) => {
    store.put(value, key)
    store.transaction.commit()
    return promisifyRequest(store.transaction)
  })

export async function put(key: string, value: unknown): Promise<void> {
  underWay.set(key, value)
  if (leaving) leave(key, value)
  try {
    await write(key, value)
  } finally {
    if (underWay.get(key) === value) underWay.delete(key)
  }
}

export async function forget(names: readonly string[]): Promise<void> {
  await taken()
  await drafts('readwrite', (store) => {
    for (const name of names) store.delete(name)
    store.transaction.commit()
    return promisifyRequest(store.transaction)
  })
}

let taking: Promise<void> | null = null

/** Moves what was left at the last moment to where the rest is. */
function taken(): Promise<void> {
  taking ??= (async () => {
    for (const name of Object.keys(globalThis.localStorage ?? {})) {
      if (!name.startsWith(LEFT)) continue
      const text = localStorage.getItem(name)
      if (text !== null) await write(name.slice(LEFT.length), JSON.parse(text))
      localStorage.removeItem(name)
    }
  })().catch(() => {})
  return taking
}

export const names = async (): Promise<string[]> => {
  await taken()
  return (await keys(drafts)).filter((key) => typeof key === 'string')
}
export const look = async (key: string): Promise<unknown> => {
  await taken()
  return get<unknown>(key, drafts)
}
export const lookAll = async (some: string[]): Promise<unknown[]> => {
  await taken()
  return getMany<unknown>(some, drafts)
}
