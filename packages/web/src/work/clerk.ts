/** The page's side of the clerk: one worker, replaced where a text keeps it busy for too long. */

import type { Crisis, Problem, RecordRow } from '@standoff/core'
import { proxy, type Remote } from 'comlink'
import type { CrisisTexts } from '../editing/texts.js'
import type { Clerk } from './clerk.worker.js'
import { type Hired, hire, WorkerDied } from './hire.js'
import { startWorker } from './start-worker.js'

/** Longer than any ordinary file within the limits takes. */
const PATIENCE_MS = 30_000

export interface Reading {
  problems: Problem[]
  crisis: Crisis | null
}

let hired: Hired<Clerk> | null = null
let latest = 0

function clerk(): Remote<Clerk> {
  hired ??= hire<Clerk>(startWorker('clerk'), () => {
    hired = null
  })
  return hired.remote
}

let died: ((why: string) => void) | null = null

/** Called when the clerk ends while it answers, before the question is repeated. */
export const onClerkDied = (listener: (why: string) => void): void => {
  died = listener
}

/** Starts the worker before it is needed. */
export const warmClerk = (): void => void clerk()

function dismiss(): void {
  hired?.dismiss()
  hired = null
}

/** Asks, and once more where the clerk dies over it. The clerk has no side effects. */
async function twice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error
    died?.(error.message)
    return await ask()
  }
}

/** Reads a crisis; null where another was asked for in the meantime. */
export async function readCrisis(texts: CrisisTexts): Promise<Reading | null> {
  latest += 1
  const mine = latest
  let record: RecordRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE_MS)
  })
  const ask = () => {
    const rows: RecordRow[] = []
    record = rows
    const onRows = proxy(async (some: RecordRow[]) => {
      for (const row of some) rows.push(row)
    })
    return clerk().read(texts, onRows)
  }
  const read = await Promise.race([
    twice(ask).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    tooLong,
  ])
  clearTimeout(timer)
  if (mine !== latest) return null
  if (read === 'late') {
    dismiss()
    return unread(texts, `a file that takes more than ${PATIENCE_MS / 1000} s to read`, 'one that is read in less')
  }
  if (read instanceof Error)
    return unread(
      texts,
      `a file over which the checker ended${read.message === '' ? '' : ` (${read.message})`}`,
      'one that it can read to the end',
    )
  return {
    problems: read.problems,
    crisis:
      read.file === null
        ? null
        : { name: texts.name, file: read.file, record, inputs: [{ name: texts.name, text: texts.text }] },
  }
}

const unread = ({ name }: CrisisTexts, found: string, expected: string): Reading => ({
  crisis: null,
  problems: [{ severity: 'error', file: name, line: 1, column: 1, path: '', found, expected }],
})

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
    return await Promise.race([twice(async () => await ask(clerk())), tooLong])
  } finally {
    clearTimeout(timer)
  }
}
