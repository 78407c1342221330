/**
 * Step 4. What each government chooses after people of its own were killed, by how much its public punishes an answer
 * that falls short. The model's own choice, at that hour.
 */
import type { Crisis } from '@standoff/core'
import { attack, P, principalBase, S, type Sim, strike, weighOptions } from '@standoff/core/kernel'
import { again, type Band, band, eachDraw, fixed, optionOf, simOf, siteOf } from './ground.js'
import { type Levers, valueIn } from './levers.js'

/** Kinds of answer, from the least to the most. */
export const ANSWERS = ['calm', 'words', 'limited', 'heavy', 'direct', 'war'] as const
export type AnswerKind = (typeof ANSWERS)[number]

const KIND_OF: Readonly<Record<string, AnswerKind>> = {
  nothing: 'words',
  threaten: 'words',
  posture: 'words',
  free: 'words',
  assure: 'calm',
  'assure-publicly': 'calm',
  'offer-talks': 'calm',
  'accept-talks': 'calm',
  withdraw: 'calm',
  hold: 'calm',
  restrain: 'calm',
  press: 'limited',
  'limited-strike': 'limited',
  'leader-strike': 'heavy',
  'large-strike': 'heavy',
  'warned-salvo': 'direct',
  'unwarned-salvo': 'direct',
  'punishing-salvo': 'direct',
  'patron-forces-strike': 'direct',
  'homeland-demonstration': 'direct',
  'homeland-strike': 'direct',
  war: 'war',
}

export interface Side {
  id: string
  answers: Record<AnswerKind, Band>
  /** Answers by force of its own hand. */
  force: Band
  pressure: Band
}

export interface Audience {
  killed: number
  sides: Side[]
}

/** 28 January 2024, counted from the first day of the window. */
export const DAY = 103

export function audience(crisis: Crisis, levers: Levers): Audience {
  const killed = valueIn(levers, 'killed')
  const sim = simOf(crisis)
  const drone = fixed({
    weapons: [1, 1],
    killed: [killed, killed],
    injured: killed > 0 ? [34, 47] : [0, 0],
    site: siteOf(sim, 'tower-22'),
  })
  const strikeOption = optionOf(sim, 0, 'patron-forces-strike')
  const raid = fixed({
    weapons: [3, 3],
    killed: [killed, killed],
    injured: [0, 0],
    site: siteOf(sim, 'quds-force-syria'),
  })
  const sides = ([0, 1] as const).map((i) => ({
    id: sim.world.scenario.principals[i].id,
    answers: ANSWERS.map((): number[] => []),
    force: [] as number[],
    pressure: [] as number[],
  }))
  eachDraw(sim, DAY, (draw) => {
    for (const i of [0, 1] as const) {
      again(sim, draw, DAY)
      if (i === 0) attack(sim, 0, 0, drone)
      else strike(sim, 0, strikeOption, raid)
      if (levers.audience !== undefined) sim.drawn.d[principalBase(i) + P.audienceWeight] = levers.audience
      weighOptions(sim, i, false, false)
      const shares = sharesOf(sim, i)
      for (const [n, share] of shares.entries()) sides[i].answers[n].push(share)
      sides[i].force.push(forceOf(sim, i))
      sides[i].pressure.push(sim.s[sim.layout.principal + i * S.size + S.pressure])
    }
  })
  return {
    killed,
    sides: sides.map(({ id, answers, force, pressure }) => ({
      id,
      force: band(force),
      pressure: band(pressure),
      answers: Object.fromEntries(ANSWERS.map((kind, n) => [kind, band(answers[n])])) as Side['answers'],
    })),
  }
}

function sharesOf(sim: Sim, i: 0 | 1): number[] {
  const shares = ANSWERS.map(() => 0)
  for (const [o, { id }] of sim.world.scenario.principals[i].options.entries())
    shares[ANSWERS.indexOf(KIND_OF[id] ?? 'words')] += sim.probability[i][o]
  return shares
}

export function forceOf(sim: Sim, i: 0 | 1): number {
  let total = 0
  for (let o = 0; o < sim.world.menus[i].count; o++)
    if (sim.world.menus[i].isForce[o] === 1 || sim.world.menus[i].isWar[o] === 1) total += sim.probability[i][o]
  return total
}
