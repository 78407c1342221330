/**
 * Where a run takes what the model leaves open. Phases compute what may happen and how likely it is, once; at each
 * choice point they ask a source, which draws the outcome (model/free-source.ts) or takes it from a record, counts how
 * likely it was, and draws what no record would tell (walk/record-source.ts).
 */
import type { i32 } from '../target/numbers.ts'
import type { Sim } from './sim.ts'

export abstract class Source {
  /**
   * @param draws whether endings are drawn: then one whose uniform lies above all that its hazard can reach need not be
   * asked for. Along a record it must be: that it did not come is evidence, however unlikely it was.
   * @param isFree whether a run makes its own events; along a record they are told
   */
  constructor(
    readonly draws: boolean,
    readonly isFree: boolean,
  ) {}

  /** Attacks of each proxy in this step, by the intensities that stand in the simulation: fills `sim.attacks`. */
  abstract countAttacks(sim: Sim): void

  /**
   * What principal i decides: an option into `sim.chosen[i]`, which stands at -1 for nothing.
   * @param pressed whether it is pressed to act
   * @param opportunity probability that it has an opportunity to decide in this step
   */
  abstract decide(sim: Sim, i: i32, pressed: boolean, opportunity: number): void

  /**
   * Whether principal i carries out in this step what it has ready.
   * @param u uniform of the step
   * @param chance its probability
   */
  goes(_sim: Sim, _i: i32, _option: i32, u: number, chance: number): boolean {
    return u < chance
  }

  /** Called once all principals have decided: wars that were weighed instead of begun take their share. */
  weighWars(_sim: Sim): void {}

  /** Acts and attacks of this step that the model has not chosen itself; called where acts resolve. */
  abstract carryOut(sim: Sim): void

  /**
   * Whether the exchange slips from both hands after a force act of principal i against principal j.
   * @param risk its probability
   */
  abstract slips(sim: Sim, i: i32, j: i32, risk: number): boolean

  /**
   * Whether an ending comes in this step: a war by accident, a settlement or a withdrawal.
   * @param u uniform of the step
   * @param hazard per day
   */
  abstract ends(sim: Sim, ending: i32, u: number, hazard: number): boolean
}
