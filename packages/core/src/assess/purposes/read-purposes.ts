/** What the acts of a record were for, and whether deaths were sought, accepted or avoided. Source: docs/assess.md. */
import { claimsOf } from '../../crisis/claims/claims-of.js'
import type { Crisis } from '../../crisis/load.js'
import { type Purpose, purposesOf } from '../../crisis/purposes.js'
import { log } from '../../random/log.js'
import { pow } from '../../random/pow.js'
import { decibans } from '../evidence.js'
import { bitsOfShares } from '../learned.js'
import { inferPurposes } from './infer.js'
import { type Killing, killingOf, soughtBy } from './killing.js'
import { type ActSigns, SignReader } from './read-signs.js'
import { fit, SIGN_IDS, SIGNS, type SignId } from './signs.js'

export interface PurposeShare {
  id: string
  /** "It was meant to ..." */
  words: string
  mean: number
  /** 5 to 95% over what is not known of its author. */
  low: number
  high: number
}

/** One sign, and for each purpose its weight in decibans against the purpose that it fits best: 0 to -10. */
export interface PurposeSign {
  sign: SignId | 'stated'
  name: string
  outcome: string
  decibans: number[]
}

export interface PurposeReading {
  /** In the order of the purposes of the crisis. */
  purposes: PurposeShare[]
  /** Simulation error of the shares. */
  error: number
  /** Bits by which the shares differ from the prior. */
  learned: number
  signs: PurposeSign[]
  /** Whether deaths were avoided, accepted or sought; null where the aim could not be read. */
  killing: Killing | null
  /** Simulation error of these three: of the reading of the aim and of the purposes, the larger. */
  killingError: number
  /** People killed, as far as told. */
  killed: number
}

/** An act as its aim was read. */
export interface ReadAim {
  ids: readonly string[]
  /**
   * P(meant to kill) with its simulation error, and the log ratio of what was seen, punish : demonstrate; null where it
   * could not be read.
   */
  aim: { punish: number; error: number; seen: number } | null
}

/** What somebody says an act was for, as a sign. */
function stated(crisis: Crisis, ids: readonly string[], purposes: readonly Purpose[]): PurposeSign[] {
  return claimsOf(crisis).claims.flatMap(({ by, assertion: { subject, holds }, doubt }) => {
    if (subject.about !== 'purpose' || !ids.includes(subject.row)) return []
    const isSo = ({ id }: Purpose): boolean => (id === subject.purpose) === holds
    return {
      sign: 'stated' as const,
      name: `what ${by} says`,
      outcome: `${holds ? 'that' : 'not that'} it was to ${purposes.find(({ id }) => id === subject.purpose)?.words ?? subject.purpose}`,
      decibans: purposes.map((one) => (isSo(one) ? 0 : decibans(log(doubt)))),
    }
  })
}

function signsOf({ signs }: ActSigns, purposes: readonly Purpose[]): PurposeSign[] {
  return SIGN_IDS.flatMap((sign) => {
    const outcome = signs[sign]
    if (outcome === undefined) return []
    const { name, outcomes } = SIGNS[sign]
    return {
      sign,
      name,
      outcome: outcomes[outcome],
      decibans: purposes.map(({ like }) => decibans(log(fit(sign, outcome, like)))),
    }
  })
}

/**
 * Reads all acts together: what is learned of an author from one of its acts bears on the others.
 * @param crisis as it was known (observations.ts)
 * @returns a reading for each act, in their order; null where nobody of the crisis did it
 */
export function readPurposes(crisis: Crisis, acts: readonly ReadAim[], seed: bigint): (PurposeReading | null)[] {
  const purposes = purposesOf(crisis.file)
  const reader = new SignReader(crisis)
  const rows = new Map(crisis.record.map((row) => [row.id, row]))
  const read = acts.map(({ ids }) => {
    const own = [...new Set(ids)].flatMap((id) => rows.get(id) ?? [])
    return own.length === 0 ? null : reader.read(own)
  })
  const authors = [...new Set(read.flatMap((one) => one?.author ?? []))]
  const kindOf = (author: string) => read.find((one) => one?.author === author)?.kind ?? 'own'
  const priors = authors.map((author) => purposes.map(({ prior }) => prior[kindOf(author)]))
  const signs = read.map((one, n) =>
    one === null ? [] : [...signsOf(one, purposes), ...stated(crisis, acts[n].ids, purposes)],
  )
  const known = read.flatMap((one, n) => (one === null ? [] : [{ one, n }]))
  const inferred = inferPurposes(
    known.map(({ one, n }) => ({
      author: authors.indexOf(one.author),
      fits: purposes.map((_, u) => pow(10, signs[n].reduce((sum, sign) => sum + sign.decibans[u], 0) / 10)),
    })),
    priors,
    seed,
  )
  const result: (PurposeReading | null)[] = read.map(() => null)
  for (const [k, { one, n }] of known.entries()) {
    const { mean, low, high, error } = inferred[k]
    const prior = priors[authors.indexOf(one.author)]
    const all = prior.reduce((sum, weight) => sum + weight, 0)
    const { aim } = acts[n]
    const sought = aim === null ? null : one.kind === 'own' ? aim.punish : soughtBy(aim.seen, mean, purposes)
    const seen = { announced: one.signs.warning === 0, assured: one.signs.after === 0, killed: one.killed }
    result[n] = {
      purposes: purposes.map(({ id, words }, u) => ({ id, words, mean: mean[u], low: low[u], high: high[u] })),
      error,
      learned: bitsOfShares(
        mean,
        prior.map((weight) => weight / all),
        error,
      ),
      signs: signs[n],
      killing: sought === null ? null : killingOf(sought, mean, purposes, seen),
      killingError: Math.max(error, aim?.error ?? 0),
      killed: one.killed,
    }
  }
  return result
}
