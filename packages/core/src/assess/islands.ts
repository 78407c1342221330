/**
 * Islands: several particle filters that never exchange a particle, each weighted by the evidence that it finds for the
 * record (Verge et al. 2015). As each is unbiased on its own, their spread tells the error of all that is read off them
 * together, whatever its cause.
 */
import { addSummary } from '../engine/summary.js'
import type { Trace } from '../engine/trace.js'
import { log } from '../random/log.js'
import type { ActRecord } from './act-records.js'
import type { Branches, BranchesSpec } from './branches.js'
import type { Futures, FuturesSpec } from './futures.js'
import { bandPlaces, type IslandPort, type IslandSpec, type Weighed } from './island.js'
import type { MoveCounts } from './moves.js'
import type { Observations } from './observations.js'
import { effectiveShare, type FilterDiagnostics, logSum, noDiagnostics } from './particle-filter.js'
import { systematic } from './resampling.js'
import type { TellSpec } from './tell.js'

/** Opens a port to a new island; `number` counts them from 0. */
export type OpenIsland = (spec: IslandSpec, number: number) => IslandPort | Promise<IslandPort>

/**
 * Islands where there are enough particles. With fewer islands their spread is poorly known; smaller ones estimate the
 * likelihood of the record worse.
 */
const ISLANDS = 8
/** Fewest particles of an island where there are several. */
const LEAST = 50

/** Particles of each island. */
export function islandSizes(particles: number): number[] {
  const count = Math.max(1, Math.min(ISLANDS, Math.floor(particles / LEAST)))
  return Array.from(
    { length: count },
    (_, n) => Math.floor((particles * (n + 1)) / count) - Math.floor((particles * n) / count),
  )
}

/** Runs of all islands, and the number of the island of each group. */
export type IslandFutures = Futures & { island: Int32Array }
export type IslandBranches = Branches & { island: Int32Array }

export class Islands {
  /**
   * Weights of all particles after the latest step: they sum to 1 over all, and over one island to the weight of that
   * island.
   */
  readonly weight: Float64Array
  /** For each particle, the number of its island. */
  readonly island: Float64Array
  readonly diagnostics: FilterDiagnostics
  private readonly logLikelihood: Float64Array
  /** Log of the mean likelihood of the islands so far. */
  private total = 0

  private constructor(
    readonly observed: Observations,
    readonly size: number,
    private readonly ports: readonly IslandPort[],
    private readonly firsts: readonly number[],
  ) {
    this.weight = new Float64Array(size).fill(1 / size)
    this.island = Float64Array.from({ length: size }, (_, p) => this.islandOf(p))
    this.logLikelihood = new Float64Array(ports.length)
    this.diagnostics = noDiagnostics(observed.steps)
  }

  static async open(observed: Observations, size: number, seed: bigint, open: OpenIsland): Promise<Islands> {
    const sizes = islandSizes(size)
    let next = 0
    const firsts = sizes.map((one) => {
      next += one
      return next - one
    })
    const ports = await Promise.all(
      sizes.map((one, n) => open({ observed, first: firsts[n], size: one, seed, all: size }, n)),
    )
    return new Islands(observed, size, ports, firsts)
  }

  async start(): Promise<void> {
    await this.all((port) => port.start())
  }

  /**
   * One step of all islands; false when every weight vanished and nothing can be said. `beforeSettling` sees the
   * weighted particles.
   */
  async step(t: number, beforeSettling?: () => void | Promise<void>): Promise<boolean> {
    const isLast = t === this.observed.steps - 1
    if (!this.weighed(t, await this.all((port) => port.weigh(t)))) return false
    if (isLast) {
      await this.all((port) => port.finish())
      this.evenWithin()
    }
    await beforeSettling?.()
    if (!isLast) await this.all((port) => port.settle(t))
    return true
  }

  /** Takes over what the islands said of step t. */
  private weighed(t: number, told: readonly Weighed[]): boolean {
    const { diagnostics, logLikelihood, weight, firsts } = this
    for (const [n, one] of told.entries()) logLikelihood[n] = one.logLikelihood
    const share = new Float64Array(told.length)
    const sum = logSum(logLikelihood, share)
    if (!(sum > Number.NEGATIVE_INFINITY)) {
      diagnostics.failedAt = t
      return false
    }
    for (const [n, one] of told.entries())
      for (let p = 0; p < one.weight.length; p++) weight[firsts[n] + p] = share[n] * one.weight[p]
    const total = sum - log(told.length)
    diagnostics.predictive[t] = total - this.total
    diagnostics.logLikelihood[t] = total
    diagnostics.effective[t] = effectiveShare(weight)
    diagnostics.resampled[t] = told.some(({ resamples }) => resamples) ? 1 : 0
    this.total = total
    return true
  }

