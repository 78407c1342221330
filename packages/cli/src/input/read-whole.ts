/** Reads regular files only: a pipe could block, and a device such as /dev/zero has no end. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

export class NoFileError extends Error {}
export class TooLargeError extends Error {
  constructor(readonly bytes: number) {
    super(`${bytes} bytes`)
  }
}

/**
 * The bytes of a file.
 * @throws NoFileError where it is something else; TooLargeError; what the system says
 */
export function readWhole(path: string, most: number): Buffer {
  // Non-blocking, since opening a pipe without a writer would wait for ever. The type is checked on the open file,
  // which cannot be replaced meanwhile.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw new NoFileError(path)
    if (stat.size > most) throw new TooLargeError(stat.size)
    // Some files of the system say that they are empty, and a file may grow while it is read.
    const pieces: Buffer[] = []
    let bytes = 0
    for (;;) {
      const piece = Buffer.allocUnsafe(Math.max(65_536, stat.size - bytes + 1))
      const got = readSync(file, piece)
      if (got === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, got))
      bytes += got
      if (bytes > most) throw new TooLargeError(bytes)
    }
  } finally {
    closeSync(file)
  }
}
