import { blocksOf, type Summary } from '@standoff/core'
import { Piscina } from 'piscina'
import type { Batch, BlockSource } from './batch.js'

/** Blocks that each thread may be ahead of the one that is merged next, which bounds memory. */
const AHEAD = 3

/** The built worker beside this file. */
const WORKER = new URL('./worker.js', import.meta.url)

/**
 * Makes blocks on worker threads, each with a world of its own, and gives them in their order whichever is ready first.
 */
export function onThreads(threads: number, worker = WORKER): BlockSource {
  return async function* (batch: Batch, signal: AbortSignal | undefined): AsyncGenerator<Summary> {
    const blocks = blocksOf(batch.runs)
    const workers = Math.min(threads, blocks)
    const pool = new Piscina({ filename: worker.href, minThreads: workers, maxThreads: workers, workerData: batch })
    const aborted = abortion(signal)
    const ahead: Promise<Summary>[] = []
    let submitted = 0
    try {
      for (let block = 0; block < blocks; block++) {
        while (submitted < blocks && submitted < block + AHEAD * workers) {
          const made: Promise<Summary> = pool.run(submitted++)
          made.catch(() => undefined)
          ahead.push(made)
        }
        const summary = await Promise.race([ahead.shift() as Promise<Summary>, aborted.promise])
        if (summary === undefined) return
        yield summary
      }
    } finally {
      aborted.forget()
      await pool.destroy()
    }
  }
}

/** A promise that resolves to nothing when the signal is given. */
function abortion(signal: AbortSignal | undefined): { promise: Promise<undefined>; forget: () => void } {
  let listen = (): void => undefined
  const promise = new Promise<undefined>((resolve) => {
    listen = () => resolve(undefined)
    if (signal?.aborted) listen()
    signal?.addEventListener('abort', listen)
  })
  return { promise, forget: () => signal?.removeEventListener('abort', listen) }
}
