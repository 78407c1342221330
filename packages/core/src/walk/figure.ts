import type { Doubles } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** A figure as it was known: what each source says, taken as equally likely; empty where nothing is known. */
export class Figure {
  constructor(
    readonly count: i32,
    readonly values: Doubles,
  ) {}
}

/** Whether any source gives the figure. */
export function isKnown(figure: Figure): boolean {
  return figure.count > 0
}

/** Whether the figure is known, and every source says that there was none. */
export function isNone(figure: Figure): boolean {
  for (let n = 0; n < figure.count; n++) if (figure.values[n] !== 0) return false
  return figure.count > 0
}
