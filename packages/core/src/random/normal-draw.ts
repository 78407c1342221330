import { normalQuantile } from './normal.ts'
import type { Stream } from './stream.ts'

/** A standard normal draw by inversion: two words, and monotone in the uniform they make. */
export function normalDraw(stream: Stream): number {
  return normalQuantile(stream.unit53())
}
