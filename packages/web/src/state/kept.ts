/** The browser's own storage for drafts. What is put there is committed at once: a page that is being left has no later. */
import { createStore, get, getMany, keys, promisifyRequest } from 'idb-keyval'

const drafts = createStore('standoff', 'drafts')

export const put = (key: string, value: unknown): Promise<void> =>
  drafts('readwrite', (store) => {
    store.put(value, key)
    store.transaction.commit()
    return promisifyRequest(store.transaction)
  })

export const forget = (names: readonly string[]): Promise<void> =>
  drafts('readwrite', (store) => {
    for (const name of names) store.delete(name)
    store.transaction.commit()
    return promisifyRequest(store.transaction)
  })

export const names = async (): Promise<string[]> => (await keys(drafts)).filter((key) => typeof key === 'string')
export const look = (key: string): Promise<unknown> => get<unknown>(key, drafts)
export const lookAll = (some: string[]): Promise<unknown[]> => getMany<unknown>(some, drafts)
