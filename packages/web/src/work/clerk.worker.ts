/** Reads and checks crises away from the page, so that a long record never holds it up. Knows nothing of the network. */
import { type Crisis, type CrisisFile, loadCrisis, type Problem, type RecordRow } from '@standoff/core'
import { expose } from 'comlink'
import { type CrisisTexts, sourceOf } from './texts.js'

/** Rows that travel in one message: a few milliseconds of the page's time. */
const BATCH = 250

export interface Read {
  problems: Problem[]
  /** The file, where it has no error; its rows come in batches before. */
  file: CrisisFile | null
  rows: number
}

const clerk = {
  /** @param onRows called with the rows of the record, batch by batch, in the order of time */
  async read(texts: CrisisTexts, onRows: (rows: RecordRow[]) => Promise<void>): Promise<Read> {
    const { crisis, problems } = loadCrisis(sourceOf(texts))
    if (crisis === undefined) return { problems, file: null, rows: 0 }
    const { record }: Crisis = crisis
    for (let from = 0; from < record.length; from += BATCH) await onRows(record.slice(from, from + BATCH))
    return { problems, file: crisis.file, rows: record.length }
  },
}

export type Clerk = typeof clerk

expose(clerk)
