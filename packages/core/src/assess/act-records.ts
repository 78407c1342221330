/** What each particle knows of the force acts of the last days: a row a particle, copied when particles are resampled, dropped when read. */
import { FACTORS } from './aim-evidence.js'

/** Columns before the shares of authors: both blocks of factors, then the four causes. */
export const CAUSE_AT = 2 * FACTORS
export const AUTHOR_AT = CAUSE_AT + 4

/** Width of a row. */
export const recordWidth = (proxies: number): number => AUTHOR_AT + proxies

/** Rows of one act, `size` x `recordWidth`: the act is number `n` of those of step `step`. */
export interface ActRecord {
  step: number
  n: number
  rows: Float64Array
}

export class ActRecords {
  readonly open: ActRecord[] = []
  readonly width: number

  constructor(
    private readonly size: number,
    proxies: number,
  ) {
    this.width = recordWidth(proxies)
  }

  add(step: number, n: number): ActRecord {
    const record = { step, n, rows: new Float64Array(this.size * this.width) }
    this.open.push(record)
    return record
  }

  /** The open record of act `n` of step `step`. */
  of(step: number, n: number): ActRecord | null {
    return this.open.find((record) => record.step === step && record.n === n) ?? null
  }

  /** Takes out the acts of step `until` and before. */
  take(until: number): ActRecord[] {
    const ready = this.open.filter(({ step }) => step <= until)
    for (const record of ready) this.open.splice(this.open.indexOf(record), 1)
    return ready
  }
}
