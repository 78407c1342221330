/**
 * Pictures as plain data: scales, bars, marks, and what is left out. The report and the page draw the same from them;
 * colours, widths and words are theirs.
 */
export { type Axis, countAxis, type Domain, SHARES, ticksIn, ticksWithin, within } from './axis.js'
export {
  clearOf,
  type DrawnChanges,
  digitsFor,
  drawnChanges,
  isClear,
  isNothing,
  overviewOf,
  shownScale,
} from './changes.js'
export { dayTicks } from './day-ticks.js'
export { type DrawnEnding, drawnEndings, toldInterval } from './endings.js'
export { type DrawnFirst, drawnFirst } from './first-acts.js'
export { type DrawnRun, type DrawnRuns, drawnRuns, HANDFUL, handful } from './runs.js'
export {
  type DrawnTotals,
  drawnTotals,
  type FanDay,
  type ReferenceDay,
  referencesOf,
  type StatedTotal,
  totalLabels,
  totalsStated,
} from './totals.js'
export { chanceAt, type DrawnWaterfall, drawnWaterfall, type WaterfallBar, waterfallTicks } from './waterfall.js'
export { type DrawnWeeks, drawnWeeks, type WeekBox, weekBoxes } from './weeks.js'
