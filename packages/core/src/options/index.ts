/** What would help: measures compared run for run, wars taken apart, assumptions attacked. */
export { ARM_NAMES, type ArmEffect, type ArmsOptions, type ArmsReport, takeApart, WAR_KINDS } from './arms.js'
export type { Chain, Link } from './chains.js'
export { type CompareOptions, type Comparison, compare, type MeasureEffect, type MetricDifference } from './compare.js'
export { type AskedMeasure, askMeasure } from './measure.js'
export { type Difference, pairedDifference } from './paired.js'
