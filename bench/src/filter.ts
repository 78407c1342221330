/**
 * The particle filter: its speed on Gompertz, and what a day along the record costs beside a plain day of the same
 * model.
 */
import { assess } from '../../packages/core/src/assess/assess.js'
import { Conditioned } from '../../packages/core/src/assess/conditioned.js'
import { type Observations, observe } from '../../packages/core/src/assess/observations.js'
import { ParticleFilter } from '../../packages/core/src/assess/particle-filter.js'
import { compileScenario } from '../../packages/core/src/crisis/compile.js'
import { createRunner } from '../../packages/core/src/engine/create-runner.js'
import { createWorld } from '../../packages/core/src/model/create-world.js'
import { Stream } from '../../packages/core/src/random/stream.js'
import { dayOf } from '../../packages/core/src/terms/dates.js'
import { GOMPERTZ, kalman, observations } from '../../packages/core/test/assess/gompertz.js'
import { GompertzParticles } from './gompertz.js'
import { loadShipped } from './scenarios.js'

const WARM_UP = 2
const STEPS = 100
/** Of the estimated log-likelihood at 100,000 particles; three of them are allowed. */
const STANDARD_DEVIATION = 0.03

export interface Speed {
  /** Particle-steps per second of each measured round. */
  rates: number[]
  /** Greatest distance from the exact log-likelihood. */
  error: number
}

/**
 * Filters the same 100 observations with another seed each round.
 * @throws Error when a log-likelihood is not that of the Kalman filter
 */
export async function gompertz(particles: number, rounds: number): Promise<Speed> {
  const y = observations(GOMPERTZ, STEPS, 7n)
  const exact = kalman(GOMPERTZ, y).logLikelihood
  const speed: Speed = { rates: [], error: 0 }
  for (let round = 0; round < WARM_UP + rounds; round++) {
    const seed = BigInt(1 + round)
    const filter = new ParticleFilter(new GompertzParticles(particles, GOMPERTZ, y, seed), STEPS, new Stream(seed))
    const seconds = await timed(async () => {
      await filter.start()
      for (let t = 0; t < STEPS; t++) await filter.step(t)
    })
    const error = Math.abs(filter.diagnostics.logLikelihood[STEPS - 1] - exact)
    if (!(error < 3 * STANDARD_DEVIATION))
      throw new Error(`seed ${seed}: log-likelihood ${error} away from the exact ${exact}`)
    if (round >= WARM_UP) speed.rates.push((particles * STEPS) / seconds)
    speed.error = Math.max(speed.error, error)
  }
  return speed
}

export interface DayCost {
  /** Microseconds for a day of a particle along the record in each round, all that `assess` does included. */
  assessed: number[]
  /** The same of the walk alone, which weighs what the record tells and draws the rest. */
  walked: number[]
  /** Microseconds for a day of a run, each with its own draw of the hidden values. */
  plain: number[]
}

/**
 * `standoff assess crises/tower22` as of 10 February 2024 on this thread, and as many runs over the same days, in turn.
 */
export async function dayCost(root: string, count: number, rounds: number): Promise<DayCost> {
  const crisis = loadShipped(root, 'tower22')
  const { scenario } = compileScenario(crisis, { until: '2024-02-10', replicates: 1 })
  const observed = observe(crisis, dayOf('2024-02-10'))
  const cost: DayCost = { assessed: [], walked: [], plain: [] }
  for (let round = 0; round < 1 + rounds; round++) {
    let days = 0
    const plain = await timed(() => {
      const runner = createRunner(createWorld(scenario), 1n)
      for (let run = 0; run < count; run++) days += runner.run(run).t * scenario.step
    })
    const walked = await timed(() => walkAlong(observed, count))
    let steps = 0
    const assessed = await timed(async () => {
      const { diagnostics } = await assess(crisis, { asOf: '2024-02-10', particles: count, seed: 1n })
      steps = diagnostics.effective.length
    })
    if (steps !== scenario.steps) throw new Error(`the filter came through ${steps} of ${scenario.steps} steps`)
    if (round === 0) continue
    cost.plain.push((1e6 * plain) / days)
    cost.walked.push((1e6 * walked) / (count * steps * scenario.step))
    cost.assessed.push((1e6 * assessed) / (count * steps * scenario.step))
  }
  return cost
}

/** Particles from the first day to the last, each keeping what it has: none is resampled. */
function walkAlong(observed: Observations, count: number): void {
  const model = new Conditioned(observed, count, 1n)
  model.recording = false
  model.start()
  const added = new Float64Array(count)
  const itself = Int32Array.from(added, (_, p) => p)
  for (let t = 0; t < observed.steps; t++) {
    model.advance(t, added)
    // Those that the record has ruled out walk on too.
    model.select(itself)
  }
}

/** Seconds that the work takes. */
async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e9
}
