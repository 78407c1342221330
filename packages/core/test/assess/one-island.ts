/** All particles of a filter in one place, with their hidden values in reach. */
import { Conditioned } from '../../src/assess/conditioned.js'
import { MovedParticles } from '../../src/assess/moved-particles.js'
import type { Observations } from '../../src/assess/observations.js'
import { ParticleFilter, type ParticleModel } from '../../src/assess/particle-filter.js'
import { S } from '../../src/model/state.js'
import { Stream } from '../../src/random/stream.js'

export class OneIsland extends MovedParticles {
  /** @param moving whether particles are moved when too many are copies of each other, as the filter does */
  constructor(
    observed: Observations,
    size: number,
    seed: bigint,
    private readonly moving = true,
  ) {
    super(new Conditioned(observed, size, seed), size)
  }

  override rejuvenate(t: number): void {
    if (this.moving) super.rejuvenate(t)
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
