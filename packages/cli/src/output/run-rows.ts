/** One row a run as CSV: numbers as in RUN_COLUMNS, endings and routes by name, nothing where there is none. */
import type { Summary } from '@standoff/core'
import { ENDINGS, ROUTES, RUN_COLUMNS } from '@standoff/core/kernel'

/** Types of the columns in Parquet. */
export const RUN_TYPES: Readonly<Record<(typeof RUN_COLUMNS)[number], string>> = {
  run: 'INTEGER',
  draw: 'INTEGER',
  ending: 'VARCHAR',
  route: 'VARCHAR',
  end_step: 'INTEGER',
  lull_step: 'INTEGER',
  truce_step: 'INTEGER',
  truce_broken_step: 'INTEGER',
  last_force_step: 'INTEGER',
  attacks: 'INTEGER',
  lethal_attacks: 'INTEGER',
  strikes: 'INTEGER',
  killed_first: 'INTEGER',
  killed_second: 'INTEGER',
  killed_proxies: 'INTEGER',
  war_sought: 'DOUBLE',
  war_misread: 'DOUBLE',
  war_tremble: 'DOUBLE',
}

export const RUN_HEADER = `${RUN_COLUMNS.join(',')}\n`

export function csvOfRuns(block: Summary): string {
  if (block.rows === null) return ''
  const width = RUN_COLUMNS.length
  let text = ''
  for (let n = 0; n < block.runs; n++) {
    const cells = RUN_COLUMNS.map((column, c) => cell(column, (block.rows as Float64Array)[n * width + c]))
    text += `${cells.join(',')}\n`
  }
  return text
}

function cell(column: (typeof RUN_COLUMNS)[number], value: number): string {
  if (column === 'ending') return ENDINGS[value]
  if (column === 'route') return value === 0 ? '' : ROUTES[value]
  return value < 0 ? '' : String(value)
}

/** The first run of a block with each ending, added to those known. */
export function noteExamples(examples: Record<string, number>, block: Summary): void {
  if (block.rows === null) return
  const width = RUN_COLUMNS.length
  for (let n = 0; n < block.runs; n++) {
    const ending = ENDINGS[block.rows[n * width + 2]]
    examples[ending] ??= block.rows[n * width]
  }
}
