/** A draft being judged: how many rows are left, one of them beside the article, and what became no row. */
import type { DraftRow } from '@standoff/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  cellsOf,
  countStandings,
  type Judgement,
  nextLeft,
  type Standing,
  standingOf,
} from '../../../../editing/judged-rows.js'
import { type Drafted, judge } from '../../../../state/article.js'
import { open } from '../../../../state/crisis.js'
import { useLocale } from '../../../../state/locale.js'
import { useStore } from '../../../../state/store.js'
import { RowForm } from '../RowForm.js'
import { editing } from '../session.js'
import { ArticleText } from './ArticleText.js'
import { PassedOver } from './PassedOver.js'
import { RowCard } from './RowCard.js'

/** How the rows stand; what is being read is taken at its word until the checker is through with it. */
function useStandings({ draft, judged }: Drafted): {
  standings: Standing[]
  taken: (id: string) => boolean
  isSettled: boolean
} {
  const now = useStore(open)
  const isAhead = useStore(editing, (one) => one?.ahead ?? false)
  const record = now?.crisis?.record
  const ids = useMemo(() => new Set(record?.map(({ id }) => id)), [record])
  const isSettled = now !== null && !now.reading && !isAhead
  const isSound = isSettled && now.sound === now.texts
  return {
    standings: draft.rows.map(({ id }) => standingOf(id, judged, (one) => !isSound || ids.has(one))),
    taken: (id) => ids.has(id),
    isSettled,
  }
}

const idInRecord = (judgement: Judgement | undefined): string | undefined =>
  judgement?.as === 'accepted' ? judgement.id : undefined

interface JudgingProps {
  drafted: Drafted
  /** The keyboard is taken to the row from the start. */
  hasMoved: boolean
  say: (text: string) => void
  /** Back to the article itself. */
  again: () => void
}

export function Judging({ drafted, hasMoved, say, again }: JudgingProps) {
  const { strings, date } = useLocale()
  const words = strings.edit.article
  const { draft, text, judged } = drafted
  const { rows } = draft
  const { standings, taken, isSettled } = useStandings(drafted)
  const [at, setAt] = useState(() => Math.max(0, standings.indexOf('left')))
  const [isCorrected, correct] = useState(false)
  /** Counts moves from row to row: each takes the keyboard to the row's heading. */
  const [moves, setMoves] = useState(hasMoved ? 1 : 0)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (moves === 0) return
    const find = (what: string) => place.current?.querySelector<HTMLElement>(what)
    const heading = find('.row-card h2, .row-form h2') ?? find('.article-counts')
    heading?.focus()
  }, [moves])
  const row: DraftRow | undefined = rows[at]
  const counts = countStandings(standings)

  const goTo = (to: number): void => {
    setAt(to)
    correct(false)
    setMoves((now) => now + 1)
  }
  const goOn = (): void => goTo(nextLeft(standings, at) ?? at)
  const accepted = (id: string): void => {
    if (row === undefined) return
    judge(row.id, { as: 'accepted', id })
    say(words.acceptedAs(id))
    goOn()
  }
  const reject = (): void => {
    if (row === undefined) return
    judge(row.id, { as: 'rejected' })
    say(words.rejectedRow(at + 1))
    goOn()
  }
  const reopen = (): void => {
    if (row === undefined) return
    judge(row.id, null)
    setMoves((now) => now + 1)
  }

  // What stands in the form or would be written: the same object until it says something else.
  const written = useMemo(() => {
    const standing = (id: string): Standing => standings[rows.findIndex((one) => one.id === id)] ?? 'left'
    return row === undefined ? null : JSON.stringify(cellsOf(row, 'accepted', { judged, standing, taken }))
  }, [row, rows, judged, standings, taken])
  const cells = useMemo(() => (written === null ? null : (JSON.parse(written) as Record<string, string>)), [written])
  const given = useMemo(() => {
    if (cells === null || row === undefined) return undefined
    const note = (cells.note ?? '').replace(', accepted', ', corrected')
    return { key: `article ${drafted.at} ${row.id}`, values: { ...cells, note } }
  }, [cells, row, drafted.at])

  return (
    <section aria-label={words.title} ref={place}>
      <p className="article-counts" tabIndex={-1}>
        <strong>
          {rows.length === 0 ? words.noRows : words.counts(rows.length, counts.left, counts.accepted, counts.rejected)}
        </strong>{' '}
        {draft.dated === undefined ? '' : words.datedAs(date(draft.dated))}{' '}
        <button type="button" className="plain" onClick={again}>
          {words.again}
        </button>
      </p>
      {draft.dated === undefined ? <p className="warned">{words.undated}</p> : null}
      <div className="article-columns">
        {row === undefined ? (
          <div />
        ) : isCorrected && given !== undefined ? (
          <RowForm
            key={row.id}
            act=""
            say={say}
            given={{
              ...given,
              title: words.correctTitle(at + 1, rows.length),
              added: accepted,
              leave: () => {
                correct(false)
                setMoves((now) => now + 1)
              },
            }}
          />
        ) : (
          <RowCard
            row={row}
            at={at}
            text={text}
            count={rows.length}
            standing={standings[at]}
            recordId={standings[at] === 'accepted' ? idInRecord(judged[row.id]) : undefined}
            cells={standings[at] === 'left' ? cells : null}
            isSettled={isSettled}
            isLoose={(of) => standings[rows.findIndex((one) => one.id === of)] !== 'accepted'}
            goTo={goTo}
            accepted={accepted}
            correct={() => {
              correct(true)
              setMoves((now) => now + 1)
            }}
            reject={reject}
            reopen={reopen}
          />
        )}
        <ArticleText drafted={drafted} standings={standings} at={at} goTo={goTo} />
      </div>
      <PassedOver draft={draft} />
    </section>
  )
}
