import type { Crisis } from '@standoff/core'
import { sha256 } from './hash.js'

/**
 * What a forecast record keeps of its crisis: the SHA-256 of the crisis file, and one of all files of its record
 * together, taken over a line `name sha256` for each in the order in which the file names them.
 */
export function crisisHashes({ inputs: [file, ...record] }: Crisis): { file: string; record: string } {
  return {
    file: sha256(file.text),
    record: sha256(record.map(({ name, text }) => `${name} ${sha256(text)}\n`).join('')),
  }
}
