/** Every row of the record with its sources: what all the rest is made from. */
import type { RecordRow } from '@standoff/core'
import { localDay } from '@standoff/core/kernel'
import { marked } from '../../wording/written.js'
import type { ReportData } from '../data.js'
import { esc, linked } from '../escape.js'

/** Rows on the page: so that a long record does not make the page too large. */
const MOST_ROWS = 1000

const HEADS = ['row', 'day', 'who', 'what', 'where', 'killed', 'what the sources say', 'sources', 'judged'] as const

export function recordTable({
  crisis: { record },
  written,
  asOf,
}: Pick<ReportData, 'crisis' | 'written' | 'asOf'>): string {
  const body = record
    .slice(0, MOST_ROWS)
    .map(
      (row) =>
        `<tr><th scope="row">${esc(row.id)}</th>${cells(row, marked(row.summary, written.row(row), asOf)).join('')}</tr>`,
    )
  return `<details><summary>All ${record.length} rows of the record, with their sources</summary>
<div class="scroll" role="region" tabindex="0" aria-label="All rows of the record"><table class="plain"><thead><tr>${HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>${record.length > MOST_ROWS ? `\n<p>The first ${MOST_ROWS.toLocaleString('en')} of them; the rest stand in the file.</p>` : ''}</details>`
}

/** @param summary its words, marked where they were written after the as-of day */
function cells(row: RecordRow, summary: string): string[] {
  const killed =
    row.killed === undefined
      ? ''
      : row.killed.low === row.killed.high
        ? `${row.killed.best}`
        : `${row.killed.best} (${row.killed.low} to ${row.killed.high})`
  const links = row.sources.map((source, n) => (/^https?:/.test(source) ? linked(source, `${n + 1}`) : esc(source)))
  const judged =
    row.judged.length === 0 ? '' : `${row.judged.join(', ')}${row.note === undefined ? '' : `: ${row.note}`}`
  return [
    ...[
      localDay(row),
      row.author.text,
      row.action.replaceAll('_', ' '),
      row.place?.text ?? row.site ?? '',
      killed,
      summary,
    ].map((text) => `<td>${esc(text)}</td>`),
    `<td>${links.join(' ')}</td>`,
    `<td>${esc(judged)}</td>`,
  ]
}
