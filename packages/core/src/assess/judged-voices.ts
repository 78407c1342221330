/**
 * Voices that are on record as judging an act: what one must believe to judge as they did, with intervals over the
 * hidden values. No chance is given in their name.
 */
import type { Judgement, Voice } from '../crisis/schema/asking.js'
import { exp } from '../random/exp.js'
import { logSum } from '../walk/logs.js'
import { decibans, type EvidenceItem, type EvidenceStep } from './evidence.js'
import {
  boundedAt,
  type Change,
  type Compatible,
  compatible,
  neutral,
  type Part,
  type Reproduced,
  reach,
  reproducing,
  type Said,
  type Speaks,
  shareNeeded,
  speaksFor,
  valueAt,
} from './judgement.js'
import { DRAW_HALF, DRAW_WIDTH, DRAWN_ITEMS, type ReadingDraws } from './reading-draws.js'
import { quantilesOfFew } from './weighted.js'

/** A part that must be taken otherwise. */
export interface Need {
  part: Part
  /** The weight, or for `prior` the prior P(punish), must be at most or at least this; see `reproduced`. */
  bounded: 'most' | 'least'
  value: number
  /** 5 to 95% of that value over the draws in which it is enough. */
  low: number
  high: number
  /** Share of the draws in which it is enough, with the others at their bounds where they go together. */
  enough: number
}

export interface JudgedVoice {
  id: string
  name: string
  says: Said
  /** Row that tells of the judgement, or null. */
  row: string | null
  /** Local day by which it was known. */
  date: string
  source: string | null
  /**
   * `at-worth`: even odds and every item at its worth say the same. `by-one`: each of `needs` is enough. `by-several`:
   * they are needed together, each told with the others at their bounds. `never`: no weighing within bounds reproduces it.
   */
  reproduced: Reproduced
  /** Decibans by which even odds and every item at its worth speak for what was said; below 0 against it. */
  decibans: number
  /** Decibans by which the weighing that goes furthest falls short; 0 where one reproduces it. */
  missing: number
  needs: Need[]
  /** Values of each part with which the rest can still reproduce it, within bounds; empty where nothing can. */
  compatible: Compatible[]
  /** Shares of the draws in which even odds at full worth say the same, and in which some weighing does. */
  draws: { atWorth: number; possible: number }
}

/** The evidence of an act, as `judgedVoice` takes it. */
export interface Weighed {
  /** Every item as the model weighs it; the prior among them is not used. */
  evidence: readonly EvidenceStep[]
  /** From `drawsOf`. */
  draws: ReadingDraws
}

/** The evidence in every draw, and how much each draw counts to who is at even and takes every item at its worth. */
interface DrawnSpeaks {
  speaks: Speaks[]
  weight: Float64Array
}

/**
 * One voice that judged the act.
 * @param date local day by which the judgement was known
 * @param source where it is from
 */
export function judgedVoice(
  [id, { name }]: [string, Pick<Voice, 'name'>],
  { says, row }: Pick<Judgement, 'says' | 'row'>,
  { date, source }: { date: string; source: string | null },
  { evidence, draws }: Weighed,
): JudgedVoice {
  const speaks = speaksFor(says, (item) => evidence.find((step) => step.item === item)?.logRatio)
  const { reproduced, changes } = reproducing(speaks)
  const drawn = speaksInDraws(says, evidence, draws)
  return {
    id,
    name,
    says,
    row: row ?? null,
    date,
    source,
    reproduced,
    decibans: decibans(neutral(speaks)),
    missing: Math.max(0, -decibans(reach(speaks))),
    needs: changes.map((change) => needOf(change, says, drawn)),
    compatible: compatible(speaks, says),
    draws: {
      atWorth: shareOf(drawn, (one) => neutral(one) >= 0),
      possible: shareOf(drawn, (one) => reach(one) >= 0),
    },
  }
}

/** A change with its interval over the draws, which is widened to hold it. */
function needOf({ part, others, share }: Change, says: Said, drawn: DrawnSpeaks): Need {
  const value = valueAt(part, share, says)
  const found = drawn.speaks.map((speaks) => shareNeeded(part, others, speaks))
  const enough = drawn.weight.map((weight, k) => (found[k] === null ? 0 : weight))
  const sum = enough.reduce((total, weight) => total + weight, 0)
  const values = found.map((one) => valueAt(part, one ?? 0, says))
  const [low, high] = sum > 0 ? quantilesOfFew(values, enough, [0.05, 0.95]) : [value, value]
  return {
    part,
    bounded: boundedAt(part, says),
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    enough: shareOf(drawn, (_, k) => found[k] !== null),
  }
}

/** Share of the draws of which something is so; 0 where there is no draw. */
function shareOf({ speaks, weight }: DrawnSpeaks, is: (one: Speaks, k: number) => boolean): number {
  let [so, all] = [0, 0]
  for (const [k, one] of speaks.entries()) {
    all += weight[k]
    if (is(one, k)) so += weight[k]
  }
  return all > 0 ? so / all : 0
}

const SHELTER = DRAWN_ITEMS.indexOf('shelter')
const placeOf = (item: EvidenceStep['item']): number => (DRAWN_ITEMS as readonly string[]).indexOf(item)

/**
 * What `Speaks` is in every draw. A draw was kept by how well all but shelter fits it, with the model's own prior; it
 * counts here as the neutral weighing would have it, which puts even odds in that prior's place and hears the words.
 */
function speaksInDraws(says: Said, evidence: readonly EvidenceStep[], draws: ReadingDraws): DrawnSpeaks {
  const same = new Map(evidence.filter(({ item }) => placeOf(item) < 0).map((step) => [step.item, step]))
  const count = draws.length / DRAW_WIDTH
  const logWeight = new Float64Array(count)
  const speaks: Speaks[] = []
  for (let k = 0; k < count; k++) {
    const demonstrate = draws.subarray(k * DRAW_WIDTH, k * DRAW_WIDTH + DRAW_HALF)
    const punish = draws.subarray(k * DRAW_WIDTH + DRAW_HALF, (k + 1) * DRAW_WIDTH)
    const ratio = (item: EvidenceItem): number | undefined => {
      const j = placeOf(item)
      if (j < 0) return same.get(item)?.logRatio
      return punish[j] === demonstrate[j] ? 0 : punish[j] - demonstrate[j]
    }
    speaks.push(speaksFor(says, ratio))
    const heard = [fitsWithoutPrior(demonstrate), fitsWithoutPrior(punish)]
    const seen = logSum(demonstrate[0] + heard[0], punish[0] + heard[1])
    for (const { fits } of same.values()) for (const aim of [0, 1]) heard[aim] += fits[aim]
    logWeight[k] = logSum(heard[0], heard[1]) - seen
  }
  const most = logWeight.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  return { speaks, weight: logWeight.map((one) => exp(one - most)) }
}

/** Log probability of all but shelter under one aim, of which the first is the prior. */
const fitsWithoutPrior = (fits: Float32Array): number =>
  fits.reduce((sum, fit, j) => (j === 0 || j === SHELTER ? sum : sum + fit), 0)
