/** Rows of the record as they stand there. */
import type { RecordRow } from '@standoff/core'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'

export function RowQuotes({ rows }: { rows: readonly RecordRow[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="quotes">
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.id}</b>{' '}
          <span lang={FILE_LANGUAGE}>
            {row.when.text}: {row.summary}
          </span>
        </li>
      ))}
    </ul>
  )
}
