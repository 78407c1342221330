/** The page's side of the desk: one worker, replaced where it does not stop in time. */

import { proxy, type Remote } from 'comlink'
import type { CrisisTexts } from '../editing/texts.js'
import type { Desk } from './desk.worker.js'
import type { StudyNews, StudyRequest } from './desk-types.js'
import { type Hired, hire } from './hire.js'
import { startWorker } from './start-worker.js'

/** How long a cancelled study may take to stop before its worker is ended, ms. */
const STOP_WITHIN = 300

let hired: Hired<Desk> | null = null
let open: { texts: CrisisTexts; done: Promise<void> } | null = null
let running: Promise<unknown> | null = null

function desk(): Remote<Desk> {
  hired ??= hire<Desk>(startWorker('desk'), (why) => {
    forget()
    died?.(why)
  })
  return hired.remote
}

let died: ((why: string) => void) | null = null

/** Hears where the desk ends by itself: with all that stood on it. */
export const onDeskDied = (listener: (why: string) => void): void => {
  died = listener
}

function forget(): void {
  hired = null
  open = null
  running = null
}

/** Ends the worker, whatever it is at; the next one is started when it is needed. */
export function dismissDesk(): void {
  hired?.dismiss()
  forget()
}

/** Starts the worker before it is needed. */
export const warmDesk = (): void => void desk()

/** The desk with a crisis open. */
export async function deskWith(texts: CrisisTexts): Promise<Remote<Desk>> {
  const remote = desk()
  if (open?.texts !== texts) open = { texts, done: remote.open(texts) }
  await open.done
  return remote
}

/** Stops what is under way: at its next step, or with its worker. */
export async function stopStudy(): Promise<void> {
  const under = running
  if (under === null || hired === null) return
  hired.remote.cancel().catch(() => {})
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), STOP_WITHIN))
  if ((await Promise.race([under.then(() => 'done' as const), late])) === 'late' && running === under) dismissDesk()
}

let studies = 0

/** Studies a crisis; false where it was cancelled, or another was asked for before this one had begun. */
export async function study(
  texts: CrisisTexts,
  request: StudyRequest,
  tell: (news: StudyNews) => void,
): Promise<boolean> {
  studies += 1
  const mine = studies
  await stopStudy()
  if (mine !== studies) return false
  const remote = await deskWith(texts)
  if (mine !== studies) return false
  const under = remote.study(
    request,
    proxy(async (news: StudyNews) => tell(news)),
  )
  const settled = under.catch(() => false)
  running = settled
  try {
    return await under
  } finally {
    if (running === settled) running = null
  }
}
