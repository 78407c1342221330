/**
 * The way to a file of one's own, from anywhere on the page: a button, and the whole page as a place to drop files on.
 */
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../../../state/locale.js'
import { chosenIn, openDropped, openFiles } from './open-files.js'
import './edit.css'

export const ACCEPTED = '.yaml,.yml,.json,.csv,.zip,.md,.txt'

export function OpenFileButton({ folder = false, label }: { folder?: boolean; label?: string }) {
  const { strings } = useLocale()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label ?? strings.edit.open.button}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        data-open={folder ? 'folder' : 'files'}
        accept={folder ? undefined : ACCEPTED}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          const chosen = chosenIn(target.files ?? [])
          // The same file can be chosen again.
          target.value = ''
          if (chosen.length > 0) void openFiles(chosen)
        }}
      />
    </>
  )
}

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes what is dropped anywhere, and says so while something is held over the page. */
export function DropPlace() {
  const { strings } = useLocale()
  const [over, setOver] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hold = (event: DragEvent): void => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
      clearTimeout(timer)
      timer = setTimeout(() => setOver(false), 300)
    }
    const drop = (event: DragEvent): void => {
      if (!bringsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      void openDropped(event.dataTransfer)
    }
    addEventListener('dragover', hold)
    // Before an editor takes the file for text.
    addEventListener('drop', drop, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('dragover', hold)
      removeEventListener('drop', drop, true)
    }
  }, [])
  return over ? <div className="drop-place">{strings.edit.open.drop}</div> : null
}
