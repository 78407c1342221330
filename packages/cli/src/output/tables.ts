/** The small tables of the outlook as CSV. */
import type { Outlook } from '@standoff/core'
import { csvCell, FAN_QUANTILES } from '@standoff/core/kernel'

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('')

export function endingsCsv({ endings, tacitTruce, lull, questions }: Outlook): string {
  const head = ['kind', 'id', 'text', 'runs', 'probability', 'low', 'high', 'standard_error', 'chance_share', 'words']
  const kinds = [
    ...endings.map((one) => ['ending', one] as const),
    ['tacit-truce', tacitTruce] as const,
    ['lull', lull] as const,
    ...questions.map((one) => ['question', one] as const),
  ]
  const rows = kinds.map(([kind, one]) => [
    kind,
    one.id,
    one.text,
    one.runs,
    one.probability,
    one.interval?.[0] ?? '',
    one.interval?.[1] ?? '',
    one.standardError,
    one.chanceShare ?? '',
    one.words,
  ])
  return csv([head, ...rows])
}

export function weeklyCsv({ attacksPerWeek }: Outlook): string {
  const head = ['week', 'from', 'runs', 'mean', ...FAN_QUANTILES.map((p) => `p${Math.round(p * 100)}`)]
  return csv([head, ...attacksPerWeek.map((week, n) => [n, week.from, week.runs, week.mean, ...week.quantiles])])
}
