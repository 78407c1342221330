/**
 * Sensitivity analysis over every hidden value that the file leaves uncertain: Morris's screening, which is cheap, or
 * Sobol's indices. The model is run from the first day of the window; points are compared on the same random draws.
 */
import { compileScenario } from '../crisis/compile.js'
import type { Crisis } from '../crisis/load.js'
import type { Scenario } from '../model/scenario.js'
import { Stream } from '../random/stream.js'
import { lastDateOf } from '../terms/dates.js'
import { soundResult } from '../terms/sound.js'
import { type EvaluateTask, evaluate, inputsOf } from './evaluate.js'
import { type HiddenLabel, hiddenLabel } from './hidden-label.js'
import { type Design, luckEffects, luckRows } from './luck.js'
import { type Estimate, MorrisDesign, morrisEffects, SaltelliDesign, sobolIndices } from './methods/index.js'
import { metricNamed, metricsOf } from './metrics.js'

export interface SensitivityOptions {
  method: 'morris' | 'sobol'
  /** Trajectories of the screening, or base points of Sobol's design. */
  points: number
  /** Runs at every point. */
  runs: number
  seed: bigint
  until?: string
  /** Ids of metricsOf; all where absent. */
  metrics?: readonly string[]
  /**
   * Evaluates a task, on another thread for instance; on this thread where absent. The results are the same to the bit.
   */
  evaluate?: (task: EvaluateTask) => Promise<Float64Array> | Float64Array
  onProgress?: (done: number, all: number) => void
}

export interface InputEffect extends HiddenLabel {
  /** Morris: mean size of what a step of two thirds of the range changes, per unit of the range; null for Sobol. */
  muStar: Estimate | null
  mu: number | null
  sigma: number | null
  /** Sobol: share of the variance by itself, and with all its interactions; null for Morris. */
  first: Estimate | null
  total: Estimate | null
  /**
   * It stands out from the simulation error: its interval lies above what random draws alone would show, or (Morris)
   * its mean effect differs from 0.
   */
  clear: boolean
}

export interface OutputSensitivity {
  metric: string
  text: string
  unit: string
  /** Over all points. */
  mean: number
  sd: number
  /** Between which values it lies at nine of ten points, simulation error included. */
  range: [low: number, high: number]
  /** mu*, or the total index, of an input that changes only the random draws of the runs. */
  luck: number
  /** The largest effect first. */
  inputs: InputEffect[]
}

export interface Sensitivity {
  title: string
  until: string
  method: SensitivityOptions['method']
  evaluations: number
  runs: number
  outputs: OutputSensitivity[]
}

/** Points of a task. */
const AT_ONCE = 16
/** A screening goes over this part of each prior: the levels 0 and 1 would be infinite for priors without ends. */
const INNER = { low: 0.05, high: 0.95 } as const
/** Distance between the seeds of different sets of random draws. */
const OTHER_LUCK = 0x9e3779b97f4a7c15n
/** Standard errors by which a mean effect must differ from 0 to stand out: of some sixty inputs, one may by chance. */
const CLEAR = 3

/**
 * How much each uncertain hidden value moves each metric, by Morris's screening or by Sobol's indices. Same seed, same
 * bits, wherever the tasks are done.
 * @throws RangeError where a metric is not known, the file cannot be compiled or the design cannot be made
 */
export async function sensitivity(crisis: Crisis, options: SensitivityOptions): Promise<Sensitivity> {
  const { scenario, problems } = compileScenario(crisis, { until: options.until, replicates: 1 })
  if (problems.length > 0)
    throw new RangeError(`${problems[0].path}: ${problems[0].found}; expected ${problems[0].expected}`)
  const metrics = metricsOf(scenario)
  const asked = options.metrics?.map((id) => metricNamed(metrics, id)) ?? metrics
  const { names } = inputsOf(scenario)
  const stream = new Stream(options.seed)
  const design =
    options.method === 'morris'
      ? new MorrisDesign(options.points, names.length, stream)
      : new SaltelliDesign(options.points, names.length, stream)
  const { evaluations, again } = await evaluateDesign(scenario, design, metrics.length, options)
  const labels = names.map((name) => hiddenLabel(crisis, name))
  const effects = effectsOf(design, evaluations, metrics.length, new Stream(options.seed))
  const luck = luckEffects(design, evaluations, again, metrics.length)
  const chances = asked.flatMap(({ unit }, n) =>
    unit === 'probability' ? [`outputs.${n}.mean`, `outputs.${n}.range`] : [],
  )
  return soundResult(
    'sensitivity',
    chances,
  )({
    title: crisis.file.title,
    until: lastDateOf(scenario),
    method: options.method,
    evaluations: (evaluations.length + again.length) / metrics.length,
    runs: options.runs,
    outputs: asked.map((metric) => {
      const m = metrics.indexOf(metric)
      const inputs = labels.map(
        (label, j): InputEffect => ({
          ...label,
          ...effects[m][j],
          clear: isClear(effects[m][j], luck[m], options.points),
        }),
      )
      const size = ({ muStar, total }: InputEffect): number => (muStar ?? total)?.value ?? 0
      return {
        metric: metric.id,
        text: metric.text,
        unit: metric.unit,
        ...spread(evaluations, m, metrics.length),
        luck: luck[m],
        inputs: inputs.sort((a, b) => size(b) - size(a)),
      }
    }),
  })
}

