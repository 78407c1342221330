const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 text. Core may use neither `atob` (DOM) nor `Buffer` (Node). */
export function decodeBase64(text: string): Uint8Array {
  const value = new Uint8Array(128)
  for (let n = 0; n < ALPHABET.length; n += 1) value[ALPHABET.charCodeAt(n)] = n
  let length = text.length
  while (length > 0 && text[length - 1] === '=') length -= 1
  const bytes = new Uint8Array((length * 3) >> 2)
  let bits = 0
  let at = 0
  for (let i = 0; i < length; i += 1) {
    bits = (bits << 6) | value[text.charCodeAt(i)]
    if (i % 4 !== 0) bytes[at++] = (bits >> (6 - 2 * (i % 4))) & 255
  }
  return bytes
}
