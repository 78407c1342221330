/** Islands of particles on workers of their own; results do not depend on which worker has which. */

import {
  type EvaluateTask,
  Island,
  type IslandHost,
  type IslandPort,
  type IslandSpec,
  islandPort,
  type OpenIsland,
} from '@standoff/core/kernel'
import type { Remote } from 'comlink'
import { hire } from './hire.js'
import { startBeside } from './start-worker.js'

/** More are of no use: particles are divided among eight islands at most. */
const MOST = 8

/** The islands of one standing, which are given up together. */
export interface Held {
  open: OpenIsland
  release(): void
}

export interface IslandWorkers {
  hold(): Held
  evaluate(task: EvaluateTask): Promise<Float64Array>
}

/**
 * An island that is given up while a step is under way goes no further: what it still asks is never answered, rather
 * than answered by an error that is not handled.
 */
function silent(port: IslandPort, isReleased: () => boolean): IslandPort {
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
    open: (spec) => silent(new Island(spec), () => isReleased),
    release() {
      isReleased = true
    },
  }
}

/**
 * Workers, each started when it is first needed; they end with the worker that started them.
 * @param died one of them has ended by itself: the islands that it held are gone
 */
export function islandWorkers(
  died: (why: string) => void,
  count = Math.min(MOST, navigator.hardwareConcurrency || 2),
): IslandWorkers {
  const hosts: Remote<IslandHost>[] = []
  const hostOf = (number: number): Remote<IslandHost> => {
    const place = number % count
    hosts[place] ??= hire<IslandHost>(startBeside('island', place), died).remote
    return hosts[place]
  }
  let next = 0
  let opened = 0
  return {
    hold() {
      const numbers: [host: Remote<IslandHost>, number: number][] = []
      let isReleased = false
      return {
        async open(spec: IslandSpec, place: number) {
          const host = hostOf(place)
          // Standings are beside each other: each island has a number of its own.
          const number = opened++
          numbers.push([host, number])
          await host.open(number, spec)
          return silent(islandPort(host, number), () => isReleased)
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
