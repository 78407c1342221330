/**
 * How much the record has told about a hidden value of a party: the Kullback-Leibler divergence of its distribution now
 * from its prior, in bits. The part that simulation error explains is subtracted. A value is taken as normal, with its
 * mean and standard deviation.
 */
import { OfPrincipal, OfTie } from '../model/parameter-places.js'
import type { Scenario } from '../model/scenario.js'
import { mean, quantile } from '../random/distribution.js'
import { log } from '../random/log.js'
import type { Distribution } from '../terms/distribution.js'

/** Bits below which nothing was learned: the prior has returned. */
const NOTHING_LEARNED = 0.05

/** A value's mean and standard deviation. */
export interface Moments {
  mean: number
  sd: number
}

/** The priors of the parties, before any record. */
export interface PartyPriors {
  /** For each principal, probability of cautious, reciprocating, bullying. */
  strategies: readonly (readonly number[])[]
  resolve: readonly Moments[]
  control: readonly Moments[]
}

const POINTS = 200

function momentsOf(prior: Distribution): Moments {
  const centre = mean(prior)
  let squares = 0
  for (let n = 0; n < POINTS; n++) squares += (quantile(prior, (n + 0.5) / POINTS) - centre) ** 2
  return { mean: centre, sd: Math.sqrt(squares / POINTS) }
}

/** The priors of a scenario: shares of strategies, resolve in logits, control as shares. */
export function partyPriors({ principals, proxies }: Scenario): PartyPriors {
  return {
    strategies: principals.map(({ strategyPrior }) => strategyPrior),
    resolve: principals.map(({ priors }) => momentsOf(priors[OfPrincipal.reputation])),
    control: proxies.map(({ priors }) => momentsOf(priors[OfTie.control])),
  }
}

/**
 * Bits learned of shares that sum to 1. A change of e in a share of p is worth about e^2 / (2 p ln 2) bits.
 * @param error largest simulation error of a share
 */
export function bitsOfShares(shares: readonly number[], prior: readonly number[], error: number): number {
  let bits = 0
  for (const [n, share] of shares.entries()) {
    if (share > 0 && prior[n] > 0) bits += (share * log(share / prior[n])) / Math.LN2
    if (prior[n] > 0) bits -= error ** 2 / (2 * prior[n] * Math.LN2)
  }
  return Math.max(0, bits)
}

/**
 * Bits learned of a value; 0 where the prior is a point, of which nothing can be learned.
 * @param error simulation error of the mean
 */
export function bitsOfValue(now: Moments, prior: Moments, error: number): number {
  if (prior.sd === 0) return 0
  const moved = Math.max(0, (now.mean - prior.mean) ** 2 - error ** 2)
  const ratio = Math.max(1e-6, now.sd / prior.sd)
  return Math.max(0, (ratio * ratio - 1 - 2 * log(ratio) + moved / prior.sd ** 2) / (2 * Math.LN2))
}

/** Whether a reading is no more than its prior: shown as such, never as a finding. */
export const isPrior = (bits: number): boolean => bits < NOTHING_LEARNED
