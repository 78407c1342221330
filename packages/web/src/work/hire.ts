/**
 * A worker whose end the page notices: by an error that nobody caught, by a script that could not be loaded, or because
 * the browser ended it (out of memory, a crash), of which a worker tells nothing. Each therefore holds a lock of its
 * own name as long as it lives; whoever is given the lock next knows that it is over. Where there are no locks (a page
 * without HTTPS), only errors are heard of.
 */
import { type Remote, wrap } from 'comlink'
import { ALIVE } from './stay-alive.js'

/** What is still asked of a worker that died is answered with this. */
export class WorkerDied extends Error {
  override name = 'WorkerDied'
}

export interface Hired<T> {
  remote: Remote<T>
  /** Ends it: what is still asked is never answered. */
  dismiss(): void
}

/** @param died called at most once, and never after `dismiss` */
export function hire<T>(worker: Worker, died: (why: string) => void): Hired<T> {
  let isOver = false
  const givenUp = new AbortController()
  /** Those who still wait for an answer. */
  const waiting = new Set<(error: WorkerDied) => void>()
  const end = (): void => {
    isOver = true
    givenUp.abort()
    worker.terminate()
  }
  const die = (why: string): void => {
    if (isOver) return
    end()
    died(why)
    for (const reject of waiting) reject(new WorkerDied(why))
    waiting.clear()
  }
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    die(event.message ?? '')
  })
  worker.addEventListener('messageerror', () => die(''))
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAlive(data) || navigator.locks === undefined) return
    navigator.locks.request(data[ALIVE], { signal: givenUp.signal }, () => die('')).catch(() => {})
  })
  return { remote: answering(wrap<T>(worker), waiting), dismiss: end }
}

const isAlive = (data: unknown): data is { [ALIVE]: string } =>
  typeof data === 'object' && data !== null && ALIVE in data

/** Calls that can also be answered by the worker's end. Nothing is kept of a call that was answered. */
function answering<T>(remote: Remote<T>, waiting: Set<(error: WorkerDied) => void>): Remote<T> {
  return new Proxy(remote as object, {
    get(target, name) {
      const call = Reflect.get(target, name) as unknown
      // A comlink remote has every property, `then` too, but is no promise.
      if (name === 'then' || typeof call !== 'function' || typeof name !== 'string') return call
      return (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          waiting.add(reject)
          const answered = (call as (...all: unknown[]) => Promise<unknown>)(...args)
          answered.then(resolve, reject).finally(() => waiting.delete(reject))
        })
    },
  }) as Remote<T>
}

/** Messages of browsers for a lack of memory, which visitors would not understand. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  /out of memory|could not allocate|allocation failed|invalid array (buffer )?length|failed to grow|memory access out of bounds/i.test(
    error.message,
  )
