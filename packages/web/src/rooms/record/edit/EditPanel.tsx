/**
 * The editing half of the record room: the text, a row, or the files; all of them change the same texts, with one way
 * to undo.
 */
import { useEffect, useState } from 'react'
import { lazily } from '../../../components/lazily.js'
import { open } from '../../../state/crisis.js'
import { askElsewhere, keptTexts, unsaved } from '../../../state/drafts.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { useParam } from '../../../state/view.js'
import { FilePanel } from './FilePanel.js'
import { ProblemCount } from './ProblemCount.js'
import { RowPanel } from './RowPanel.js'
import { editing, redoLast, stepped, undoLast } from './session.js'
import './edit.css'

const TextEditor = lazily(() => import('./TextEditor.js').then((module) => ({ default: module.TextEditor })))

const ArticlePanel = lazily(() =>
  import('./article/ArticlePanel.js').then((module) => ({ default: module.ArticlePanel })),
)

const MODES = ['text', 'row', 'article', 'file'] as const

export function EditPanel() {
  const { strings, list } = useLocale()
  const words = strings.edit
  const [mode, setMode] = useParam('edit')
  const [said, say] = useState('')
  const now = useStore(open)
  const id = now?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each crisis
  useEffect(() => void askElsewhere(), [id])
  useEffect(
    () =>
      stepped.follow(() => {
        const last = stepped.get()
        if (last !== null) say((last.isUndo ? words.undone : words.redone)(list(last.files)))
      }),
    [words, list],
  )
  const session = useStore(editing)
  const kept = useStore(keptTexts)
  if (now === null || session === null) return null
  return (
    <section className="edit-panel no-print" aria-label={words.title}>
      <div className="edit-bar">
        <fieldset className="edit-modes">
          <legend className="visually-hidden">{words.modes.label}</legend>
          {MODES.map((one) => (
            <button key={one} type="button" aria-pressed={mode === one} onClick={() => setMode(one)}>
              {words.modes[one]}
            </button>
          ))}
        </fieldset>
        <button type="button" className="plain" disabled={!session.canUndo} onClick={undoLast}>
          {words.undo}
        </button>
        <button type="button" className="plain" disabled={!session.canRedo} onClick={redoLast}>
          {words.redo}
        </button>
        <span className="note edit-saved">
          {!session.ahead && !unsaved()
            ? words.saved
            : session.ahead || kept !== now.texts
              ? words.keeping
              : words.unsaved}
        </span>
      </div>
      <ProblemCount />
      {mode === 'text' ? (
        <TextEditor />
      ) : mode === 'file' ? (
        <FilePanel say={say} />
      ) : mode === 'article' ? (
        <ArticlePanel />
      ) : (
        <RowPanel say={say} />
      )}
      <p className="edit-said" role="status">
        {said}
      </p>
    </section>
  )
}
