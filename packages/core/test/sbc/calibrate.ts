/** Crises drawn, conditioned on their own records, and the rank of every truth among the particles. */
import { LAST, LINKS } from '../../src/assess/aim-evidence.js'
import { effectiveFounders } from '../../src/assess/founders.js'
import type { ParticleFilter } from '../../src/assess/particle-filter.js'
import { Stream } from '../../src/random/stream.js'
import { filtered, OneChunk } from '../assess/one-chunk.js'
import { STEPS } from './crisis.js'
import { Generator, type Made } from './generate.js'
import { quantitiesOf, readParticles } from './quantities.js'
import { rankOf } from './rank.js'

export interface Calibration {
  /** First crisis and the one after the last; crises are numbered, and each is the same whichever others are made. */
  from: number
  until: number
  particles: number
  seed: bigint
  /** Whether hidden values are moved after a selection, as the filter does by default. */
  moving: boolean
}

export interface Ranks {
  /** For each quantity, its rank in each crisis that has it. */
  ranks: Record<string, number[]>
  /** Runs set aside: they ended, or the record told of words. */
  aside: number
  /** Crises in which every weight vanished. */
  failed: number
  /** Means over crises: told acts of force by a principal, named attacks, effective share and founders at the end, selections. */
  strikes: number
  attacks: number
  effective: number
  founders: number
  selections: number
}

export async function calibrate({ from, until, particles, seed, moving }: Calibration, onCrisis: () => void = () => {}): Promise<Ranks> {
  const generator = new Generator(seed)
  const out: Ranks = { ranks: {}, aside: 0, failed: 0, strikes: 0, attacks: 0, effective: 0, founders: 0, selections: 0 }
  const share = 1 / (until - from)
  for (let c = from; c < until; c++) {
    const made = generator.make(c)
    const quantities = quantitiesOf(made.sim)
    const truths = quantities.map(({ of }) => of(made.sim))
    const model = new OneChunk(made.observed, particles, seed + 1n + BigInt(c), moving)
    const filter = await filtered(model, STEPS, seed + 1n + BigInt(c))
    const dice = new Stream(seed).open(c, 0, 0)
    const note = (name: string, rank: number): void => {
      if (!(name in out.ranks)) out.ranks[name] = []
      out.ranks[name].push(rank)
    }
    out.aside += made.aside
    count(out, made, share)
    if (filter.diagnostics.failedAt >= 0) out.failed++
    else {
      out.effective += share * filter.diagnostics.effective[STEPS - 1]
      out.selections += share * filter.diagnostics.resampled.reduce((sum, n) => sum + n, 0)
      out.founders += share * foundersOf(model, filter)
      const columns = readParticles(model.model, quantities)
      for (const [q, { name }] of quantities.entries())
        note(
          name,
          rankOf(truths[q], (p) => columns[q][p], filter.weight, dice.unit()),
        )
      noteAims(made, model, filter, note, dice)
    }
    onCrisis()
  }
  return out
}

function count(out: Ranks, { observed }: Made, share: number): void {
  for (const { act } of observed.acts.flat()) out[act.kind === 'own' ? 'strikes' : 'attacks'] += share
}

/** Aims are drawn anew in every particle, so each gives its probability: of the last act of either kind. */
function noteAims({ observed, aims }: Made, { model }: OneChunk, { weight }: ParticleFilter, note: (name: string, rank: number) => void, dice: Stream): void {
  const acts = observed.acts.flat()
  const { open, width } = model.records
  for (const kind of ['own', 'attack'] as const) {
    const last = acts.findLastIndex(({ act }) => act.kind === kind)
    if (last < 0) continue
    const { rows } = open[last]
    let punish = 0
    for (let p = 0; p < weight.length; p++) {
      if (weight[p] === 0) continue
      const [gentle, grim] = [rows[p * width + LAST], rows[p * width + LINKS + LAST]]
      punish += (weight[p] * grim) / (gentle + grim)
    }
    const u = dice.unit()
    note(kind === 'own' ? 'aim of the last strike' : 'aim of the last attack', aims[last] === 1 ? 1 - punish * u : (1 - punish) * u)
  }
}

function foundersOf({ model: { particles, plan, size } }: OneChunk, { weight }: ParticleFilter): number {
  const founder = Float64Array.from({ length: size }, (_, p) => particles.rows[p * plan.size + plan.founder])
  return effectiveFounders(founder, weight)
}
