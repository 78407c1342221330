/** The reading of one act off the weighted particles some days later: its aim, its cause, its author. */
import { log } from '../random/log.js'
import { formatDay } from '../terms/dates.js'
import { AUTHOR_AT, CAUSE_AT, recordWidth, UNBOUNDED_AT } from '../walk/act-rooms.js'
import { FACTORS, seenWith } from '../walk/aim-evidence.js'
import { probabilityOf } from '../walk/logs.js'
import type { ActRecord } from './act-records.js'
import type { ToldFigure } from './contested.js'
import { type EvidenceStep, logBySet, type WordsRatio, waterfall } from './evidence.js'
import { causesAtHalf, punishAtHalf, scaledToOne } from './half-weight.js'
import { simulationError } from './island-error.js'
import { bitsOfShares } from './learned.js'
import { type Mover, moversOf } from './moved-by.js'
import { notExplained, type Outside, outsideOf } from './not-explained.js'
import type { ObservedAct } from './observations.js'
import { drawsOf, type ReadingDraws } from './reading-draws.js'
import { columnOf, type Share, weightedMean, weightedQuantiles } from './weighted.js'

/** The same over particles, with its simulation error: the spread between islands (island-error.ts). */
export interface Estimate extends Share {
  error: number
}

export interface ActReading {
  ids: string[]
  date: string
  summary: string
  /** The file states that the summary was written after the as-of day: it may give away what came next. */
  hindsight: boolean
  kind: 'attack' | 'own'
  /** Whether the model explains the act and its toll (not-explained.ts). Where not, nothing below is a reading. */
  explained: boolean
  /** Posterior probability that the act, and what is told of its toll, came from outside the model. */
  outside: Outside
  /** P(meant to punish or kill). */
  punish: Estimate
  /** Bits by which that differs from what the model made of it before the act was seen (learned.ts). */
  learned: number
  /** What the reading would be if every item of evidence on it counted half (half-weight.ts). */
  atHalf: { punish: Share; causes: Share[] | null }
  /** Directed, licensed, own, defied; null for a principal's own hand. */
  causes: Estimate[] | null
  /** That the patron stood behind it: directed or licensed; null for a principal's own hand. */
  behind: Estimate | null
  /** Largest simulation error of the means of causes. */
  causeError: number
  /** For an attack, the groups it is laid to. */
  authors: { id: string; share: number }[]
  /** What bears on the aim, in the order in which it was taken; sums to the log odds of `punish.mean`. */
  evidence: EvidenceStep[]
  /** What taking it as a fact that people were sheltered would add. */
  shelter: EvidenceStep
  /** How well each item fits in single draws, for the intervals of viewpoints. */
  draws: ReadingDraws
  /** Probability that what the record tells of the toll is so, by the confidence of its rows. */
  reliability: number
  /** Figures of which the record has more than one, taken as equally likely; empty where it has one or none. */
  contested: { weapons: number[]; killed: number[]; injured: number[] }
  /** Days after the act at which it was read. */
  lag: number
  /** Parameters that move P(punish) over the particles, by their places; null where that was not measured. */
  movers: Mover[] | null
}

/** The different values of a figure, where there are several. */
function alternatives(figure: ToldFigure): number[] {
  const values = [...new Set(figure)]
  return values.length > 1 ? values : []
}

/**
 * Weighted mean, its 5 to 95% interval and its simulation error. Where a few particles carry the mean, it may lie
 * outside the interval of nine in ten of them: the interval is then widened to hold it.
 * @param weight of each particle, normalised; @param island the number of each particle's island
 */
export function estimateOf(
  value: ArrayLike<number>,
  weight: ArrayLike<number>,
  island: ArrayLike<number>,
  mean = weightedMean(value, weight),
): Estimate {
  const [low, high] = weightedQuantiles(value, weight, [0.05, 0.95])
  return {
    mean,
    low: Math.min(low, mean),
    high: Math.max(high, mean),
    error: simulationError(value, mean, island, weight),
  }
}

/** What is known of the aim of an act that the model cannot explain. */
const UNKNOWN: Estimate = { mean: 0.5, low: 0, high: 1, error: 0.5 }

