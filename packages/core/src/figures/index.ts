/**
 * Pictures as plain data: scales, bars, marks, and what is left out. The report and the page draw the same from them;
 * colours, widths and words are theirs.
 */
export { type Axis, countAxis, type Domain, SHARES, ticksIn, ticksWithin, within } from './axis.js'
export { dayTicks } from './day-ticks.js'
export { chanceAt, type DrawnWaterfall, drawnWaterfall, type WaterfallBar, waterfallTicks } from './waterfall.js'
