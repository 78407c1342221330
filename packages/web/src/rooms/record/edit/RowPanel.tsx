/** A row of the record as a form: to add one, to change one, to delete one. */
import { useId, useState } from 'react'
import { open } from '../../../state/crisis.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { setParams, useParam } from '../../../state/view.js'
import { RowForm } from './RowForm.js'

export function RowPanel({ say }: { say: (text: string) => void }) {
  const { strings } = useLocale()
  const words = strings.edit.row
  const [act] = useParam('act')
  const crisis = useStore(open, (now) => now?.crisis ?? null)
  const [wanted, setWanted] = useState('')
  const id = useId()
  const known = crisis === null || act === '' || crisis.record.some((row) => row.id === act)
  return (
    <div className="edit-row">
      <form
        className="edit-choose"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted.trim() !== '') setParams({ act: wanted.trim() })
        }}
      >
        <p className="note" id={`${id}-help`}>
          {words.choose}
        </p>
        <label htmlFor={id}>{words.id}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          aria-describedby={`${id}-help`}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <button type="submit">{words.go}</button>
        <button type="button" aria-pressed={act === ''} onClick={() => setParams({ act: '' })}>
          {words.add}
        </button>
      </form>
      {known ? (
        <RowForm key={act} act={act} say={say} />
      ) : (
        <p className="warned" role="alert">
          {words.unknown(act)}
        </p>
      )}
    </div>
  )
}
