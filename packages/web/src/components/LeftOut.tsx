/**
 * Acts of the record that the model does not carry, or not as they stand there, and why; nothing where there are none.
 */
import {
  leftOutInWords,
  type NotExplained as NotExplainedRow,
  notExplainedInWords,
  type LeftOut as One,
} from '@standoff/core/kernel'
import { useLocale } from '../state/locale.js'
import { FILE_LANGUAGE } from '../strings/file-language.js'

/** Shown at once; the checker names them all. */
const MOST = 20

export function LeftOut({ list }: { list: readonly One[] }) {
  const { strings, number } = useLocale()
  if (list.length === 0) return null
  const words = strings.app.leftOut
  return (
    <section className="left-out" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {list.slice(0, MOST).map((one) => (
          <li key={`${one.kind} ${one.ids[0]} ${one.why}`} lang={FILE_LANGUAGE}>
            {leftOutInWords(one)}
          </li>
        ))}
      </ul>
      {list.length > MOST ? <p className="note">{words.more(number(list.length - MOST))}</p> : null}
    </section>
  )
}

/** Rows that the model cannot explain; nothing where it explains all. */
export function NotExplained({ list }: { list: readonly NotExplainedRow[] }) {
  const { strings } = useLocale()
  if (list.length === 0) return null
  const words = strings.app.notExplained
  return (
    <section className="left-out" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {list.map((one) => (
          <li key={`${one.what} ${one.ids[0]}`} lang={FILE_LANGUAGE}>
            {notExplainedInWords(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}
