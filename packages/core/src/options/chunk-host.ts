/**
 * Chunks of particles held on another thread, by number, and how they are spoken to: plain calls with plain data, so
 * that any remote call can carry them. `hand` marks what is handed over rather than copied.
 */
import { Chunk, type ChunkPort, type ChunkSpec, type Weighed } from '../assess/chunk.js'
import { type EvaluateTask, evaluate } from './evaluate.js'

/** Marks buffers of a value as handed over, and gives the value back (`transfer` of comlink). */
export type Hand = <T>(value: T, buffers: ArrayBuffer[]) => T

/**
 * Chunks by number, as the thread that holds them answers for them. Every call on a number that was not opened is an
 * Error.
 * @param hand marks what an answer hands over rather than copies
 */
export function chunkHost(hand: Hand) {
  const chunks = new Map<number, Chunk>()
  const chunk = (number: number): Chunk => {
    const found = chunks.get(number)
    if (found === undefined) throw new Error(`no chunk ${number} on this thread`)
    return found
  }
  const given = (array: Float64Array): Float64Array => hand(array, [array.buffer as ArrayBuffer])
  return {
    open: (number: number, spec: ChunkSpec): void => void chunks.set(number, new Chunk(spec)),
    close: (number: number): void => void chunks.delete(number),
    start: (number: number): Promise<void> => chunk(number).start(),
    weigh: async (number: number, t: number): Promise<Weighed> => {
      const told = await chunk(number).weigh(t)
      return hand(told, [told.weight.buffer as ArrayBuffer])
    },
    settle: (number: number, t: number): Promise<void> => chunk(number).settle(t),
    finish: (number: number): Promise<void> => chunk(number).finish(),
    take: (number: number, until: number): ReturnType<Chunk['take']> => {
      const records = chunk(number).take(until)
      return hand(
        records,
        records.map(({ rows }) => rows.buffer as ArrayBuffer),
      )
    },
    futures: (number: number, spec: Parameters<Chunk['futures']>[0]): ReturnType<Chunk['futures']> => {
      const made = chunk(number).futures(spec)
      return hand(made, made.kept === null ? [] : [made.kept.buffer as ArrayBuffer])
    },
    tell: (number: number, spec: Parameters<Chunk['tell']>[0]): ReturnType<Chunk['tell']> => chunk(number).tell(spec),
    branches: (number: number, spec: Parameters<Chunk['branches']>[0]): ReturnType<Chunk['branches']> => {
      const made = chunk(number).branches(spec)
      return hand(made, [made.outcomes.buffer as ArrayBuffer, made.values.buffer as ArrayBuffer])
    },
    moveCounts: (number: number): ReturnType<Chunk['moveCounts']> => chunk(number).moveCounts(),
    bands: (number: number): Float64Array => given(chunk(number).bands()),
    evaluate: (task: EvaluateTask): Float64Array => given(evaluate(task)),
  }
}

export type ChunkHost = ReturnType<typeof chunkHost>

/** The same calls, answered later. */
export type RemoteChunkHost = {
  [K in keyof ChunkHost]: (...args: Parameters<ChunkHost[K]>) => Promise<Awaited<ReturnType<ChunkHost[K]>>>
}

/** An island of a host as one speaks to it; every call is passed on under its number. */
export function chunkPort(host: RemoteChunkHost, number: number): ChunkPort {
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
  }
}
