/**
 * The model as a function of its hidden values: a point of the unit cube stands for one value of every uncertain hidden
 * value, by its quantile, and the function is the mean of some metrics over a fixed set of runs. Every point uses the
 * same runs, so a difference between points is not chance.
 */
import { Out, outcomeOf } from '../assess/outcome.js'
import { type ValuedRunner, valuedRunnerOf } from '../engine/valued-runner.js'
import { createWorld } from '../model/create-world.js'
import { hiddenOf, isCategory } from '../model/hidden.js'
import { PARAMETERS } from '../model/parameters.js'
import type { Scenario } from '../model/scenario.js'
import type { World } from '../model/world.js'
import { quantile } from '../random/distribution.js'
import { metricsOf } from './metrics.js'

/** Points to evaluate; plain data, so that it can be sent to another thread. */
export interface EvaluateTask {
  scenario: Scenario
  seed: bigint
  /** Runs at every point. */
  runs: number
  /** points x inputs, each coordinate in (0, 1). */
  points: Float64Array
}

/** Whether nothing depends on a hidden value in this crisis: what only demands need where nobody demands anything. */
function isIdle(name: string, { demands }: Scenario): boolean {
  return demands.length === 0 && PARAMETERS.some(({ key, needs }) => needs === 'demands' && name === `crisis.${key}`)
}

/** Places among the hidden values of what is uncertain: the inputs of the function, in order. */
export function inputsOf(scenario: Scenario): { names: string[]; places: number[] } {
  const { values } = hiddenOf(createWorld(scenario))
  const places = values.flatMap(({ name, from }, at) =>
    !isIdle(name, scenario) && (isCategory(from) ? from.filter((p) => p > 0).length > 1 : from.kind !== 'point')
      ? [at]
      : [],
  )
  return { names: places.map((at) => values[at].name), places }
}

/**
 * The model at every point of the task: means of the metrics over the same runs. Hidden values that are certain keep
 * their value.
 * @param runnerOf makes the runs: the kernel, or JavaScript, to the same bits
 * @returns points x metrics of metricsOf
 */
export function evaluate(
  { scenario, seed, runs, points }: EvaluateTask,
  runnerOf: (world: World, seed: bigint) => ValuedRunner = valuedRunnerOf,
): Float64Array {
  const world = createWorld(scenario)
  const { values } = hiddenOf(world)
  const { places } = inputsOf(scenario)
  const metrics = metricsOf(scenario)
  const runner = runnerOf(world, seed)
  const { raw } = runner
  const count = points.length / places.length
  const out = new Float64Array(count * metrics.length)
  const outcome = new Float64Array(Out.width)
  for (const [at, { from }] of values.entries())
    raw[at] = isCategory(from) ? from.findIndex((p) => p > 0) : quantile(from, 0.5)
  for (let n = 0; n < count; n++) {
    for (const [j, at] of places.entries()) raw[at] = valueAt(values[at].from, points[n * places.length + j])
    runner.settle()
    for (let run = 0; run < runs; run++) {
      outcomeOf(runner.run(run), 0, null, outcome, 0)
      for (const [m, metric] of metrics.entries()) out[n * metrics.length + m] += metric.of(outcome, 0) / runs
    }
  }
  return out
}

/** The value of a hidden value at a coordinate of the cube. */
function valueAt(from: Parameters<typeof isCategory>[0], u: number): number {
  if (!isCategory(from)) return quantile(from, u)
  let left = u
  for (let c = 0; c < from.length - 1; c++) {
    left -= from[c]
    if (left < 0) return c
  }
  return from.length - 1
}
