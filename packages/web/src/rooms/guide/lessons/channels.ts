/**
 * Step 5. A word from Iran after Tower 22: does it come before the US has decided, and what does it change if it does?
 */
import type { Crisis } from '@standoff/core'
import { attack, deliver, P, principalBase, send, weighOptions } from '@standoff/core/kernel'
import { DAY, forceOf } from './audience.js'
import { again, type Band, band, eachDraw, fixed, optionOf, simOf, siteOf } from './ground.js'
import { type Levers, valueIn } from './levers.js'

/** Days that the picture shows. */
export const DAYS_SHOWN = 14

export interface Channels {
  delay: number
  reliability: number
  /** Chance that the US has decided before a word that comes on each day, 0 to DAYS_SHOWN. */
  decided: Band[]
  /** The word arrives before the US decides: private and public. */
  inTime: Band
  inTimePublicly: Band
  /** A warning of a strike comes in time to take shelter. */
  warnedInTime: number
  /** The US answers by force: without a word, and with it arrived. */
  forceWithout: Band
  forceWith: Band
  /** How much less likely Iran chooses the same words in public than in private, at equal menu weights: a factor. */
  publicFactor: Band
}

/** Content ASSURE of core's messages. */
const ASSURE = 1

/**
 * Opportunities to decide that come before a message of this delay: it is sent at the end of one step and delivered at
 * the start of a later one.
 */
export function chancesBefore(delay: number, step: number): number {
  return Math.max(0, Math.ceil(delay / step) - 1)
}

export function channels(crisis: Crisis, levers: Levers): Channels {
  const delay = valueIn(levers, 'delay')
  const reliability = valueIn(levers, 'reliability')
  const sim = simOf(crisis)
  const { world, drawn } = sim
  const { step } = world.scenario
  const drone = fixed({ weapons: [1, 1], killed: [3, 3], injured: [34, 47], site: siteOf(sim, 'tower-22') })
  const assure = optionOf(sim, 1, 'assure')
  const [spec, aloud] = [
    world.scenario.principals[1].options[assure],
    world.scenario.principals[1].options[optionOf(sim, 1, 'assure-publicly')],
  ]
  const decided = Array.from({ length: DAYS_SHOWN + 1 }, (): number[] => [])
  const inTime: number[] = []
  const inTimePublicly: number[] = []
  const without: number[] = []
  const arrived: number[] = []
  const factor: number[] = []
  eachDraw(sim, DAY, (draw) => {
    const daily = drawn.d[principalBase(0) + P.opportunityStep]
    for (let day = 0; day <= DAYS_SHOWN; day++) decided[day].push(1 - (1 - daily) ** chancesBefore(day, step))
    inTime.push(reliability * (1 - daily) ** chancesBefore(delay, step))
    inTimePublicly.push(1)
    attack(sim, 0, 0, drone)
    weighOptions(sim, 0, false, false)
    without.push(forceOf(sim, 0))
    again(sim, draw, DAY)
    attack(sim, 0, 0, drone)
    // The word as it arrives: nothing lost and no delay, since its effect does not depend on the channel.
    drawn.channelReliability[world.privateChannel] = 1
    drawn.channelDelay[world.privateChannel] = 0
    send(sim, 1, 0, world.privateChannel, ASSURE, assure)
    deliver(sim)
    weighOptions(sim, 0, false, false)
    arrived.push(forceOf(sim, 0))
    const reputation = drawn.d[principalBase(1) + P.reputation]
    factor.push(Math.exp(-reputation * (aloud.concession * (1 - aloud.cover) - spec.concession * (1 - spec.cover))))
  })
  return {
    delay,
    reliability,
    decided: decided.map(band),
    inTime: band(inTime),
    inTimePublicly: band(inTimePublicly),
    warnedInTime: reliability * Math.exp(-delay / 0.5),
    forceWithout: band(without),
    forceWith: band(arrived),
    publicFactor: band(factor),
  }
}
