/**
 * Base rates of recorded crises: how often the like came of other crises between states. Shares and rates are those of
 * `SOURCES`; each becomes a constant hazard, scaled to the days ahead. Nothing here is taken from a shipped crisis.
 *
 * They are other people's crises: pairs of states, where a militia counts as its patron. MIE records what was reported,
 * so a month without recorded force may have had some; an ICB agreement includes a cease-fire, which is less than a
 * settlement; harder cases get a mediator, so its factor is no effect.
 */
import { knownBy, observe } from '../../assess/observations.js'
import type { Crisis } from '../../crisis/load.js'
import type { GivenAct, Scenario } from '../../model/scenario.js'
import { exp } from '../../random/exp.js'
import { log } from '../../random/log.js'
import { log1p } from '../../random/log1p.js'
import { knownCounts } from '../known-counts.js'
import { isForce, tally } from '../tally.js'

/** Statistics with their 5 to 95%, and what they were counted over. */
export const SOURCES = {
  /** War within 170 days of force by both within 10 days; of 225 pairs. MIE 1.0 (Gibler and Miller 2023), 1946-2014. */
  warAfterForceByBoth: { share: 0.049, low: 0.029, high: 0.077, days: 170 },
  /** War within 170 days of the first event of a pair; of 1,804. MIE 1.0. */
  warAfterAnyEvent: { share: 0.021, low: 0.016, high: 0.027, days: 170 },
  /** Agreements a day without a mediator, 48 in 31,442 days. ICB v13 (Brecher and others). */
  agreement: { perDay: 0.00153, low: 0.0012, high: 0.00192 },
  /** Hazard ratio of an agreement while there is a mediator, 111 agreements. ICB v13. */
  mediated: { times: 4.47, low: 3.17, high: 6.32 },
  /**
   * A month without force after one with: (351 + 67) of 655 months of pairs of states, 1993-2007; the interval is that
   * of a share. MID incidents (Correlates of War), as tabulated by C. Crisman-Cox and M. Gibilisco for AJPS 2018.
   */
  quietMonth: { share: 0.638, low: 0.607, high: 0.669, days: 30 },
  /** Force by either side a day, after 30 days without, in a pair that was active within a year; 1,225. MIE 1.0. */
  forceAfterQuiet: { perSideDay: 0.00102, low: 0.00098, high: 0.00107 },
} as const

/** Days without force after which the rate of `forceAfterQuiet` holds. */
const QUIET_DAYS = 30
/** Days within which force by one is followed by force by the other, for `warAfterForceByBoth`. */
const ANSWER_DAYS = 10

/** What of a crisis decides which rates hold, from what was known by a day. */
export interface KnownOfCrisis {
  /** Force by both sides, a proxy's counted as its patron's, within ten days of each other. */
  forceByBoth: boolean
  /** A row tells of a mediator. */
  mediated: boolean
  /** Days since the last force act; those of the record where there was none. */
  quietDays: number
}

/** The constant daily hazard by which a share comes to pass within so many days. */
const hazardOf = ({ share, days }: { share: number; days: number }): number => -log1p(-share) / days

/** Probability that something of this daily hazard comes within so many days. */
const within = (hazard: number, days: number): number => 1 - exp(-hazard * days)

const warHazard = ({ forceByBoth }: KnownOfCrisis): number =>
  hazardOf(forceByBoth ? SOURCES.warAfterForceByBoth : SOURCES.warAfterAnyEvent)

const agreementHazard = ({ mediated }: KnownOfCrisis): number =>
  SOURCES.agreement.perDay * (mediated ? SOURCES.mediated.times : 1)

/**
 * The base rate of an ending within so many days (at least 1); null for a withdrawal, of which no data set at hand
 * counts any.
 *
 * War and agreement each by itself. The standoff goes on where neither comes; withdrawals are left out of it.
 *
 * @param quietDays days without a force act that make a lull, or a tacit truce
 */
