/**
 * What the answer hangs on: Morris's screening, cheap and first, or Sobol's indices, over every hidden value that the file leaves uncertain. The
 * model is run from the first day of the window; the same runs serve every point.
 */
import { compileScenario } from '../crisis/compile.js'
import type { Crisis } from '../crisis/load.js'
import type { Scenario } from '../model/scenario.js'
import { Stream } from '../random/stream.js'
import { type Estimate, MorrisDesign, morrisEffects, SaltelliDesign, sobolIndices } from './attack/index.js'
import { type EvaluateTask, evaluate, inputsOf } from './evaluate.js'
import { type HiddenLabel, hiddenLabel } from './hidden-label.js'
import { metricsOf } from './metrics.js'

export interface SensitivityOptions {
  method: 'morris' | 'sobol'
  /** Trajectories of the screening, or base points of Sobol's design. */
  points: number
  /** Runs at every point. */
  runs: number
  seed: bigint
  until?: string
  /** Where tasks are done; on this thread where absent. The place changes no bit. */
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
}

export interface OutputSensitivity {
  metric: string
  text: string
  unit: string
  /** Over all points. */
  mean: number
  sd: number
  /** By what it does, largest first. */
  inputs: InputEffect[]
}

export interface Sensitivity {
  title: string
  method: SensitivityOptions['method']
  evaluations: number
  runs: number
  outputs: OutputSensitivity[]
}

/** Points of a task. */
const AT_ONCE = 16
/** A screening goes over this part of each prior: its levels would else lie at the ends of what has none. */
const INNER = { low: 0.05, high: 0.95 } as const

export async function sensitivity(crisis: Crisis, options: SensitivityOptions): Promise<Sensitivity> {
  const { scenario, problems } = compileScenario(crisis, { until: options.until, replicates: 1 })
  if (problems.length > 0) throw new RangeError(`${problems[0].path}: ${problems[0].found}; expected ${problems[0].expected}`)
  const { names } = inputsOf(scenario)
  const metrics = metricsOf(scenario)
  const design = options.method === 'morris' ? new MorrisDesign(options.points, names.length, new Stream(options.seed)) : new SaltelliDesign(options.points, names.length, new Stream(options.seed))
  const evaluations = await evaluateDesign(scenario, design, names.length, metrics.length, options)
  const labels = names.map((name) => hiddenLabel(crisis, name))
  const effects = effectsOf(design, evaluations, metrics.length, new Stream(options.seed))
  return {
    title: crisis.file.title,
    method: options.method,
    evaluations: design.size,
    runs: options.runs,
    outputs: metrics.map(({ id, text, unit }, m) => {
      const inputs = labels.map((label, j): InputEffect => ({ ...label, ...effects[m][j] }))
      const size = ({ muStar, total }: InputEffect): number => (muStar ?? total)?.value ?? 0
      return { metric: id, text, unit, ...spread(evaluations, m, metrics.length), inputs: inputs.sort((a, b) => size(b) - size(a)) }
    }),
  }
}

type Effect = Pick<InputEffect, 'muStar' | 'mu' | 'sigma' | 'first' | 'total'>

function effectsOf(design: MorrisDesign | SaltelliDesign, evaluations: Float64Array, outputs: number, stream: Stream): Effect[][] {
  if (design instanceof MorrisDesign) return morrisEffects(evaluations, design, stream, { outputs, level: 0.9 }).map((inputs) => inputs.map(({ muStar, mu, sigma }) => ({ muStar, mu, sigma, first: null, total: null })))
  return sobolIndices(evaluations, design, stream, { outputs, level: 0.9 }).map(({ first, total }) => first.map((one, j) => ({ muStar: null, mu: null, sigma: null, first: one, total: total[j] })))
}

/** Evaluates all points, in tasks that may be done anywhere in any order. */
async function evaluateDesign(scenario: Scenario, design: MorrisDesign | SaltelliDesign, inputs: number, outputs: number, options: SensitivityOptions): Promise<Float64Array> {
  const { runs, seed, onProgress } = options
  const at = options.evaluate ?? evaluate
  const isMorris = design instanceof MorrisDesign
  const evaluations = new Float64Array(design.size * outputs)
  const tasks: (() => Promise<void>)[] = []
  let done = 0
  for (let first = 0; first < design.size; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, design.size - first)
    const points = new Float64Array(count * inputs)
    for (let n = 0; n < count; n++) design.point(first + n, points, n * inputs)
    if (isMorris) for (let n = 0; n < points.length; n++) points[n] = INNER.low + (INNER.high - INNER.low) * points[n]
    tasks.push(async () => {
      evaluations.set(await at({ scenario, seed, runs, points }), first * outputs)
      done += count
      onProgress?.(done, design.size)
    })
  }
  await Promise.all(tasks.map((task) => task()))
  return evaluations
}

function spread(evaluations: Float64Array, m: number, outputs: number): { mean: number; sd: number } {
  const count = evaluations.length / outputs
  let sum = 0
  for (let n = 0; n < count; n++) sum += evaluations[n * outputs + m]
  const mean = sum / count
  let squares = 0
  for (let n = 0; n < count; n++) squares += (evaluations[n * outputs + m] - mean) ** 2
  return { mean, sd: Math.sqrt(squares / Math.max(1, count - 1)) }
}
