/**
 * Keeps the page for offline use; a page from a disk, or while it is being developed, has none of it. A new version
 * waits until the last tab of the old one is closed, so that no open page ever misses a file of its own; the visitor
 * may take it at once where this is the only tab.
 */
import { createStore } from '../state/store.js'

/** A new version waits; `others`: it was asked for while other tabs still need the old one. */
export const newVersion = createStore<'waits' | 'others' | null>(null)

let waiting: ServiceWorker | null = null

export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return
  const hadOne = navigator.serviceWorker.controller !== null
  navigator.serviceWorker
    .register('./sw.js', { updateViaCache: 'none' })
    .then((registration) => {
      const look = (): void => {
        // The first version replaces none.
        if (registration.waiting === null || !hadOne) return
        waiting = registration.waiting
        newVersion.set('waits')
      }
      look()
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    })
    // Without it the page works as well, but not offline.
    .catch(() => {})
}

/** Takes the new version, where no other tab needs the old one. */
export async function takeNewVersion(): Promise<void> {
  if (waiting === null) return location.reload()
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data)
  })
  waiting.postMessage('take over', [port2])
  if (!(await answer)) return newVersion.set('others')
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
}
