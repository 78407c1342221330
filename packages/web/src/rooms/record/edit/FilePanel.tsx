/** What is open, how to take it along, and how to open something else. */

import { decodeUtf8 } from '@standoff/core/kernel'
import { useMemo, useRef } from 'react'
import { saveBlob } from '../../../components/save-picture.js'
import { missingFiles } from '../../../editing/missing-files.js'
import { tooLarge } from '../../../editing/sizes.js'
import { changeTexts, open } from '../../../state/crisis.js'
import { markSaved, opening, rebase, unsaved } from '../../../state/drafts.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { askClerk } from '../../../work/clerk.js'
import { OpenFileButton } from './OpenFileButton.js'
import { openNews } from './open-files.js'
import { addFile, editing, handOver } from './session.js'

export function FilePanel({ say }: { say: (text: string) => void }) {
  const { strings, number } = useLocale()
  const words = strings.edit.file
  const now = useStore(open)
  useStore(editing)
  const missing = useMemo(() => missingFiles(now?.problems ?? []), [now?.problems])
  if (now === null) return null
  const files: [string, string][] = [[now.texts.name, now.texts.text], ...Object.entries(now.texts.beside)]
  const before = (file: string): string | undefined =>
    file === now.saved.name ? now.saved.text : now.saved.beside[file]
  const take = async (): Promise<void> => {
    handOver()
    const texts = open.get()?.texts
    if (texts === undefined) return
    const archive = now.id === 'local' || now.id === 'served' ? texts.name.replace(/\.\w+$/, '') : now.id
    try {
      const { name, type, bytes } = await askClerk((clerk) => clerk.pack(texts, archive))
      saveBlob(new Blob([bytes], { type }), name.replace(/^.*\//, ''))
      markSaved(texts)
      say(words.exported(name))
    } catch (error) {
      say(strings.edit.open.failed(error instanceof Error ? error.message : String(error)))
    }
  }
  return (
    <div className="edit-files">
      <h2>{words.opened}</h2>
      <ul>
        {files.map(([file, text]) => (
          <li key={file}>
            <strong>{file}</strong>, {words.characters(number(text.length))}
            {before(file) === text ? '' : `, ${words.unsavedFile}`}
          </li>
        ))}
      </ul>
      {missing.map((file) => (
        <Missing key={file} file={file} say={say} />
      ))}
      <h2>{words.export}</h2>
      <p className="note">{words.exportNote}</p>
      <div className="edit-actions">
        <button type="button" className="primary" onClick={() => void take()}>
          {files.length === 1 ? words.exportOne(files[0][0]) : words.exportZip(number(files.length))}
        </button>
        <button
          type="button"
          disabled={!unsaved()}
          onClick={() => {
            const opened = opening.get()?.texts
            if (opened === undefined) return
            open.set((one) => (one === null ? null : { ...one, saved: opened }))
            void changeTexts(opened)
            say(words.discarded)
          }}
        >
          {words.discard}
        </button>
      </div>
      <h2>{words.import}</h2>
      <p className="note">{words.importNote}</p>
      <div className="edit-actions">
        <OpenFileButton label={words.pickFiles} />
        <OpenFileButton folder label={words.pickFolder} />
      </div>
      <p className="note">{words.private}</p>
    </div>
  )
}

/** A file that the crisis file names and that was not brought along. */
function Missing({ file, say }: { file: string; say: (text: string) => void }) {
  const { strings } = useLocale()
  const words = strings.edit.file
  const input = useRef<HTMLInputElement>(null)
  const add = async (given: File): Promise<void> => {
    const refused = tooLarge(file, given.size)
    if (refused !== undefined) return openNews.set({ kind: 'notTaken', reason: refused })
    const text = decodeUtf8(new Uint8Array(await given.arrayBuffer()), given.name)
    if (typeof text !== 'string')
      return openNews.set({
        kind: 'notTaken',
        reason: {
          why: 'notText',
          file: given.name,
          found: text.found,
          line: text.line,
          column: text.column,
          hint: text.hint ?? '',
        },
      })
    const texts = addFile(file, text)
    const opened = opening.get()?.texts
    if (texts === null || opened === undefined) return
    // It was missing from what was opened, so it is no change of the visitor's.
    await rebase({ ...opened, beside: { ...opened.beside, [file]: text } })
    await changeTexts(texts)
    say(strings.edit.open.opened(file))
  }
  return (
    <div className="warned">
      <p>{words.missing(file)}</p>
      <button type="button" onClick={() => input.current?.click()}>
        {words.addMissing(file)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        data-open="missing"
        accept=".csv,text/csv"
        onChange={({ target }) => {
          const [given] = target.files ?? []
          if (given !== undefined) void add(given)
          target.value = ''
        }}
      />
    </div>
  )
}
