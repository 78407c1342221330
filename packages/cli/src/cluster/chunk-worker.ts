/** A worker thread that holds chunks of a particle filter, by number, and evaluates points. Results are handed over, not copied. */
import { parentPort } from 'node:worker_threads'
import { Chunk, type ChunkSpec, type EvaluateTask, evaluate } from '@standoff/core'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

const chunks = new Map<number, Chunk>()

function chunk(number: number): Chunk {
  const found = chunks.get(number)
  if (found === undefined) throw new Error(`no chunk ${number} on this thread`)
  return found
}

const given = (array: Float64Array): Float64Array => transfer(array, [array.buffer])

const host = {
  open: (number: number, spec: ChunkSpec): void => void chunks.set(number, new Chunk(spec)),
  start: (number: number): void => chunk(number).start(),
  advance: (number: number, t: number): Float64Array => given(chunk(number).advance(t)),
  pack: (number: number, particles: Int32Array): Float64Array => given(chunk(number).pack(particles)),
  select: (number: number, ancestor: Int32Array, packed: Float64Array): void => chunk(number).select(ancestor, packed),
  rejuvenate: (number: number, t: number): void => chunk(number).rejuvenate(t),
  take: (number: number, until: number): ReturnType<Chunk['take']> => {
    const records = chunk(number).take(until)
    return transfer(
      records,
      records.map(({ rows }) => rows.buffer),
    )
  },
  futures: (number: number, spec: Parameters<Chunk['futures']>[0]): ReturnType<Chunk['futures']> => chunk(number).futures(spec),
  branches: (number: number, spec: Parameters<Chunk['branches']>[0]): ReturnType<Chunk['branches']> => {
    const made = chunk(number).branches(spec)
    return transfer(made, [made.outcomes.buffer, made.values.buffer])
  },
  restart: (number: number): void => chunk(number).restart(),
  moveCounts: (number: number): ReturnType<Chunk['moveCounts']> => chunk(number).moveCounts(),
  founders: (number: number): Float64Array => given(chunk(number).founders()),
  bands: (number: number): Float64Array => given(chunk(number).bands()),
  evaluate: (task: EvaluateTask): Float64Array => given(evaluate(task)),
}

export type ChunkHost = typeof host

if (parentPort !== null) expose(host, nodeEndpoint(parentPort))
