/** Parameters for the terminal: a table for each entity, or one parameter in full. */
import type { ParameterRow } from '@standoff/core'
import { hung } from '../terminal/hung.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'

const SCOPES: Readonly<Record<ParameterRow['scope'], string>> = {
  crisis: 'Crisis',
  principal: 'Principal',
  tie: 'Tie with',
  host: 'Host',
}

const titleOf = (row: ParameterRow): string =>
  row.entity === null ? SCOPES[row.scope] : `${SCOPES[row.scope]} ${row.entity}`
const unitOf = (row: ParameterRow): string => (row.unit === '1' || row.unit === '' ? '' : ` (${row.unit})`)

/** Two lines a parameter: what it is and its prior; then its evidence and where it was set. */
export function paramsText(rows: readonly ParameterRow[], style: Style): string {
  const lines: string[] = []
  let title = ''
  const symbols = Math.max(...rows.map((row) => row.symbol.length + 1))
  const names = Math.max(...rows.map((row) => row.key.length))
  for (const row of rows) {
    if (titleOf(row) !== title) {
      title = titleOf(row)
      lines.push(...(lines.length > 0 ? [''] : []), style.bold(title))
    }
    const head = `  ${`${row.symbol}${row.tuned ? '*' : ''}`.padEnd(symbols)} ${row.key.padEnd(names)} `
    lines.push(...hung(head, `${row.priorText}${unitOf(row)}`, style.width))
    const about = `${row.name}; ${row.where}; ${row.evidence}`
    lines.push(
      ...wrap(about, style.width, ' '.repeat(symbols + 3))
        .split('\n')
        .map(style.dim),
    )
  }
  lines.push(
    '',
    wrap(
      '* tuned by hand to fit the record of 2023-24, so agreement with that record is no test of the model.',
      style.width,
    ),
    wrap('To see one in full: standoff params FILE NAME', style.width),
  )
  return `${lines.join('\n')}\n`
}

/** One parameter in full, with its value for each entity that has it. */
export function parameterText(rows: readonly ParameterRow[], style: Style): string {
  const blocks = [...new Set(rows.map((row) => row.key))].map((key) =>
    oneInFull(
      rows.filter((row) => row.key === key),
      style,
    ),
  )
  return `${blocks.join('\n\n')}\n`
}

function oneInFull(rows: readonly ParameterRow[], style: Style): string {
  const [first] = rows
  const lines = [
    style.bold(`${first.symbol}  ${first.name} (${first.key})`),
    wrap(`${first.meaning.charAt(0).toUpperCase()}${first.meaning.slice(1)}.`, style.width),
  ]
  const facts: [string, string][] = [
    ['unit', first.unit === '1' ? 'none' : first.unit],
    ['range', `${first.range[0]} to ${first.range[1]}`],
    ['mechanism', first.mechanism],
    ['evidence', first.evidence],
  ]
  if (first.tuned)
    facts.push(['tuned', 'by hand to fit the record of 2023-24, so agreement with that record is no test'])
  for (const [head, text] of facts) lines.push(...hung(`  ${head.padEnd(11)}`, text, style.width))
  for (const row of rows)
    lines.push(
      ...hung(
        `  ${row.entity ?? 'crisis'}: `,
        `${row.priorText} (median ${Number(row.median.toPrecision(3))}); where it is set: ${row.where}`,
        style.width,
      ),
    )
  return lines.join('\n')
}
