/**
 * The particles of an island as a model for the particle filter: they walk along the record, and are moved (moves.ts)
 * when resampling has left too few that differ.
 */
import type { Conditioned } from './conditioned.js'
import { Moves } from './moves.js'
import type { ParticleModel } from './particle-filter.js'

/** Effective number of particles that were not copied from one another, as a share, below which all are moved. */
const MOVE_BELOW = 0.25
/** Moves of every particle then, and after the last step. */
const SWEEPS = 2
const LAST_SWEEPS = 4

export class MovedParticles implements ParticleModel {
  readonly moves: Moves
  readonly size: number
  /** Set before the last resampling: what follows is read off the particles, so they are moved in any case. */
  isLast = false
  /** For each particle, which of those that were moved last it is a copy of. */
  private copyOf: Int32Array
  private readonly added: Float64Array

  /** @param all particles of all islands */
  constructor(
    readonly model: Conditioned,
    all: number,
  ) {
    this.moves = new Moves(model, all)
    this.size = model.size
    this.added = new Float64Array(model.size)
    this.copyOf = itself(model.size)
  }

  start(): void {
    this.model.start()
    this.copyOf = itself(this.size)
  }

  advance(t: number, logWeight: Float64Array): void {
    const { added, size } = this
    this.model.advance(t, added)
    for (let p = 0; p < size; p++) logWeight[p] += added[p]
  }

  select(ancestor: Int32Array): void {
    this.model.select(ancestor)
    const { copyOf } = this
    this.copyOf = Int32Array.from(ancestor, (a) => copyOf[a])
  }

  rejuvenate(t: number): void {
    if (!this.isLast && this.different() >= MOVE_BELOW * this.size) return
    this.moves.move(t, this.isLast ? LAST_SWEEPS : SWEEPS)
    this.copyOf = itself(this.size)
  }

  /** Effective number of particles that differ: 1 over the sum of the squared shares of copies. */
  private different(): number {
    const count = new Float64Array(this.size)
    for (const p of this.copyOf) count[p] += 1 / this.size
    return 1 / count.reduce((sum, share) => sum + share * share, 0)
  }
}

const itself = (size: number): Int32Array => Int32Array.from({ length: size }, (_, p) => p)
