/**
 * Reads and checks crises away from the page, so that a long record never holds it up; and does the editor's heavy
 * reading. Knows nothing of the network.
 */
import { type Crisis, type CrisisFile, type Draft, loadCrisis, type Problem, type RecordRow } from '@standoff/core'
import { expose, transfer } from 'comlink'
import type { FileChange } from '../editing/change.js'
import { packChange, unpackChange } from '../editing/change-code.js'
import { completeCsv, completeYaml, type Offers } from '../editing/complete.js'
import type { ArticleAsked } from '../editing/draft-article.js'
import { type Packed, packed } from '../editing/packed.js'
import {
  addNewRow,
  changeRow,
  type Refusal,
  type RowOnPaper,
  type RowPlace,
  removeRow,
  rowOnPaper,
} from '../editing/row-edits.js'
import type { NotTaken } from '../editing/sizes.js'
import { type Brought, type Taken, takeIn } from '../editing/take-in.js'
import { type CrisisTexts, sourceOf } from '../editing/texts.js'
import type { Tried } from '../editing/try-row.js'

/** Rows that travel in one message: a few milliseconds of the page's time. */
const BATCH = 250

export interface Read {
  problems: Problem[]
  /** The file, where it has no error; its rows come in batches before. */
  file: CrisisFile | null
}

/** The last file without an error: whose ids are offered. */
let known: CrisisFile | null = null

const clerk = {
  /** @param onRows called with the rows of the record, batch by batch, in the order of time */
  async read(texts: CrisisTexts, onRows: (rows: RecordRow[]) => Promise<void>): Promise<Read> {
    const { crisis, problems } = loadCrisis(sourceOf(texts))
    if (crisis === undefined) return { problems, file: null }
    const { record }: Crisis = crisis
    known = crisis.file
    for (let from = 0; from < record.length; from += BATCH) await onRows(record.slice(from, from + BATCH))
    return { problems, file: crisis.file }
  },

  // For the editor: texts are as it holds them, without byte order mark, lines parted by LF.
  row: (texts: CrisisTexts, place: RowPlace): RowOnPaper | Refusal => rowOnPaper(texts, place),
  changeRow: (texts: CrisisTexts, place: RowPlace, values: Readonly<Record<string, string>>): FileChange[] | Refusal =>
    changeRow(texts, place, values),
  addRow: (
    texts: CrisisTexts,
    csv: string | undefined,
    values: Readonly<Record<string, string>>,
  ): FileChange[] | Refusal => addNewRow(texts, csv, values),
  removeRow: (texts: CrisisTexts, place: RowPlace): FileChange[] | Refusal => removeRow(texts, place),
  /** @param known problems that the texts have without the row */
  async tryRow(
    texts: CrisisTexts,
    csv: string | undefined,
    values: Readonly<Record<string, string>>,
    known: readonly Problem[],
  ): Promise<Tried | Refusal> {
    const { tryRow } = await import('../editing/try-row.js')
    return tryRow(texts, csv, values, known)
  },
  async draft(texts: CrisisTexts, asked: ArticleAsked): Promise<Draft> {
    const { draftArticle } = await import('../editing/draft-article.js')
    return draftArticle(texts, asked)
  },
  completeYaml: (before: string): Offers | undefined => completeYaml(before, known),
  completeCsv: (header: string, before: string, isHeader: boolean): Offers | undefined =>
    completeCsv(header, before, isHeader, known),

  // For links.
  packChange: (base: CrisisTexts, now: CrisisTexts): Promise<string | null> => packChange(base, now),
  unpackChange: (base: CrisisTexts, code: string): Promise<CrisisTexts | 'other' | 'unreadable'> =>
    unpackChange(base, code),

  // For opening and saving.
  takeIn: (brought: Brought[], chosen?: string): Taken | NotTaken => takeIn(brought, chosen),
  pack(texts: CrisisTexts, archive: string): Packed {
    const made = packed(texts, archive)
    return transfer(made, [made.bytes.buffer])
  },
}

export type Clerk = typeof clerk

expose(clerk)
