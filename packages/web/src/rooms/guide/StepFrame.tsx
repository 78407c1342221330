/**
 * What all steps have in common: heading, a few lines, levers, answer, picture, the record, a question, and notes for a
 * teacher.
 */
import type { ReactNode } from 'react'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { formatView, view } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { LeverControl } from './LeverControl.js'
import { DRAWS } from './lessons/ground.js'
import { keptOf, type Lever } from './lessons/levers.js'
import { GUIDED, type Taught, useRows } from './teacher.js'

export interface StepWords {
  title: string
  prose: string
  record: string
  question: string
  aimText: string
  asks: string
  misreads: string
}

interface Props {
  n: number
  words: StepWords
  levers: readonly Lever[]
  /** Ids of rows of the record. */
  rows: readonly string[]
  taught: Taught<unknown>
  answer: ReactNode
  children: ReactNode
}

export function StepFrame({ n, words, levers, rows, taught, answer, children }: Props) {
  const { strings, number } = useLocale()
  const { guide } = strings
  return (
    <>
      <StepHeading n={n} title={words.title} />
      <p className="prose">{words.prose}</p>
      <fieldset className="levers">
        <legend>{guide.toMove}</legend>
        {levers.map((name) => (
          <LeverControl key={name} name={name} />
        ))}
      </fieldset>
      <Answer taught={taught}>{answer}</Answer>
      {children}
      <p className="note draw-note">{[guide.drawNote(number(DRAWS)), n === 3 ? '' : guide.bandNote].join(' ')}</p>
      <div className="write" aria-hidden>
        <p>{guide.write}</p>
        <span />
        <span />
        <span />
      </div>
      <div className="beneath">
        <section>
          <h3>{guide.record}</h3>
          <p>{words.record}</p>
          <RecordLinks rows={rows} />
        </section>
        <section>
          <h3>{guide.discuss}</h3>
          <p>{words.question}</p>
        </section>
      </div>
      <details className="teacher">
        <summary>{guide.teacher}</summary>
        <p>{guide.minutes}</p>
        <dl>
          <dt>{guide.aim}</dt>
          <dd>{words.aimText}</dd>
          <dt>{guide.ask}</dt>
          <dd>{words.asks}</dd>
          <dt>{guide.misread}</dt>
          <dd>{words.misreads}</dd>
        </dl>
      </details>
      <p className="visually-hidden">{guide.step(number(n), number(7))}</p>
    </>
  )
}

export function StepHeading({ n, title }: { n: number; title: string }) {
  return (
    <h2 id={`step-${n}`} tabIndex={-1}>
      <span className="n">{n}</span> {title}
    </h2>
  )
}

/** The sentence that changes; said aloud when it does, unless that is done elsewhere. */
export function Answer({
  taught,
  children,
  isSaid = true,
}: {
  taught: Taught<unknown>
  children: ReactNode
  isSaid?: boolean
}) {
  const { strings } = useLocale()
  const { guide } = strings
  if (taught.error !== null)
    return (
      <p className="warned" role="alert">
        {guide.failed(taught.error)}{' '}
        <button type="button" className="plain" onClick={taught.again}>
          {strings.app.trouble.again}
        </button>
      </p>
    )
  return (
    <p className="answer" aria-live={isSaid ? 'polite' : undefined} aria-busy={taught.stale}>
      {taught.value === null ? guide.computing : children}
    </p>
  )
}

function RecordLinks({ rows }: { rows: readonly string[] }) {
  const { strings, date } = useLocale()
  const { guide } = strings
  const params = useStore(view, (now) => now.params)
  const found = useRows(rows)
  const kept = keptOf(params)
  return (
    <ul className="rows">
      {rows.map((act) => {
        const row = found.find(({ id }) => id === act)
        return (
          <li key={act}>
            <a href={formatView({ crisis: GUIDED, room: 'record', params: { ...kept, act } })}>{guide.toRecord(act)}</a>
            {row === undefined ? null : (
              <span className="said">
                {guide.rowIs(date(row.date))} <span lang={FILE_LANGUAGE}>{row.summary}</span>
              </span>
            )}
          </li>
        )
      })}
      <li className="no-print">
        <a href={formatView({ crisis: GUIDED, room: 'readings', params: { ...kept, act: READ, asOf: AFTER } })}>
          {guide.toReading(READ)}
        </a>
      </li>
    </ul>
  )
}

/** The attack of 28 January, and a day by which its toll and the answer are known. */
const READ = 'O23-134'
const AFTER = '2024-02-05'
