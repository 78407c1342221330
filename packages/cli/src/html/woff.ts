/**
 * A face of the web as a face that a renderer of pictures reads: WOFF 1.0 (W3C Recommendation, 13 December 2012) is an
 * sfnt file with its tables compressed one by one by zlib.
 */
import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
/** Bytes of the two headers, and of an entry of their table directories. */
const HEADER = { woff: 44, sfnt: 12 } as const
const ENTRY = { woff: 20, sfnt: 16 } as const

export function sfntOfWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) throw new RangeError('not a WOFF file')
  const flavor = woff.readUInt32BE(4)
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, n) => {
    const at = HEADER.woff + n * ENTRY.woff
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((byte) => woff.readUInt32BE(at + byte))
    const part = woff.subarray(offset, offset + packed)
    return { tag: woff.readUInt32BE(at), checksum, data: packed < length ? inflateSync(part) : part }
  })
  const selector = Math.floor(Math.log2(count))
  const range = 16 * 2 ** selector
  const head = Buffer.alloc(HEADER.sfnt + count * ENTRY.sfnt)
  head.writeUInt32BE(flavor, 0)
  for (const [n, value] of [count, range, selector, 16 * count - range].entries()) head.writeUInt16BE(value, 4 + 2 * n)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [n, { tag, checksum, data }] of tables.entries()) {
    // Tables begin on a word.
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(padded)
    for (const [k, value] of [tag, checksum, offset, data.length].entries())
      head.writeUInt32BE(value, HEADER.sfnt + n * ENTRY.sfnt + 4 * k)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}
