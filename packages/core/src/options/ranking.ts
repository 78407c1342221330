/**
 * Which measure comes first by a reader's own weights: loss = sum over metrics of weight x metric, the lower the better,
 * doing nothing among the choices. Choices that differ by less than the simulation error cannot be told apart; that is an
 * answer. Two kinds of "how sure" are kept apart: the chance that another seed would put the same one first (`best`),
 * and the share of plausible worlds in which a measure does better than nothing (`worlds`).
 */
import { groupsError } from '../assess/island-error.js'
import { LANE } from '../random/lanes.js'
import { normalCdf } from '../random/normal-cdf.js'
import { normalDraw } from '../random/normal-draw.js'
import { Stream } from '../random/stream.js'
import { pairedDifference } from './paired.js'
import { standsOutBy } from './stands-out.js'

/** How much one more of a metric weighs: above 0 where more is worse. */
export interface Weight {
  metric: string
  weight: number
}

/** A choice: what it comes to in every run, one array for each weighted metric, group by group. */
export interface Choice {
  id: string
  name: string
  values: readonly Float64Array[]
}

export interface RankedChoice {
  id: string
  name: string
  /** Loss less that of doing nothing. */
  change: number
  /** Simulation error of that, islands included. */
  standardError: number
  /** 5 to 95% of the expected change, from uncertainty about the parameters and simulation error together. */
  interval: [low: number, high: number]
  /** Probability that it has the least loss of all, by simulation error alone. */
  best: number
  /** Probability that the choice that stands first has less loss, by simulation error alone; .5 for the first itself. */
  behind: number
  /** Whether it can be told from the first, as one of so many. */
  isApart: boolean
  /** Share of plausible worlds (draws of what is hidden) in which it has less loss than doing nothing; null for that. */
  worlds: number | null
  /**
   * How much more loss than the best choice of each world it has, on average over worlds: what one would regret. With a few runs
   * a world some of it is chance.
   */
  regret: number
  /** Choices that are as good in every weighted metric, and better in one by more than simulation error. */
  beatenBy: string[]
}

export interface Ranking {
  weights: Weight[]
  /** The least loss first. */
  choices: RankedChoice[]
  /** Those that cannot be told from the first, the first among them. */
  first: string[]
}

/** Draws of the simulation error from which `best` is counted. */
const DRAWS = 2000

/**
 * Ranks choices by their loss.
 * @param choices what each comes to; the first is doing nothing
 * @param weights one for each of the arrays of a choice
 * @param replicates runs of a group
 * @param island the number of the island of each group (islands.ts); null where there is no record
 * @param seed of the draws behind `best`
 */
export function rankChoices(
  choices: readonly Choice[],
  weights: readonly Weight[],
  replicates: number,
  island: Int32Array | null,
  seed: bigint,
): Ranking {
  const losses = choices.map(({ values }) => lossOf(values, weights))
  const [nothing] = losses
  const changes = losses.map((loss) => groupMeans(loss, nothing, replicates))
  const worldsLosses = losses.map((loss) => groupMeans(loss, null, replicates))
  const best = chancesOfBest(changes, island, seed)
  const bars = standsOutBy(choices.length - 1)
  const order = choices.map((_, n) => n).sort((a, b) => mean(changes[a]) - mean(changes[b]) || a - b)
  const [leader] = order
  const ranked = order.map((n): RankedChoice => {
    const { id, name } = choices[n]
    const { difference, standardError, interval } = pairedDifference(nothing, losses[n], replicates, island)
    const gap = pairedDifference(losses[leader], losses[n], replicates, island)
    const isApart = gap.difference > bars * gap.standardError
    return {
      id,
      name,
      change: difference,
      standardError,
      interval,
      best: best[n],
      behind: gap.standardError > 0 ? normalCdf(gap.difference / gap.standardError) : gap.difference > 0 ? 1 : 0.5,
      isApart,
      worlds: n === 0 ? null : changes[n].reduce((sum, change) => sum + (change < 0 ? 1 : 0), 0) / changes[n].length,
      regret: regretOf(worldsLosses, n),
      beatenBy: choices
        .filter((other) => beats(other, choices[n], weights, replicates, island, bars))
        .map((one) => one.id),
    }
  })
  return { weights: [...weights], choices: ranked, first: ranked.filter(({ isApart }) => !isApart).map(({ id }) => id) }
}