export function crisesBaseRate(
  ending: 'war' | 'settlement' | 'withdrawal' | 'standoff' | 'lull' | 'tacit-truce',
  ahead: number,
  known: KnownOfCrisis,
  quietDays: number,
): number | null {
  switch (ending) {
    case 'war':
      return within(warHazard(known), ahead)
    case 'settlement':
      return within(agreementHazard(known), ahead)
    case 'standoff':
      return exp(-(warHazard(known) + agreementHazard(known)) * ahead)
    case 'lull':
    case 'tacit-truce':
      return lullWithin(ahead, known.quietDays, quietDays)
    case 'withdrawal':
      return null
  }
}

/**
 * Probability of a lull of `lullDays` whole days by the end of `ahead` days, of which `quietDays` before today are its
 * first. Days without force are a Markov chain: each day it grows by one, or force sets it back to none. The hazard of
 * force is that of `quietMonth` up to 30 days of quiet, then that of `forceAfterQuiet` by two sides.
 */
export function lullWithin(ahead: number, quietDays: number, lullDays: number): number {
  if (quietDays >= lullDays) return 1
  const early = -log(SOURCES.quietMonth.share) / SOURCES.quietMonth.days
  const late = 2 * SOURCES.forceAfterQuiet.perSideDay
  let chances = new Float64Array(lullDays + 1)
  chances[quietDays] = 1
  for (let day = 0; day < ahead; day++) {
    const next = new Float64Array(lullDays + 1)
    next[lullDays] = chances[lullDays]
    for (let quiet = 0; quiet < lullDays; quiet++) {
      const force = within(quiet < QUIET_DAYS ? early : late, 1)
      next[0] += chances[quiet] * force
      next[quiet + 1] += chances[quiet] * (1 - force)
    }
    chances = next
  }
  return chances[lullDays]
}

/**
 * Reads it off the record, as it was known on a day.
 * @param asOf last day that is known whole (day number), in the window
 */
export function knownOfCrisis(crisis: Crisis, asOf: number): KnownOfCrisis {
  return {
    forceByBoth: isForceByBoth(crisis, asOf),
    mediated: knownBy(crisis, asOf).record.some(({ content }) => content === 'mediate'),
    quietDays: quietDays(crisis, asOf),
  }
}

function isForceByBoth(crisis: Crisis, asOf: number): boolean {
  const { scenario, acts } = observe(crisis, asOf)
  const last: number[] = []
  let both = false
  for (const [step, today] of acts.entries()) {
    const day = step * scenario.step
    for (const { act } of today) {
      const side = sideOf(act, scenario)
      if (side === null) continue
      both ||= last.some((before, other) => other !== side && day - before <= ANSWER_DAYS)
      last[side] = day
    }
  }
  return both
}

/** The principal that an act of force is laid to, a proxy's to its patron; null where it is no force. */
function sideOf(act: GivenAct, { principals, proxies }: Scenario): number | null {
  if (act.kind === 'attack') return proxies[act.proxies[0]].patron
  if (act.kind !== 'own') return null
  return isForce(principals[act.principal].options[act.option]) ? act.principal : null
}

/** Days up to the as-of day of which neither totals nor rows tell of a force act. */
export function quietDays(crisis: Crisis, asOf: number): number {
  const { from } = tally(crisis, asOf, { count: 'strikes' })
  const counts = (['attacks', 'strikes'] as const).map((count) => ({
    rows: tally(crisis, asOf, { count }).days,
    // Of a span with events any day may have had the last.
    spans: knownCounts(crisis, asOf, { count }).intervals.filter(({ total }) => total > 0),
  }))
  let day = asOf
  const isQuiet = (): boolean =>
    counts.every(
      ({ rows, spans }) =>
        (rows[day - from]?.high ?? 0) === 0 && !spans.some((span) => span.from <= day && day < span.until),
    )
  while (day >= from && isQuiet()) day--
  return asOf - day
}
