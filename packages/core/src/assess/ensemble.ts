/**
 * All chunks of a filter as one state-space model. Resampling keeps ancestors in order, so few particles leave their
 * chunk.
 */
import { addSummary } from '../engine/summary.js'
import type { Trace } from '../engine/trace.js'
import type { ActRecord } from './act-records.js'
import type { Branches, BranchesSpec } from './branches.js'
import { bandColumns, CHUNK, type ChunkPort, type ChunkSpec } from './chunk.js'
import type { MoveCounts } from './deep-moves.js'
import type { Futures, FuturesSpec } from './futures.js'
import type { Observations } from './observations.js'
import type { ParticleModel } from './particle-filter.js'
import { systematic } from './resampling.js'
import type { TellSpec } from './tell.js'

/** Opens a port to a new chunk; `number` counts them from 0. */
export type OpenChunk = (spec: ChunkSpec, number: number) => ChunkPort | Promise<ChunkPort>

export class Ensemble implements ParticleModel {
  private constructor(
    readonly observed: Observations,
    readonly size: number,
    private readonly ports: readonly ChunkPort[],
    private readonly firsts: readonly number[],
  ) {}

  static async open(
    observed: Observations,
    size: number,
    seed: bigint,
    open: OpenChunk,
    deep = false,
  ): Promise<Ensemble> {
    const firsts: number[] = []
    for (let first = 0; first < size; first += CHUNK) firsts.push(first)
    const ports = await Promise.all(
      firsts.map((first, n) =>
        open({ observed, first, size: Math.min(CHUNK, size - first), seed, all: size, deep }, n),
      ),
    )
    return new Ensemble(observed, size, ports, firsts)
  }

  async start(): Promise<void> {
    await this.all((port) => port.start())
  }

  async advance(t: number, logWeight: Float64Array): Promise<void> {
    const parts = await this.all((port) => port.advance(t))
    for (const [c, part] of parts.entries())
      for (let p = 0; p < part.length; p++) logWeight[this.firsts[c] + p] += part[p]
  }

  async select(ancestor: Int32Array): Promise<void> {
    const { firsts } = this
    const wanted: number[][] = firsts.map(() => [])
    // Where each chunk's particles come from: a place in it, or the n-th of those that chunk `from` sends out.
    const foreign: { p: number; from: number; n: number }[][] = firsts.map(() => [])
    const local = firsts.map((first, c) => {
      const size = this.sizeOf(c)
      const places = new Int32Array(size)
      for (let p = 0; p < size; p++) {
        const a = ancestor[first + p]
        const from = Math.floor(a / CHUNK)
        if (from === c) places[p] = a - first
        else {
          const out = wanted[from]
          const place = a - firsts[from]
          if (out[out.length - 1] !== place) out.push(place)
          foreign[c].push({ p, from, n: out.length - 1 })
        }
      }
      return places
    })
    const sent = await Promise.all(
      wanted.map((places, c) => (places.length > 0 ? this.ports[c].pack(Int32Array.from(places)) : null)),
    )
    await Promise.all(
      this.ports.map((port, c) => {
        const rows = foreign[c]
        if (rows.length === 0) return port.select(local[c], new Float64Array(0))
        const widths = rows.map(({ from }) => (sent[from] as Float64Array).length / wanted[from].length)
        const packed = new Float64Array(rows.length * widths[0])
        for (const [n, row] of rows.entries()) {
          const source = sent[row.from] as Float64Array
          packed.set(source.subarray(row.n * widths[n], (row.n + 1) * widths[n]), n * widths[0])
          local[c][row.p] = -1 - n
        }
        return port.select(local[c], packed)
      }),
    )
  }

  async rejuvenate(t: number): Promise<void> {
    await this.all((port) => port.rejuvenate(t))
  }

  /** Rows of the acts of step `until` and before, over all particles. */
  async take(until: number): Promise<ActRecord[]> {
    const parts = await this.all((port) => port.take(until))
    return parts[0].map(({ step, n }, r) => ({ step, n, rows: joined(parts.map((records) => records[r].rows)) }))
  }

