/**
 * What the command and the page need beside the library (index.ts): parts of the model for the lessons, steps of the
 * assessment, words and days, and the record as pictures draw it. These names may change with any version.
 */

export { withoutDraws } from './assess/assess.js'
export type { ClaimReading, ClaimReadings } from './assess/claim-readings.js'
export { type Clash, clashOf } from './assess/clash.js'
export { toldAct } from './assess/compile-told.js'
export { lastKnownDay } from './assess/condition.js'
export type { Defaults, Moved, MovedBy } from './assess/defaults.js'
export {
  atBound,
  decibans,
  EVIDENCE_ITEMS,
  type EvidenceItem,
  type EvidenceStep,
  logBySet,
  waterfall,
} from './assess/evidence.js'
export { type InertRow, inertRows } from './assess/inert-rows.js'
export { Island, type IslandPort, type IslandSpec } from './assess/island.js'
export { islandSizes, type OpenIsland } from './assess/islands.js'
export type { JudgedVoice, Need } from './assess/judged-voices.js'
export { isPrior } from './assess/learned.js'
export { MAIN_MARKS, type MainMark, mainActs } from './assess/main-act.js'
export { type NotExplained, notExplainedInWords } from './assess/not-explained.js'
export { knownBy, type ObservedAct } from './assess/observations.js'
export { purposeInWords } from './assess/purposes/in-words.js'
export type { Killing } from './assess/purposes/killing.js'
export type { PurposeReading } from './assess/purposes/read-purposes.js'
export { RECENT_DAYS } from './assess/recent-days.js'
export { tooUnsure } from './assess/refusal.js'
export { RESOLVE_FROM, resolveLevel } from './assess/resolve-level.js'
export { viewpointRange } from './assess/viewpoint-range.js'
export { readByViewpoint, type ViewpointPair, type ViewpointReading } from './assess/viewpoints.js'
export type { Share } from './assess/weighted.js'
export { ACTION_LABELS, ACTIONS, meaningOf, ROW_CONTENTS, ROW_KINDS } from './crisis/actions.js'
export { type LeftOut, leftOut, leftOutInWords } from './crisis/acts/left-out.js'
export { checkCrisisFile } from './crisis/check/index.js'
export { INTEREST_WORDS } from './crisis/claims/in-words.js'
export { decodeUtf8 } from './crisis/decode.js'
export { type Decoded, decodeForeign, decoderFor } from './crisis/decode-foreign.js'
export type { Difference, Side } from './crisis/differences/difference.js'
export { toldAlready } from './crisis/differences/told-already.js'
export type { FeatureOutside, Likeness } from './crisis/likeness.js'
export { LIMITS } from './crisis/limits.js'
export { ladderOf } from './crisis/menu.js'
export { type MergedFile, mergeCrises } from './crisis/merge/merge-crises.js'
export { rowsNamed } from './crisis/params-table.js'
export {
  type Harm,
  harmOfRow,
  isForce,
  type PicturedAct,
  type PicturedMessage,
  type PicturedPlace,
  picturedActs,
  picturedMessages,
  placeOfRow,
  principalsOf,
  proxiesOf,
  SEVERAL,
  sideOf,
} from './crisis/pictures/acts.js'
export { DARK, HUES, type Hue, LIGHT, partyHues, type Theme } from './crisis/pictures/hues.js'
export { type MapAround, mapAround } from './crisis/pictures/map-around.js'
export { type Box, boxOf, placeLabels } from './crisis/pictures/place-labels.js'
export { shortened, wrapped } from './crisis/pictures/text-lines.js'
export { LABEL, type Lettering, textWidth } from './crisis/pictures/text-width.js'
export { sortProblems } from './crisis/problem.js'
export { COMMAS, type CsvShape } from './crisis/record/csv.js'
export { delimiterOf } from './crisis/record/delimiter.js'
export { exportFormat } from './crisis/record/export-format.js'
export { localDay } from './crisis/record/local-day.js'
export { COLUMN_NAMES, COLUMNS, CONTEXT_LABEL, type Column } from './crisis/schema/record.js'
export { RE_POSTER_KINDS } from './crisis/sources/re-posters.js'
export {
  type KeptCopy,
  RESTS_ON,
  type RestingRow,
  type RestsOn,
  type SourcesOfRows,
  whatRowsRestOn,
} from './crisis/sources/what-rows-rest-on.js'
export { type Written, writtenOf } from './crisis/written.js'
export { type Cells, withInlineRows } from './draft/add-to-crisis.js'
export type { DraftField, DraftFields } from './draft/article.js'
export { LONGEST_ARTICLE } from './draft/draft.js'
export { type ModelQuestion, modelQuestion, modelRows } from './draft/model-rows.js'
export { cellProblem, rowProblems } from './draft/row-problems.js'
export { DRAFT_MARK } from './draft/rows.js'
export type { Question } from './engine/question.js'
export { Runner } from './engine/runner.js'
export { RUN_COLUMNS } from './engine/summary.js'
export type { BlameWhy, DecisionWhy, JudgedWhy, TraceEntry, UtilityTerms, WeighedOption } from './engine/trace.js'
export { csvCell } from './export/csv-cell.js'
export { recordCsv, withRows } from './export/record-csv.js'
export { type Axis, type Domain, SHARES, ticksIn, ticksWithin } from './figures/axis.js'
export {
  clearOf,
  type DrawnChanges,
  digitsFor,
  drawnChanges,
  isClear,
  isNothing,
  overviewOf,
  shownScale,
} from './figures/changes.js'
export {
  authorUnsettled,
  type DrawnContested,
  type DrawnRange,
  drawnContested,
  figuresOf,
  isRange,
  type StatedFigure,
} from './figures/contested.js'
export { type DrawnCounterfactuals, drawnCounterfactuals, FEWEST_WARS } from './figures/counterfactuals.js'
export { dayTicks } from './figures/day-ticks.js'
export { type DrawnEnding, drawnEndings, toldInterval } from './figures/endings.js'
export { type DrawnFirst, drawnFirst } from './figures/first-acts.js'
export {
  areStrategiesTold,
  type BandPoint,
  type DrawnBands,
  type DrawnShares,
  drawnPartyWeeks,
  HALVES,
  type StackedWeek,
} from './figures/party-weeks.js'
export { type NamedDay, namedDays, recordDays } from './figures/record-days.js'
export { type LineWhat, lineKeyIn, type RecordLane, recordLanes } from './figures/record-lanes.js'
export {
  circleRadius,
  HARM_FILL,
  HARMS,
  mostOf,
  type RecordMark,
  recordMark,
  SAID,
  type Said,
  usedSaid,
} from './figures/record-marks.js'
export { type DrawnRow, drawnRows, isKnownBy } from './figures/record-rows.js'
export { type DrawnRun, type DrawnRuns, drawnRuns, HANDFUL, handful } from './figures/runs.js'
export { type DrawnScreening, drawnScreening } from './figures/screening.js'
export {
  type DrawnTotals,
  drawnTotals,
  type FanDay,
  type ReferenceDay,
  referencesOf,
  type StatedTotal,
  totalLabels,
  totalsStated,
} from './figures/totals.js'
export { type DrawnWaterfall, drawnWaterfall, type WaterfallBar, waterfallTicks } from './figures/waterfall.js'
export { type DrawnWeeks, drawnWeeks, type WeekBox, weekBoxes } from './figures/weeks.js'
export { headerOf, mappingLines, rowsAsTheyStand } from './import/csv-draft.js'
export { csvLayout } from './import/csv-layout.js'
export { type Draft as ImportDraft, draftRecord } from './import/draft.js'
export { draftCrisis } from './import/draft-crisis.js'
export type { RowFate } from './import/fates.js'
export type { Layout } from './import/layout.js'
export { LAYOUTS, type SourceName } from './import/layouts.js'
export { type ColumnNames, IDS_OF_A_CRISIS, proposeColumns } from './import/propose-columns.js'
export { sidesIn } from './import/sides.js'
export { attack } from './model/attack.js'
export { weighOptions } from './model/decide.js'
export { ENDINGS, ROUTES } from './model/endings-names.js'
export type { FixedAct } from './model/fixed-act.js'
export { blameShare, tiltOdds } from './model/harm/equations.js'
export { Happened, L } from './model/log.js'
export { expectedRate } from './model/order-belief/equations.js'
export type { ParameterDeclaration } from './model/parameter.js'
export { parametersOf } from './model/parameters.js'
export { causeShares, commandedRate } from './model/proxy-attacks/equations.js'
export { killedProbability, leakShare } from './model/resolution/equations.js'
export { C, P, principalBase, T, tieBase } from './model/run-constants.js'
export { deliver, send } from './model/send-messages.js'
export { Sim } from './model/sim.js'
export { startGroup, startRun } from './model/start.js'
export { S } from './model/state.js'
export { strike } from './model/strike.js'
export type { Chain } from './options/chains.js'
export type { MeasureEffect, MetricDifference } from './options/compare.js'
export { confidenceIn } from './options/confidence.js'
export { type CounterfactualEffect, WAR_KINDS, type WarKindName } from './options/counterfactuals.js'
export type { About, Answer } from './options/differences/answers.js'
export {
  type Effect,
  type WeighedDifference,
  type WeighedDifferences,
  weighDifferences,
} from './options/differences/effects.js'
export type { MovedAnswer } from './options/differences/moved-answers.js'
export type { EvaluateTask } from './options/evaluate.js'
export { type IslandHost, islandHost, islandPort } from './options/island-host.js'
export { type AskedMeasure, askMeasure } from './options/measure.js'
export { movesInEnglish } from './options/move-words.js'
export { type DailyNote, dailyNote, type NotedRow } from './options/note/daily-note.js'
export type { RankedChoice, Ranking, Weight } from './options/ranking.js'
export type { InputEffect, OutputSensitivity } from './options/sensitivity.js'
export { standsOutBy } from './options/stands-out.js'
export { FEWEST_CASES, type FoundBox, type Regret } from './options/stress.js'
export type { SweepPoint } from './options/sweep.js'
export { type MoveWords, whatMoves } from './options/what-moves.js'
export { type DeadOfSide, deadBySide, sidesFrom } from './outlook/dead-by-side.js'
export { FAN_QUANTILES, type FanWeek } from './outlook/fan.js'
export type { FirstAct, ForecastQuestion, TotalForecast } from './outlook/forecast.js'
export { type CountedWeek, countedWeeks, type KnownCounts, knownCounts } from './outlook/known-counts.js'
export { shareJudged } from './outlook/outlook.js'
export type { CountScore, YesNoScore } from './outlook/score-ledger.js'
export type { Against, GroupTotals, KindTotals } from './outlook/score-totals.js'
export { type SingleRun, type SingleRuns, singleRun, singleRuns } from './outlook/single-runs.js'
export { tellRun } from './outlook/tell-run.js'
export type { EndingTime, Times } from './outlook/times.js'
export type { TruceOutlook, WaitingTime } from './outlook/truce.js'
export { truceSentences } from './outlook/truce-words.js'
export { quantile } from './random/distribution.js'
export { Z95 } from './random/normal-quantile.js'
export { asOfNumber, asOfText, cutOf, dayAfterAsOf, dayOfAsOf, readAsOf } from './terms/as-of.js'
export { capital } from './terms/capital.js'
export { dateOfDay } from './terms/date-of-day.js'
export { civilFromDay, dayFromCivil, dayOf, endOfDay, formatDay, parseDay, parseWhen } from './terms/dates.js'
export type { Distribution } from './terms/distribution.js'
export {
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
export { toLocalOf } from './terms/time-zone.js'
export { attackEvidence, Evidence, FACTORS } from './walk/aim-evidence.js'
