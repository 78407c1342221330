/**
 * How large files may be that a visitor brings, and the reasons for which they are refused. Sizes are known before
 * anything is read.
 */
import { LIMITS } from '@standoff/core/kernel'

export const ARCHIVE = {
  /** Files of an archive or a folder. */
  files: 1000,
  /** Bytes of all files together, unpacked. */
  bytes: 64 * 1024 * 1024,
} as const

/** Why nothing was opened. */
export type NotTaken =
  | { why: 'noCrisis'; found: string[] }
  /** More than one file may be the crisis file: the visitor says which. */
  /** An export of a known data set, which the command can read. */
  | { why: 'export'; file: string; name: string; source: string }
  | { why: 'several'; found: string[] }
  | { why: 'tooLarge'; file: string; found: number; most: number }
  | { why: 'tooMany'; found: number; most: number }
  | { why: 'notText'; file: string; found: string; line: number; column: number; hint: string }
  | { why: 'notZip'; file: string; said: string }

export const CRISIS = /\.(ya?ml|json)$/i
export const isArchive = (path: string): boolean => /\.zip$/i.test(path)

/** Most bytes that a file with so many characters can have. */
const bytesOf = (characters: number): number => 3 * characters
export const charactersOf = (path: string): number =>
  CRISIS.test(path) ? LIMITS.yamlCharacters : LIMITS.fileCharacters

/** What of a file's size alone forbids it. */
export function tooLarge(path: string, size: number): NotTaken | undefined {
  const most = isArchive(path) ? ARCHIVE.bytes : bytesOf(charactersOf(path))
  return size > most ? { why: 'tooLarge', file: path, found: size, most } : undefined
}
