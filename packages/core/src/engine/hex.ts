/** Bytes of a hexadecimal text in small letters. Core may use neither `atob` (DOM) nor `Buffer` (Node). */
export function decodeHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1)
  for (let n = 0; n < bytes.length; n++) bytes[n] = (digit(text, 2 * n) << 4) | digit(text, 2 * n + 1)
  return bytes
}

/** The value of one digit: 0 to 9 lie at 48, a to f at 97. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 58 ? code - 48 : code - 87
}
