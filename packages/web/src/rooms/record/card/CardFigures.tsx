/** Figures of a row: settled ones as words, contested ones as their range with a stroke for everybody's value. */

import { figuresOf, isRange } from '@standoff/core/kernel'
import { useLocale } from '../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import type { RecordRow } from '../data/row.js'
import { RangeStrip } from './RangeStrip.js'

export function CardFigures({ row }: { row: RecordRow }) {
  const { strings, number } = useLocale()
  const words = strings.record.card
  const all = figuresOf(row)
  if (all.length === 0) return row.kind === 'act' ? <p className="note">{words.noFigures}</p> : null
  return (
    <section className="card-figures" aria-label={words.figures}>
      {all.map((figures) => {
        const { what, low, high, open, text } = figures
        const name = strings.record.figures[what]
        if (!isRange(figures)) return <p key={what}>{words.exactly(name, number(low))}</p>
        return (
          <div key={what}>
            <p>
              {low === high ? words.atLeast(name, number(low)) : words.range(name, number(low), number(high), open)}
            </p>
            {low < high ? <RangeStrip figures={figures} /> : null}
            {text === '' ? null : (
              <p className="note" lang={FILE_LANGUAGE}>
                {words.asStated(text)}
              </p>
            )}
          </div>
        )
      })}
      {/* What is in the column of weapons but could not be read as a number. */}
      {row.weapons === undefined && row.raw.weapons ? (
        <p className="note" lang={FILE_LANGUAGE}>
          {words.asStated(row.raw.weapons)}
        </p>
      ) : null}
    </section>
  )
}
