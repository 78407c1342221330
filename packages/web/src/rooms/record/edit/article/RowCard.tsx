/** One row of the draft, to be accepted, corrected or rejected. */
import type { DraftRow, Problem } from '@standoff/core'
import { checkRow } from '../../../../editing/check-row.js'
import type { Standing } from '../../../../editing/judged-rows.js'
import { isRefusal } from '../../../../editing/row-edits.js'
import { open } from '../../../../state/crisis.js'
import { useLocale } from '../../../../state/locale.js'
import { setParams } from '../../../../state/view.js'
import { FILE_LANGUAGE } from '../../../../strings/file-language.js'
import { askClerk } from '../../../../work/clerk.js'
import { sayError } from '../RowField.js'
import { isColumn } from '../row-fields.js'
import { textsInEditors } from '../session.js'
import { useChange } from '../use-change.js'
import { Cells } from './Cells.js'
import { type TriedRow, useTried } from './use-tried.js'

interface RowCardProps {
  row: DraftRow
  at: number
  count: number
  /** The article. */
  text: string
  standing: Standing
  /** Id in the record of a row that is accepted. */
  recordId: string | undefined
  /** What would be written; null for a row that is judged. */
  cells: Readonly<Record<string, string>> | null
  isSettled: boolean
  /** Whether a row of the draft is not in the record. */
  isLoose: (id: string) => boolean
  goTo: (at: number) => void
  accepted: (id: string) => void
  correct: () => void
  reject: () => void
  reopen: () => void
}

export function RowCard(props: RowCardProps) {
  const { row, at, count, text, standing, cells, isSettled, goTo } = props
  const { strings, number, list } = useLocale()
  const words = strings.edit.article
  const faults = cells === null ? {} : checkRow(cells, () => false)
  const isWhole = Object.keys(faults).length === 0
  const tried = useTried(isWhole ? cells : null, isSettled)
  const { busy, refused, change } = useChange()
  const mayAccept = isWhole && isSound(tried) && !busy
  const isTold = tried !== null && 'told' in tried && tried.told.length > 0
  const about = row.fields.of?.value
  const accept = (): void => {
    if (cells === null) return
    const csv = open.get()?.crisis?.file.record.file
    void change(
      () => askClerk((clerk) => clerk.addRow(textsInEditors(), csv, cells)),
      'form.add',
      () => props.accepted(cells.id),
    )
  }
  return (
    <section className="row-card" aria-label={words.rowOf(at + 1, count)}>
      <h2 tabIndex={-1}>{words.rowOf(at + 1, count)}</h2>
      <p className="row-steps">
        <button type="button" className="plain" disabled={at === 0} onClick={() => goTo(at - 1)}>
          {words.previous}
        </button>{' '}
        <button type="button" className="plain" disabled={at === count - 1} onClick={() => goTo(at + 1)}>
          {words.next}
        </button>{' '}
        {standing === 'left' ? '' : <strong>{words.stands[standing]}</strong>}
      </p>
      <blockquote lang={FILE_LANGUAGE}>{row.text}</blockquote>
      {row.also.length === 0 ? null : (
        <p className="note">{words.also(list(row.also.map((sentence) => number(sentence))))}</p>
      )}
      <Cells row={row} text={text} />
      {standing === 'left' && about !== undefined && props.isLoose(about) ? (
        <p className="note">{words.loose(about)}</p>
      ) : null}
      <Faults faults={faults} />
      {refused !== null ? (
        <p className="warned" role="alert">
          {isRefusal(refused) ? strings.edit.row.refused[refused] : strings.edit.row.late(refused.late)}
        </p>
      ) : null}
      {standing === 'left' ? <Found tried={tried} /> : null}
      <div className="edit-actions">
        {standing === 'left' ? (
          <>
            <button type="button" className={isTold ? undefined : 'primary'} disabled={!mayAccept} onClick={accept}>
              {words.accept}
            </button>
            <button type="button" disabled={busy} onClick={props.correct}>
              {words.correct}
            </button>
            <button type="button" disabled={busy} onClick={props.reject}>
              {words.reject}
            </button>
            {isWhole && tried === null ? <span className="note soon">{strings.edit.reading}</span> : null}
          </>
        ) : standing === 'rejected' ? (
          <button type="button" onClick={props.reopen}>
            {words.reopen}
          </button>
        ) : props.recordId === undefined ? null : (
          <button type="button" onClick={() => setParams({ act: props.recordId })}>
            {words.showRow(props.recordId)}
          </button>
        )}
      </div>
    </section>
  )
}

/** Where the checker could not be asked, it says what it thinks once the row is written. */
const isSound = (tried: TriedRow | null): boolean =>
  tried !== null &&
  !('refused' in tried) &&
  ('late' in tried || tried.problems.every(({ severity }) => severity !== 'error'))

/** Cells that the record's own form would not take. */
function Faults({ faults }: { faults: ReturnType<typeof checkRow> }) {
  const locale = useLocale()
  const { fields } = locale.strings.edit.row
  const all = Object.entries(faults)
  if (all.length === 0) return null
  return (
    <div className="row-found">
      <p>{locale.strings.edit.article.cannot}</p>
      <ul>
        {all.map(([column, fault]) => (
          <li key={column}>
            {isColumn(column) ? fields[column] : column}: {sayError(fault, locale)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Rows that are named at once: a day of many attacks has many that are alike. */
const MOST_TOLD = 5

/** What the checker would say, and rows that tell of the same. */
function Found({ tried }: { tried: TriedRow | null }) {
  const { strings, number } = useLocale()
  const words = strings.edit.article
  if (tried === null) return null
  if ('refused' in tried) return <p className="warned">{strings.edit.row.refused[tried.refused]}</p>
  if ('late' in tried) return null
  const { problems, told } = tried
  return (
    <>
      {told.length === 0 ? null : (
        <div className="row-found">
          <p>
            <strong>{words.told(told.length)}</strong>
          </p>
          <ul>
            {told.slice(0, MOST_TOLD).map(({ id, summary }) => (
              <li key={id}>
                <button type="button" className="plain" onClick={() => setParams({ act: id })}>
                  {words.showRow(id)}
                </button>{' '}
                <span lang={FILE_LANGUAGE}>{summary}</span>
              </li>
            ))}
          </ul>
          {told.length > MOST_TOLD ? (
            <p className="note">{strings.edit.more(number(told.length - MOST_TOLD))}</p>
          ) : null}
        </div>
      )}
      {problems.length === 0 ? null : (
        <div className="row-found">
          <p>{problems.some(({ severity }) => severity === 'error') ? words.wouldBreak : words.wouldWarn}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.found} ${problem.expected}`}>
                <Said {...problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** A problem without its place, since the row has none yet. */
function Said({ path, found, expected, hint }: Problem) {
  const { strings } = useLocale()
  const words = strings.edit
  return (
    <>
      {path === '' ? '' : `${path}: `}
      {found === '' ? null : (
        <>
          {words.found} <span lang={FILE_LANGUAGE}>{found}</span>;{' '}
        </>
      )}
      {words.expected}{' '}
      <span lang={FILE_LANGUAGE}>{[expected, hint ?? ''].filter((part) => part !== '').join('; ')}</span>
    </>
  )
}
