/** Whether local copies of sources are still those of which the record has the checksum. Looks at no network. */
import { createHash } from 'node:crypto'
import type { KeptCopy } from '@standoff/core/kernel'
import { insideFolder } from './load-file.js'
import { NoFileError, readWhole, TooLargeError } from './read-whole.js'

/** Bytes of a copy up to which it is looked at: a film of some length. */
const LARGEST = 1 << 30

/**
 * `same` as its checksum; `changed`; `missing`; `unchecked`: it is there, and no checksum is told; `unreadable`, with
 * why.
 */
export type CopyState = 'same' | 'changed' | 'missing' | 'unchecked' | 'unreadable'

export interface LookedAtCopy extends KeptCopy {
  state: CopyState
  /** SHA-256 of what lies there, where it could be read. */
  found: string | null
  why: string | null
}

/** Compares the copies that a record names with their checksums. */
export function lookAtCopies(folder: string, copies: readonly KeptCopy[]): LookedAtCopy[] {
  return copies.map((one) => ({ ...one, ...stateOf(folder, one) }))
}

function stateOf(folder: string, { copy, sha256 }: KeptCopy): Pick<LookedAtCopy, 'state' | 'found' | 'why'> {
  try {
    const found = createHash('sha256')
      .update(readWhole(insideFolder(folder, copy), LARGEST))
      .digest('hex')
    const state = sha256 === null ? 'unchecked' : sha256 === found ? 'same' : 'changed'
    return { state, found, why: null }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing', found: null, why: null }
    const why =
      error instanceof NoFileError
        ? 'it is not a file'
        : error instanceof TooLargeError
          ? `it has more than ${LARGEST} bytes`
          : (code ?? message)
    return { state: 'unreadable', found: null, why }
  }
}
