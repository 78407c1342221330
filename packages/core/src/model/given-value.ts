import type { Stream } from '../random/stream.js'

/** A whole number within a given range, all equally likely; `free` where the range is open (-1). */
export function within(stream: Stream, range: readonly [number, number] | null, free: number): number {
  if (range === null || range[0] < 0) return free
  const [low, high] = range
  return low === high ? low : low + Math.floor(stream.unit() * (high - low + 1))
}
