/** The page's side of the clerk: one worker, replaced where a text keeps it busy for too long. */

import type { Crisis, Problem, RecordRow } from '@standoff/core'
import { proxy, type Remote, wrap } from 'comlink'
import type { Clerk } from './clerk.worker.js'
import { startWorker } from './start-worker.js'
import type { CrisisTexts } from './texts.js'

/** What no honest file of the size that is let in needs. */
const PATIENCE_MS = 30_000

export interface Reading {
  problems: Problem[]
  crisis: Crisis | null
}

let worker: Worker | null = null
let remote: Remote<Clerk> | null = null
let latest = 0

function hire(): Remote<Clerk> {
  worker ??= startWorker('clerk')
  remote ??= wrap<Clerk>(worker)
  return remote
}

/** Starts the worker before it is needed. */
export const warmClerk = (): void => void hire()

function dismiss(): void {
  worker?.terminate()
  worker = null
  remote = null
}

/** Reads a crisis; null where another was asked for in the meantime. */
export async function readCrisis(texts: CrisisTexts): Promise<Reading | null> {
  latest += 1
  const mine = latest
  const record: RecordRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE_MS)
  })
  const onRows = proxy(async (rows: RecordRow[]) => {
    for (const row of rows) record.push(row)
  })
  const read = await Promise.race([hire().read(texts, onRows), tooLong])
  clearTimeout(timer)
  if (mine !== latest) return null
  if (read === 'late') {
    dismiss()
    return { crisis: null, problems: [{ severity: 'error', file: texts.name, line: 1, column: 1, path: '', found: `a file that takes more than ${PATIENCE_MS / 1000} s to read`, expected: 'one that is read in less' }] }
  }
  return { problems: read.problems, crisis: read.file === null ? null : { name: texts.name, file: read.file, record, inputs: [{ name: texts.name, text: texts.text }] } }
}

/** The clerk did not answer in time, and was replaced. */
class ClerkIsLate extends Error {
  constructor() {
    super(`no answer within ${PATIENCE_MS / 1000} s`)
  }
}

/** Asks the clerk for something else: nothing that a text holds keeps the page waiting for ever. */
export async function askClerk<P extends Promise<unknown>>(ask: (clerk: Remote<Clerk>) => P): Promise<Awaited<P>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      dismiss()
      reject(new ClerkIsLate())
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([ask(hire()), tooLong])
  } finally {
    clearTimeout(timer)
  }
}
