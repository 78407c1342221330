/** Scores of forecasts, one function a file; of all of them less is better. */
export { brierScore } from './brier.js'
export { type CalibrationBin, calibrationTable } from './calibration.js'
export { ensembleCrps } from './crps-ensemble.js'
export { poissonCrps } from './crps-poisson.js'
export { intervalScore } from './interval-score.js'
export { LOG_SCORE_CLAMP, logScore } from './log-score.js'
export { skill } from './skill.js'
