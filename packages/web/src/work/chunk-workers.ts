/** Islands of particles on workers of their own; which worker has which changes no bit. */

import {
  Chunk,
  type ChunkHost,
  type ChunkPort,
  type ChunkSpec,
  chunkPort,
  type EvaluateTask,
  type OpenChunk,
} from '@standoff/core/kernel'
import type { Remote } from 'comlink'
import { hire } from './hire.js'
import { startBeside } from './start-worker.js'

/** More are of no use: particles are divided among eight islands at most. */
const MOST = 8

/** The islands of one standing, which are given up together. */
export interface Held {
  open: OpenChunk
  release(): void
}

export interface ChunkWorkers {
  hold(): Held
  evaluate(task: EvaluateTask): Promise<Float64Array>
}

/**
 * An island that is given up while a step is under way goes no further: what it still asks is never answered, rather
 * than answered by an error that nobody hears.
 */
function silent(port: ChunkPort, isReleased: () => boolean): ChunkPort {
  return new Proxy(port, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as unknown
      return typeof call === 'function'
        ? (...args: unknown[]) => (isReleased() ? new Promise(() => {}) : call.apply(target, args))
        : call
    },
  })
}

/** Islands on this very worker: of so few particles that the way to another would take longer. */
export function heldHere(): Held {
  let isReleased = false
  return {
    open: (spec) => silent(new Chunk(spec), () => isReleased),
    release() {
      isReleased = true
    },
  }
}

/**
 * Workers, each started when it is first needed; they end with the worker that started them.
 * @param died one of them has ended by itself: the islands that it held are gone
 */
export function chunkWorkers(
  died: (why: string) => void,
  count = Math.min(MOST, navigator.hardwareConcurrency || 2),
): ChunkWorkers {
  const hosts: Remote<ChunkHost>[] = []
  const hostOf = (number: number): Remote<ChunkHost> => {
    const place = number % count
    hosts[place] ??= hire<ChunkHost>(startBeside('chunk', place), died).remote
    return hosts[place]
  }
  let next = 0
  let opened = 0
  return {
    hold() {
      const numbers: [host: Remote<ChunkHost>, number: number][] = []
      let isReleased = false
      return {
        async open(spec: ChunkSpec, place: number) {
          const host = hostOf(place)
          // Standings are beside each other: each island has a number of its own.
          const number = opened++
          numbers.push([host, number])
          await host.open(number, spec)
          return silent(chunkPort(host, number), () => isReleased)
        },
        release() {
          isReleased = true
          for (const [host, number] of numbers.splice(0)) void host.close(number)
        },
      }
    },
    evaluate: (task) => hostOf(next++).evaluate(task),
  }
}
