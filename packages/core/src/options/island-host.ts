/**
 * Islands held on another thread, by number, and the calls to them: plain data only, so that any remote-procedure
 * library can carry them. `hand` marks what is handed over rather than copied.
 */
import { Island, type IslandPort, type IslandSpec, type Weighed } from '../assess/island.js'
import { type EvaluateTask, evaluate } from './evaluate.js'

/** Marks buffers of a value as handed over, and gives the value back (`transfer` of comlink). */
export type Hand = <T>(value: T, buffers: ArrayBuffer[]) => T

/**
 * Islands by number, as the thread that holds them answers for them. Every call on a number that was not opened is an
 * Error.
 * @param hand marks what an answer hands over rather than copies
 */
export function islandHost(hand: Hand) {
  const islands = new Map<number, Island>()
  const island = (number: number): Island => {
    const found = islands.get(number)
    if (found === undefined) throw new Error(`no island ${number} on this thread`)
    return found
  }
  const given = (array: Float64Array): Float64Array => hand(array, [array.buffer as ArrayBuffer])
  return {
    open: (number: number, spec: IslandSpec): void => void islands.set(number, new Island(spec)),
    close: (number: number): void => void islands.delete(number),
    start: (number: number): Promise<void> => island(number).start(),
    weigh: async (number: number, t: number): Promise<Weighed> => {
      const told = await island(number).weigh(t)
      return hand(told, [told.weight.buffer as ArrayBuffer])
    },
    settle: (number: number, t: number): Promise<void> => island(number).settle(t),
    finish: (number: number): Promise<void> => island(number).finish(),
    take: (number: number, until: number): ReturnType<Island['take']> => {
      const records = island(number).take(until)
      return hand(
        records,
        records.map(({ rows }) => rows.buffer as ArrayBuffer),
      )
    },
    futures: (number: number, spec: Parameters<Island['futures']>[0]): ReturnType<Island['futures']> => {
      const made = island(number).futures(spec)
      return hand(made, made.kept === null ? [] : [made.kept.buffer as ArrayBuffer])
    },
    tell: (number: number, spec: Parameters<Island['tell']>[0]): ReturnType<Island['tell']> =>
      island(number).tell(spec),
    branches: (number: number, spec: Parameters<Island['branches']>[0]): ReturnType<Island['branches']> => {
      const made = island(number).branches(spec)
      return hand(made, [made.outcomes.buffer as ArrayBuffer, made.values.buffer as ArrayBuffer])
    },
    moveCounts: (number: number): ReturnType<Island['moveCounts']> => island(number).moveCounts(),
    bands: (number: number): Float64Array => given(island(number).bands()),
    values: (number: number): Float64Array => given(island(number).values()),
    evaluate: (task: EvaluateTask): Float64Array => given(evaluate(task)),
  }
}

export type IslandHost = ReturnType<typeof islandHost>

/** The same calls, answered later. */
export type RemoteIslandHost = {
  [K in keyof IslandHost]: (...args: Parameters<IslandHost[K]>) => Promise<Awaited<ReturnType<IslandHost[K]>>>
}

/** A port to one island of a host: every call is passed on with its number. */
export function islandPort(host: RemoteIslandHost, number: number): IslandPort {
  return {
    start: () => host.start(number),
    weigh: (t) => host.weigh(number, t),
    settle: (t) => host.settle(number, t),
    finish: () => host.finish(number),
    take: (until) => host.take(number, until),
    futures: (spec) => host.futures(number, spec),
    tell: (spec) => host.tell(number, spec),
    branches: (spec) => host.branches(number, spec),
    moveCounts: () => host.moveCounts(number),
    bands: () => host.bands(number),
    values: () => host.values(number),
  }
}
