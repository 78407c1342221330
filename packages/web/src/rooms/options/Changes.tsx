/**
 * What a measure changes, value by value: what it is now, what it becomes, on which days. The model knows nothing of
 * the measure but this.
 */
import type { Crisis } from '@standoff/core'
import { digitsFor, quantile } from '@standoff/core/kernel'
import { useMemo } from 'react'
import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { changesOf, type Value } from './value-at.js'

export function Changes({ crisis, id }: { crisis: Crisis; id: string }) {
  const { strings, number, date } = useLocale()
  const words = strings.options.changes
  const changes = useMemo(() => changesOf(crisis, id), [crisis, id])
  const { from, until, name } = crisis.file.measures[id]
  const text = (value: Value): string => {
    switch (value.kind) {
      case 'none':
        return words.usual
      case 'truth':
        return value.is ? words.yes : words.no
      case 'number':
        return number(value.value, Number.isInteger(value.value) ? 0 : digitsFor(value.value))
      case 'believed': {
        const [low, middle, high] = [0.05, 0.5, 0.95].map((p) => quantile(value.prior, p))
        const digits = digitsFor(high)
        return words.believed(number(middle, digits), number(low, digits), number(high, digits))
      }
      case 'plain':
        return value.text
    }
  }
  return (
    <div className="changes">
      <Scroll label={words.label(name)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.path}>
                <th scope="row">
                  <code>{change.path}</code>
                  {change.name === '' ? null : (
                    <span className="meant" lang={FILE_LANGUAGE}>
                      {change.name}: {change.meaning}
                    </span>
                  )}
                </th>
                <td>{text(change.now)}</td>
                <td>{text(change.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note">{words.days(from === undefined ? '' : date(from), until === undefined ? '' : date(until))}</p>
    </div>
  )
}
