/**
 * What `standoff report` is going to do, and about how long it takes on this machine: plain runs of the crisis are
 * timed, and each part of the work is so many of them.
 */
import { type Crisis, compileScenario, createRunner, createWorld } from '@standoff/core'
import { asOfNumber, dayAfterAsOf, dayOf, longDate } from '@standoff/core/kernel'
import { asOfOf, COMPARED_RUNS, SCREENED } from '../html/data.js'

/** Plain runs are timed for as long, after as many that warm the code up; ms and runs. */
const TIMED = 250
const WARM = 64

/**
 * The cost of each part, in plain runs over the same days: a particle that is weighted and moved; a run that starts
 * from one; such a run for each world that is compared; all counterfactuals of a run; a run at a point of the
 * screening. As measured in processor time on the shipped crises.
 */
const COST = { particle: 70, ahead: 12, world: 6, counterfactual: 40, point: 1.2 }
/**
 * Points of the screening for each trajectory; the parameters of the model, which are most of its inputs, are the same
 * in every crisis.
 */
const POINTS = 90
/** How much more counterfactuals and screening are with --full: all combinations, and Sobol's indices. */
const FULL = 6

export interface Planned {
  asOf?: string
  particles: number
  runs: number
  full?: boolean
  quick?: boolean
  threads: number
}

/** Plain runs that the whole work is worth. */
export function workOf(crisis: Crisis, { asOf, particles, runs, full = false, quick = false }: Planned): number {
  const { window, measures } = crisis.file
  const days = dayOf(window.until) + 1 - dayOf(window.from)
  const along = Math.min(1, (dayAfterAsOf(asOfNumber(asOfOf(crisis, asOf))) - dayOf(window.from)) / days)
  const ahead = 1 - along
  const compared = Math.min(COMPARED_RUNS, Math.ceil(runs / 2))
  const attacked =
    quick || ahead === 0
      ? 0
      : compared * ahead * COST.counterfactual + SCREENED.trajectories * POINTS * SCREENED.runs * COST.point
  return (
    particles * along * COST.particle +
    runs * ahead * COST.ahead +
    compared * ahead * (1 + Object.keys(measures).length) * COST.world +
    attacked * (full ? FULL : 1)
  )
}
/** @param now milliseconds */
export function planOf(crisis: Crisis, planned: Planned, now: () => number = () => performance.now()): string {
  const { asOf, particles, quick, full, threads } = planned
  const record =
    crisis.record.length === 0
      ? `the days up to ${longDate(asOfOf(crisis, asOf))}`
      : `the record up to ${longDate(asOfOf(crisis, asOf))}`
  const parts = [
    'the outlook',
    ...(Object.keys(crisis.file.measures).length > 0 ? ['the measures compared'] : []),
    ...(quick ? [] : ['what the answer depends on']),
  ]
  const perRun = runTime(crisis, now)
  const time =
    perRun === undefined
      ? ''
      : `: ${timeWords((perRun * workOf(crisis, planned)) / threads)}${full ? ', less where results are kept' : ''}`
  return `${crisis.file.title}: ${record} with ${particles.toLocaleString('en')} particles, then ${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' and ' : ''}${parts.at(-1)}, on ${threads} ${threads === 1 ? 'thread' : 'threads'}${time}`
}

/** Milliseconds of a plain run; undefined where the crisis cannot be run, which is said elsewhere. */
function runTime(crisis: Crisis, now: () => number): number | undefined {
  const { scenario, problems } = compileScenario(crisis)
  if (problems.some(({ severity }) => severity === 'error')) return undefined
  const runner = createRunner(createWorld(scenario), 1n)
  for (let run = 0; run < WARM; run++) runner.run(run)
  const began = now()
  let run = 0
  while (now() - began < TIMED) runner.run(run++)
  return (now() - began) / run
}

/** An approximate time in words. */
export function timeWords(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 8) return 'some seconds'
  if (seconds < 45) return `about ${Math.round(seconds / 10) * 10} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`
}
