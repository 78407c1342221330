/**
 * An island: a particle filter of its own, on this thread or another, that never exchanges a particle with the others.
 * Islands are cut by the number of particles alone, so the same seed gives the same bits on any number of threads; they
 * answer in messages of plain data, so that a worker can hold one.
 */
import type { Trace } from '../engine/trace.js'
import { hiddenOf } from '../model/hidden.js'
import { P, principalBase, T, tieBase } from '../model/run-constants.js'
import { principalAt, S, X } from '../model/state.js'
import { Stream } from '../random/stream.js'
import type { ActRecord } from './act-records.js'
import { type Branches, type BranchesSpec, branches } from './branches.js'
import { Conditioned } from './conditioned.js'
import { type Futures, type FuturesSpec, futures } from './futures.js'
import { MovedParticles } from './moved-particles.js'
import type { MoveCounts } from './moves.js'
import type { Observations } from './observations.js'
import { ParticleFilter, RESAMPLE_BELOW } from './particle-filter.js'
import { type TellSpec, tell } from './tell.js'

export interface IslandSpec {
  observed: Observations
  first: number
  size: number
  seed: bigint
  /** All particles of all islands. */
  all: number
}

/** What an island says after a step. */
export interface Weighed {
  /** Log-likelihood of the record so far: -Infinity when every weight has vanished. */
  logLikelihood: number
  /** Weights of its particles, which sum to 1. */
  weight: Float64Array
  /** Whether it will resample. */
  resamples: boolean
}

/** The interface of an island, on this thread or another: answers may be promises. */
export interface IslandPort {
  start(): Promise<void> | void
  /** Moves and weighs the particles over step t. */
  weigh(t: number): Promise<Weighed> | Weighed
  /** After step t was weighed: resamples where weights have become too uneven, and moves the copies (resample-move). */
  settle(t: number): Promise<void> | void
  /** After the last step: an equally weighted sample, each particle moved once more. */
  finish(): Promise<void> | void
  /** Rows of the acts of step `until` and before, which are then forgotten. */
  take(until: number): Promise<ActRecord[]> | ActRecord[]
  /** Runs that go on from particles of the island, each in several worlds. */
  branches(spec: BranchesSpec): Promise<Branches> | Branches
  /** Moves tried and taken. */
  moveCounts(): Promise<MoveCounts> | MoveCounts
  /** What is read of every particle for the bands, columns of bandPlaces. */
  bands(): Promise<Float64Array> | Float64Array
  /** The declared parameters that differ between particles: particles x their number. */
  values(): Promise<Float64Array> | Float64Array
  /** Runs that go on from particles of the island. */
  futures(spec: FuturesSpec): Promise<Futures> | Futures
  /** Repeats one of those runs and returns its trace, day by day. */
  tell(spec: TellSpec): Promise<Trace> | Trace
}

/**
 * Columns of the table for bands: strategies, resolve and orders of all principals, then those of each proxy, then for
 * each principal the probability that it prepares each of its options.
 */
export interface BandPlaces {
  strategy: number
  resolve: number
  order: number
  /** Control of each proxy, and whether it has suspended itself. */
  control: number
  suspended: number
  /** Where the options of each principal begin. */
  plans: number[]
  width: number
}

/** Places of those columns for so many proxies. @param menus how many options each principal has */
export function bandPlaces(menus: readonly number[], proxies: number): BandPlaces {
  const principals = menus.length
  const control = 3 * principals
  const suspended = control + proxies
  let width = suspended + proxies
  const plans = menus.map((count) => {
    width += count
    return width - count
  })
  return { strategy: 0, resolve: principals, order: 2 * principals, control, suspended, plans, width }
}

export class Island implements IslandPort {
  readonly model: Conditioned
  private readonly particles: MovedParticles
  private readonly filter: ParticleFilter

  constructor({ observed, first, size, seed, all }: IslandSpec) {
    this.model = new Conditioned(observed, size, seed, { first })
    this.particles = new MovedParticles(this.model, all)
    this.filter = new ParticleFilter(this.particles, observed.steps, new Stream(seed), first)
  }

  async start(): Promise<void> {
    await this.filter.start()
  }

  async weigh(t: number): Promise<Weighed> {
    const { filter } = this
    const { diagnostics } = filter
    if (diagnostics.failedAt < 0) await filter.weigh(t)
    if (diagnostics.failedAt >= 0)
      return { logLikelihood: Number.NEGATIVE_INFINITY, weight: filter.weight.slice().fill(0), resamples: false }
    return {
      logLikelihood: diagnostics.logLikelihood[t],
      weight: filter.weight.slice(),
      resamples: diagnostics.effective[t] < RESAMPLE_BELOW,
    }
  }

  async settle(t: number): Promise<void> {
    if (this.filter.diagnostics.failedAt < 0) await this.filter.settle(t)
  }

  async finish(): Promise<void> {
    const { filter, particles } = this
    if (filter.diagnostics.failedAt >= 0 || filter.steps === 0) return
    particles.isLast = true
    await filter.resample(filter.steps - 1)
  }

  take(until: number): ActRecord[] {
    return this.model.records.take(until)
  }

  futures(spec: FuturesSpec): Futures {
    return futures(this.model, spec)
  }

  tell(spec: TellSpec): Trace {
    return tell(this.model, spec)
  }

  branches(spec: BranchesSpec): Branches {
    return branches(this.model, spec)
  }

  moveCounts(): MoveCounts {
    return this.particles.moves.counts
  }

  bands(): Float64Array {
    return bandTable(this.model)
  }

  values(): Float64Array {
    return parameterTable(this.model)
  }
}

function bandTable({ particles, size, world, sim }: Conditioned): Float64Array {
  const { layout } = sim
  const { principals, proxies } = world
  const menus = world.menus.map(({ count }) => count)
  const places = bandPlaces(menus, proxies)
  const { width } = places
  const out = new Float64Array(size * width)
  const dAt = (sim.drawn.d.byteOffset - sim.drawn.slab.byteOffset) / 8 - sim.drawn.raw.length
  for (let p = 0; p < size; p++) {
    const draw = particles.draw(p)
    const state = particles.state(p)
    const at = p * width
    for (let i = 0; i < principals; i++) {
      out[at + places.strategy + i] = draw[dAt + principalBase(i) + P.strategy]
      out[at + places.resolve + i] = draw[dAt + principalBase(i) + P.reputation]
      out[at + places.order + i] = state[principalAt(layout, i) + S.order]
    }
    for (let k = 0; k < proxies; k++) {
      out[at + places.control + k] = draw[dAt + tieBase(principals, k) + T.control]
      out[at + places.suspended + k] = state[layout.proxy + k * X.size + X.suspended]
    }
    for (const [i, count] of menus.entries()) {
      const plan = layout.plan + 2 * i * layout.planWidth
      const to = at + places.plans[i]
      for (let o = 0; o < count; o++) out[to + o] = state[plan + o] + state[plan + layout.planWidth + o]
    }
  }
  return out
}

/** The declared parameters that differ between particles: particles x their number, in the order of the hidden values. */
function parameterTable({ particles, plan, size, uncertain, world }: Conditioned): Float64Array {
  const width = uncertain.filter((place) => place < hiddenOf(world).places.strategy).length
  const out = new Float64Array(size * width)
  const { rows } = particles
  for (let p = 0; p < size; p++) {
    const at = p * plan.size + plan.values
    for (let u = 0; u < width; u++) out[p * width + u] = rows[at + u]
  }
  return out
}
