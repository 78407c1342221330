/** Words of the article that look like an act or a statement and became no row, and why. */
import type { Draft } from '@standoff/core'
import { useLocale } from '../../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../../strings/file-language.js'

export function PassedOver({ draft: { passedOver } }: { draft: Draft }) {
  const { strings, number } = useLocale()
  const words = strings.edit.article
  if (passedOver.length === 0) return <p className="note">{words.nothingPassedOver}</p>
  return (
    <details className="edit-group">
      <summary>{words.passedOver(passedOver.length)}</summary>
      <ul className="passed-over">
        {passedOver.map(({ sentence, span, words: said, why }) => (
          <li key={`${span.from}-${span.until}-${why}`}>
            {words.sentence(number(sentence))}{' '}
            <span lang={FILE_LANGUAGE}>
              <q>{said}</q>: {why}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
