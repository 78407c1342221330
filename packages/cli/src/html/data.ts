/** All that the page tells, as plain data: the readings, the outlook and the options of one crisis as of one day. */
import { type Assessment, assess, type ChunkPort, type ChunkSpec, type Comparison, type Crisis, compare, dayOf, type Forecast, forecast, formatDay, knownBy, longDate } from '@standoff/core'

/** How much of each kind of war goes away when one assumption is switched off. */
export interface ArmsData {
  arms: { id: string; name: string; removed: { kind: string; share: number; low: number; high: number }[] }[]
}

/** Which parameters move an output most: elementary effects. */
export interface ScreeningData {
  output: string
  parameters: { name: string; muStar: number; low: number; high: number; sigma: number; evidence: string; judged: boolean }[]
}

/** How it was made, so that anyone can make it again. */
export interface Made {
  seed: bigint
  particles: number
  runs: number
  comparedRuns: number
  set: readonly string[]
  command: string
  version: string
  inputs: readonly { name: string; sha256: string }[]
}

/** A part of the page, or why there is none. */
export type Part<T> = { result: T; why: null } | { result: null; why: string }

export interface ReportData {
  /** With nothing that became known after the as-of day. */
  crisis: Crisis
  asOf: string
  until: string
  /** Rows of the file that became known after the as-of day. */
  later: number
  readings: Part<Assessment>
  outlook: Part<Forecast>
  options: Part<Comparison>
  /** The act that is told at length, where the user named one. */
  act?: string
  arms?: ArmsData
  screening?: ScreeningData
  made: Made
}

export interface GatherOptions {
  asOf?: string
  act?: string
  particles: number
  runs: number
  seed: bigint
  open: (spec: ChunkSpec, number: number) => ChunkPort | Promise<ChunkPort>
  onProgress?: (what: string, done: number, all: number) => void
}

/** Runs of the comparison in every world, at most. */
export const COMPARED_RUNS = 4000

/** The day before the last of the window, as `standoff assess` has it, or the day asked for where that is earlier. */
export function asOfOf({ file }: Crisis, asked: string | undefined): string {
  const last = formatDay(dayOf(file.window.until) - 1)
  return asked === undefined || asked > last ? last : asked
}

export async function gather(crisis: Crisis, options: GatherOptions, made: Omit<Made, 'seed' | 'particles' | 'runs' | 'comparedRuns'>, extra: Pick<ReportData, 'arms' | 'screening'> = {}): Promise<ReportData> {
  const { particles, runs, seed, open, onProgress, act } = options
  const { file } = crisis
  const asOf = asOfOf(crisis, options.asOf)
  const comparedRuns = Math.min(COMPARED_RUNS, Math.ceil(runs / 2))
  const known = knownBy(crisis, dayOf(asOf))
  const common = (what: string) => ({ asOf, particles, seed, open, onProgress: (done: number, all: number) => onProgress?.(what, done, all) })
  const ahead = dayOf(file.window.until) > dayOf(asOf) + 1
  const noneAhead = `the window ends on ${longDate(file.window.until)}, so no day is left after ${longDate(asOf)}; an earlier --as-of leaves some`
  const given = <T>(result: T): Part<T> => ({ result, why: null })
  const left = (why: string): Part<never> => ({ result: null, why })

  const readings: Part<Assessment> = known.record.length === 0 ? left('the file has no record by that day') : given(await assess(crisis, common('steps of the record read')))
  const outlook: Part<Forecast> = ahead ? given(await forecast(crisis, { ...common('steps of the record run for the outlook'), runs })) : left(noneAhead)
  const measures = Object.keys(file.measures).length
  const options_: Part<Comparison> = !ahead ? left(noneAhead) : measures === 0 ? left('the file names no measures') : given(await compare(crisis, { ...common('steps of the record run for the options'), runs: comparedRuns }))
  return { crisis: known, asOf, until: file.window.until, later: crisis.record.length - known.record.length, readings, outlook, options: options_, act, ...extra, made: { ...made, seed, particles, runs, comparedRuns } }
}
