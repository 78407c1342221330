/** The page's side of the desk: one worker, replaced where it does not stop in time. */

import { proxy, type Remote, wrap } from 'comlink'
import type { Desk } from './desk.worker.js'
import type { StudyNews, StudyRequest } from './desk-types.js'
import { startWorker } from './start-worker.js'
import type { CrisisTexts } from './texts.js'

/** How long a cancelled study may take to stop before its worker is ended, ms. */
const STOP_WITHIN = 300

let worker: Worker | null = null
let remote: Remote<Desk> | null = null
let open: { texts: CrisisTexts; done: Promise<void> } | null = null
let running: Promise<unknown> | null = null

function hire(): Remote<Desk> {
  worker ??= startWorker('desk')
  remote ??= wrap<Desk>(worker)
  return remote
}

function dismiss(): void {
  worker?.terminate()
  worker = null
  remote = null
  open = null
  running = null
}

/** Starts the worker before it is needed. */
export const warmDesk = (): void => void hire()

/** The desk with a crisis open. */
export async function deskWith(texts: CrisisTexts): Promise<Remote<Desk>> {
  const desk = hire()
  if (open?.texts !== texts) open = { texts, done: desk.open(texts) }
  await open.done
  return desk
}

/** Stops what is under way: at its next step, or with its worker. */
export async function stopStudy(): Promise<void> {
  const under = running
  if (under === null || remote === null) return
  void remote.cancel()
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), STOP_WITHIN))
  if ((await Promise.race([under.then(() => 'done' as const), late])) === 'late' && running === under) dismiss()
}

let studies = 0

/** Studies a crisis; false where it was cancelled, or another was asked for before this one had begun. */
export async function study(texts: CrisisTexts, request: StudyRequest, tell: (news: StudyNews) => void): Promise<boolean> {
  studies += 1
  const mine = studies
  await stopStudy()
  if (mine !== studies) return false
  const desk = await deskWith(texts)
  if (mine !== studies) return false
  const under = desk.study(
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
