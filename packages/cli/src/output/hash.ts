import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Hash of a file, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}
