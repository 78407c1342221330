import type { Stream } from '../random/stream.ts'
import type { Range } from '../target/memory.ts'

/** A whole number within a given range, all equally likely; `free` where the range is open (-1). */
export function within(stream: Stream, range: Range, free: number): number {
  const low = range[0]
  const high = range[1]
  if (low < 0) return free
  return low === high ? low : low + Math.floor(stream.unit() * (high - low + 1))
}
