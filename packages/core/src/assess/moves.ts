/**
 * Resample-move (Gilks & Berzuini 2001): particles are moved by steps of Markov chain Monte Carlo that leave their
 * distribution as it is, so copies become different without any approximation. A particle is its hidden values theta
 * and the uniforms u of its path, weighed by
 *
 *     p(theta) p(u) prod over steps of w_t(theta, u),
 *
 * and the path is a function of both. A move proposes another theta with u kept, or other uniforms for some days with
 * theta kept, walks the path again from the first day, and is taken with the probability of Metropolis and Hastings.
 * Walking the path again is nearly all of the cost, so none is wasted (Dau & Chopin 2022): a few particles begin chains,
 * and every state of a chain is a particle.
 */
import { exp } from '../random/exp.js'
import { LANE } from '../random/lanes.js'
import { log } from '../random/log.js'
import { Stream } from '../random/stream.js'
import type { Conditioned } from './conditioned.js'
import { MOVES, type MoveKind, Proposals } from './proposals.js'

/** Steps become longer or shorter so that this share of them is taken; how fast, and within what bounds. */
const WANTED = 0.35
const LEARNING = 0.7
/** What a step along the priors costs in log-likelihood at first. */
const FIRST_COST = 1.2
const COSTS = [0.1, 30] as const

const NUMBER = Object.fromEntries(MOVES.map((kind, n) => [kind, n])) as Record<MoveKind, number>
/** How often each is tried; each chain begins with `one`, by which the bearings are measured. */
const SHARES: readonly [MoveKind, number][] = [
  ['type', 0.15],
  ['many', 0.35],
  ['shift', 0.2],
  ['path', 0.3],
]

/** Tried and taken, by MOVES. */
export interface MoveCounts {
  tried: Float64Array
  taken: Float64Array
}

export class Moves {
  readonly counts: MoveCounts = { tried: new Float64Array(MOVES.length), taken: new Float64Array(MOVES.length) }
  private readonly proposals: Proposals
  private cost = FIRST_COST
  private readonly chooser: Stream
  /** Rounds of moves so far: each hands out addresses to all particles of all islands. */
  private rounds = 0

  /** @param all particles of all islands */
  constructor(
    private readonly model: Conditioned,
    private readonly all: number,
  ) {
    this.proposals = new Proposals(model)
    this.chooser = new Stream(model.seed)
  }

  /**
   * Makes particles differ at the end of step t, where all count the same: one of every `length` of them begins a chain
   * of moves, whose states take the place of all of these.
   */
  move(t: number, length: number): void {
    const { first, size } = this.model
    const { chooser, proposals } = this
    proposals.begin()
    this.rounds++
    const begin = Math.floor(chooser.open(first, this.rounds, LANE.moves).unit() * length)
    const from = Int32Array.from({ length: size }, (_, p) => Math.min(size - 1, p - (p % length) + begin))
    this.copy(from)
    for (let turn = 1; turn < length; turn++) {
      for (let p = 0; p < size; p++) from[p] = p % length === turn ? p - 1 : p
      this.copy(from)
      this.rounds++
      proposals.setCost(this.cost)
      const before = { tried: this.counts.tried.slice(), taken: this.counts.taken.slice() }
      for (let p = turn; p < size; p += length) {
        const stream = chooser.open(first + p, this.rounds, LANE.moves)
        this.moveOne(p, t, turn === 1 ? 'one' : this.kind(stream), stream)
      }
      this.cost = this.learnt(this.cost, COSTS, 'many', before)
    }
  }

  /** Particle p becomes a copy of particle from[p]; these are in ascending order and at most one before p. */
  private copy(from: Int32Array): void {
    this.model.select(from)
    this.proposals.copy(from)
  }

  private kind(stream: Stream): MoveKind {
    let u = stream.unit()
    for (const [kind, share] of SHARES) {
      u -= share
      if (u < 0) return kind === 'type' && !this.proposals.hasTypes ? 'many' : kind
    }
    return 'path'
  }

  /** A length of steps, made longer or shorter by the share of them that was taken since `before`. */
  private learnt(value: number, [low, high]: readonly [number, number], kind: MoveKind, before: MoveCounts): number {
    const n = NUMBER[kind]
    const tried = this.counts.tried[n] - before.tried[n]
    if (tried === 0) return value
    const taken = (this.counts.taken[n] - before.taken[n]) / tried
    return Math.min(high, Math.max(low, value * exp(LEARNING * (taken - WANTED))))
  }

  private moveOne(p: number, t: number, kind: MoveKind, stream: Stream): void {
    const { model, counts, proposals } = this
    const { plan, particles } = model
    const { rows } = particles
    const row = p * plan.size
    const trial = model.size * plan.size
    rows.copyWithin(trial + plan.values, row + plan.values, row + plan.values + plan.draw)
    rows.copyWithin(trial + plan.path, row + plan.path, row + plan.path + t + 1)
    const alone = (p + this.rounds * model.size) % proposals.count
    const address = this.rounds * this.all + model.first + p
    const ratio = proposals.propose(kind, { rows, trial, p, t, address, alone, stream })
    const chance = log(stream.unit())
    counts.tried[NUMBER[kind]]++
    const before = rows[row + plan.logLikelihood]
    const likelihood = model.retrace(t)
    if (kind === 'one') proposals.bearing.note(alone, likelihood - before)
    if (!(chance < likelihood - before + ratio)) return
    counts.taken[NUMBER[kind]]++
    model.adopt(p)
    proposals.adopted(p)
  }
}
