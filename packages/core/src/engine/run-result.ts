import type { World } from '../model/world.js'

/**
 * What a run came to, and what happened in it: all that summaries, questions and tables of runs read. Valid until the
 * next run.
 */
export interface RunResult {
  readonly world: World
  readonly run: number
  /** Steps the run lasted. */
  readonly t: number
  /** Place in ENDINGS. */
  readonly ending: number
  /** Place in ROUTES. */
  readonly route: number
  /** Who chose the war, or -1. */
  readonly chooser: number
  readonly sought: number
  readonly misread: number
  readonly tremble: number
  /** Step at which the run first fell into a lull, or -1. */
  readonly lullStep: number
  readonly log: { readonly rows: Float64Array; readonly count: number }
}

/** Makes the runs of one scenario, one after another. Which implementation makes a run changes no bit of it. */
export interface RunnerLike {
  readonly world: World
  readonly seed: bigint
  run(run: number): RunResult
}
