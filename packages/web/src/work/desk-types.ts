/** What is asked of the desk and what it answers, in plain data. */
import type { Assessment, Comparison, Forecast, ReadAct } from '@standoff/core'
import type { Effort } from './effort.js'

export interface StudyRequest {
  asOf: string
  seed: string
  efforts: readonly Effort[]
  /** Changes of the file by path, as `--set` has them. */
  sets: Readonly<Record<string, string>>
}

/**
 * What a study tells while it goes on. Acts and measures come one message each or few at a time, so that the page stays
 * quick.
 */
export type StudyNews =
  | { kind: 'progress'; effort: Effort; stage: Stage; done: number; all: number }
  | { kind: 'acts'; effort: Effort; acts: ReadAct[] }
  | { kind: 'readings'; effort: Effort; readings: Omit<Assessment, 'acts'> }
  | { kind: 'outlook'; effort: Effort; outlook: Forecast | null; why: string | null }
  | { kind: 'options'; effort: Effort; options: Comparison | null; why: string | null }
  | { kind: 'rung'; effort: Effort }

export type Stage = 'record' | 'outlook' | 'options'

/** The reading of one act as of one day, from few particles. */
export interface AsOfReading {
  asOf: string
  act: ReadAct | null
}