type Effect = Pick<InputEffect, 'muStar' | 'mu' | 'sigma' | 'first' | 'total'>

function isClear({ muStar, mu, sigma, total }: Effect, luck: number, trajectories: number): boolean {
  const size = (muStar ?? total) as Estimate
  return size.low > luck || (mu !== null && sigma !== null && Math.abs(mu) > (CLEAR * sigma) / Math.sqrt(trajectories))
}

function effectsOf(design: Design, evaluations: Float64Array, outputs: number, stream: Stream): Effect[][] {
  if (design instanceof MorrisDesign)
    return morrisEffects(evaluations, design, stream, { outputs, level: 0.9 }).map((inputs) =>
      inputs.map(({ muStar, mu, sigma }) => ({ muStar, mu, sigma, first: null, total: null })),
    )
  return sobolIndices(evaluations, design, stream, { outputs, level: 0.9 }).map(({ first, total }) =>
    first.map((one, j) => ({ muStar: null, mu: null, sigma: null, first: one, total: total[j] })),
  )
}

/**
 * Evaluates all points, and some of them a second time with other random draws, in tasks that may run anywhere in any
 * order. Points that are compared share their draws: each trajectory of the screening has its own set, so trajectories
 * are independent and the intervals include simulation error; all of Sobol's points share one set.
 */
async function evaluateDesign(
  scenario: Scenario,
  design: Design,
  outputs: number,
  options: SensitivityOptions,
): Promise<{ evaluations: Float64Array; again: Float64Array }> {
  const { runs, seed, onProgress } = options
  const at = options.evaluate ?? evaluate
  const twice = luckRows(design)
  const evaluations = new Float64Array(design.size * outputs)
  const again = new Float64Array(twice.length * outputs)
  const all = design.size + twice.length
  let done = 0
  const tasks: Promise<void>[] = []
  const plan = (rows: readonly number[], luck: number, out: Float64Array, from: number): void => {
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      const some = rows.slice(first, first + AT_ONCE)
      const work = async (): Promise<void> => {
        out.set(
          await at({
            scenario,
            seed: BigInt.asUintN(64, seed + BigInt(luck) * OTHER_LUCK),
            runs,
            points: pointsOf(design, some),
          }),
          (from + first) * outputs,
        )
        done += some.length
        onProgress?.(done, all)
      }
      tasks.push(work())
    }
  }
  const together = design instanceof MorrisDesign ? design.inputs + 1 : design.size
  for (let first = 0; first < design.size; first += together) {
    plan(
      Array.from({ length: together }, (_, n) => first + n),
      first / together,
      evaluations,
      first,
    )
  }
  plan(twice, design.size / together, again, 0)
  await Promise.all(tasks)
  return { evaluations, again }
}

/** Rows of the design as points that can be evaluated. */
function pointsOf(design: Design, rows: readonly number[]): Float64Array {
  const points = new Float64Array(rows.length * design.inputs)
  for (const [n, row] of rows.entries()) design.point(row, points, n * design.inputs)
  return design instanceof MorrisDesign ? points.map((u) => INNER.low + (INNER.high - INNER.low) * u) : points
}

/** Exact where all values are the same: the mean is taken of deviations from the first. */
function spread(
  evaluations: Float64Array,
  m: number,
  outputs: number,
): Pick<OutputSensitivity, 'mean' | 'sd' | 'range'> {
  const count = evaluations.length / outputs
  const from = evaluations[m]
  let sum = 0
  for (let n = 0; n < count; n++) sum += evaluations[n * outputs + m] - from
  const mean = from + sum / count
  let squares = 0
  for (let n = 0; n < count; n++) squares += (evaluations[n * outputs + m] - mean) ** 2
  const sorted = Float64Array.from({ length: count }, (_, n) => evaluations[n * outputs + m]).sort()
  return {
    mean,
    sd: Math.sqrt(squares / Math.max(1, count - 1)),
    range: [sorted[Math.floor(0.05 * (count - 1))], sorted[Math.ceil(0.95 * (count - 1))]],
  }
}
