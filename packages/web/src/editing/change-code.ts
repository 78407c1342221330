/**
 * What was changed in the files of a crisis as a short text for an address: which lines were replaced by what,
 * squeezed, in letters that an address may hold. It holds a hash of the texts that it belongs to, since on other texts
 * it would be another change.
 */
import { deflateSync, inflateSync } from 'fflate'
import { changed, difference, type TextChange } from './change.js'
import { hashTexts } from './hash.js'
import type { CrisisTexts } from './texts.js'

/** Letters that a link may grow by: what mail programs and messengers still pass on whole. */
export const MOST_LETTERS = 6000
const VERSION = 1
/** Lines within which a changed stretch must find its end. */
const FURTHEST = 400

/**
 * Of each file: its name, and its changes as `[from, to, insert]`; a whole text where it is new; null where it is gone.
 */
type Packed = [version: number, of: string, files: [name: string, what: [number, number, string][] | string | null][]]

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Changes that lead from a text to another, stretch of lines by stretch of lines. */
export function lineChanges(before: string, after: string): TextChange[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const found: TextChange[] = []
  let [i, j, at] = [0, 0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      at += a[i].length
      i += 1
      j += 1
      continue
    }
    const [skip, add] = nextMeeting(a, b, i, j)
    const old = a.slice(i, i + skip).join('')
    for (const { from, to, insert } of difference(old, b.slice(j, j + add).join('')))
      found.push({ from: at + from, to: at + to, insert })
    at += old.length
    i += skip
    j += add
  }
  return found
}

/** How many lines of each to pass over until two lines in a row are the same again. */
function nextMeeting(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  const same = (x: number, y: number): boolean => (x >= a.length && y >= b.length ? true : a[x] === b[y])
  for (let sum = 1; sum <= FURTHEST; sum++)
    for (let skip = 0; skip <= sum; skip++) {
      const [x, y] = [i + skip, j + sum - skip]
      if (x <= a.length && y <= b.length && same(x, y) && same(x + 1, y + 1)) return [skip, sum - skip]
    }
  return [a.length - i, b.length - j]
}

/** Null where the change is too large for a link. */
export async function packChange(base: CrisisTexts, now: CrisisTexts): Promise<string | null> {
  const [before, after] = [base, now].map(
    ({ name, text, beside }): Record<string, string> => ({ ...beside, [name]: text }),
  )
  const files: Packed[2] = []
  for (const [name, text] of Object.entries(after)) {
    if (!Object.hasOwn(before, name)) files.push([name, text])
    else if (before[name] !== text)
      files.push([name, lineChanges(before[name], text).map(({ from, to, insert }) => [from, to, insert])])
  }
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) files.push([name, null])
  const packed: Packed = [VERSION, (await hashTexts(base)).slice(0, 16), files]
  const json = JSON.stringify(packed)
  // A change far above the limit is not compressed at all.
  if (json.length > 100 * MOST_LETTERS) return null
  const code = toLetters(deflateSync(new TextEncoder().encode(json), { level: 9 }))
  return code.length > MOST_LETTERS ? null : code
}

/** The texts as changed; `other` where it belongs to other texts, `unreadable` where it is no such code. */
export async function unpackChange(base: CrisisTexts, code: string): Promise<CrisisTexts | 'other' | 'unreadable'> {
  if (code.length > 2 * MOST_LETTERS) return 'unreadable'
  let packed: Packed
  try {
    packed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(fromLetters(code)))) as Packed
    if (!isPacked(packed)) return 'unreadable'
  } catch {
    return 'unreadable'
  }
  const [, of, files] = packed
  if (of !== (await hashTexts(base)).slice(0, 16)) return 'other'
  const texts = new Map<string, string>(Object.entries({ ...base.beside, [base.name]: base.text }))
  for (const [name, what] of files) {
    if (what === null) texts.delete(name)
    else if (typeof what === 'string') texts.set(name, what)
    else
      texts.set(
        name,
        changed(
          texts.get(name) ?? '',
          what.map(([from, to, insert]) => ({ from, to, insert })),
        ),
      )
  }
  const text = texts.get(base.name) ?? ''
  texts.delete(base.name)
  return { name: base.name, text, beside: Object.fromEntries(texts) }
}

function isPacked(value: unknown): value is Packed {
  if (!Array.isArray(value) || value[0] !== VERSION || typeof value[1] !== 'string' || !Array.isArray(value[2]))
    return false
  const isChange = (one: unknown): boolean =>
    Array.isArray(one) && Number.isInteger(one[0]) && Number.isInteger(one[1]) && typeof one[2] === 'string'
  return value[2].every(
    (file: unknown) =>
      Array.isArray(file) &&
      typeof file[0] === 'string' &&
      (file[1] === null || typeof file[1] === 'string' || (Array.isArray(file[1]) && file[1].every(isChange))),
  )
}

/** Base64 with the two letters that an address would change replaced, and no padding. */
function toLetters(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function fromLetters(code: string): Uint8Array {
  return Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
