/**
 * Questions that the desk is asked beside the study. They wait for a first answer of the study and for one another;
 * what comes of them stays until the study is another one. A question that is given up stops at its next step.
 */
import type { Comparison, CounterfactualReport, Sensitivity, StressReport, Sweep } from '@standoff/core'
import { proxy, type Remote } from 'comlink'
import { open } from '../../state/crisis.js'
import { createStore } from '../../state/store.js'
import { study } from '../../state/study.js'
import { deskWith } from '../../work/desk.js'
import type { Desk } from '../../work/desk.worker.js'
import type { Effort } from '../../work/effort.js'

/** What each kind of question is answered with. */
export interface Answers {
  together: Comparison
  counterfactual: CounterfactualReport
  screening: Sensitivity
  sweep: Sweep
  stress: StressReport
}

export type AskId = keyof Answers

export interface Ask<Answer = unknown> {
  /** What exactly was asked for: another key is another question. */
  key: string
  state: 'waiting' | 'working' | 'done' | 'stopped' | 'failed'
  done: number
  all: number
  /** What the desk said; null before, and where the question was given up. */
  value: Answer | null
  error: string
  /** The rung that it was asked from. */
  effort: Effort | null
  startedAt: number
  tookMs: number
}

/** Called by the desk after each part; false stops it. */
export type Tell = (done: number, all: number) => Promise<boolean>
type Work<Answer> = (desk: Remote<Desk>, effort: Effort, tell: Tell) => Promise<Answer | null>
type Asks = { readonly [Id in AskId]?: Ask<Answers[Id]> }

export const asks = createStore<Asks>({})

let line: Promise<void> = Promise.resolve()
let number = 0
const newest: Partial<Record<AskId, number>> = {}

const change = <Id extends AskId>(id: Id, by: Partial<Ask<Answers[Id]>>): void =>
  asks.set((now) => (now[id] === undefined ? now : { ...now, [id]: { ...now[id], ...by } }))

/**
 * Asks; an older question of the same kind is given up. `keep`: its answer stays on view until the new one is there.
 */
export function ask<Id extends AskId>(id: Id, key: string, work: Work<Answers[Id]>, keep = false): void {
  number += 1
  const mine = number
  newest[id] = mine
  const isOver = (): boolean => newest[id] !== mine
  asks.set((now) => ({
    ...now,
    [id]: {
      key,
      state: 'waiting',
      done: 0,
      all: 0,
      value: keep ? (now[id]?.value ?? null) : null,
      error: '',
      effort: null,
      startedAt: 0,
      tookMs: 0,
    },
  }))
  const before = line
  const run = async (): Promise<void> => {
    await before
    if (isOver() || !(await firstRung(isOver))) return
    const { rungs } = study.get()
    const effort = rungs[rungs.length - 1]
    const texts = open.get()?.sound
    if (texts == null) return
    const startedAt = performance.now()
    change(id, { state: 'working', effort, startedAt })
    const tell: Tell = async (done, all) => {
      if (!isOver()) change(id, { done, all })
      return !isOver()
    }
    const value = await Promise.race([deskWith(texts).then((desk) => work(desk, effort, proxy(tell))), givenUp(isOver)])
    if (!isOver() && value !== undefined) change(id, { state: 'done', value, tookMs: performance.now() - startedAt })
  }
  line = run().catch((error: unknown) => {
    if (!isOver()) change(id, { state: 'failed', error: error instanceof Error ? error.message : String(error) })
  })
}

/** Gives a question up; what was answered before stays. */
export function stopAsk(id: AskId): void {
  number += 1
  newest[id] = number
  change(id, { state: 'stopped' })
  wake()
}

/** Waits until the study has a whole rung to ask from; false where the question was given up. */
function firstRung(isOver: () => boolean): Promise<boolean> {
  return until(() => isOver() || study.get().rungs.length > 0).then(() => !isOver())
}

/** Settles where the question is given up: a desk that was ended never answers. */
const givenUp = (isOver: () => boolean): Promise<undefined> => until(isOver).then(() => undefined)

const sleepers = new Set<() => void>()
function wake(): void {
  for (const sleeper of [...sleepers]) sleeper()
}

function until(is: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!is()) return
      sleepers.delete(look)
      resolve()
    }
    sleepers.add(look)
    look()
  })
}

let request = study.get().request
study.follow(() => {
  const now = study.get()
  if (now.request !== request) {
    // Another study: its answers are no longer of what is on view.
    request = now.request
    number += 1
    for (const id of Object.keys(asks.get()) as AskId[]) newest[id] = number
    asks.set({})
  } else if (now.status === 'stopped' || now.status === 'failed') {
    for (const [id, { state }] of Object.entries(asks.get()) as [AskId, Ask][])
      if (state === 'waiting' || state === 'working') stopAsk(id)
  }
  wake()
})
