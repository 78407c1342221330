/**
 * Runs that do not end at random: at each step an ending takes its exact share of what still stands, and the run goes on
 * with the rest. An ending changes nothing of the run before it and nothing depends on its not having come, so what is
 * counted this way has the mean of runs that end at random, with far less noise. A war that somebody chooses is an act
 * among others; it is drawn, and takes all that stands. Source: docs/options.md, "Endings are weighed".
 */
import { exp } from '../random/exp.ts'
import type { i32 } from '../target/numbers.ts'
import { FreeSource } from './free-source.ts'
import { SETTLEMENT, type Sim, WAR } from './sim.ts'
import { G } from './state.ts'

export class WeighedEndings extends FreeSource {
  constructor() {
    super(false)
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