/** What a reading needs to know of the crisis and of the particles. */
export interface ReadingContext {
  proxies: readonly string[]
  firstDay: number
  step: number
  /**
   * Normalised weights of the particles at the day of the reading, and the number of the island of each.
   */
  weight: Float64Array
  island: Float64Array
  /** Parameters of the particles: particles x width, as `Islands.values` has them; null where they were not asked for. */
  values?: Float64Array | null
}

/**
 * Reads one act off the particles: its aim with the weight of each item of evidence and, for an attack by a proxy, its
 * cause and author. Intervals are 5 to 95% over the particles.
 * @param record what each particle's row holds of the act (walk/act-rooms.ts)
 * @param words ratios of likelihood, punish : demonstrate, of what the author said after the act, and of what is claimed of its aim
 * @param lag days after the act at which it is read
 */
export function readAct(
  record: ActRecord,
  act: ObservedAct,
  words: WordsRatio,
  lag: number,
  { proxies, firstDay, step, weight, island, values = null }: ReadingContext,
): ActReading {
  const { rows } = record
  const width = recordWidth(proxies.length)
  const ratio = words.assurance * words.statement * words.claims
  const { steps, shelter, posterior } = waterfall(
    logBySet(rows, weight, width),
    words,
    logBySet(rows, weight, width, UNBOUNDED_AT),
  )
  const column = (c: number): Float64Array => columnOf(rows, width, c)
  // Words said afterwards weigh the particles too.
  const spoken = new Float64Array(weight.length)
  const punish = new Float64Array(weight.length)
  const logRatio = log(ratio)
  const outside = outsideOf(record, weight, proxies.length)
  const explained = notExplained(outside).length === 0
  for (let p = 0; p < weight.length; p++) {
    if (weight[p] === 0) continue
    const at = p * width
    const odds = seenWith(rows, at + FACTORS) - seenWith(rows, at)
    const seen = probabilityOf(odds)
    punish[p] = probabilityOf(odds + logRatio)
    spoken[p] = weight[p] * (seen * ratio + 1 - seen)
  }
  const aim = explained ? estimateOf(punish, scaledToOne(spoken), island, probabilityOf(posterior)) : UNKNOWN
  const before = probabilityOf(steps[0].logRatio)
  const isAttack = act.act.kind === 'attack'
  const causes = isAttack ? [0, 1, 2, 3].map((c) => column(CAUSE_AT + c)) : null
  const shares = causes?.map((column1) => estimateOf(column1, weight, island)) ?? null
  const behind =
    causes === null
      ? null
      : estimateOf(
          causes[0].map((directed, p) => directed + causes[1][p]),
          weight,
          island,
        )
  return {
    ids: act.ids,
    date: formatDay(Math.floor(firstDay + record.step * step + 1e-9)),
    summary: act.summary,
    hindsight: act.hindsight ?? false,
    kind: isAttack ? 'attack' : 'own',
    explained,
    outside,
    punish: aim,
    learned: bitsOfShares([1 - aim.mean, aim.mean], [1 - before, before], aim.error),
    atHalf: {
      punish: explained ? punishAtHalf(rows, weight, width, logRatio) : UNKNOWN,
      causes: isAttack ? causesAtHalf(rows, weight, width, act.causeWorth) : null,
    },
    causes: shares,
    behind,
    causeError: Math.max(0, ...(shares ?? []).map(({ error }) => error)),
    authors:
      act.act.kind === 'attack'
        ? act.act.proxies.map((k) => ({ id: proxies[k], share: weightedMean(column(AUTHOR_AT + k), weight) }))
        : [],
    evidence: steps,
    shelter,
    draws: drawsOf(rows, weight, width),
    reliability: act.reliability,
    contested: {
      weapons: alternatives(act.weapons),
      killed: alternatives(act.killed),
      injured: alternatives(act.injured),
    },
    lag,
    movers:
      values === null
        ? null
        : moversOf(punish, { values, width: values.length / weight.length, weight: spoken, island }),
  }
}
