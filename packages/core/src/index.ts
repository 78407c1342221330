/** Standoff core: no Node, no DOM, no clock, no global randomness. */

// assess
export { type Assessment, assess, withoutDraws } from './assess/assess.js'
export { Chunk, type ChunkPort, type ChunkSpec } from './assess/chunk.js'
export { toldAct } from './assess/compile-told.js'
export { type ConditionOptions, lastKnownDay } from './assess/condition.js'
export type { OpenChunk } from './assess/ensemble.js'
export {
  decibans,
  EVIDENCE_ITEMS,
  type EvidenceItem,
  type EvidenceStep,
  logBySet,
  tooSure,
  waterfall,
} from './assess/evidence.js'
export type { ObservedAct } from './assess/observations.js'
export { knownBy } from './assess/observations.js'
export { LAG_DAYS, type ReadAct } from './assess/reader.js'
export type { Share } from './assess/reading.js'
export { tooUnsure } from './assess/refusal.js'
export { RESOLVE_FROM, resolveLevel } from './assess/resolve-level.js'
export { type Standing, stand } from './assess/standing.js'
export { voiceRange } from './assess/voice-range.js'
export { readByVoice, type VoicePair, type VoiceReading } from './assess/voices.js'
// crisis
export { type LeftOut, leftOut, leftOutInWords, type Mend } from './crisis/acts/left-out.js'
export { type CompileOptions, compileScenario, DEFAULT_REPLICATES } from './crisis/compile.js'
export {
  type DrawnAct,
  type DrawnMessage,
  type DrawnPlace,
  drawnActs,
  drawnMessages,
  type Harm,
  harmOfRow,
  isForce,
  placeOfRow,
  principalsOf,
  proxiesOf,
  SEVERAL,
  sideOf,
} from './crisis/drawn/acts.js'
export { DARK, HUES, type Hue, LIGHT, partyHues, type Theme } from './crisis/drawn/hues.js'
export { type MapAround, mapAround } from './crisis/drawn/map-around.js'
export { type Box, boxOf, type Label, type Marked, placeLabels } from './crisis/drawn/place-labels.js'
export { shortened, wrapped } from './crisis/drawn/text-lines.js'
export { LABEL, type Lettering, textWidth } from './crisis/drawn/text-width.js'
export {
  ACTION_LABELS,
  ACTIONS,
  applySet,
  COLUMNS,
  type Crisis,
  type CrisisFile,
  type CrisisSource,
  checkCrisisFile,
  crisisJsonSchema,
  decodeUtf8,
  formatProblem,
  type Given,
  givenJsonSchema,
  isProblem,
  LIMITS,
  ladderOf,
  loadCrisis,
  loadGiven,
  meaningOf,
  type Problem,
  type Quantity,
  type RecordRow,
  ROW_CONTENTS,
  ROW_KINDS,
  type RowKind,
  sortProblems,
  untuned,
} from './crisis/index.js'
export { type ParameterRow, parameterRows, rowsNamed } from './crisis/params-table.js'
export { localDay } from './crisis/record/local-day.js'
// engine
export { blocksOf, runBlock } from './engine/block.js'
export { createRunner, type KernelChoice } from './engine/create-runner.js'
export type { Question } from './engine/question.js'
export type { RunnerLike, RunResult } from './engine/run-result.js'
export { Runner } from './engine/runner.js'
export { addSummary, BLOCK, createSummary, EVENTS, RUN_COLUMNS, Summarizer, type Summary } from './engine/summary.js'
export {
  type BlameWhy,
  type DecisionWhy,
  type HiddenValues,
  type JudgedWhy,
  TRACE_KINDS,
  type Trace,
  type TraceEntry,
  traceRun,
  type UtilityTerms,
  type WeighedOption,
} from './engine/trace.js'
export { csvCell } from './export/csv-cell.js'
export { attack } from './model/attack.js'
export { createWorld } from './model/create-world.js'
export { weighOptions } from './model/decide.js'
export { C, P, principalBase, T, tieBase } from './model/drawn.js'
export { ENDINGS, type Ending, ROUTES } from './model/endings-names.js'
export { blameShare, tiltOdds } from './model/harm/equations.js'
export { Happened, L } from './model/log.js'
export { expectedRate } from './model/order-belief/equations.js'
export type { ParameterDeclaration, ParameterScope, VariantPrior } from './model/parameter.js'
export { PARAMETER_TABLES_MARK, parameterTables } from './model/parameter-docs.js'
// model
export { MECHANISMS, PARAMETERS, parametersOf } from './model/parameters.js'
export { causeShares, commandedRate } from './model/proxy-attacks/equations.js'
export { killedProbability, leakShare } from './model/resolution/equations.js'
export type { GivenAct } from './model/scenario.js'
export { type Counterfactual, FACTUAL, type Scenario } from './model/scenario.js'
export { deliver, send } from './model/send-messages.js'
export { Sim } from './model/sim.js'
export { startGroup, startRun, turnCalendar } from './model/start.js'
export { S } from './model/state.js'
export { strike } from './model/strike.js'
export type { World } from './model/world.js'
// options
export * from './options/index.js'
// outlook
export * from './outlook/index.js'
export { mean, median, quantile } from './random/distribution.js'
export { Z95 } from './random/normal-quantile.js'
export { asOfNumber, asOfText, cutOf, dayAfterAsOf, dayOfAsOf, readAsOf } from './terms/as-of.js'
// terms
export { capital } from './terms/capital.js'
export { dateOfDay } from './terms/date-of-day.js'
export {
  civilFromDay,
  dayFromCivil,
  dayOf,
  endOfDay,
  formatDay,
  parseDay,
  parseWhen,
  type When,
} from './terms/dates.js'
export { type Distribution, describe } from './terms/distribution.js'
export {
  type Confidence,
  confidenceLevel,
  confidenceSentence,
  LIKELIHOOD_BANDS,
  likelihoodWords,
  percentCell,
  percentRange,
  percentWords,
} from './terms/likelihood.js'
export { longDate, shortDate } from './terms/long-date.js'
export { mayPrecede } from './terms/may-precede.js'
export { nearest } from './terms/nearest.js'
export { isTimeZone, toLocalOf } from './terms/time-zone.js'
// for lessons of the page
export { attackEvidence, FACTORS } from './walk/aim-evidence.js'
