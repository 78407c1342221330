/** Chunks of a particle filter on worker threads; which thread holds which changes no bit. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ChunkPort, ChunkSpec, OpenChunk } from '@standoff/core'
import { type Remote, transfer, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { ChunkHost } from './chunk-worker.js'

/** The built worker beside this file. */
const WORKER = new URL('./chunk-worker.js', import.meta.url)

export interface ChunkThreads {
  open: OpenChunk
  close(): Promise<void>
}

/** Threads for chunks: started when the first is opened. */
export function chunkThreads(threads = availableParallelism(), worker = WORKER): ChunkThreads {
  const workers: Worker[] = []
  const hosts: Remote<ChunkHost>[] = []
  const hostOf = (number: number): Remote<ChunkHost> => {
    const place = number % threads
    if (hosts[place] === undefined) {
      workers[place] = new Worker(worker)
      hosts[place] = wrap<ChunkHost>(nodeEndpoint(workers[place]))
    }
    return hosts[place]
  }
  return {
    async open(spec: ChunkSpec, number: number): Promise<ChunkPort> {
      const host = hostOf(number)
      await host.open(number, spec)
      return {
        start: () => host.start(number),
        advance: (t) => host.advance(number, t),
        pack: (particles) => host.pack(number, particles),
        select: (ancestor, packed) => host.select(number, transfer(ancestor, [ancestor.buffer as ArrayBuffer]), transfer(packed, [packed.buffer as ArrayBuffer])),
        rejuvenate: (t) => host.rejuvenate(number, t),
        take: (until) => host.take(number, until),
        futures: (spec) => host.futures(number, spec),
        branches: (spec) => host.branches(number, spec),
        restart: () => host.restart(number),
        moveCounts: () => host.moveCounts(number),
        founders: () => host.founders(number),
        bands: () => host.bands(number),
      }
    },
    async close(): Promise<void> {
      await Promise.all(workers.map((one) => one.terminate()))
    },
  }
}
