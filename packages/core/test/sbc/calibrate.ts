/** Crises drawn, conditioned on their own records, and the rank of every truth among the particles. */

import type { ParticleFilter } from '../../src/assess/particle-filter.js'
import { Stream } from '../../src/random/stream.js'
import { FACTORS, seenWith } from '../../src/walk/aim-evidence.js'
import { probabilityOf } from '../../src/walk/logs.js'
import { filtered, OneIsland } from '../assess/one-island.js'
import { STEPS } from './crisis.js'
import { type ForceTold, Generator } from './generate.js'
import { quantitiesOf, readParticles } from './quantities.js'
import { rankOf, rankOfEvent } from './rank.js'

export interface Calibration {
  /** First crisis and the one after the last; each is the same whichever others are made. */
  from: number
  until: number
  particles: number
  seed: bigint
  /** Whether hidden values are moved after a selection, as the filter does by default. */
  moving: boolean
}

export interface CrisisRanks {
  /** By the name of the quantity; a crisis without strikes has no aim of the last. */
  ranks: Record<string, number>
  /** Every weight vanished, so there are no ranks. */
  failed: boolean
  /** Told acts of force, by hand and by proxies. */
  strikes: number
  attacks: number
  selections: number
}

export async function calibrate(
  { from, until, particles, seed, moving }: Calibration,
  onCrisis: () => void = () => {},
): Promise<CrisisRanks[]> {
  const generator = new Generator(seed)
  const out: CrisisRanks[] = []
  for (let c = from; c < until; c++) {
    const { observed, sim, force } = generator.make(c)
    const quantities = quantitiesOf(sim)
    const truths = quantities.map(({ of }) => of(sim))
    const one = new OneIsland(observed, particles, seed + 2n + BigInt(c), moving)
    const filter = await filtered(one, STEPS, seed + 2n + BigInt(c))
    const failed = filter.diagnostics.failedAt >= 0
    const dice = new Stream(seed).open(c, 0, 0)
    const ranks: Record<string, number> = {}
    if (!failed) {
      const columns = readParticles(one.model, quantities)
      for (const [q, { name }] of quantities.entries())
        ranks[name] = rankOf(truths[q], columns[q], filter.weight, dice.unit())
      rankAims(force, one, filter, ranks, dice)
    }
    const count = (kind: ForceTold['kind']): number => force.filter((told) => told.kind === kind).length
    const selections = filter.diagnostics.resampled.reduce((sum, n) => sum + n, 0)
    out.push({
      ranks,
      failed,
      strikes: count('own'),
      attacks: count('attack'),
      selections,
    })
    onCrisis()
  }
  return out
}

/** Aims of the last strike and of the last attack: every particle gives a probability. */
function rankAims(
  force: readonly ForceTold[],
  { model }: OneIsland,
  { weight }: ParticleFilter,
  ranks: Record<string, number>,
  dice: Stream,
): void {
  const { open, width } = model.records
  for (const [kind, name] of [
    ['own', 'aim of the last strike'],
    ['attack', 'aim of the last attack'],
  ] as const) {
    const last = force.findLastIndex((told) => told.kind === kind)
    if (last < 0) continue
    let punish = 0
    for (let p = 0; p < weight.length; p++) {
      if (weight[p] === 0) continue
      const factors = open[last].subarray(p * width, (p + 1) * width)
      punish += weight[p] * probabilityOf(seenWith(factors, FACTORS) - seenWith(factors, 0))
    }
    ranks[name] = rankOfEvent(force[last].aim === 1, punish, dice.unit())
  }
}
