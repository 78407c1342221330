/** Reads a file that another program wrote, whatever its encoding. */
import type { Problem } from '@standoff/core'
import { type Decoded, decodeForeign } from '@standoff/core/kernel'
import { readBytes } from './load-file.js'

/** Bytes of a file of somebody else at most: a year of a large source in parts. */
const MOST_BYTES = 64 * 1024 * 1024

/** The text of a file, or what is wrong with its bytes. @throws UserError where there is nothing to read */
export function readForeign(path: string, encoding?: string): Decoded | Problem {
  const bytes = readBytes(path, MOST_BYTES)
  return 'severity' in bytes ? bytes : decodeForeign(bytes, path, encoding)
}
