import type { World } from '../model/world.js'

/** The first tacit truce of a run. */
export interface FirstTruce {
  /** Step at which it was noted, or -1; 0 at the earliest, also where it stood as the run began. */
  readonly truceStep: number
  /** Its first quiet step, before 0 where it began before the run; only where there is a truce. */
  readonly truceFrom: number
  /** Step that broke it, or -1. */
  readonly truceBroken: number
  /** Shares of its causes, which add up to 1; only where there is a truce. */
  readonly truceOrder: number
  readonly truceFear: number
  readonly truceElsewhere: number
  readonly truceAgreement: number
  readonly truceNothing: number
}

/** Of a run without a truce. */
export const NO_TRUCE: FirstTruce = {
  truceStep: -1,
  truceFrom: -1,
  truceBroken: -1,
  truceOrder: 0,
  truceFear: 0,
  truceElsewhere: 0,
  truceAgreement: 0,
  truceNothing: 0,
}

/** The same with its steps counted from step `from`, at which the run begins. */
export function truceFrom(run: FirstTruce, from: number): FirstTruce {
  if (run.truceStep < 0) return NO_TRUCE
  const { truceOrder, truceFear, truceElsewhere, truceAgreement, truceNothing } = run
  return {
    truceStep: Math.max(0, run.truceStep - from),
    truceFrom: run.truceFrom - from,
    truceBroken: run.truceBroken < 0 ? -1 : run.truceBroken - from,
    truceOrder,
    truceFear,
    truceElsewhere,
    truceAgreement,
    truceNothing,
  }
}

/** What happened in a run: rows of numbers, and for each row how likely it was by then that something had ended. */
export interface RunLog {
  readonly rows: Float64Array
  /** Probability that no ending had come. */
  readonly stands: Float64Array
  /** Probability that a settlement or a withdrawal had come. */
  readonly peace: Float64Array
  readonly count: number
}

/**
 * What a run came to, and what happened in it: all that summaries, questions and tables of runs read. Valid until the
 * next run.
 */
export interface RunResult extends FirstTruce {
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
  /**
   * Where endings are weighed instead of drawn (model/weighed-endings.ts): the probability that none has come, and those
   * of the ones that may have; 1 and 0 where they are drawn. A war that takes no preparation is drawn in any
   * case, and takes what stands.
   */
  readonly stands: number
  /** A war that somebody chose, and how far it was sought, misread or a tremble; these three add up to it. */
  readonly begun: number
  readonly begunSought: number
  readonly begunMisread: number
  readonly begunTremble: number
  readonly runaway: number
  readonly accidental: number
  readonly settled: number
  readonly withdrawn: number
  readonly log: RunLog
}

/** Makes the runs of one scenario, one after another. Which implementation makes a run changes no bit of it. */
export interface RunnerLike {
  readonly world: World
  readonly seed: bigint
  run(run: number): RunResult
}
