/** Rows of the record as they stand there, marked where their words were written after the as-of day. */
import type { Crisis, RecordRow } from '@standoff/core'
import { writtenOf } from '@standoff/core/kernel'
import { useLocale } from '../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'

interface Props {
  rows: readonly RecordRow[]
  /** With all its rows, those known later too. */
  crisis: Crisis
  asOf: string
}

export function RowQuotes({ rows, crisis, asOf }: Props) {
  const { strings, date } = useLocale()
  if (rows.length === 0) return null
  return (
    <ul className="quotes">
      {rows.map((row) => {
        const written = writtenOf(crisis, asOf, row)
        return (
          <li key={row.id}>
            <b>{row.id}</b>{' '}
            <span lang={FILE_LANGUAGE}>
              {row.when.text}: {row.summary}
            </span>
            {written === 'untold' ? null : ` (${strings.readings.written[written](date(asOf))})`}
          </li>
        )
      })}
    </ul>
  )
}
