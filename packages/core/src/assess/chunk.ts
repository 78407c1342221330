/**
 * A chunk: some of a filter's particles, on this thread or another. Chunks are cut by the number of particles alone, so
 * the same seed gives the same bits on any number of threads; they answer in messages of plain data, so that a worker
 * can hold one.
 */
import type { Trace } from '../engine/trace.js'
import { P, principalBase, T, tieBase } from '../model/run-constants.js'
import { S, X } from '../model/state.js'
import type { ActRecord } from './act-records.js'
import { type Branches, type BranchesSpec, branches } from './branches.js'
import { Conditioned } from './conditioned.js'
import { DeepMoves, type MoveCounts } from './deep-moves.js'
import { type Futures, type FuturesSpec, futures } from './futures.js'
import type { Observations } from './observations.js'
import { Rejuvenation } from './rejuvenate.js'
import { type TellSpec, tell } from './tell.js'

/** Particles of a chunk, but for the last. */
export const CHUNK = 2500

export interface ChunkSpec {
  observed: Observations
  first: number
  size: number
  seed: bigint
  /** All particles of the filter. */
  all: number
  /** Exact moves instead of approximate ones; readings come after the last step. */
  deep?: boolean
}

/** How a filter speaks to a chunk; answers may come later. */
export interface ChunkPort {
  start(): Promise<void> | void
  /** What step t adds to each log weight. */
  advance(t: number): Promise<Float64Array> | Float64Array
  /** Particles, by their place in the chunk, as they travel. */
  pack(particles: Int32Array): Promise<Float64Array> | Float64Array
  /**
   * Particle p becomes a copy of particle ancestor[p] of the chunk, or of packed particle -1 - ancestor[p] where that
   * is negative.
   */
  select(ancestor: Int32Array, packed: Float64Array): Promise<void> | void
  rejuvenate(t: number): Promise<void> | void
  /** Rows of the acts of step `until` and before, which are then forgotten. */
  take(until: number): Promise<ActRecord[]> | ActRecord[]
  /** Runs that go on from particles of the chunk, each in several worlds. */
  branches(spec: BranchesSpec): Promise<Branches> | Branches
  /** Every particle at time 0 again, to walk its path once more and be read on the way. */
  restart(): Promise<void> | void
  /** Exact moves tried and taken; null where there were none. */
  moveCounts(): Promise<MoveCounts | null> | MoveCounts | null
  /** The ancestor of each particle: the particle of the first day from which it descends. */
  founders(): Promise<Float64Array> | Float64Array
  /** What is read of every particle for the bands, columns of bandColumns. */
  bands(): Promise<Float64Array> | Float64Array
  /** Runs that go on from particles of the chunk. */
  futures(spec: FuturesSpec): Promise<Futures> | Futures
  /** One of those runs, made again and told day by day. */
  tell(spec: TellSpec): Promise<Trace> | Trace
}

/**
 * Columns of the table for bands: strategies, resolve and orders of both principals, then control and suspension of
 * each proxy.
 */
export const BAND = { strategy: 0, resolve: 2, order: 4, proxies: 6 } as const
/** Width of that table: the columns of both principals, then two for each of so many proxies. */
export const bandColumns = (proxies: number): number => BAND.proxies + 2 * proxies

export class Chunk implements ChunkPort {
  readonly model: Conditioned
  private readonly moves: Rejuvenation
  private readonly deepMoves: DeepMoves | null

  constructor({ observed, first, size, seed, all, deep = false }: ChunkSpec) {
    this.model = new Conditioned(observed, size, seed, { first, paths: deep })
    this.model.recording = !deep
    this.moves = new Rejuvenation(this.model)
    this.deepMoves = deep ? new DeepMoves(this.model, all) : null
  }

  start(): void {
    this.model.start()
  }

  advance(t: number): Float64Array {
    const out = new Float64Array(this.model.size)
    this.model.advance(t, out)
    return out
  }

  pack(particles: Int32Array): Float64Array {
    return this.model.pack(particles)
  }

  select(ancestor: Int32Array, packed: Float64Array): void {
    this.model.select(ancestor, packed)
  }

  rejuvenate(t: number): void {
    if (this.deepMoves !== null) this.deepMoves.move(t)
    else this.moves.move(t)
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

  founders(): Float64Array {
    const { plan, size } = this.model
    const { rows } = this.model.particles
    const out = new Float64Array(size)
    for (let p = 0; p < size; p++) out[p] = rows[p * plan.size + plan.founder]
    return out
  }

  restart(): void {
    this.model.recording = true
    this.model.restart()
  }

  moveCounts(): MoveCounts | null {
    return this.deepMoves?.counts ?? null
  }

  bands(): Float64Array {
    return bandTable(this.model)
  }
}

function bandTable({ particles, size, world, sim }: Conditioned): Float64Array {
  const { layout } = sim
  const { proxies } = world
  const width = bandColumns(proxies)
  const out = new Float64Array(size * width)
  const dAt = (sim.drawn.d.byteOffset - sim.drawn.slab.byteOffset) / 8 - sim.drawn.raw.length
  for (let p = 0; p < size; p++) {
    const draw = particles.draw(p)
    const state = particles.state(p)
    const at = p * width
    for (let i = 0; i < 2; i++) {
      out[at + BAND.strategy + i] = draw[dAt + principalBase(i) + P.strategy]
      out[at + BAND.resolve + i] = draw[dAt + principalBase(i) + P.reputation]
      out[at + BAND.order + i] = state[layout.principal + i * S.size + S.order]
    }
    for (let k = 0; k < proxies; k++) {
      out[at + BAND.proxies + 2 * k] = draw[dAt + tieBase(k) + T.control]
      out[at + BAND.proxies + 2 * k + 1] = state[layout.proxy + k * X.size + X.suspended]
    }
  }
  return out
}
