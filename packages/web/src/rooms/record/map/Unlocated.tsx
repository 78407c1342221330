/** Rows that no map can show, beside the map: never lost from view. */
import { memo } from 'react'
import { useLocale } from '../../../state/locale.js'
import { setParams, useParam } from '../../../state/view.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import { isLocated } from '../data/filter.js'
import type { Item } from '../data/item.js'

/** Listed; the list of rows has all. */
const MOST = 30

export const Unlocated = memo(function Unlocated({ items }: { items: readonly Item[] }) {
  const { strings, number, date } = useLocale()
  const words = strings.record.map
  const [act] = useParam('act')
  const none = items.filter((item) => !isLocated(item))
  if (none.length === 0) return null
  return (
    <details className="unlocated">
      <summary>{words.unlocated(number(none.length))}</summary>
      <p className="note">{words.unlocatedNote}</p>
      <ul>
        {none.slice(0, MOST).map(({ id, iso, row, place }) => (
          <li key={id}>
            <button
              type="button"
              className="plain"
              aria-current={id === act ? 'true' : undefined}
              onClick={() => setParams({ act: id })}
            >
              {date(iso)}
            </button>{' '}
            <span lang={FILE_LANGUAGE}>
              {place === null ? '' : `${place.name}: `}
              {row.summary}
            </span>
          </li>
        ))}
      </ul>
      {none.length > MOST ? (
        <button type="button" className="plain" onClick={() => setParams({ place: '-' })}>
          {strings.record.filters.option(strings.record.filters.noPlace, number(none.length))}
        </button>
      ) : null}
    </details>
  )
})
