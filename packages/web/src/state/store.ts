/** A value to which components subscribe. */
import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(next: T | ((now: T) => T)): void
  follow(listener: () => void): () => void
}

export function createStore<T>(first: T): Store<T> {
  let now = first
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set(next) {
      const value = typeof next === 'function' ? (next as (now: T) => T)(now) : next
      if (Object.is(value, now)) return
      now = value
      for (const listener of [...listeners]) listener()
    },
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The store's value, or a part of it; the component is drawn again only where that part is another one. */
export function useStore<T>(store: Store<T>): T
export function useStore<T, U>(store: Store<T>, part: (value: T) => U): U
export function useStore<T, U>(store: Store<T>, part?: (value: T) => U): T | U {
  const value = useSyncExternalStore(store.follow, store.get, store.get)
  return part === undefined ? value : part(value)
}
