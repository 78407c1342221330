/** The files' own text, one editor with a tab a file. Loaded only when it is entered. */
import { setDiagnostics } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Problem } from '@standoff/core'
import { useEffect, useId, useRef } from 'react'
import { ProblemList } from '../../../components/ProblemList.js'
import { open } from '../../../state/crisis.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { setParams, useParam } from '../../../state/view.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import { editing, isTable, mainFile, paperOf, show } from './session.js'

/** Where in a text a problem lies: from its column to the end of the word or cell. */
function placeOf(doc: Text, { line, column }: Problem): { from: number; to: number } {
  const found = doc.line(Math.min(Math.max(1, line), doc.lines))
  const from = Math.min(found.from + Math.max(0, column - 1), found.to)
  const [word = ''] = /^("[^"]*"|[^,\s#[\]{}]+)/.exec(found.text.slice(from - found.from)) ?? []
  return { from, to: Math.max(from, Math.min(found.to, from + word.length)) }
}

export function TextEditor() {
  const { strings } = useLocale()
  const words = strings.edit
  const session = useStore(editing)
  const problems = useStore(open, (now) => now?.problems)
  const crisisNumber = useStore(open, (now) => now?.id)
  const [asked, setAsked] = useParam('file')
  const [line] = useParam('line')
  const frame = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const id = useId()
  const files = (session?.files ?? []).filter((file) => isTable(file) || file === mainFile())
  const file = files.includes(asked) ? asked : mainFile()

  // One editor for each file that is entered; its state is the session's and outlives it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and the crisis are entered anew with it
  useEffect(() => {
    const parent = frame.current
    const state = paperOf(file)
    if (parent === null || state === undefined) return
    const made = new EditorView({ state, parent })
    view.current = made
    const leave = show(file, made)
    made.contentDOM.setAttribute('aria-label', words.text.label(file))
    made.contentDOM.setAttribute('aria-describedby', `${id}-help`)
    return () => {
      leave()
      made.destroy()
      view.current = null
    }
  }, [file, words, crisisNumber])

  // Problems of texts that are typed on already are old: they move along until the next ones come.
  useEffect(() => {
    const editor = view.current
    if (editor === null || session?.ahead || problems === undefined) return
    const { doc } = editor.state
    const mine = problems.filter((problem) => problem.file === file)
    const diagnostics = mine.map((problem) => ({
      ...placeOf(doc, problem),
      severity: problem.severity,
      message: [
        problem.found === '' ? '' : `${words.found} ${problem.found}`,
        problem.expected === '' ? '' : `${words.expected} ${problem.expected}`,
        problem.hint ?? '',
      ]
        .filter((part) => part !== '')
        .join('; '),
    }))
    editor.dispatch(setDiagnostics(editor.state, diagnostics))
  }, [problems, session?.ahead, file, words])

  // A line of the address is gone to once, and then left to the user.
  useEffect(() => {
    const editor = view.current
    const number = Number(line)
    if (editor === null || line === '' || !Number.isInteger(number) || number < 1) return
    const target = editor.state.doc.line(Math.min(number, editor.state.doc.lines))
    const problem = problems?.find((one) => one.file === file && one.line === number)
    const at = problem === undefined ? target.from : placeOf(editor.state.doc, problem).from
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
    editor.focus()
    setParams({ line: '' })
  }, [line, file, problems])

  return (
    <div className="edit-text">
      <div className="edit-tabs" role="tablist" aria-label={words.text.files}>
        {files.map((name, place) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-tab-${place}`}
            aria-selected={name === file}
            aria-controls={`${id}-text`}
            tabIndex={name === file ? 0 : -1}
            onClick={() => setAsked(name)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
              if (step === 0) return
              const next =
                (place + (document.documentElement.dir === 'rtl' ? -step : step) + files.length) % files.length
              setAsked(files[next])
              document.getElementById(`${id}-tab-${next}`)?.focus()
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        ref={frame}
        id={`${id}-text`}
        role="tabpanel"
        aria-labelledby={`${id}-tab-${files.indexOf(file)}`}
        className="edit-frame"
        dir="ltr"
        lang={FILE_LANGUAGE}
      />
      <p className="note" id={`${id}-help`}>
        {words.text.help}
      </p>
      <ProblemList
        problems={problems ?? []}
        place={(problem, text) => (
          <button
            type="button"
            className="plain"
            onClick={() => setParams({ file: problem.file, line: String(problem.line) })}
          >
            {text}
          </button>
        )}
      />
    </div>
  )
}
