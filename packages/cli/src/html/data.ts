/** All that the page tells, as plain data: the readings, the outlook and the options of one crisis as of one day. */
import {
  type Assessment,
  assess,
  type Comparison,
  type CounterfactualReport,
  type Crisis,
  compare,
  type Forecast,
  forecast,
  type RecordRow,
  type Standing,
  type StressReport,
  sensitivity,
  stand,
  stress,
  takeApart,
} from '@standoff/core'
import {
  asOfNumber,
  dayAfterAsOf,
  endOfDay,
  HANDFUL,
  knownBy,
  lastKnownDay,
  longDate,
  type OutputSensitivity,
  type Written,
  writtenOf,
} from '@standoff/core/kernel'
import type { IslandThreads } from '../cluster/index.js'
import type { ResultCache } from '../output/result-cache.js'

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
  /** When the texts of the file, and those of its rows, were written. */
  written: { file: Written; row(row: RecordRow): Written }
  readings: Part<Assessment>
  outlook: Part<Forecast>
  options: Part<Comparison>
  /** The act that is told at length, where the user named one. */
  act?: string
  counterfactual?: CounterfactualReport
  /** The outcome that is screened. */
  screening?: OutputSensitivity
  /** Where the advice would be wrong, measure by measure; only with `full`. */
  stress?: StressReport[]
  made: Made
}

export interface GatherOptions {
  asOf?: string
  act?: string
  particles: number
  runs: number
  seed: bigint
  /** Sobol's indices, every combination of counterfactuals, scenario discovery: minutes, kept and resumed. */
  full?: boolean
  /** Without counterfactuals and screening: quicker. */
  quick?: boolean
  cache: ResultCache
  threads: Pick<IslandThreads, 'open' | 'evaluate'>
  onProgress?: (what: string, done: number, all: number) => void
}

/** Runs that are kept for each that is drawn: those of a group share a particle. */
const NEIGHBOURS = 8

/** Runs of the comparison in every world, at most. */
export const COMPARED_RUNS = 4000

/**
 * The last day on which the record had something new, as `standoff assess` has it, or the day asked for, within the
 * window.
 */
export function asOfOf(crisis: Crisis, asked: string | undefined): string {
  const last = crisis.file.window.until
  return asked === undefined ? lastKnownDay(crisis) : asked.slice(0, 10) > last ? last : asked
}

export async function gather(
  crisis: Crisis,
  options: GatherOptions,
  made: Omit<Made, 'seed' | 'particles' | 'runs' | 'comparedRuns'>,
  extra: Pick<ReportData, 'counterfactual' | 'screening'> = {},
): Promise<ReportData> {
  const { particles, runs, seed, threads, onProgress, act } = options
  const { file } = crisis
  const asOf = asOfOf(crisis, options.asOf)
  const comparedRuns = Math.min(COMPARED_RUNS, Math.ceil(runs / 2))
  const known = knownBy(crisis, asOfNumber(asOf))
  const common = (what: string) => ({
    asOf,
    particles,
    seed,
    open: threads.open,
    onProgress: (done: number, all: number) => onProgress?.(what, done, all),
  })
  const end = endOfDay(file.window.until)
  const ahead = end > dayAfterAsOf(asOfNumber(asOf))
  const noneAhead = `the window ends on ${longDate(file.window.until)}, so no day is left after ${longDate(asOf)}; an earlier --as-of leaves some`
  const given = <T>(result: T): Part<T> => ({ result, why: null })
  const left = (why: string): Part<never> => ({ result: null, why })

  // The particles run along the record once, for all parts that follow.
  const standing = await stand(crisis, common('steps of the record'), ahead ? end : undefined)
  // Where the as-of day is not over, runs simulate all of it; its acts are read from particles whose record ends with
  // them.
  const told = ahead && asOf.includes('T') ? await stand(crisis, common('steps of the record')) : standing
  const readings: Part<Assessment> =
    known.record.length === 0
      ? left('the file has no record by that day')
      : given(await assess(crisis, common(''), told))
  const outlook: Part<Forecast> = ahead
    ? given(await forecast(crisis, { ...common(''), runs, keepRuns: HANDFUL * NEIGHBOURS }, standing))
    : left(noneAhead)
  const measures = Object.keys(file.measures).length
  const options_: Part<Comparison> = !ahead
    ? left(noneAhead)
    : measures === 0
      ? left('the file names no measures')
      : given(await compare(crisis, { ...common(''), runs: comparedRuns }, standing))
  const tested =
    ahead && !options.quick && readings.result?.diagnostics.failedOn == null
      ? await hangsOn(crisis, options, standing, asOf, options_.result, comparedRuns)
      : {}
  return {
    crisis: known,
    asOf,
    until: file.window.until,
    later: crisis.record.length - known.record.length,
    written: { file: writtenOf(crisis, asOf), row: (row) => writtenOf(crisis, asOf, row) },
    readings,
    outlook,
    options: options_,
    act,
    ...tested,
    ...extra,
    made: { ...made, seed, particles, runs, comparedRuns },
  }
}

/** Trajectories and runs a point of the screening; base points of Sobol's design. */
export const SCREENED = { trajectories: 8, runs: 48, base: 64 } as const
/** Measures whose advice is tested with `full`: those that do most. */
const STRESSED = 3

/**
 * What the answer depends on: single counterfactuals and a screening, or with `full` all combinations, Sobol's indices
 * and scenario discovery.
 */
async function hangsOn(
  crisis: Crisis,
  { particles, seed, threads, onProgress, full = false, cache }: GatherOptions,
  standing: Standing,
  asOf: string,
  compared: Comparison | null,
  runs: number,
): Promise<Pick<ReportData, 'counterfactual' | 'screening' | 'stress'>> {
  const common = { asOf, particles, seed, open: threads.open }
  const asked = { asOf, particles, seed, runs }
  const counterfactual = await cache.part(full ? 'counterfactual-full' : 'counterfactual', asked, () =>
    takeApart(crisis, { ...common, runs, full }, standing),
  )
  const method = full ? 'sobol' : 'morris'
  const points = full ? SCREENED.base : SCREENED.trajectories
  const found = await cache.part(method, { seed, points, runs: SCREENED.runs }, () =>
    sensitivity(crisis, {
      method,
      points,
      runs: SCREENED.runs,
      seed,
      evaluate: threads.evaluate,
      onProgress: (done, all) => onProgress?.('points of the screening', done, all),
    }),
  )
  const stressed = full && compared !== null ? mostMoving(compared).slice(0, STRESSED) : []
  const reports: StressReport[] = []
  for (const measure of stressed)
    reports.push(
      await cache.part(`stress-${measure}`, { ...asked, measure }, () =>
        stress(crisis, { ...common, runs: 2 * runs, measure, metric: STRESSED_BY }, standing),
      ),
    )
  return {
    counterfactual,
    screening: found.outputs.find(({ metric }) => metric === SCREENED_BY) ?? found.outputs[0],
    ...(reports.length > 0 ? { stress: reports } : {}),
  }
}

/**
 * There are too few wars to find boxes: advice is tested by the number of acts of force of the governments themselves.
 */
const STRESSED_BY = 'strikes'
const SCREENED_BY = 'unwanted-war'

/** Measures by how much they move what they are tested by. */
function mostMoving({ measures }: Comparison): string[] {
  const size = (id: string): number =>
    Math.abs(
      measures.find((one) => one.id === id)?.metrics.find(({ metric }) => metric === STRESSED_BY)?.difference ?? 0,
    )
  return measures.map(({ id }) => id).sort((a, b) => size(b) - size(a))
}
