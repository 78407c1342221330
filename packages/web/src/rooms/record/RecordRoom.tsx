/**
 * The room of the record: what happened, when, where, by whom, and who says so. Map, timeline and list share one
 * selection.
 */
import { asOfNumber, knownBy, leftOut } from '@standoff/core/kernel'
import { useMemo } from 'react'
import { LeftOut } from '../../components/LeftOut.js'
import { lazily } from '../../components/lazily.js'
import { open } from '../../state/crisis.js'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { asOfOf } from '../../state/study.js'
import { useParam, view } from '../../state/view.js'
import { useRecord } from './data/use-items.js'
import { lookOf } from './look.js'
import { Views } from './Views.js'
import './record.css'

const EditPanel = lazily(() => import('./edit/EditPanel.js').then((module) => ({ default: module.EditPanel })))

export function RecordRoom() {
  const { strings } = useLocale()
  const words = strings.record
  const now = useStore(open)
  const crisis = now?.crisis ?? null
  const record = useRecord(crisis)
  const params = useStore(view, (one) => one.params)
  const [edit, setEdit] = useParam('edit')
  const asOfText = record === null ? '' : asOfOf(record.crisis, params, now?.asOf)
  const asOf = asOfText === '' ? 0 : asOfNumber(asOfText)
  const look = useMemo(() => (record === null ? null : lookOf(record.crisis.file, strings)), [record, strings])
  const left = useMemo(() => (record === null ? [] : leftOut(knownBy(record.crisis, asOf))), [record, asOf])
  return (
    <>
      <div className="record-head">
        <h1>{words.title}</h1>
        <button
          type="button"
          className="no-print"
          aria-expanded={edit !== ''}
          onClick={() => setEdit(edit === '' ? 'row' : '')}
        >
          {edit === '' ? words.edit : words.closeEditor}
        </button>
      </div>
      {edit === '' ? null : <EditPanel />}
      {record === null || look === null ? (
        now === null || crisis !== null || now.reading ? (
          <p className="note">{words.opening}</p>
        ) : null
      ) : (
        <Views record={record} look={look} asOf={asOf} />
      )}
      <LeftOut list={left} />
    </>
  )
}
