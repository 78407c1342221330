/** The cells of a drafted row: what each says, how sure the rule is that made it, and which words it rests on. */
import type { DraftRow } from '@standoff/core'
import type { DraftField } from '@standoff/core/kernel'
import { useLocale } from '../../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../../strings/file-language.js'
import { isColumn } from '../row-fields.js'

/** Cells that say where the row is from and not what happened. */
const ABOUT_THE_ROW = new Set(['id', 'summary', 'source', 'note', 'judged', 'channel'])
const SIGNS = { high: '\u25cf', medium: '\u25d0', low: '\u25cb' } as const
/** The command's way to settle it: the page has its own. */
const OPTION = / \(--[^)]*\)/
/** Longer words are the sentence, which stands above. */
const MOST_WORDS = 80

export function Cells({ row, text }: { row: DraftRow; text: string }) {
  const { strings } = useLocale()
  const words = strings.edit.article
  const all = Object.entries(row.fields).filter(([, { value, ask }]) => value !== '' || ask !== undefined)
  const told = all.filter(([column]) => !ABOUT_THE_ROW.has(column))
  const about = all.filter(([column]) => ABOUT_THE_ROW.has(column))
  const cell = ([column, field]: [string, DraftField]) => (
    <div key={column}>
      <dt>{isColumn(column) ? strings.edit.row.fields[column] : column}</dt>
      <dd>
        <span className="cell-value" lang={FILE_LANGUAGE}>
          {field.value === '' ? (
            <em>{words.open}</em>
          ) : column === 'action' ? (
            field.value.replaceAll('_', ' ')
          ) : (
            field.value
          )}
        </span>{' '}
        <span className={`sure ${field.sure}`}>
          <span aria-hidden="true">{SIGNS[field.sure]}</span> {words.sure[field.sure]}
        </span>
        <span className="why" lang={FILE_LANGUAGE}>
          {field.rule}
          {wordsOf(field, text)}
        </span>
        {field.ask === undefined ? null : (
          <span className="ask">
            {words.ask} <span lang={FILE_LANGUAGE}>{field.ask.replace(OPTION, '')}</span>
          </span>
        )}
      </dd>
    </div>
  )
  return (
    <>
      <dl className="cells">{told.map(cell)}</dl>
      <details>
        <summary>{words.aboutTheRow}</summary>
        <dl className="cells">{about.map(cell)}</dl>
      </details>
    </>
  )
}

function wordsOf({ span }: DraftField, text: string) {
  if (span === undefined || span.until - span.from > MOST_WORDS) return null
  return (
    <>
      : <q>{text.slice(span.from, span.until).replace(/\s+/g, ' ')}</q>
    </>
  )
}
