/** The frame of the page: head, the line on what is computed, and the room. */
import { useEffect } from 'react'
import { open, openFailed } from '../state/crisis.js'
import { localMissing } from '../state/drafts.js'
import { useEdited } from '../state/link.js'
import { languageOf, loadLanguage, useLocale } from '../state/locale.js'
import { useStore } from '../state/store.js'
import { keepStudying } from '../state/study.js'
import { view } from '../state/view.js'
import { showTheme, THEMES, type ThemeName } from '../style/themes.js'
import { Made } from './Made.js'
import { Masthead } from './Masthead.js'
import { Mistakes } from './Mistakes.js'
import { ROOM_OF } from './room-of.js'
import { StudyStrip } from './StudyStrip.js'
import { useOpenCrisis } from './use-open-crisis.js'

export function App() {
  const { strings } = useLocale()
  const { room, params } = useStore(view)
  const now = useStore(open)
  const failed = useStore(openFailed)
  const nothingOpen = useStore(localMissing) && now === null
  // A file with mistakes from the start: the list of them is all that there is, with the editor.
  const hasNothing = now !== null && now.crisis === null && !now.reading
  const isFirst = !hasNothing || room !== 'record'
  useOpenCrisis()
  const language = languageOf(params)
  useEffect(() => void loadLanguage(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = params.dir === 'rtl' ? 'rtl' : 'ltr'
  }, [language, params.dir])
  useEffect(() => showTheme(isTheme(params.theme) ? params.theme : 'system'), [params.theme])
  const edited = useEdited()
  useEffect(() => {
    const title = now?.crisis?.file.title
    document.title = [
      strings.app[room],
      title !== undefined && edited ? strings.app.edited.title(title) : title,
      strings.app.name,
    ]
      .filter((part) => part !== undefined)
      .join(' \u00B7 ')
  }, [room, now?.crisis, edited, strings])
  // Computes what the view on screen needs.
  useEffect(() => {
    void keepStudying(now, { params, room })
  }, [now, params, room])
  const Room = ROOM_OF[room]
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={toContent}>
        {strings.app.skip}
      </button>
      <Masthead />
      <StudyStrip />
      <main id="main" className={`room ${room}`} tabIndex={-1}>
        {failed === null ? null : (
          <div className="warned" role="alert">
            <p>{strings.app.notOpened(failed.why)}</p>
            <button type="button" onClick={failed.again}>
              {strings.app.trouble.again}
            </button>
          </div>
        )}
        {isFirst ? <Mistakes room={room} /> : null}
        {(nothingOpen && room !== 'guide') || (hasNothing && room !== 'record' && room !== 'guide') ? null : (
          <Room of={now?.crisis} title={strings[room].title} />
        )}
        {isFirst ? null : <Mistakes room={room} />}
      </main>
      <Made />
    </div>
  )
}

/** The hash of the address holds the view, so the skip link moves the focus without changing it. */
function toContent(): void {
  document.getElementById('main')?.focus()
}

const isTheme = (name: string | undefined): name is ThemeName => (THEMES as readonly string[]).includes(name ?? '')
