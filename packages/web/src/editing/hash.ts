/**
 * A short name for texts: 106 bits of two cyrb53-like mixes. Nothing depends on it but which draft belongs to which
 * file; the browser's own SHA-256 is not there on pages without HTTPS.
 */
import type { CrisisTexts } from './texts.js'

/** Characters hashed before the page gets a turn, so that a long text does not block it. */
const STRETCH = 1_000_000

interface Mix {
  a: number
  b: number
}

function mixIn(mix: Mix, text: string, from: number, to: number): void {
  let { a, b } = mix
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  mix.a = a
  mix.b = b
}

function finish({ a, b }: Mix): string {
  let [x, y] = [a, b]
  x = Math.imul(x ^ (x >>> 16), 2246822507) ^ Math.imul(y ^ (y >>> 13), 3266489909)
  y = Math.imul(y ^ (y >>> 16), 2246822507) ^ Math.imul(x ^ (x >>> 13), 3266489909)
  return (x >>> 0).toString(16).padStart(8, '0') + (y >>> 0).toString(16).padStart(8, '0')
}

/** Name of all texts of a crisis, their file names included. */
export async function hashTexts({ name, text, beside }: CrisisTexts): Promise<string> {
  const mixes: Mix[] = [
    { a: 0xdeadbeef, b: 0x41c6ce57 },
    { a: 0x12345678, b: 0x9e3779b9 },
  ]
  const parts = [
    name,
    text,
    ...Object.keys(beside)
      .sort()
      .flatMap((key) => [key, beside[key]]),
  ]
  for (const part of parts) {
    for (const mix of mixes) mixIn(mix, `${part.length}:`, 0, `${part.length}:`.length)
    for (let from = 0; from < part.length; from += STRETCH) {
      for (const mix of mixes) mixIn(mix, part, from, Math.min(part.length, from + STRETCH))
      if (part.length > STRETCH) await new Promise((resolve) => setTimeout(resolve))
    }
  }
  return mixes.map(finish).join('')
}
