/** Puts what `observe` made of a record into the numbers that particles walk along. */
import { fixedOf, inNumbers, NOTHING_FIXED } from '../model/given-in-numbers.js'
import type { World } from '../model/world.js'
import { Figure } from '../walk/figure.js'
import { hasUncertainDay, ToldAct, tellCauses } from '../walk/told-act.js'
import { ToldRecord } from '../walk/told-record.js'
import type { Observations, ObservedAct } from './observations.js'
import { toldClaim } from './told-claims.js'

/** A figure from what each source says. */
export const figureOf = (told: readonly number[]): Figure => new Figure(told.length, Float64Array.from(told))

/** The record with the number of each of its acts. */
export interface CompiledRecord {
  told: ToldRecord
  numberOf: ReadonlyMap<ObservedAct, number>
}

/**
 * The record as numbers. `told.acts` holds each act once, in the order of the record; `told.ofStep`, from
 * `told.firstOf[t]` on, the numbers of the acts of step t. An act whose day is uncertain stands in every step on which
 * it may have happened.
 */
export function compileTold(observed: Observations, world: World): CompiledRecord {
  const { scenario, steps, acts, intervals, intervalOf, named, standing } = observed
  // An act of an uncertain day is the same object on each of them.
  const numberOf = new Map<ObservedAct, number>()
  for (const one of acts.flat()) if (!numberOf.has(one)) numberOf.set(one, numberOf.size)
  const told = new ToldRecord()
  told.steps = steps
  told.actCount = numberOf.size
  told.acts = Array.from(numberOf.keys(), (one) => toldAct(one, world))
  for (const act of told.acts) if (hasUncertainDay(act)) act.dayNumber = told.uncertainCount++
  told.firstOf = new Int32Array(steps + 1)
  for (let t = 0; t < steps; t++) told.firstOf[t + 1] = told.firstOf[t] + acts[t].length
  told.ofStep = Int32Array.from(acts.flat(), (one) => numberOf.get(one) as number)
  told.claimCount = standing.length
  told.claims = standing.map((one) => toldClaim(one, scenario))
  told.claimsFrom = new Int32Array(steps + 1)
  for (const { step } of standing) told.claimsFrom[step + 1]++
  for (let t = 0; t < steps; t++) told.claimsFrom[t + 1] += told.claimsFrom[t]
  told.intervalCount = intervals.length
  told.intervalFrom = Int32Array.from(intervals, ({ from }) => from)
  told.intervalUntil = Int32Array.from(intervals, ({ until }) => until)
  told.intervalTotal = Int32Array.from(intervals, ({ total }) => total)
  told.intervalUnnamed = Int32Array.from(intervals, ({ unnamed }) => unnamed)
  told.intervalOf = intervalOf
  told.named = named
  return { told, numberOf }
}

/** One act as particles meet it. */
export function toldAct(
  { act, announced, days, weights, age, killed, injured, weapons, reliability, trust, causeWorth }: ObservedAct,
  world: World,
): ToldAct {
  const out = Object.assign(new ToldAct(), inNumbers(act), { age, reliability, announced: announced === true })
  if (trust !== undefined) Object.assign(out, { trustA: trust[0], trustB: trust[1] })
  if (days !== undefined) Object.assign(out, { dayFrom: days.from, dayUntil: days.until })
  out.killed = figureOf(killed)
  out.injured = figureOf(injured)
  out.weapons = figureOf(weapons)
  const isForce = act.kind === 'own' || act.kind === 'attack'
  out.warned = isForce && act.warned
  out.site = isForce ? (act.site ?? -1) : -1
  for (let aim = 0; aim < 2; aim++) out.fixed[aim] = isForce ? fixedOf(act, aim) : NOTHING_FIXED
  if (act.kind === 'attack') {
    out.proxyCount = act.proxies.length
    out.proxies = Int32Array.from(act.proxies)
    out.weights = Float64Array.from(weights)
    if (causeWorth !== undefined) {
      Object.assign(out, { weighsCauses: true, causeWorth })
      tellCauses(out)
    }
  }
  out.launchedCount = act.kind === 'own' ? world.menus[act.principal].count : 0
  out.launched = new Float64Array(out.launchedCount).fill(Number.NaN)
  return out
}
