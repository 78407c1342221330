/**
 * Standoff core, for those who write a study: read a crisis, run it, and ask the three questions. No Node, no DOM, no
 * clock, no global randomness. What the command and the page need beside these stands in kernel.ts.
 */

// The crisis: its file, its record, what is wrong with them; parameters with their priors and evidence.

export { applySet, isProblem } from './crisis/apply-set.js'
export { type Given, loadGiven } from './crisis/given.js'
export { crisisJsonSchema, givenJsonSchema } from './crisis/json-schema.js'
export { type Crisis, type CrisisSource, loadCrisis } from './crisis/load.js'
export { type ParameterRow, parameterRows } from './crisis/params-table.js'
export { formatProblem, type Problem } from './crisis/problem.js'
export type { RecordRow } from './crisis/record/row.js'
export type { CrisisFile } from './crisis/schema/crisis.js'
export { untuned } from './crisis/untuned.js'
export { PARAMETERS } from './model/parameters.js'

// Runs.

export { type CompileOptions, compileScenario } from './crisis/compile.js'
export { blocksOf, runBlock } from './engine/block.js'
export { createRunner } from './engine/create-runner.js'
export type { RunnerLike, RunResult } from './engine/run-result.js'
export { addSummary, createSummary, type Summary } from './engine/summary.js'
export { type Trace, traceRun } from './engine/trace.js'
export { createWorld } from './model/create-world.js'
export type { Scenario } from './model/scenario.js'
export type { World } from './model/world.js'

// What it meant.

export { type Assessment, assess } from './assess/assess.js'
export type { ConditionOptions } from './assess/condition.js'
export type { ReadAct } from './assess/reader.js'
export { type Standing, stand } from './assess/standing.js'

// What comes next, and how earlier forecasts did.

export { type Forecast, type ForecastOptions, forecast } from './outlook/forecast.js'
export type { ForecastRecord } from './outlook/ledger.js'
export { type EventChance, type Outlook, outlook } from './outlook/outlook.js'
export { parseForecast } from './outlook/parse-forecast.js'
export { resolveForecast } from './outlook/resolve-forecast.js'
export { type LedgerScores, scoreLedger } from './outlook/score-ledger.js'

// What would help, and what the answer hangs on.

export { type CompareOptions, type Comparison, compare } from './options/compare.js'
export { type CounterfactualOptions, type CounterfactualReport, takeApart } from './options/counterfactuals.js'
export { type Sensitivity, type SensitivityOptions, sensitivity } from './options/sensitivity.js'
export { type StressOptions, type StressReport, stress } from './options/stress.js'
export { type Sweep, type SweepOptions, sweep } from './options/sweep.js'

// From an article to a draft of rows.

export type { Draft, DraftRow } from './draft/article.js'
export { type DraftOptions, draftOf } from './draft/draft.js'
