/** Rows of the record as they stand there. */
import type { RecordRow } from '@standoff/core'

export function RowQuotes({ rows }: { rows: readonly RecordRow[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="quotes">
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.id}</b>{' '}
          <span lang="en">
            {row.when.text}: {row.summary}
          </span>
        </li>
      ))}
    </ul>
  )
}
