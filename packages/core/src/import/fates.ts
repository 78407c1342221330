/** What became of one row of a source. Each row has exactly one fate. */
export interface RowFate {
  /** As a spreadsheet counts it: the line of names is 1, where there is one. */
  row: number
  line: number
  /** Of the source, empty where it cannot be read. */
  id: string
  fate: 'imported' | 'folded' | 'left out'
  /** Row of the source that it was folded into. */
  into?: number
  /** Ids of the rows of the record that it became; two where both sides acted. */
  as: readonly string[]
  /** Why it was left out. */
  why?: string
  /** What in it: its actors, its label. */
  detail?: string
}

/** How many rows came to what; the numbers add up to `all`. */
export interface FateTotals {
  all: number
  imported: number
  folded: number
  leftOut: number
  /** Reasons with how many rows were left out for each, most frequent first. */
  reasons: readonly { why: string; rows: number }[]
}

/** Counts fates; the sums are over the rows themselves, so that a row without a fate would show. */
export function totalsOf(fates: readonly RowFate[], all: number): FateTotals {
  const reasons = new Map<string, number>()
  const count = { imported: 0, folded: 0, 'left out': 0 }
  for (const { fate, why } of fates) {
    count[fate]++
    if (fate === 'left out') reasons.set(why ?? '', (reasons.get(why ?? '') ?? 0) + 1)
  }
  return {
    all,
    imported: count.imported,
    folded: count.folded,
    leftOut: count['left out'],
    reasons: [...reasons]
      .map(([why, rows]) => ({ why, rows }))
      .sort((a, b) => b.rows - a.rows || (a.why < b.why ? -1 : 1)),
  }
}
