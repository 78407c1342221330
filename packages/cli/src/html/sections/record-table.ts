/** Every row of the record with its sources: what all the rest is made from. */
import type { Crisis, RecordRow } from '@standoff/core'
import { formatDay } from '@standoff/core'
import { esc, linked } from '../escape.js'

const HEADS = ['row', 'day', 'who', 'what', 'where', 'killed', 'what the sources say', 'sources', 'judged'] as const

export function recordTable({ record }: Crisis): string {
  const body = record.map((row) => `<tr><th scope="row">${esc(row.id)}</th>${cells(row).join('')}</tr>`)
  return `<details><summary>All ${record.length} rows of the record, with their sources</summary>
<div class="scroll" role="region" tabindex="0" aria-label="All rows of the record"><table class="plain"><thead><tr>${HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div></details>`
}

function cells(row: RecordRow): string[] {
  const killed = row.killed === undefined ? '' : row.killed.low === row.killed.high ? `${row.killed.best}` : `${row.killed.best} (${row.killed.low} to ${row.killed.high})`
  const links = row.sources.map((source, n) => (/^https?:/.test(source) ? linked(source, `${n + 1}`) : esc(source)))
  const judged = row.judged.length === 0 ? '' : `${row.judged.join(', ')}${row.note === undefined ? '' : `: ${row.note}`}`
  return [...[formatDay(Math.floor(row.when.from)), row.author.text, row.action.replaceAll('_', ' '), row.place?.text ?? row.site ?? '', killed, row.summary].map((text) => `<td>${esc(text)}</td>`), `<td>${links.join(' ')}</td>`, `<td>${esc(judged)}</td>`]
}
