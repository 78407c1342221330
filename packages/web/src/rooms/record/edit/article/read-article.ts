/** A text file as an article, in whatever encoding it was written. */
import { decodeForeign, exportFormat, LONGEST_ARTICLE } from '@standoff/core/kernel'

export type ReadFile =
  | { file: string; text: string; encoding: string; assumed?: string }
  | { file: string; why: 'tooLong' }
  | { file: string; why: 'export'; name: string; source: string }
  | { file: string; why: 'notText' | 'unreadable' }

/** No letter takes more bytes than this. */
const BYTES_A_LETTER = 4
/** Bytes in which the first line of a table ends. */
const FIRST_LINE = 20_000

export async function readArticle(file: File): Promise<ReadFile> {
  const { name } = file
  try {
    // Exports are larger than any article: their first line tells them.
    const format = exportFormat(await file.slice(0, FIRST_LINE).text())
    if (format !== undefined) return { file: name, why: 'export', name: format.name, source: format.source }
    if (file.size > BYTES_A_LETTER * LONGEST_ARTICLE) return { file: name, why: 'tooLong' }
    const decoded = decodeForeign(new Uint8Array(await file.arrayBuffer()), name)
    if ('found' in decoded || decoded.text.includes('\u0000')) return { file: name, why: 'notText' }
    const { text, encoding, assumed } = decoded
    return { file: name, text: text.replace(/\r\n?/g, '\n'), encoding, ...(assumed === undefined ? {} : { assumed }) }
  } catch {
    return { file: name, why: 'unreadable' }
  }
}
