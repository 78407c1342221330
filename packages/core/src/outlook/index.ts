/** What comes next: endings, survival, counts, as plain data; and how well earlier forecasts did. */
export type { Act, Attacks } from './acts.js'
export { answer, chanceClause } from './answer.js'
export {
  type CountReferences,
  countBaselines,
  PERSISTENCE_DAYS,
  type QuestionReferences,
  questionBaselines,
} from './baselines.js'
export { cumulativeIncidence, type Incidence } from './cumulative-incidence.js'
export type { Deaths } from './deaths.js'
export { FAN_QUANTILES, type FanWeek } from './fan.js'
export { type FirstAct, type Forecast, type ForecastOptions, forecast, type TotalForecast } from './forecast.js'
export { kaplanMeier, logRank, type SurvivalCurve, survivalQuantile } from './kaplan-meier.js'
export { type CountedWeek, countedWeeks, type KnownCount, type KnownCounts, knownCounts } from './known-counts.js'
export { type ForecastQuestion, type ForecastRecord, forecastRecord } from './ledger.js'
export { type EventChance, type Outlook, outlook, shareJudged } from './outlook.js'
export { parseForecast } from './parse-forecast.js'
export { type Resolution, resolveQuestion, resolveTotal } from './resolve.js'
export { resolveForecast } from './resolve-forecast.js'
export {
  type Against,
  type CountScore,
  type KindTotals,
  type LedgerScores,
  type Resolved,
  type Scored,
  type Skills,
  scoreLedger,
  type YesNoScore,
} from './score-ledger.js'
export * from './scores/index.js'
export { type SingleRun, type SingleRuns, singleRun, singleRuns } from './single-runs.js'
export type { Counted } from './tally.js'
export { type TellOptions, tellRun } from './tell-run.js'
export type { EndingTime, Times } from './times.js'
export { betaInterval, type Chance, type Counts, chanceOf } from './uncertainty.js'
export type { WarKind, Wars } from './war.js'
