/**
 * The basis of every lesson: the model's own state for draws of the crisis's hidden values, so that a lesson shows the
 * model itself, not a separate formula.
 */
import { type Crisis, compileScenario, createWorld } from '@standoff/core'
import { type FixedAct, Sim, startGroup, startRun } from '@standoff/core/kernel'

/**
 * Draws of the hidden values; the same for every place of a lever, so that what is compared differs by the lever alone.
 */
export const DRAWS = 240
const SEED = 1n

/** Mean over the draws, and where nine in ten of them lie. */
export interface Band {
  mid: number
  low: number
  high: number
}

export function band(values: readonly number[]): Band {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
  return { mid: values.reduce((sum, value) => sum + value, 0) / values.length, low: at(0.05), high: at(0.95) }
}

export function simOf(crisis: Crisis): Sim {
  return new Sim(createWorld(compileScenario(crisis).scenario), SEED)
}

/**
 * Calls for each draw, at the start of a run; `day` counts from the first of the window and moves the calendar only.
 */
export function eachDraw(sim: Sim, day: number, call: (draw: number) => void): void {
  for (let draw = 0; draw < DRAWS; draw++) {
    begin(sim, draw, day)
    call(draw)
  }
}

function begin(sim: Sim, draw: number, day: number): void {
  startGroup(sim, draw)
  again(sim, draw * sim.world.scenario.replicates, day)
}

/** The same draw of the hidden values, from the start once more, with other chances. */
export function again(sim: Sim, run: number, day: number): void {
  startRun(sim, run)
  sim.t = Math.min(sim.world.scenario.steps - 1, Math.round(day / sim.world.scenario.step))
}

export const optionOf = (sim: Sim, principal: 0 | 1, id: string): number =>
  sim.world.scenario.principals[principal].options.findIndex((option) => option.id === id)
export const siteOf = (sim: Sim, id: string): number => sim.world.scenario.sites.findIndex((site) => site.id === id)

/** What is fixed of an act from outside; -1 is left to the model to draw. */
export function fixed(of: Partial<FixedAct>): FixedAct {
  return {
    weapons: [-1, -1],
    killed: [-1, -1],
    injured: [-1, -1],
    aim: -1,
    warned: false,
    leader: false,
    site: -1,
    weighsCauses: false,
    causeWorth: Float64Array.of(1, 1, 1, 1),
    ...of,
  }
}
