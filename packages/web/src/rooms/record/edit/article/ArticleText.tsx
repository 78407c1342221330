/**
 * The article, with the sentences that rows rest on underlined and followed by the numbers of these rows; the words of
 * the row that is judged stand out.
 */
import type { DraftRow } from '@standoff/core'
import { useEffect, useRef } from 'react'
import type { Standing } from '../../../../editing/judged-rows.js'
import type { Drafted } from '../../../../state/article.js'
import { useLocale } from '../../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../../strings/file-language.js'

type Sentence = Drafted['draft']['sentences'][number]
type Span = Pick<Sentence, 'from' | 'until'>

const SIGNS: Readonly<Record<Standing, string>> = { left: '', accepted: '\u00a0\u2713', rejected: '\u00a0\u2715' }

interface ArticleTextProps {
  drafted: Drafted
  standings: readonly Standing[]
  /** Place of the row that is judged. */
  at: number
  goTo: (at: number) => void
}

export function ArticleText({ drafted: { draft, text }, standings, at, goTo }: ArticleTextProps) {
  const { strings } = useLocale()
  const words = strings.edit.article
  const place = useRef<HTMLElement>(null)
  const row: DraftRow | undefined = draft.rows[at]
  // The article alone is scrolled, never the page.
  useEffect(() => {
    const frame = place.current
    const sentence = frame?.querySelector<HTMLElement>(`[data-sentence="${row?.sentence}"]`)
    if (frame === null || sentence === null || sentence === undefined) return
    const [outer, inner] = [frame.getBoundingClientRect(), sentence.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      frame.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2)
  }, [row?.sentence])
  const paragraphs = new Map<number, Sentence[]>()
  for (const sentence of draft.sentences)
    paragraphs.set(sentence.paragraph, [...(paragraphs.get(sentence.paragraph) ?? []), sentence])
  const sentenceOf = (sentence: Sentence) => {
    const rows = draft.rows.flatMap((one, n) =>
      one.sentence === sentence.number || one.also.includes(sentence.number) ? [n] : [],
    )
    const isCurrent = row?.sentence === sentence.number
    return (
      <span key={sentence.number}>
        <span
          data-sentence={sentence.number}
          lang={FILE_LANGUAGE}
          className={`sentence${rows.length > 0 ? ' has-rows' : ''}${isCurrent ? ' current' : ''}`}
          aria-current={isCurrent || undefined}
        >
          {isCurrent || row?.also.includes(sentence.number) ? (
            <Marked text={text} sentence={sentence} row={row} />
          ) : (
            text.slice(sentence.from, sentence.until)
          )}
        </span>
        {rows.map((n) => (
          <button
            key={n}
            type="button"
            className="row-chip"
            aria-pressed={n === at}
            aria-label={words.chip(n + 1, words.standings[standings[n]], draft.rows[n].sentence !== sentence.number)}
            onClick={() => goTo(n)}
          >
            {n + 1}
            {SIGNS[standings[n]]}
          </button>
        ))}{' '}
      </span>
    )
  }
  return (
    <section
      ref={place}
      className="article-text"
      aria-label={words.articleLabel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and not only by a pointer
      tabIndex={0}
    >
      {[...paragraphs].map(([paragraph, sentences]) => (
        <p key={paragraph} className={sentences[0].isHeadline ? 'headline' : undefined}>
          {sentences.map(sentenceOf)}
        </p>
      ))}
    </section>
  )
}

/** A sentence with the words that made the row, and those that its cells were read from. */
function Marked({ text, sentence, row }: { text: string; sentence: Sentence; row: DraftRow }) {
  const inside = (span: Span): boolean =>
    span.from >= sentence.from && span.until <= sentence.until && span.until - span.from < sentence.text.length
  const cells = Object.values(row.fields)
    .flatMap(({ span }) => (span === undefined ? [] : [span]))
    .filter(inside)
  const cuts = new Set([sentence.from, sentence.until])
  for (const { from, until } of [row.span, ...cells].filter(inside)) {
    cuts.add(from)
    cuts.add(until)
  }
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(0, -1).map((from, n) => {
    const until = ends[n + 1]
    const isIn = (span: Span): boolean => span.from <= from && until <= span.until
    const piece = text.slice(from, until)
    return isIn(row.span) ? (
      <mark key={from} className="made-it">
        {piece}
      </mark>
    ) : cells.some(isIn) ? (
      <mark key={from}>{piece}</mark>
    ) : (
      piece
    )
  })
}
