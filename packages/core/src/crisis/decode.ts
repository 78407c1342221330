import type { Problem } from './problem.js'

/** The one thing of the platform that decoding needs; browsers and Node both have it. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

/** Whether the bytes from `at` start a well-formed UTF-8 character: its length, or 0 where they do not. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]
  if (lead < 0x80) return 1
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  if (length === 0 || at + length > bytes.length) return 0
  for (let k = 1; k < length; k++) if ((bytes[at + k] & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  return length
}

/** How to save the file: a spreadsheet's "Unicode text" is UTF-16, which its first two bytes tell. */
function hintOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isWide ? 'this looks like UTF-16: save the file again as UTF-8' : 'save the file again as UTF-8'
}

/** Text of UTF-8 bytes, or where the first byte lies that is none. */
export function decodeUtf8(bytes: Uint8Array, file = ''): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    let [at, line, column] = [0, 1, 1]
    for (
      let length = characterLength(bytes, at);
      at < bytes.length && length > 0;
      length = characterLength(bytes, at)
    ) {
      const isEnd = bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)
      column = isEnd ? 1 : column + (length === 4 ? 2 : 1)
      if (isEnd) line++
      at += length
    }
    const byte =
      at < bytes.length ? `the byte 0x${bytes[at].toString(16).padStart(2, '0')} at offset ${at}` : 'a broken end'
    return {
      severity: 'error',
      file,
      line,
      column,
      path: '',
      found: byte,
      expected: 'text in UTF-8',
      hint: hintOf(bytes),
    }
  }
}
