/**
 * Where the lessons are computed: a worker of their own, so that a lever answers at once while the desk is at work on
 * the study.
 */
import { type Crisis, loadCrisis } from '@standoff/core'
import { formatDay } from '@standoff/core/kernel'
import { expose } from 'comlink'
import { type CrisisTexts, sourceOf } from '../../editing/texts.js'
import { withSets } from '../../work/with-sets.js'
import { audience } from './lessons/audience.js'
import { bases } from './lessons/bases.js'
import { channels } from './lessons/channels.js'
import { control } from './lessons/control.js'
import { intent } from './lessons/intent.js'
import type { Levers } from './lessons/levers.js'
import { batch, compared, type Outcomes, setsOf } from './lessons/sandbox.js'
import { warning } from './lessons/warning.js'

const LESSONS = { intent, control, warning, audience, channels, bases } as const
export type LessonName = keyof typeof LESSONS
export type Lesson<N extends LessonName> = ReturnType<(typeof LESSONS)[N]>

export interface RecordRow {
  id: string
  /** Its day, in ISO form. */
  date: string
  summary: string
}

let open: Crisis | null = null
/** Outcomes by group of the sandbox's last settings: what is asked for again is only added to. */
const kept = new Map<string, number[][]>()
const MOST_KEPT = 8

function opened(): Crisis {
  if (open === null) throw new Error('no crisis is open')
  return open
}

function grown(crisis: Crisis, key: string, runs: number, seed: string): number[][] {
  const groups = kept.get(key) ?? []
  const replicates = 8
  if (groups.length * replicates < runs) groups.push(...batch(crisis, runs, BigInt(seed), groups.length * replicates))
  kept.delete(key)
  kept.set(key, groups)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string)
  return groups.slice(0, Math.ceil(runs / replicates))
}

const teacher = {
  open(texts: CrisisTexts): void {
    const { crisis } = loadCrisis(sourceOf(texts))
    if (crisis === undefined) throw new Error('the crisis has errors')
    open = crisis
    kept.clear()
  },

  /** Rows of the record by their ids, as the record writes them. */
  rows(ids: readonly string[]): RecordRow[] {
    return opened().record.flatMap(({ id, when, summary }) =>
      ids.includes(id) ? [{ id, date: formatDay(Math.floor(when.from)), summary }] : [],
    )
  },

  lesson<N extends LessonName>(name: N, levers: Levers): Lesson<N> {
    return LESSONS[name](opened(), levers) as Lesson<N>
  },

  /** All levers at once, against none, on the same draws. */
  sandbox(
    levers: Levers,
    runs: number,
    seed: string,
  ): { outcomes: Outcomes; sets: Record<string, string>; runs: number } {
    const crisis = opened()
    const sets = setsOf(crisis, levers)
    const before = grown(crisis, `${seed}`, runs, seed)
    const after =
      Object.keys(sets).length === 0
        ? before
        : grown(withSets(crisis, sets), `${seed} ${JSON.stringify(sets)}`, runs, seed)
    return { outcomes: compared(before, after), sets, runs }
  },
}

export type Teacher = typeof teacher

expose(teacher)
