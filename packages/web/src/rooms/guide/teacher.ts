/**
 * The page's side of the lessons: one worker with Tower 22 open, asked one thing at a time; of questions that wait only
 * the newest is asked.
 */

import type { Remote } from 'comlink'
import { useEffect, useState } from 'react'
import { fetchTexts, shipped } from '../../state/crisis.js'
import { restarted } from '../../state/restarts.js'
import { useStore } from '../../state/store.js'
import { hire as hireWorker, WorkerDied } from '../../work/hire.js'
import { startWorker } from '../../work/start-worker.js'
import type { Lesson, LessonName, RecordRow, Teacher } from './lesson.worker.js'
import type { Levers } from './lessons/levers.js'
import { MOST_RUNS, type Outcomes, RUNS } from './lessons/sandbox.js'

/** The crisis that the guided reading is about, whatever else is open. */
export const GUIDED = 'tower22'

let hired: Promise<Remote<Teacher>> | null = null

function hire(): Promise<Remote<Teacher>> {
  hired ??= start().catch((error: unknown) => {
    hired = null
    throw error
  })
  return hired
}

async function start(): Promise<Remote<Teacher>> {
  const found = shipped.get().find(({ id }) => id === GUIDED)
  if (found === undefined) throw new Error(GUIDED)
  const texts = await fetchTexts(`crises/${GUIDED}`, found.main, found.files)
  const { remote } = hireWorker<Teacher>(startWorker('teacher'), () => {
    hired = null
  })
  await remote.open(texts)
  return remote
}

/** Runs a question when the one before it has been answered, unless a newer one of its kind has come. */
const waiting = new Map<string, () => Promise<void>>()
let busy = false

async function serve(): Promise<void> {
  if (busy) return
  busy = true
  for (let [next] = waiting; next !== undefined; [next] = waiting) {
    waiting.delete(next[0])
    await next[1]()
  }
  busy = false
}

function ask<T>(
  kind: string,
  question: (teacher: Remote<Teacher>) => Promise<T>,
  answered: (value: T) => void,
  failed: (why: string) => void,
): void {
  waiting.set(kind, async () => {
    try {
      // Asked once more where the worker ends while it answers.
      const once = async (): Promise<T> => await question(await hire())
      answered(
        await once().catch((error: unknown) => {
          if (!(error instanceof WorkerDied)) throw error
          restarted.set({ part: 'teacher', why: error.message, givenUp: false })
          return once()
        }),
      )
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error))
    }
  })
  void serve()
}

export interface Taught<T> {
  value: T | null
  /** It is of levers that have been moved on since. */
  stale: boolean
  error: string | null
  /** Asks once more what failed. */
  again(): void
}

/** The answer of a lesson to the levers as they stand; the last one stays until the next is there. */
export function useLesson<N extends LessonName>(name: N, levers: Levers, wanted: boolean): Taught<Lesson<N>> {
  const ready = useStore(shipped, ({ length }) => length > 0)
  const [answer, setAnswer] = useState<{ key: string; value: Lesson<N> | null; error: string | null }>({
    key: '',
    value: null,
    error: null,
  })
  const [tries, setTries] = useState(0)
  const key = JSON.stringify(levers)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more with each try
  useEffect(() => {
    if (!wanted || !ready) return
    let over = false
    ask(
      name,
      async (teacher) => (await teacher.lesson(name, JSON.parse(key))) as Lesson<N>,
      (value) => over || setAnswer({ key, value, error: null }),
      (error) => over || setAnswer((before) => ({ ...before, key, error })),
    )
    return () => {
      over = true
    }
  }, [name, key, wanted, ready, tries])
  return { value: answer.value, stale: answer.key !== key, error: answer.error, again: () => setTries(tries + 1) }
}

/** Rows of the record; none until they are there. */
export function useRows(ids: readonly string[]): readonly RecordRow[] {
  const ready = useStore(shipped, ({ length }) => length > 0)
  const [rows, setRows] = useState<readonly RecordRow[]>([])
  const key = ids.join(' ')
  useEffect(() => {
    if (!ready) return
    let over = false
    ask(
      key,
      (teacher) => teacher.rows(key.split(' ')),
      (found) => over || setRows(found),
      // The link to the row is there all the same, and the lesson says what went wrong.
      () => {},
    )
    return () => {
      over = true
    }
  }, [key, ready])
  return rows
}

export interface Sandboxed {
  outcomes: Outcomes
  sets: Record<string, string>
  runs: number
}

/** The sandbox's answer, first from few runs, then from more. */
export function useSandbox(levers: Levers, seed: string, wanted: boolean): Taught<Sandboxed> {
  const ready = useStore(shipped, ({ length }) => length > 0)
  const [answer, setAnswer] = useState<{ key: string; value: Sandboxed | null; error: string | null }>({
    key: '',
    value: null,
    error: null,
  })
  const [tries, setTries] = useState(0)
  const key = `${seed} ${JSON.stringify(levers)}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more with each try
  useEffect(() => {
    if (!wanted || !ready) return
    let over = false
    const go = (runs: number): void =>
      ask(
        'sandbox',
        (teacher) => teacher.sandbox(JSON.parse(key.slice(seed.length + 1)), runs, seed),
        (value) => {
          if (over) return
          setAnswer({ key, value, error: null })
          if (runs < MOST_RUNS) go(runs + RUNS)
        },
        (error) => over || setAnswer((before) => ({ ...before, key, error })),
      )
    go(RUNS)
    return () => {
      over = true
    }
  }, [key, seed, wanted, ready, tries])
  return { value: answer.value, stale: answer.key !== key, error: answer.error, again: () => setTries(tries + 1) }
}
