/** What would help: measures compared run for run, wars taken apart, assumptions tested. */

export type { Chain, Link } from './chains.js'
export { type ChunkHost, chunkHost, chunkPort, type RemoteChunkHost } from './chunk-host.js'
export { type CompareOptions, type Comparison, compare, type MeasureEffect, type MetricDifference } from './compare.js'
export { confidenceIn } from './confidence.js'
export {
  COUNTERFACTUALS,
  type CounterfactualEffect,
  type CounterfactualOptions,
  type CounterfactualReport,
  takeApart,
  WAR_KINDS,
} from './counterfactuals.js'
export { type EvaluateTask, evaluate } from './evaluate.js'
export { type HiddenLabel, hiddenLabel } from './hidden-label.js'
export { type AskedMeasure, askMeasure } from './measure.js'
export { movesInEnglish } from './move-words.js'
export { type Difference, pairedDifference } from './paired.js'
export {
  type InputEffect,
  type OutputSensitivity,
  type Sensitivity,
  type SensitivityOptions,
  sensitivity,
} from './sensitivity.js'
export { FEWEST_CASES, type FoundBox, type Regret, type StressOptions, type StressReport, stress } from './stress.js'
export { type Sweep, type SweepOptions, type SweepPoint, sweep } from './sweep.js'
export {
  type Compared,
  type Move,
  type Moves,
  type MoveWords,
  movesOf,
  STANDS_OUT,
  SURE,
  type Told,
  toldOf,
  whatMoves,
} from './what-moves.js'
