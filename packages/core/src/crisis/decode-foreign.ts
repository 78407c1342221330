import { decodeUtf8 } from './decode.js'
import type { Problem } from './problem.js'

/** The one thing of the platform that decoding needs; browsers and Node both have it. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(bytes: Uint8Array): string
}

/** What old spreadsheets of Western Europe and America write. */
const OLD = 'windows-1252'
/** Bytes that are looked at for the zero bytes of UTF-16. */
const LOOKED = 2000
/** Characters of the text that show whether the encoding is right. */
const SHOWN = 40

export interface Decoded {
  text: string
  /** By its name in the Encoding Standard. */
  encoding: string
  /** A word that shows whether the encoding is right, where nothing in the file tells it. */
  assumed?: string
}

/** The decoder that a name stands for; undefined where none does. */
export function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(/^utf-?16$/i.test(label) ? 'utf-16le' : label, { fatal: true })
  } catch {
    return undefined
  }
}

/** UTF-16 by its byte order mark or, as its ASCII characters hold a zero byte each, by these. */
function wideOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  let [even, odd] = [0, 0]
  const end = Math.min(LOOKED, bytes.length - (bytes.length % 2))
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (end < 8 || even + odd < end / 4) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/**
 * The text of a file that another program wrote: UTF-8, UTF-16 as its mark or zero bytes tell it, else Windows-1252,
 * which is said with a word that shows whether it is so.
 * @param label encoding that the user names; by it alone then
 */
export function decodeForeign(bytes: Uint8Array, file: string, label?: string): Decoded | Problem {
  const fault = (found: string, expected: string, hint?: string): Problem => ({
    severity: 'error',
    file,
    line: 1,
    column: 1,
    path: '',
    found,
    expected,
    hint,
  })
  const wide = wideOf(bytes)
  const told = label !== undefined && /^utf-?16$/i.test(label) ? (wide ?? label) : (label ?? wide)
  if (told !== undefined) {
    const decoder = decoderFor(told)
    if (decoder === undefined) return fault(`the encoding "${told}"`, 'the name of one, such as utf-8 or windows-1252')
    try {
      return { text: decoder.decode(bytes), encoding: decoder.encoding }
    } catch {
      return fault(`bytes that are not ${decoder.encoding}`, `text in ${decoder.encoding}`)
    }
  }
  const plain = decodeUtf8(bytes, file)
  if (typeof plain === 'string') return { text: plain.replace(/^\ufeff/, ''), encoding: 'utf-8' }
  const old = new TextDecoder(OLD, { fatal: false }).decode(bytes)
  const odd = old.search(/[\u0080-\uffff]/)
  const start = old.slice(0, odd).search(/[^\s,;"]*$/)
  const word = /^[^\s,;"]*/.exec(old.slice(start, start + SHOWN))?.[0] ?? ''
  return { text: old, encoding: OLD, assumed: word }
}