function lossOf(values: readonly Float64Array[], weights: readonly Weight[]): Float64Array {
  const loss = new Float64Array(values[0].length)
  for (const [m, { weight }] of weights.entries())
    for (let r = 0; r < loss.length; r++) loss[r] += weight * values[m][r]
  return loss
}

/** The mean of each group, less that of the same runs as `from` has them. */
function groupMeans(values: Float64Array, from: Float64Array | null, replicates: number): Float64Array {
  const out = new Float64Array(values.length / replicates)
  for (let r = 0; r < values.length; r++)
    out[Math.floor(r / replicates)] += (values[r] - (from === null ? 0 : from[r])) / replicates
  return out
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function regretOf(losses: readonly Float64Array[], n: number): number {
  let regret = 0
  for (let g = 0; g < losses[n].length; g++) {
    let least = losses[n][g]
    for (const loss of losses) if (loss[g] < least) least = loss[g]
    regret += losses[n][g] - least
  }
  return regret / losses[n].length
}

/** Whether one is as good as the other in every weighted metric, and better in one by more than simulation error. */
function beats(
  one: Choice,
  other: Choice,
  weights: readonly Weight[],
  replicates: number,
  island: Int32Array | null,
  bars: number,
): boolean {
  let isBetter = false
  for (const [m, { weight }] of weights.entries()) {
    if (weight === 0) continue
    const { difference, standardError } = pairedDifference(other.values[m], one.values[m], replicates, island)
    const worse = weight * difference
    if (worse > 0) return false
    if (-worse > bars * Math.abs(weight) * standardError) isBetter = true
  }
  return isBetter
}

/** How often each change is the least when all are drawn with their simulation errors, which hang together. */
function chancesOfBest(changes: readonly Float64Array[], island: Int32Array | null, seed: bigint): Float64Array {
  const means = changes.map(mean)
  const parts = changes.map((change) => errorParts(change, island))
  const best = new Float64Array(changes.length)
  const noise = new Float64Array(parts[0].length)
  const stream = new Stream(seed).open(0, 0, LANE.ranking)
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let u = 0; u < noise.length; u++) noise[u] = normalDraw(stream)
    let least = 0
    let at = 0
    for (let n = 0; n < means.length; n++) {
      let value = means[n]
      for (let u = 0; u < noise.length; u++) value += parts[n][u] * noise[u]
      if (n > 0 && value >= least) continue
      least = value
      at = n
    }
    best[at] += 1 / DRAWS
  }
  return best
}

/**
 * What each independent part of the runs adds to the error of a mean, so that the squares add up to its variance: the
 * islands (as the jackknife of island-error.ts has it) or, where there is one or none, blocks of groups; scaled to the
 * error that is told.
 */
function errorParts(change: Float64Array, island: Int32Array | null): Float64Array {
  const centre = mean(change)
  const count = island === null ? 0 : Math.max(...island) + 1
  const units = count > 1 ? count : Math.min(BLOCKS, change.length)
  const sums = new Float64Array(units)
  for (let g = 0; g < change.length; g++)
    sums[count > 1 && island !== null ? island[g] : g % units] += (change[g] - centre) / change.length
  const size = Math.sqrt(sums.reduce((total, one) => total + one * one, 0))
  const told = groupsError(change, island)
  return size > 0 ? sums.map((one) => (one * told) / size) : sums
}

/** Blocks of groups that count as independent parts where no islands tell. */
const BLOCKS = 32
