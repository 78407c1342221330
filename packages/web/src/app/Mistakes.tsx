/** The mistakes of the open file, in whatever room: with a way to each in the editor, and what is on view meanwhile. */
import type { Problem } from '@standoff/core'
import { ProblemList } from '../components/ProblemList.js'
import { open } from '../state/crisis.js'
import { useLocale } from '../state/locale.js'
import { useStore } from '../state/store.js'
import { formatView, type Room, view } from '../state/view.js'

export function Mistakes({ room }: { room: Room }) {
  const { strings } = useLocale()
  const words = strings.app.mistakes
  const now = useStore(open)
  const { params } = useStore(view)
  const isEditing = room === 'record' && params.edit !== undefined
  if (now === null || now.reading) return null
  const errors = now.problems.filter(({ severity }) => severity === 'error')
  const nothing = now.crisis === null
  if (errors.length === 0 && !nothing) return null
  const toEditor = (more: Record<string, string>): string =>
    formatView({ crisis: now.id, room: 'record', params: { ...params, edit: 'text', ...more } })
  const list = (
    <ProblemList
      problems={errors}
      place={({ file, line }: Problem, text) => (
        <a href={toEditor({ file, line: `${line}` })} className="place">
          {text}
        </a>
      )}
    />
  )
  // The editor has the list itself, and is not pushed down by it while one types.
  if (isEditing) return null
  if (nothing && room !== 'guide')
    return (
      <section className="mistakes" aria-labelledby="mistakes">
        {room === 'record' ? null : <h1>{strings[room].title}</h1>}
        <h2 id="mistakes">{words.title(errors.length)}</h2>
        <p>{errors.length === 0 ? words.notRead : words.how}</p>
        {list}
        <p className="no-print">
          <a href={toEditor({})}>{words.toEditor}</a>
        </p>
      </section>
    )
  return (
    <section className="mistakes warned" role="alert">
      <p>{room === 'guide' ? words.inGuide(errors.length) : words.changed(errors.length)}</p>
      <details>
        <summary>{words.list}</summary>
        {list}
      </details>
    </section>
  )
}
