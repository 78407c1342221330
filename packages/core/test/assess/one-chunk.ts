/** All particles of a filter in one place, with their hidden values in reach. */
import { Conditioned } from '../../src/assess/conditioned.js'
import type { Observations } from '../../src/assess/observations.js'
import { ParticleFilter, type ParticleModel } from '../../src/assess/particle-filter.js'
import { Rejuvenation } from '../../src/assess/rejuvenate.js'
import { S } from '../../src/model/state.js'
import { Stream } from '../../src/random/stream.js'

export class OneChunk implements ParticleModel {
  readonly model: Conditioned
  private readonly moves: Rejuvenation

  /** @param moving whether the hidden values are moved after a selection, as the filter does by default */
  constructor(
    observed: Observations,
    readonly size: number,
    seed: bigint,
    private readonly moving = true,
  ) {
    this.model = new Conditioned(observed, size, seed)
    this.moves = new Rejuvenation(this.model)
  }

  start(): void {
    this.model.start()
  }

  advance(t: number, logWeight: Float64Array): void {
    const out = new Float64Array(this.size)
    this.model.advance(t, out)
    for (let p = 0; p < this.size; p++) logWeight[p] += out[p]
  }

  select(ancestor: Int32Array): void {
    this.model.select(ancestor, new Float64Array(0))
  }

  rejuvenate(t: number): void {
    if (this.moving) this.moves.move(t)
  }

  /** One of the constants of particle p's draw, by its place in `d`. */
  constant(p: number, place: number): number {
    this.model.take(p)
    return this.model.sim.drawn.d[place]
  }

  /** Order in force of principal i: restrain 0, hold 1, free 2, press 3. */
  order(p: number, i: number): number {
    return this.model.particles.state(p)[this.model.sim.layout.principal + i * S.size + S.order]
  }
}

/** The filter along the whole record. */
export async function filtered(model: ParticleModel, steps: number, seed: bigint): Promise<ParticleFilter> {
  const filter = new ParticleFilter(model, steps, new Stream(seed))
  await filter.start()
  for (let t = 0; t < steps; t++) if (!(await filter.step(t))) break
  return filter
}
