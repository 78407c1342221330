import type { SourceEvent } from './source-event.js'

/** A row of a source with what it tells. */
export interface ToldRow {
  row: number
  line: number
  events: SourceEvent[]
}

/** Sources of one event that are kept; the rest are counted. */
const MOST_SOURCES = 5
/** Rows that a note names before the rest are only counted. */
const MOST_NAMED = 8

/** The same for reports of one event. */
export const keyOf = ({ row, events }: ToldRow): string =>
  events.map(({ foldKey }) => foldKey ?? `row ${row}`).join('\n')
const weightOf = ({ events }: ToldRow): number => Math.max(...events.map(({ weight }) => weight ?? 0))

/** What one event is, told by several reports: as in the first of them, with the sources of all. */
function together(kept: ToldRow, others: readonly ToldRow[]): ToldRow {
  const all = [kept, ...others]
  const events = kept.events.map((event, index): SourceEvent => {
    const reports = all.map(({ events: own }) => own[index])
    const sources = [...new Set(reports.flatMap((report) => report.sources))]
    const figures = reports.flatMap(({ killed }) => (killed === undefined ? [] : [killed]))
    const rest = sources.length - MOST_SOURCES
    const rows = others.slice(0, MOST_NAMED).map(({ row }) => row)
    const more = others.length - rows.length
    return {
      ...event,
      sources: sources.slice(0, MOST_SOURCES),
      killed:
        event.isVersion === true
          ? event.killed
          : event.killed === undefined
            ? figures[0]
            : {
                best: event.killed.best,
                low: Math.min(...figures.map(({ low }) => low)),
                high: Math.max(...figures.map(({ high }) => high)),
              },
      notes: [
        ...event.notes,
        `${all.length} ${event.isVersion === true ? 'versions of one entry' : 'reports of one event'}: folded in ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ...(rest > 0 ? [`${rest} more sources`] : []),
      ],
    }
  })
  return { ...kept, events }
}

/**
 * Folds reports of one event into the row with most weight, the first among equals.
 * @returns the rows that remain, in their order, and into which row each of the others went
 */
export function fold(rows: readonly ToldRow[]): { kept: ToldRow[]; into: Map<number, number> } {
  const byKey = new Map<string, ToldRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [row])
    else same.push(row)
  }
  const into = new Map<number, number>()
  const kept = [...byKey.values()].map((same) => {
    if (same.length === 1) return same[0]
    const best = same.reduce((most, one) => (weightOf(one) > weightOf(most) ? one : most))
    const others = same.filter((one) => one !== best)
    for (const { row } of others) into.set(row, best.row)
    return together(best, others)
  })
  return { kept: kept.sort((a, b) => a.row - b.row), into }
}
