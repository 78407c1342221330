/**
 * The particles of an island as a model for the particle filter: they walk along the record, and are moved (moves.ts)
 * when resampling has left too few that differ.
 */
import type { Conditioned } from './conditioned.js'
import { Moves } from './moves.js'
import type { ParticleModel } from './particle-filter.js'

/** Particles are moved when the effective number of distinct ancestors, as a share of them, is below this. */
const MOVE_BELOW = 0.4
/**
 * States of a chain of moves, and chains that there are where there are particles enough: long chains make particles
 * differ more from those that began them; few chains let chance decide which these are.
 */
const LONGEST_CHAIN = 20
const SHORTEST_CHAIN = 4
const CHAINS = 25

/** States of each chain of moves, for so many particles. */
export function chainLength(particles: number): number {
  return Math.min(LONGEST_CHAIN, Math.max(SHORTEST_CHAIN, Math.floor(particles / CHAINS)))
}

export class MovedParticles implements ParticleModel {
  readonly moves: Moves
  readonly size: number
  /** Set before the last resampling: what follows is read off the particles, so they are moved in any case. */
  isLast = false
  /** The ancestor of each particle among the particles as they were after the last move. */
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
    this.moves.move(t, chainLength(this.size))
    this.copyOf = itself(this.size)
  }

  /** Effective number of distinct ancestors: 1 over the sum of the squared shares of their copies. */
  private different(): number {
    const count = new Float64Array(this.size)
    for (const p of this.copyOf) count[p] += 1 / this.size
    return 1 / count.reduce((sum, share) => sum + share * share, 0)
  }
}

const itself = (size: number): Int32Array => Int32Array.from({ length: size }, (_, p) => p)
