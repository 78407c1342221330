/**
 * Runs that do not end at random: at each step an ending takes its exact share of what still stands, and the run goes on
 * with the rest. An ending changes nothing of the run before it and nothing depends on its not having come, so what is
 * counted this way has the mean of runs that end at random, with far less noise. A war that somebody has prepared is
 * weighed like the others on each day on which it could begin; one that takes no preparation is an act among others, is
 * drawn, and takes all that stands. Source: docs/options.md, "Endings are weighed".
 */
import { exp } from '../random/exp.ts'
import type { i32 } from '../target/numbers.ts'
import { classifyChosenWar } from './endings.ts'
import { FreeSource } from './free-source.ts'
import { SETTLEMENT, type Sim, WAR } from './sim.ts'
import { G } from './state.ts'

export class WeighedEndings extends FreeSource {
  constructor() {
    super(false, true)
  }

  override goes(sim: Sim, i: i32, option: i32, u: number, chance: number): boolean {
    if (sim.world.menus[i].isWar[option] === 0) return u < chance
    sim.bent[i] = chance
    return false
  }

  /** Where two principals may begin a war in the same step, which is very rare, it counts as that of the first. */
  override weighWars(sim: Sim): void {
    const s = sim.s
    for (let i = 0; i < sim.world.principals; i++) {
      const chance = sim.bent[i]
      if (chance === 0) continue
      classifyChosenWar(sim, i)
      const share = s[G.stands] * chance
      s[G.begunSought] += share * sim.sought
      s[G.begunMisread] += share * sim.misread
      s[G.begunTremble] += share * sim.tremble
      take(sim, G.begun, chance)
      sim.sought = 0
      sim.misread = 0
      sim.tremble = 0
    }
  }

  override slips(sim: Sim, _i: i32, _j: i32, risk: number): boolean {
    if (risk > 0) take(sim, G.runaway, risk)
    return false
  }

  override ends(sim: Sim, ending: i32, _u: number, hazard: number): boolean {
    const column = ending === WAR ? G.accidental : ending === SETTLEMENT ? G.settled : G.withdrawn
    if (hazard > 0) take(sim, column, 1 - exp(-hazard * sim.world.step))
    return false
  }
}

/** An ending of this probability, given that none has come, takes its share. */
function take(sim: Sim, column: i32, probability: number): void {
  const s = sim.s
  const share = s[G.stands] * probability
  s[column] += share
  s[G.stands] -= share
}

/** It keeps nothing between calls: one serves all runs of a thread. */
export const WEIGHED_ENDINGS: WeighedEndings = new WeighedEndings()
