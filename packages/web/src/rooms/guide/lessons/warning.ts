/**
 * Step 3. A salvo that Iran did not fire in this record: how many it kills and how the US reads it, with and without
 * notice. `strike` of the model itself, with the aim held fixed.
 */
import type { Crisis } from '@standoff/core'
import { L, strike } from '@standoff/core/kernel'
import { again, type Band, band, DRAWS, eachDraw, fixed, optionOf, simOf, siteOf } from './ground.js'
import { type Levers, valueIn } from './levers.js'

/** Upper ends of the classes of people killed; the last has none. */
export const TOLLS = [0, 2, 9, 29] as const

export interface Salvo {
  aim: 'demonstrate' | 'punish'
  killed: Band
  /** Share of salvos in each class of people killed. */
  tolls: number[]
  /** How the US reads it: probability that it was meant to kill. */
  seen: Band
}

export interface Warning {
  notice: boolean
  missiles: number
  salvos: Salvo[]
  /** Error of the mean killed, for each salvo. */
  error: number[]
  /** Salvos of each aim. */
  count: number
}

/** Salvos for each draw of the hidden values: with few, the spread over the draws would be mostly chance. */
const EACH = 60
/** The day of the lesson: after the record's large strike. */
const DAY = 110

export function warning(crisis: Crisis, levers: Levers): Warning {
  const notice = valueIn(levers, 'notice') === 1
  const missiles = valueIn(levers, 'missiles')
  const sim = simOf(crisis)
  const { world, layout } = sim
  const salvo = optionOf(sim, 1, 'unwarned-salvo')
  const strikeOption = optionOf(sim, 0, 'patron-forces-strike')
  const before = fixed({
    weapons: [3, 3],
    killed: [2, 2],
    injured: [0, 0],
    site: siteOf(sim, 'quds-force-syria'),
  })
  const site = siteOf(sim, 'ain-al-asad')
  const aims = [0, 1] as const
  const killed = aims.map((): number[] => [])
  const seen = aims.map((): number[] => [])
  const tolls = aims.map(() => [...TOLLS, 0].map(() => 0))
  let reading = 0

  sim.listener = {
    decision: () => {},
    blamed: () => {},
    judged: (_sim, _observer, punish) => {
      reading = punish
    },
  }
  eachDraw(sim, DAY, (draw) => {
    for (const aim of aims) {
      let total = 0
      let read = 0
      for (let n = 0; n < EACH; n++) {
        again(sim, draw * EACH + n, DAY)
        strike(sim, 0, strikeOption, before)
        // What the US then thinks that Iran is owed: what an answer is judged by.
        let due = 0
        for (let a = 0; a < world.authors; a++) due += sim.s[layout.estimate + a]
        sim.dueSeen[0] = Math.min(1, due)
        sim.t += 1
        strike(sim, 1, salvo, fixed({ weapons: [missiles, missiles], aim, warned: notice, site }))
        const dead = sim.log.rows[(sim.log.count - 1) * L.width + L.killed]
        total += dead
        read += reading
        const toll = TOLLS.findIndex((upTo) => dead <= upTo)
        tolls[aim][toll === -1 ? TOLLS.length : toll] += 1 / (DRAWS * EACH)
      }
      killed[aim].push(total / EACH)
      seen[aim].push(read / EACH)
    }
  })
  const error = killed.map((values) =>
    Math.sqrt(
      values.reduce((sum, value) => sum + (value - band(values).mid) ** 2, 0) / (values.length - 1) / values.length,
    ),
  )
  return {
    notice,
    missiles,
    error,
    count: DRAWS * EACH,
    salvos: aims.map((aim) => ({
      aim: aim === 1 ? 'punish' : 'demonstrate',
      killed: band(killed[aim]),
      tolls: tolls[aim],
      seen: band(seen[aim]),
    })),
  }
}
