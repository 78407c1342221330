/**
 * How long the rest of a work will take, from the pace at which it goes now. The time before the first report (starting
 * threads, compiling code) and the first half of the measured time are left out. The pace is that of the second half,
 * once the two halves of it agree.
 */

/** Milliseconds between reports below which no pace is measured, and reports that are too few to measure one. */
const APART = 20
const FEWEST = 5
/** Milliseconds that must have been measured before anything is said of the rest. */
const LEAST = 900
/** By what factor the two halves of what is measured may differ. */
const AGREE = 1.4

export class Pace {
  private readonly reports: { time: number; done: number }[] = []

  report(time: number, done: number): void {
    const last = this.reports.at(-1)
    if (last === undefined || (time - last.time >= APART && done > last.done)) this.reports.push({ time, done })
  }

  /** Milliseconds that are left at the last report, or undefined as long as that cannot be trusted. */
  left(all: number): number | undefined {
    const { reports } = this
    const [first, last] = [reports[0], reports.at(-1)]
    if (last === undefined || reports.length < FEWEST || last.time - first.time < LEAST) return undefined
    const from = this.at((first.time + last.time) / 2)
    const middle = this.at((from.time + last.time) / 2)
    if (from === middle || middle === last) return undefined
    const before = (middle.done - from.done) / (middle.time - from.time)
    const after = (last.done - middle.done) / (last.time - middle.time)
    if (Math.max(before, after) > AGREE * Math.min(before, after)) return undefined
    return (all - last.done) / ((last.done - from.done) / (last.time - from.time))
  }

  /** The first report at or after a time. */
  private at(time: number): { time: number; done: number } {
    return this.reports.find((one) => one.time >= time) ?? this.reports[this.reports.length - 1]
  }
}
