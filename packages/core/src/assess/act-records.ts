/** What each particle knows of the force acts of the last days: a row a particle, copied when particles are resampled, dropped when read. */
import { LINKS } from './aim-evidence.js'
import type { ObservedAct } from './observations.js'

/** Columns before the shares of authors: both blocks of the chain, then the four causes. */
export const CAUSE_AT = 2 * LINKS
export const AUTHOR_AT = CAUSE_AT + 4

export interface ActRecord {
  act: ObservedAct
  step: number
  rows: Float64Array
}

export class ActRecords {
  readonly open: ActRecord[] = []
  readonly width: number

  constructor(
    private readonly size: number,
    proxies: number,
  ) {
    this.width = AUTHOR_AT + proxies
  }

  add(act: ObservedAct, step: number): ActRecord {
    const record = { act, step, rows: new Float64Array(this.size * this.width) }
    this.open.push(record)
    return record
  }

  select(ancestor: Int32Array): void {
    const { width } = this
    for (const record of this.open) {
      // Ancestors are ascending, but may lie on either side of their place: a second array is the plain way.
      const rows = new Float64Array(record.rows.length)
      for (let p = 0; p < ancestor.length; p++) {
        const from = ancestor[p] * width
        for (let c = 0; c < width; c++) rows[p * width + c] = record.rows[from + c]
      }
      record.rows = rows
    }
  }

  /** Takes out the acts of step `until` and before. */
  take(until: number): ActRecord[] {
    const ready = this.open.filter((record) => record.step <= until)
    for (const record of ready) this.open.splice(this.open.indexOf(record), 1)
    return ready
  }
}
