/**
 * Step 1. One attack at Tower 22 as the viewpoints of the file read it: meant to kill, or to be seen? The reading room's
 * own weights of evidence, before the rest of the record.
 */
import type { Crisis } from '@standoff/core'
import {
  attackEvidence,
  decibans,
  Evidence,
  FACTORS,
  logBySet,
  type ObservedAct,
  readByViewpoint,
  toldAct,
  waterfall,
} from '@standoff/core/kernel'
import { type Band, band, eachDraw, simOf, siteOf } from './ground.js'
import { type Levers, valueIn } from './levers.js'

export interface Intent {
  killed: number
  /** The reader, who takes everything at its stated worth, from a prior of its own. */
  you: { prior: number; punish: Band }
  viewpoints: { id: string; name: string; prior: number; punish: Band }[]
  /** Weight of what fell and whom it killed on the aim, in decibans; below 0 speaks for an act meant to be seen. */
  weight: Band
}

/** Days after which injuries, too, count. */
const AGE = 10

export function intent(crisis: Crisis, levers: Levers): Intent {
  const killed = valueIn(levers, 'killed')
  const prior = valueIn(levers, 'prior')
  const sim = simOf(crisis)
  const seen: ObservedAct = {
    ids: [],
    summary: '',
    act: {
      kind: 'attack',
      step: 0,
      proxies: [0],
      attacks: 1,
      weapons: null,
      killed: null,
      injured: null,
      aim: null,
      warned: false,
      leader: false,
      site: siteOf(sim, 'tower-22'),
    },
    weights: [1],
    claims: [],
    age: AGE,
    killed: [killed],
    injured: killed === 0 ? [0] : [],
    weapons: [1],
    reliability: 1,
  }
  const told = toldAct(seen, sim.world)
  const viewpoints = Object.entries(crisis.file.viewpoints)
  const yours: number[] = []
  const readings = viewpoints.map((): number[] => [])
  const weights: number[] = []
  const evidence = new Evidence()
  eachDraw(sim, 0, () => {
    attackEvidence(sim, told, evidence)
    const { steps } = waterfall(logBySet(evidence.factors, [1], 2 * FACTORS), { assurance: 1, statement: 1, claims: 1 })
    weights.push(steps.slice(1).reduce((sum, step) => sum + step.decibans, 0))
    const own = decibans(Math.log(prior / (1 - prior))) + weights[weights.length - 1]
    yours.push(1 / (1 + 10 ** (-own / 10)))
    for (const [n, [id, viewpoint]] of viewpoints.entries())
      readings[n].push(readByViewpoint(id, viewpoint, steps).punish)
  })
  return {
    killed,
    you: { prior, punish: band(yours) },
    weight: band(weights),
    viewpoints: viewpoints.map(([id, viewpoint], n) => ({
      id,
      name: viewpoint.name,
      prior: viewpoint.prior.punish,
      punish: band(readings[n]),
    })),
  }
}
