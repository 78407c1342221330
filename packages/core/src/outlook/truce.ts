/**
 * The truce that nobody signs: its chance by the horizon, how long force goes on before it pauses, how long such a pause
 * holds, and what brings it about. Times are Kaplan-Meier estimates: a run that ends otherwise, or at the horizon, has
 * gone on at least so long.
 */
import { EVENTS, type Summary } from '../engine/summary.js'
import type { Scenario } from '../model/scenario.js'
import { TRUCE_CAUSES, type TruceCauseName } from '../model/truce/causes.js'
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.js'
import type { MeanErrors } from './mean-errors.js'

/** Days by which a share of cases has come about, and the 95% interval of simulation error; null: beyond what runs show. */
export interface ShareTime {
  days: number
  low: number
  high: number | null
}

/** When something comes that does not come in every run. */
export interface WaitingTime {
  /** Cases that runs show. */
  runs: number
  /** Half of all cases, and nine in ten, have it by then; null where runs do not reach so far. */
  half: ShareTime | null
  ninth: ShareTime | null
  /** The days that runs show, and the share of cases that have had it by then. */
  seenDays: number
  seenShare: number
}

export interface TruceCauseShare {
  id: TruceCauseName
  meaning: string
  /** Mean share over the truces of all runs. */
  share: number
  /** Simulation error of the share; null where the runs go on from no record. */
  error: number | null
}

export interface TruceOutlook {
  truceDays: number
  exchangeDays: number
  /** Share of runs in which a tacit truce stood as they began. */
  standing: number
  /** Days until the first quiet day, of all runs, as long as nothing else ends them; 0 where it stood. */
  pause: WaitingTime
  /** Further quiet days once the truce is one, or from the first day where it stood; null where no run has a truce. */
  holds: WaitingTime | null
  /** Empty where no run has a truce. */
  causes: TruceCauseShare[]
}

const MEANINGS: Readonly<Record<TruceCauseName, string>> = {
  order: 'a patron has told its groups to hold',
  fear: 'groups have suspended themselves, or a government owed an answer gives none',
  elsewhere: 'a course elsewhere that drives the violence has paused',
  agreement: 'the governments have talks',
  'nothing-owed': 'nothing holds force back, and nothing is owed',
}

/**
 * The tacit truce of a summary.
 * @param designEffect factor on the variance of times, as runs share draws of the parameters
 * @param errors of the shares, where the runs go on from a record; else null
 */
export function truceOutlook(
  summary: Summary,
  scenario: Scenario,
  designEffect: number,
  errors: MeanErrors | null,
): TruceOutlook {
  const { truces, runs } = summary
  const event = EVENTS.indexOf('tacit-truce')
  const known = summary.events[event]
  const waiting = (events: Float64Array, censored: Float64Array): WaitingTime =>
    waitingTime(events, censored, scenario.step, designEffect)
  return {
    truceDays: scenario.truceDays,
    exchangeDays: scenario.exchangeDays,
    standing: runs === 0 ? 0 : truces.standing[0] / runs,
    pause: waiting(truces.paused, truces.unpaused),
    holds: known === 0 ? null : waiting(truces.broken, truces.unbroken),
    causes:
      known === 0
        ? []
        : TRUCE_CAUSES.map((id, n) => ({
            id,
            meaning: MEANINGS[id],
            share: Math.min(1, truces.causes[n] / known),
            error: errors?.ofShare(errors.places.truceCauses + n, errors.places.events + event) ?? null,
          })),
  }
}

/**
 * When something comes, by counts of runs in which it comes, and in which it has not come by the end, at each step.
 * @param step days a step
 */
export function waitingTime(
  events: Float64Array,
  censored: Float64Array,
  step: number,
  designEffect: number,
): WaitingTime {
  const curve = kaplanMeier(events, censored, { designEffect })
  let last = 0
  for (let t = 0; t < curve.atRisk.length; t++) if (curve.atRisk[t] > 0) last = t
  const time = (share: number): ShareTime | null => {
    const at = (survival: keyof SurvivalCurve): number => {
      for (let t = 0; t <= last; t++) if (curve[survival][t] <= 1 - share + 1e-12) return t
      return -1
    }
    const found = at('survival')
    if (found < 0) return null
    const high = at('high')
    return { days: found * step, low: at('low') * step, high: high < 0 ? null : high * step }
  }
  return {
    runs: events.reduce((sum, count) => sum + count, 0),
    half: time(0.5),
    ninth: time(0.9),
    seenDays: last * step,
    seenShare: 1 - curve.survival[last],
  }
}