  /** All particles of an island count the same. */
  private evenWithin(): void {
    const { weight } = this
    for (const [n, first] of this.firsts.entries()) {
      const size = this.sizeOf(n)
      let sum = 0
      for (let p = first; p < first + size; p++) sum += weight[p]
      weight.fill(sum / size, first, first + size)
    }
  }

  /** Rows of the acts of step `until` and before, over all particles. */
  async take(until: number): Promise<ActRecord[]> {
    const parts = await this.all((port) => port.take(until))
    return parts[0].map(({ step, n, isForce }, r) => ({
      step,
      n,
      isForce,
      rows: joined(parts.map((records) => records[r].rows)),
    }))
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
  ): Promise<IslandFutures> {
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
      groups,
      island: islandOfGroups(parts, groups),
      kept: spec.keep === undefined ? null : inOne(kept, new Int32Array(lengthOf(kept))),
    }
  }

  /** Repeats one run of those futures and returns its trace; weights, `u` and groups are those of the futures. */
  async tell(weight: Float64Array, u: number, groups: number, spec: Omit<TellSpec, 'pick'>): Promise<Trace> {
    const p = picksOf(weight, u, groups)[Math.floor(spec.run / spec.replicates)]
    const c = this.islandOf(p)
    return this.ports[c].tell({ ...spec, pick: p - this.firsts[c] })
  }

  /** The same runs repeated in several worlds; groups keep their order. */
  async branches(
    weight: Float64Array,
    u: number,
    groups: number,
    spec: Omit<BranchesSpec, 'picks' | 'firstGroup'>,
  ): Promise<IslandBranches> {
    const parts = await this.fromPicks(weight, u, groups, async (port, picked) => ({
      ...(await port.branches({ ...spec, ...picked })),
      groups: picked.picks.length,
    }))
    return {
      outcomes: joined(parts.map(({ outcomes }) => outcomes)),
      values: joined(parts.map(({ values }) => values)),
      island: islandOfGroups(parts, groups),
    }
  }

  /** Asks every island for the runs that start from those of its particles that are drawn. */
  private fromPicks<T>(
    weight: Float64Array,
    u: number,
    groups: number,
    ask: (port: IslandPort, picked: { picks: Int32Array; firstGroup: number }) => Promise<T> | T,
  ): Promise<T[]> {
    const drawn = picksOf(weight, u, groups)
    let firstGroup = 0
    return Promise.all(
      this.ports.map((port, c) => {
        const picks = Int32Array.from(drawn.filter((p) => this.islandOf(p) === c)).map((p) => p - this.firsts[c])
        firstGroup += picks.length
        return ask(port, { picks, firstGroup: firstGroup - picks.length })
      }),
    )
  }

  /** Moves tried and taken, by MOVES. */
  async moveCounts(): Promise<MoveCounts> {
    const [total, ...rest] = await this.all((port) => port.moveCounts())
    for (const part of rest) {
      for (let k = 0; k < total.tried.length; k++) {
        total.tried[k] += part.tried[k]
        total.taken[k] += part.taken[k]
      }
    }
    return total
  }

  /** The table for bands over all particles, columns of `bandPlaces`. */
  async bands(): Promise<{ table: Float64Array; width: number }> {
    const { principals, proxies } = this.observed.scenario
    return {
      table: joined(await this.all((port) => port.bands())),
      width: bandPlaces(
        principals.map(({ options }) => options.length),
        proxies.length,
      ).width,
    }
  }

  /** The declared parameters that differ between particles, over all of them: particles x their number. */
  async values(): Promise<Float64Array> {
    return joined(await this.all((port) => port.values()))
  }

  /** Number of the island of particle p. */
  private islandOf(p: number): number {
    let n = this.firsts.length - 1
    while (this.firsts[n] > p) n--
    return n
  }

  private sizeOf(n: number): number {
    return (this.firsts[n + 1] ?? this.size) - this.firsts[n]
  }

  private all<T>(ask: (port: IslandPort) => Promise<T> | T): Promise<T[]> {
    return Promise.all(this.ports.map(ask))
  }
}

/** The particle of each group, in ascending order. */
export function picksOf(weight: Float64Array, u: number, groups: number): Int32Array {
  const drawn = new Int32Array(groups)
  systematic(weight, u, drawn)
  return drawn
}

/** For each group, in their order, the number of its island. */
const islandOfGroups = (parts: readonly { groups: number }[], groups: number): Int32Array =>
  inOne(
    parts.map((part, n) => new Int32Array(part.groups).fill(n)),
    new Int32Array(groups),
  )
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
