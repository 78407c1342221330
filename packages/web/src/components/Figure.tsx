/** A picture with its title, what to see, its numbers, and ways to take it along. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocale } from '../state/locale.js'
import { provenanceCells, provenanceLines, provenanceNow } from '../state/provenance.js'
import { type Cell, NumbersTable } from './NumbersTable.js'
import { usePaperWidth } from './paper-width.js'
import { type About, saveCsv, savePng, saveSvg } from './save-picture.js'

export interface FigureProps {
  /** Name of its files, and of its place on the page. */
  id: string
  title: string
  /** What to see. */
  caption: ReactNode
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Draws it at a width in CSS px: one `<svg>` with a role and a name. Called again when the width changes. */
  children: (width: number) => ReactNode
  /** Lines beside it: what could not be drawn. */
  beside?: ReactNode
}

export function Figure({ id, title, caption, columns, rows, children, beside }: FigureProps) {
  const locale = useLocale()
  const { strings } = locale
  const words = strings.app
  const frame = useRef<HTMLDivElement>(null)
  const [frameWidth, setWidth] = useState(0)
  const width = usePaperWidth(frameWidth)
  const heading = useId()
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)))
    observer.observe(element)
    // A browser lays the page out for paper without another look at the width: where the style names that of the paper,
    // it is drawn for it at once.
    const before = (): void => {
      const paper = Number(getComputedStyle(element).getPropertyValue('--paper-width'))
      if (paper > 0) flushSync(() => setWidth(paper))
    }
    const after = (): void => setWidth(Math.floor(element.clientWidth))
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  // Read when the picture is saved, so that it is up to date.
  const about = (): About => {
    const made = provenanceNow()
    return { title, made: made === null ? [] : provenanceLines(made, locale) }
  }
  const table = (): { columns: readonly string[]; rows: readonly (readonly Cell[])[] } => {
    const made = provenanceNow()
    if (made === null) return { columns, rows }
    const cells = provenanceCells(made)
    return { columns: [...columns, ...words.made.columns], rows: rows.map((row) => [...row, ...cells]) }
  }
  const picture = (): SVGSVGElement | null => frame.current?.querySelector('svg') ?? null
  return (
    <figure id={id} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <div className="picture" ref={frame}>
        {width > 0 ? children(width) : null}
      </div>
      <figcaption>{caption}</figcaption>
      {beside}
      <div className="figure-tools no-print">
        <details>
          <summary>{words.numbers}</summary>
          <NumbersTable title={title} columns={columns} rows={rows} />
        </details>
        <span>
          {words.exports.label}:{' '}
          <button
            type="button"
            className="plain"
            aria-label={`${words.exports.label}, ${words.exports.svg}: ${title}`}
            onClick={() => withPicture(picture(), (svg) => saveSvg(svg, id, about()))}
          >
            {words.exports.svg}
          </button>{' '}
          <button
            type="button"
            className="plain"
            aria-label={`${words.exports.label}, ${words.exports.png}: ${title}`}
            onClick={() => withPicture(picture(), (svg) => savePng(svg, id, about()))}
          >
            {words.exports.png}
          </button>{' '}
          <button
            type="button"
            className="plain"
            aria-label={`${words.exports.label}, ${words.exports.csv}: ${title}`}
            onClick={() => saveCsv(table(), id)}
          >
            {words.exports.csv}
          </button>
        </span>
      </div>
    </figure>
  )
}

function withPicture(svg: SVGSVGElement | null, then: (svg: SVGSVGElement) => void | Promise<void>): void {
  if (svg !== null) void then(svg)
}
