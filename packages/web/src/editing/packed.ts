/**
 * All texts of a crisis as files to take along: the crisis file alone as it is, else an archive; byte for byte what
 * stands in the texts.
 */
import { zipSync } from 'fflate'
import type { CrisisTexts } from './texts.js'

export interface Packed {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

export function packed({ name, text, beside }: CrisisTexts, archive: string): Packed {
  const encoder = new TextEncoder()
  if (Object.keys(beside).length === 0) return { name, type: 'text/yaml;charset=utf-8', bytes: encoder.encode(text) }
  const files = Object.fromEntries(
    Object.entries({ [name]: text, ...beside }).map(([path, one]) => [path, encoder.encode(one)]),
  )
  return {
    name: `${archive}.zip`,
    type: 'application/zip',
    bytes: zipSync(files, { level: 6 }) as Uint8Array<ArrayBuffer>,
  }
}
