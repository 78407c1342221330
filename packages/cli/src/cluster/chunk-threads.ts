/** Chunks of a particle filter, and points to evaluate, on worker threads; which thread has which changes no bit. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import {
  type ChunkHost,
  type ChunkPort,
  type ChunkSpec,
  chunkPort,
  type EvaluateTask,
  type OpenChunk,
} from '@standoff/core/kernel'
import { type Remote, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

/** The built worker beside this file. */
const WORKER = new URL('./chunk-worker.js', import.meta.url)

export interface ChunkThreads {
  open: OpenChunk
  /** On whichever thread is free; tasks wait until one is. */
  evaluate(task: EvaluateTask): Promise<Float64Array>
  close(): Promise<void>
}

/** Threads, each started when it is first needed. */
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
  const free = queueOf(threads)
  return {
    async open(spec: ChunkSpec, number: number): Promise<ChunkPort> {
      const host = hostOf(number)
      await host.open(number, spec)
      return chunkPort(host, number)
    },
    evaluate: (task) => free((place) => hostOf(place).evaluate(task)),
    async close(): Promise<void> {
      await Promise.all(workers.map((one) => one.terminate()))
    },
  }
}

/** Gives each work a place that no other has until it is done, in the order in which they come. */
function queueOf(places: number): <T>(work: (place: number) => Promise<T>) => Promise<T> {
  const idle = Array.from({ length: places }, (_, place) => place)
  const waiting: ((place: number) => void)[] = []
  return async (work) => {
    const place = idle.shift() ?? (await new Promise<number>((resolve) => waiting.push(resolve)))
    try {
      return await work(place)
    } finally {
      const next = waiting.shift()
      if (next === undefined) idle.push(place)
      else next(place)
    }
  }
}