  /**
   * Runs that go on from `groups` particles drawn with their weights.
   * @param u uniform in (0, 1) for the drawing
   */
  async futures(
    weight: Float64Array,
    u: number,
    groups: number,
    spec: Omit<FuturesSpec, 'picks' | 'firstGroup'>,
  ): Promise<Futures> {
    const parts = await this.fromPicks(weight, u, groups, (port, picked) => port.futures({ ...spec, ...picked }))
    const [total, ...rest] = parts
    for (const part of rest) {
      addSummary(total.summary, part.summary)
      for (let n = 0; n < total.totals.length; n++) total.totals[n] += part.totals[n]
      for (let n = 0; n < total.first.length; n++) total.first[n] += part.first[n]
    }
    const kept = parts.flatMap(({ kept }) => kept ?? [])
    return {
      ...total,
      byGroup: joined(parts.map(({ byGroup }) => byGroup)),
      founder: joined(parts.map(({ founder }) => founder)),
      kept: spec.keep === undefined ? null : inOne(kept, new Int32Array(lengthOf(kept))),
    }
  }

  /** One run of those futures, made again and told; weights, `u` and groups are those of the futures. */
  async tell(weight: Float64Array, u: number, groups: number, spec: Omit<TellSpec, 'pick'>): Promise<Trace> {
    const p = picksOf(weight, u, groups)[Math.floor(spec.run / spec.replicates)]
    const c = Math.floor(p / CHUNK)
    return this.ports[c].tell({ ...spec, pick: p - this.firsts[c] })
  }

  /** The same in several worlds; groups in their order. */
  async branches(
    weight: Float64Array,
    u: number,
    groups: number,
    spec: Omit<BranchesSpec, 'picks' | 'firstGroup'>,
  ): Promise<Branches> {
    const parts = await this.fromPicks(weight, u, groups, (port, picked) => port.branches({ ...spec, ...picked }))
    return {
      outcomes: joined(parts.map(({ outcomes }) => outcomes)),
      values: joined(parts.map(({ values }) => values)),
    }
  }

  /** Asks every chunk for what goes on from those of its particles that are drawn. */
  private fromPicks<T>(
    weight: Float64Array,
    u: number,
    groups: number,
    ask: (port: ChunkPort, picked: { picks: Int32Array; firstGroup: number }) => Promise<T> | T,
  ): Promise<T[]> {
    const drawn = picksOf(weight, u, groups)
    let firstGroup = 0
    return Promise.all(
      this.ports.map((port, c) => {
        const picks = Int32Array.from(drawn.filter((p) => Math.floor(p / CHUNK) === c)).map((p) => p - this.firsts[c])
        firstGroup += picks.length
        return ask(port, { picks, firstGroup: firstGroup - picks.length })
      }),
    )
  }

  /** Every particle at time 0 again, with the hidden values and the path that it has now. */
  async restart(): Promise<void> {
    await this.all((port) => port.restart())
  }

  /** Exact moves tried and taken, by MOVES; null where there were none. */
  async moveCounts(): Promise<MoveCounts | null> {
    const [total, ...rest] = await this.all((port) => port.moveCounts())
    for (const part of rest) {
      for (let k = 0; total !== null && part !== null && k < total.tried.length; k++) {
        total.tried[k] += part.tried[k]
        total.taken[k] += part.taken[k]
      }
    }
    return total
  }

  /** The ancestor of each particle: the particle of the first day from which it descends. */
  async founders(): Promise<Float64Array> {
    return joined(await this.all((port) => port.founders()))
  }

  /** The table for bands over all particles, columns of `bandColumns`. */
  async bands(): Promise<{ table: Float64Array; width: number }> {
    return {
      table: joined(await this.all((port) => port.bands())),
      width: bandColumns(this.observed.scenario.proxies.length),
    }
  }

  private sizeOf(c: number): number {
    return Math.min(CHUNK, this.size - this.firsts[c])
  }

  private all<T>(ask: (port: ChunkPort) => Promise<T> | T): Promise<T[]> {
    return Promise.all(this.ports.map(ask))
  }
}

/** The particle of each group, in ascending order. */
function picksOf(weight: Float64Array, u: number, groups: number): Int32Array {
  const drawn = new Int32Array(groups)
  systematic(weight, u, drawn)
  return drawn
}

const lengthOf = (parts: readonly { length: number }[]): number => parts.reduce((sum, part) => sum + part.length, 0)
const joined = (parts: readonly Float64Array[]): Float64Array => inOne(parts, new Float64Array(lengthOf(parts)))

function inOne<T extends Float64Array | Int32Array>(parts: readonly T[], out: T): T {
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
