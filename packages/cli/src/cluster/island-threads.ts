/** Islands of particles, and points to evaluate, on worker threads; results do not depend on which thread has which. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import {
  type EvaluateTask,
  type IslandHost,
  type IslandPort,
  type IslandSpec,
  islandPort,
  type OpenIsland,
} from '@standoff/core/kernel'
import { type Remote, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

/** The built worker beside this file. */
const WORKER = new URL('./island-worker.js', import.meta.url)

export interface IslandThreads {
  open: OpenIsland
  /** On whichever thread is free; tasks wait until one is. */
  evaluate(task: EvaluateTask): Promise<Float64Array>
  close(): Promise<void>
}

/** Threads, each started when it is first needed. */
export function islandThreads(threads = availableParallelism(), worker = WORKER): IslandThreads {
  const workers: Worker[] = []
  const hosts: Remote<IslandHost>[] = []
  const hostOf = (number: number): Remote<IslandHost> => {
    const place = number % threads
    if (hosts[place] === undefined) {
      workers[place] = new Worker(worker)
      hosts[place] = wrap<IslandHost>(nodeEndpoint(workers[place]))
    }
    return hosts[place]
  }
  const free = queueOf(threads)
  return {
    async open(spec: IslandSpec, number: number): Promise<IslandPort> {
      const host = hostOf(number)
      await host.open(number, spec)
      return islandPort(host, number)
    },
    evaluate: (task) => free((place) => hostOf(place).evaluate(task)),
    async close(): Promise<void> {
      await Promise.all(workers.map((one) => one.terminate()))
    },
  }
}

/** A queue: each piece of work holds one of the places until it is done, in the order in which they come. */
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
